/** The walls between folders, and each library's one owner. See docs/ARCHITECTURE.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '..', 'src');

/** Which folders a folder may import from, besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'main.ts': ['cli', 'terminal'],
  cli: ['domain', 'store', 'report', 'transfer', 'terminal'],
  store: ['domain'],
  report: ['domain'],
  transfer: ['domain'],
  terminal: ['domain'],
  domain: [],
};

/** Where a package, or a built-in with consequences, may be imported. Types count too. */
const OWNERS: Readonly<Record<string, RegExp>> = {
  commander: /^cli\/program\.ts$/,
  'better-sqlite3': /^store\/connection\.ts$/,
  inquirer: /^terminal\/prompts/,
  '@inquirer/core': /^terminal\/prompts/,
  chalk: /^terminal\/style\.ts$/,
  'date-fns': /^domain\/(day|cycle|.*-grammar)\.ts$/,
  'chrono-node/en': /^domain\/dates-in-words\.ts$/,
  open: /^terminal\/browser\.ts$/,
  'get-east-asian-width': /^domain\/width\.ts$/,
  docx: /^report\/renderers\/docx\.ts$/,
  'node-diff3': /^report\/merge\/hunks\.ts$/,
  'age-encryption': /^store\/copies\/age\.ts$/,
  'csv-parse': /^transfer\/csv-rows\.ts$/,
  'csv-stringify/sync': /^transfer\/formats\/csv\.ts$/,
  '@streamparser/json': /^transfer\/json-items\.ts$/,
  mdast: /^transfer\/md\/tree\.ts$/,
  'mdast-util-from-markdown': /^transfer\/md\/tree\.ts$/,
  'mdast-util-gfm-table': /^transfer\/md\/tree\.ts$/,
  'micromark-extension-gfm-table': /^transfer\/md\/tree\.ts$/,
  'yocto-spinner': /^terminal\/progress\.ts$/,
  'node:child_process': /^terminal\/(editor|git)\.ts$/,
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));

const text = (file: string): string => readFileSync(join(SRC, file), 'utf8');

/** Static imports (also those over several lines, which end in `} from '…'`), re-exports and dynamic ones. */
const importsOf = (file: string): string[] =>
  [...text(file).matchAll(/^(?:import |export |\} )[^'\n]*'([^']+)'|\bimport\('([^']+)'\)/gm)]
    .filter(([whole]) => / from '|^import '|import\(/.test(whole))
    .map(([, fixed, lazy]) => (fixed ?? lazy)!);

/** `cli/run.ts` → `cli`; a file at the top is its own room. */
const roomOf = (path: string): string => path.split('/')[0]!;

describe('the house', () => {
  it('has rooms whose walls hold', () => {
    const crossed = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('.'))
        .map((name) => relative(SRC, join(SRC, dirname(file), name)).replaceAll('\\', '/'))
        .filter(
          (target) => roomOf(target) !== roomOf(file) && !MAY_IMPORT[roomOf(file)]?.includes(roomOf(target)),
        )
        .map((target) => `${file} → ${target}`),
    );
    expect(crossed).toEqual([]);
  });

  it('has one owner for each library, and no library without one', () => {
    const strays = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => !name.startsWith('.') && !(name.startsWith('node:') && OWNERS[name] === undefined))
        .filter((name) => OWNERS[name]?.test(file) !== true)
        .map((name) => `${file}: ${name}`),
    );
    expect(strays).toEqual([]);
    const used = new Set(files.flatMap(importsOf));
    expect(Object.keys(OWNERS).filter((name) => !used.has(name))).toEqual([]);
  });

  it('asks the process, the clock and the environment in main.ts alone', () => {
    const touching = files.filter(
      (file) =>
        file !== 'main.ts' &&
        /\bprocess\.(?!stderr\b)|Date\.now\(|new Date\(\)|\bprocess\b.*from 'node:process'/.test(
          text(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
        ),
    );
    expect(touching).toEqual([]);
  });

  it('formats nothing by Intl, which costs half the start-up, but for an import that names zones', () => {
    expect(
      files.filter(
        (file) =>
          file !== 'domain/zone-day.ts' &&
          /\bIntl\.|\.toLocale|localeCompare/.test(text(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
      ),
    ).toEqual([]);
  });

  it('has SQL in the store alone', () => {
    const sql = /\b(SELECT .* FROM|INSERT INTO|UPDATE \w+ SET|DELETE FROM)\b/;
    expect(files.filter((file) => roomOf(file) !== 'store' && sql.test(text(file)))).toEqual([]);
  });

  it('has files that each do one thing, so under 400 lines', () => {
    expect(files.filter((file) => text(file).split('\n').length > 400)).toEqual([]);
  });
});
