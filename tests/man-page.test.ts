/** The man page says what the program does, and reads without a complaint. `npm run docs` writes it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manPage } from '../scripts/man-page.ts';
import { loadCommand, REGISTRY } from '../src/cli/registry.ts';

const ROOT = join(import.meta.dirname, '..');
const PAGE = join(ROOT, 'man', 'lplog.1');
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, never> & {
  version: string;
  man: string[];
  files: string[];
};

/** A test with a program that may not be there: skipped, with the reason, but not in CI. */
const installed = (program: string): boolean =>
  spawnSync('sh', ['-c', `command -v ${program}`]).status === 0 || process.env.CI === 'true';

describe('man/lplog.1', () => {
  it('is written from the definitions of the commands', async () => {
    const commands = await Promise.all(REGISTRY.map(async ({ name }) => (await loadCommand(name))!));
    await expect(manPage(commands, manifest.version)).toMatchFileSnapshot(PAGE);
  });

  it('names every variable of lp', () => {
    const src = join(ROOT, 'src');
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const named = files.flatMap(
      (file) => readFileSync(join(src, file), 'utf8').match(/\bLP_[A-Z_]+\b/g) ?? [],
    );
    const page = readFileSync(PAGE, 'utf8');
    const variables = [...new Set(named)].filter((name) => name !== 'LP_VERSION');
    expect(variables.length).toBeGreaterThan(3);
    expect(variables.filter((name) => !page.includes(name))).toEqual([]);
  });

  it('is packed, under both names', () => {
    expect(manifest.files).toContain('man');
    expect(manifest.man).toEqual(['man/lplog.1', 'man/lp.1']);
    expect(readFileSync(join(ROOT, 'man', 'lp.1'), 'utf8')).toContain('.so man1/lplog.1');
  });

  it.skipIf(!installed('mandoc'))(
    'mandoc has nothing to say about it (not run where mandoc is not installed)',
    () => {
      const { status, stdout } = spawnSync('mandoc', ['-Tlint', '-Wall', PAGE], { encoding: 'utf8' });
      expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    },
  );

  it.skipIf(!installed('groff'))('groff neither (not run where groff is not installed)', () => {
    const { status, stderr, stdout } = spawnSync('groff', ['-man', '-Tutf8', '-ww', '-z', PAGE], {
      encoding: 'utf8',
    });
    expect({ status, stderr, stdout }).toEqual({ status: 0, stderr: '', stdout: '' });
  });

  it.skipIf(!installed('groff'))('shows calls as they are typed', () => {
    const text = execFileSync('groff', ['-man', '-Tascii', '-P-c', PAGE], { encoding: 'utf8' }).replace(
      /.\x08/g,
      '',
    );
    expect(text).toContain('lp log Cut checkout p99 by caching the cart +dd +dr -r "900 ms to 540 ms"');
    expect(text).toContain('git log -1 --format=%B | lp log - --project Checkout');
  });
});
