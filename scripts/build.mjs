/**
 * Builds dist/: the ESM source, bundled and split at its dynamic imports, as CommonJS.
 *
 * Two steps, since esbuild splits only ESM: bundle to ESM chunks, then turn each chunk into CommonJS as it
 * is. Node starts a small CommonJS file in half the time it takes for a graph of ES modules. Bundled code
 * is other people's too, so their licences are written beside it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const bundled = await build({
  absWorkingDir: root,
  entryPoints: ['src/main.ts'],
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node20.17',
  format: 'esm',
  outdir: dist,
  chunkNames: '[name]-[hash]',
  outExtension: { '.js': '.cjs' },
  // The addon's own loader; lp names the addon's file itself.
  external: ['bindings'],
  define: { LP_VERSION: JSON.stringify(version), 'import.meta.url': '__filename' },
  plugins: [lazily('commander', 'node:child_process', 'spawn')],
  minify: true,
  legalComments: 'none',
  metafile: true,
  write: false,
});

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
for (const file of bundled.outputFiles) {
  const { code } = await transform(file.text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20.17',
    supported: { 'dynamic-import': false },
    minify: true,
  });
  writeFileSync(join(dist, basename(file.path)), code);
}
writeFileSync(join(dist, 'LICENSES.txt'), licences(Object.keys(bundled.metafile.inputs)));
writeFileSync(join(dist, 'meta.json'), JSON.stringify(bundled.metafile));

/** Makes `dependency` load a built-in module when it uses it: `node:child_process` costs 3 ms to load. */
function lazily(dependency, module, member) {
  return {
    name: `lazily-${module}`,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${module}$`) }, ({ importer, namespace }) =>
        namespace !== 'lazily' && importer.includes(`/node_modules/${dependency}/`) ? { path: module, namespace: 'lazily' } : undefined,
      );
      onLoad({ filter: new RegExp(`^${module}$`), namespace: 'lazily' }, () => ({
        contents: `exports.${member} = (...args) => require(${JSON.stringify(module)}).${member}(...args);`,
      }));
    },
  };
}

/** The licence of every package of which something is in the bundle. */
function licences(inputs) {
  const packages = new Set(
    inputs.map((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]).filter((path) => path !== undefined),
  );
  const texts = [...packages].sort().map((path) => {
    const folder = join(root, path);
    const { name, version: theirs, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    const text = file !== undefined && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : `License: ${license}\n`;
    return `${name} ${theirs}\n${'-'.repeat(40)}\n${text.trim()}\n`;
  });
  return `lp contains code of these packages (listed by ${relative(root, fileURLToPath(import.meta.url))}).\n\n${texts.join('\n\n')}`;
}
