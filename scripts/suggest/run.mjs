/** Runs a script of this folder, bundled from its TypeScript with the source of lp it uses: `run.mjs eval FILE`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [name, ...argv] = process.argv.slice(2);
const { outputFiles } = await build({
  entryPoints: [join(import.meta.dirname, `${name}.ts`)],
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.17',
  write: false,
});
const folder = mkdtempSync(join(tmpdir(), 'lp-script-'));
const file = join(folder, `${name}.mjs`);
writeFileSync(file, outputFiles[0].contents);
try {
  const { main } = await import(pathToFileURL(file).href);
  process.exitCode = main(argv, join(import.meta.dirname, '..', '..'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
