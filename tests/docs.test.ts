/** The documents say what the program does. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCommand, REGISTRY } from '../src/cli/registry.ts';
import { newLp } from './support/lp.ts';
import { CALLS, MOMENT, PAGES } from './support/sample-log.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

describe('docs/COMMANDS.md', () => {
  it('is the help of every command; npm run docs writes it', async () => {
    const lp = newLp();
    const pages = [
      '# Commands',
      '',
      'Written from the definitions of the commands by `tests/docs.test.ts`.',
      '',
    ];
    for (const { name } of REGISTRY) {
      const spec = (await loadCommand(name))!;
      for (const path of [[name], ...(spec.subcommands ?? []).map((sub) => [name, sub.name])]) {
        const help = await lp.ok([...path, '--help']);
        pages.push(
          `${'#'.repeat(path.length + 1)} lp ${path.join(' ')}`,
          '',
          '```text',
          help.trimEnd(),
          '```',
          '',
        );
      }
    }
    await expect(pages.join('\n')).toMatchFileSnapshot('../docs/COMMANDS.md');
  });
});

describe('docs/sample', () => {
  it.each(Object.entries(PAGES))('%s is what lp writes; npm run docs writes it', async (file, call) => {
    const lp = newLp({ LP_NOW: MOMENT });
    for (const one of CALLS) await lp.ok(one);
    await expect(await lp.ok(call)).toMatchFileSnapshot(`../docs/sample/${file}`);
  });
});

describe('README.md', () => {
  const blocks = [...read('README.md').matchAll(/^```\w*\n([\s\S]*?)^```/gm)].map(([, text]) => text!.trim());

  it('opens with two code blocks of one line each, the second of which runs the tests', () => {
    expect(blocks.slice(0, 2).map((block) => block.split('\n').length)).toEqual([1, 1]);
    expect(blocks[1]).toContain('npm test');
  });

  it('shows what lp really prints', async () => {
    const lp = newLp();
    const session = blocks.find((block) => block.startsWith('$ lp log'))!;
    for (const part of session.split('\n\n')) {
      const [call, ...printed] = part.split('\n');
      expect(await lp.ok(words(call!.replace('$ lp ', '')))).toBe(`${printed.join('\n')}\n`);
    }
  });

  it.each(['README.md', 'docs/ARCHITECTURE.md', 'CHANGELOG.md'])(
    '%s links to files that are there',
    (file) => {
      const links = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link]) => link!);
      expect(links.filter((link) => !existsSync(join(ROOT, dirname(file), link)))).toEqual([]);
    },
  );
});

describe('docs/ARCHITECTURE.md', () => {
  it('names only files that are there', () => {
    const named = [
      ...read('docs/ARCHITECTURE.md').matchAll(/`((?:src|tests|scripts|bin|docs)\/[\w./-]+)`/g),
    ].map(([, path]) => path!);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

/** Words as a shell would split them; only double quotes are used in the README. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => (quoted ?? plain)!);
}
