/** Logs to try faults on, and what stands in them and beside them afterwards. */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import { draftEntry } from '../../src/domain/entry.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { cleanEnv, lpSync } from '../support/built.ts';
import type { Row } from './commands.ts';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');
const NOW = new Date('2026-11-22T10:00:00Z');

/** One for the test file, gone with it. Nothing in it is shared by two calls. */
const scratch = mkdtempSync(join(tmpdir(), 'lp-faults-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let made = 0;

/** A folder that is there and empty. */
export function newFolder(): string {
  const folder = join(scratch, `${++made}`);
  mkdirSync(folder);
  return folder;
}

export const logIn = (folder: string): string => join(folder, 'data', 'lp.db');

/** Stores so many entries, the same each time. */
export function fill(db: string, count: number): void {
  mkdirSync(join(db, '..'), { recursive: true });
  const store = openStore({ path: db, intent: 'write', now: NOW });
  store.change('log', NOW, (tx) => {
    for (let n = 1; n <= count; n++) {
      const draft = draftEntry(
        {
          kind: 'accomplishment',
          date: `2026-${String(1 + (n % 10)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}` as Day,
          title: `entry number ${n} about the checkout`,
          details: `Story ${n}. ${'We read the traces and cached the cart. '.repeat(n % 9)}`,
          result: n % 2 === 0 ? `${n} ms to ${Math.ceil(n / 2)} ms` : null,
          project: ['Checkout', 'Orders', null][n % 3] ?? null,
          people: n % 4 === 0 ? ['Ana Lima', 'Søren'] : [],
          principles: [['dive-deep'], ['deliver-results', 'earn-trust'], []][n % 3]!,
        },
        '2026-11-22' as Day,
      );
      tx.addEntry(draft);
    }
    return { summary: `${count} entries`, value: undefined };
  });
  store.close();
}

const COUNTS = { few: 12, many: 150 } as const;

/** A folder as `row` finds it. */
export function prepared(row: Row): string {
  const folder = newFolder();
  const db = logIn(folder);
  if (row.log !== 'none') mkdirSync(join(folder, 'data'), { mode: 0o700 });
  if (row.log === 'few' || row.log === 'many') fill(db, COUNTS[row.log]);
  else if (row.log !== 'none') copyFileSync(join(FIXTURES, `log-${row.log}.db`), db);
  for (const argv of row.before ?? []) {
    const said = lpSync(argv, environment(folder, row), '', folder);
    if (said.code !== 0) throw new Error(`lp ${argv.join(' ')}: ${said.err}`);
  }
  for (const [name, text] of Object.entries(row.files ?? {})) {
    const file = join(folder, name);
    writeFileSync(file, existsSync(file) ? `${readFileSync(file, 'utf8')}\n${text}\n` : text);
  }
  return folder;
}

/** The same again, byte for byte. Drafts are remembered by their place, so the copy is moved to where it was. */
export function again(template: string, work: string): string {
  rmSync(work, { recursive: true, force: true });
  cpSync(template, work, { recursive: true, preserveTimestamps: true });
  return work;
}

/** Texts are kept outside of the folder, unless the row says otherwise. */
export const environment = (folder: string, row: Pick<Row, 'env'>): Record<string, string> =>
  cleanEnv({ LP_DB: logIn(folder), LP_BUSY_TIMEOUT: '200', ...row.env });

/** What lp says of the log, whatever its version, and nothing that is new each time. */
function contents(store: Store): unknown {
  return {
    entries: store.entries({}),
    goals: store.goals(),
    cycles: store.cycles(),
    settings: store.settings(),
    redactions: store.redactions(),
    asks: store.asks(),
    changes: store.recentChanges(100),
    histories: [1, 2, 3, 4].map((id) => store.history('entry', id)),
  };
}

/** Throws unless the file is sound: structure, indexes, references and the full-text index against the entries. */
export function expectSound(db: string): void {
  const connection = new Database(db);
  try {
    const found = [
      ...(connection.pragma('integrity_check') as { integrity_check: string }[])
        .map((row) => row.integrity_check)
        .filter((words) => words !== 'ok'),
      ...(connection.pragma('foreign_key_check') as unknown[]).map((row) => JSON.stringify(row)),
    ];
    if (
      connection.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'entry_text'").pluck().get() === 1
    ) {
      connection.exec("INSERT INTO entry_text (entry_text) VALUES ('integrity-check')");
      const apart = connection
        .prepare('SELECT count(*) FROM entry WHERE id NOT IN (SELECT rowid FROM entry_text)')
        .pluck()
        .get();
      if (apart !== 0) found.push(`${apart} entries are not in the full-text index`);
    }
    if (found.length > 0) throw new Error(`${db} is not sound: ${found.join('; ')}`);
  } finally {
    connection.close();
  }
}

/** What another command finds: what is in the log, and the user's files. */
export interface State {
  /** Its digest. */
  readonly log: string;
  /** By name; lp's own memory of drafts, and texts it kept, aside. */
  readonly files: Readonly<Record<string, string>>;
  /** Of the log's form; 0 where there is none. */
  readonly version: number;
  /** Names of files that nobody asked for. */
  readonly strays: readonly string[];
}

const OWN = /^data\/(?:lp\.db|drafts(?:\/[0-9a-f]{32}\.json)?|exports(?:\/.*\.sha256)?|kept(?:\/.*\.\w+)?)?$/;
const STRAY = /-journal$|\.unfinished$|-wal$|-shm$|\.part$|^data\/kept\/(?!.*\.md$)/;

/** The state of a folder in which nothing runs any more. Whatever another lp would mend, like a journal, is mended. */
export function stateOf(folder: string): State {
  const strays: string[] = [];
  const files: Record<string, string> = {};
  for (const name of (readdirSync(folder, { recursive: true }) as string[]).sort()) {
    const file = join(folder, name);
    if (OWN.test(name) || statSync(file).isDirectory()) continue;
    if (STRAY.test(name)) strays.push(name);
    else files[name] = /\.(?:bak|db)$/.test(name) ? logOf(file) : readFileSync(file, 'latin1');
  }
  const db = logIn(folder);
  return {
    log: existsSync(db) ? logOf(db) : logOf(join(folder, 'nothing')),
    version: versionOf(db),
    files,
    strays,
  };
}

function versionOf(db: string): number {
  if (!existsSync(db)) return 0;
  const connection = new Database(db, { readonly: true });
  try {
    return connection.pragma('user_version', { simple: true }) as number;
  } finally {
    connection.close();
  }
}

/** Copies of the log that lp makes for the user, apart: one too many does no harm. */
export const withoutCopies = (files: State['files']): State['files'] =>
  Object.fromEntries(Object.entries(files).filter(([name]) => !/^data\/backups\/|\.bak$/.test(name)));

function logOf(db: string): string {
  if (existsSync(db)) expectSound(db);
  const store = openStore({ path: db, intent: 'read', now: NOW });
  try {
    return createHash('sha256')
      .update(JSON.stringify(contents(store)).replace(/"uid":"[\w-]+"/g, ''))
      .digest('hex');
  } finally {
    store.close();
  }
}
