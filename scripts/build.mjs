/**
 * Builds dist/: the ESM source as a few CommonJS files.
 *
 * Node starts one CommonJS file in half the time of a graph of ES modules, and each further file costs
 * 0.4 ms; so what every plain call needs is one file, and what only some calls need (commander, the
 * natural-date parser, inquirer, the report, …) is loaded at its dynamic import. Bundled code is other
 * people's too, so their licences are written beside it.
 *
 * An lp may run meanwhile: each file is put in its place whole, and at no moment is one missing.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { rolldown } from 'rolldown';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What every day's commands need, in the first file: themselves, the store they all open, small things many use. */
const EVERYDAY =
  /\/src\/(main|cli\/commands\/(log|list|show|search)|store\/index|terminal\/style)\.ts$|\/src\/domain\/(cycle|settings)\.ts$/;

/** Files loaded at every call, or before every prompt. */
const SOON = new Set(['main.cjs', 'prompt.cjs']);

/** Packages whose published files have others inside. */
const CARRIES = { docx: ['fflate', 'nanoid'] };

/** Methods of better-sqlite3 that lp does not call, or has its own of; take one out of this list to call it. */
const UNUSED = ['aggregate', 'backup', 'function', 'inspect', 'pragma', 'table', 'transaction'];

const bundle = await rolldown({
  input: join(root, 'src', 'main.ts'),
  platform: 'node',
  // The addon's own loader; lp names the addon's file itself.
  external: ['bindings'],
  transform: {
    target: 'node20.17',
    define: { LP_VERSION: JSON.stringify(version), 'import.meta.url': '__filename' },
  },
  plugins: [
    asText(),
    lazily('commander', 'node:child_process', 'spawn'),
    withoutFilesBeside('open'),
    without('better-sqlite3', UNUSED),
    withoutIndentation(/\/src\/store\/.*\.ts$/),
  ],
  // A module both of the first file and of a later one is meant to be in the first.
  onLog: (level, log, say) => log.code === 'INEFFECTIVE_DYNAMIC_IMPORT' || say(level, log),
});
const { output } = await bundle.generate({
  format: 'cjs',
  // bin/lp.js runs these files as scripts, which have no import().
  dynamicImportInCjs: false,
  minify: true,
  comments: { legal: false },
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name].cjs',
  codeSplitting: {
    groups: [
      { name: 'main', test: EVERYDAY, priority: 1 },
      {
        name: 'suggestions',
        test: /\/src\/(cli\/suggestions|domain\/(suggest|stem|principles\/amazon-weights))[\w-]*\.ts$/,
      },
      // One file for what runs before every prompt.
      {
        name: 'prompt',
        test: /\/src\/(cli\/commands\/status|cli\/prompt-segment|domain\/reminder|store\/glance)\.ts$/,
      },
      { name: 'evidence', test: /\/src\/domain\/(evidence|growth)\.ts$/ },
    ],
  },
});
/** Contents by name. */
const files = new Map();
const runtime = output.find(({ fileName }) => fileName === 'rolldown-runtime.cjs');
for (const { fileName, code } of output) {
  // The bundler's helpers are a few lines: a file that must be there soon carries its own copy and spares reading another.
  const own = `(()=>{const exports={};${runtime.code};return exports})()`;
  const whole = SOON.has(fileName) ? code.replace('require("./rolldown-runtime.cjs")', () => own) : code;
  // ASCII alone, so that Node reads it and V8 holds it with one byte a character.
  const ascii = whole.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  files.set(fileName, ascii);
}
// bin/lp.js keeps V8's code for each file under a name for its content, and runs no file of one build with those of another.
const all = digest([...files].sort().flat().join('\n')).slice(0, 8);
for (const [name, code] of files) files.set(name, `/*build ${digest(code)} of ${all}*/${code}`);
files.set('LICENSES.txt', licences(output.flatMap((chunk) => Object.keys(chunk.modules ?? {}))));
files.set(
  'modules.json',
  JSON.stringify(
    Object.fromEntries(output.map((chunk) => [chunk.fileName, Object.keys(chunk.modules ?? {}).map(named)])),
    null,
    1,
  ),
);
putInPlace(files);

function digest(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Makes dist hold these files and no others. */
function putInPlace(contents) {
  mkdirSync(dist, { recursive: true });
  const unfinished = mkdtempSync(`${dist}.`);
  try {
    for (const [name, content] of contents) writeFileSync(join(unfinished, name), content);
    // The first file last: what starts before has the old one, and is told where it meets new ones.
    const names = [...contents.keys()].sort((a, b) => Number(a === 'main.cjs') - Number(b === 'main.cjs'));
    for (const name of names) renameSync(join(unfinished, name), join(dist, name));
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  for (const name of readdirSync(dist)) {
    if (!contents.has(name)) rmSync(join(dist, name), { recursive: true, force: true });
  }
}

/** A module's path inside the project, or inside node_modules. */
function named(id) {
  return id
    .replace(/^\0/, '')
    .replace(/^.*\/node_modules\//, 'node_modules/')
    .replace(`${root}/`, '');
}

/** `import text from './file?raw'`, as vite has it. */
function asText() {
  return {
    name: 'as-text',
    resolveId: (source, importer) => (source.endsWith('?raw') ? join(dirname(importer), source) : undefined),
    load: (id) =>
      id.endsWith('?raw')
        ? `export default ${JSON.stringify(readFileSync(id.slice(0, -'?raw'.length), 'utf8'))};`
        : undefined,
  };
}

/** Makes `dependency` load a built-in module when it uses it: `node:child_process` costs 3 ms to load. */
function lazily(dependency, module, member) {
  const id = `\0lazily:${module}`;
  return {
    name: `lazily-${module}`,
    resolveId: (source, importer) =>
      source === module && importer?.includes(`/node_modules/${dependency}/`) ? id : undefined,
    load: (loaded) =>
      loaded === id
        ? `exports.${member} = (...args) => process.getBuiltinModule(${JSON.stringify(module)}).${member}(...args);`
        : undefined,
  };
}

/** Tells `dependency` that it has no folder of its own here, so that it looks for no file beside it (xdg-open). */
function withoutFilesBeside(dependency) {
  return {
    name: `without-files-beside-${dependency}`,
    transform: (code, id) =>
      id.includes(`/node_modules/${dependency}/`)
        ? code.replaceAll('import.meta.url', 'undefined')
        : undefined,
  };
}

/** Leaves out methods of `dependency`, each in a file of its own: the first file is read by every call. */
function without(dependency, methods) {
  const files = new RegExp(`/node_modules/${dependency}/lib/methods/(?:${methods.join('|')})\\.js$`);
  return {
    name: `without-methods-of-${dependency}`,
    load: (id) => (files.test(id) ? 'module.exports = undefined;' : undefined),
  };
}

/** Takes the indentation out of files whose template strings are SQL: statements laid out for people to read. */
function withoutIndentation(files) {
  return {
    name: 'without-indentation',
    transform: (code, id) => (files.test(id) ? code.replace(/\n[ \t]+/g, '\n') : undefined),
  };
}

/** The licence of every package of which something is in the bundle, and what their files say of yet others. */
function licences(modules) {
  const folders = new Map();
  for (const id of modules) {
    const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];
    if (folder !== undefined) folders.set(folder, [...(folders.get(folder) ?? []), id]);
  }
  for (const folder of [...folders.keys()]) {
    for (const name of CARRIES[folder.split('/node_modules/').at(-1)] ?? []) {
      const own = join(folder, 'node_modules', name);
      folders.set(existsSync(own) ? own : join(root, 'node_modules', name), []);
    }
  }
  const texts = [...folders].sort().map(([folder, ids]) => {
    const { name, version: theirs, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    const text = file === undefined ? `License: ${license}` : readFileSync(join(folder, file), 'utf8').trim();
    return [`${name} ${theirs}\n${'-'.repeat(40)}\n${text}\n`, ...ids.flatMap(notices)].join('\n');
  });
  return `lp contains code of these packages.\n\n${texts.join('\n\n')}`;
}

/** Comments of a source file that claim a copyright. */
function notices(id) {
  const comments = readFileSync(id.split('?')[0], 'utf8').match(/\/\*[\s\S]*?\*\//g) ?? [];
  return comments
    .filter((comment) => /copyright \(?c?\)?|copyright \w+, /i.test(comment))
    .map((comment) => `${comment}\n`);
}
