/** Damage, and passphrases that do not cost a second each. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { Encrypter } from 'age-encryption';
import Database from 'better-sqlite3';
import { vi } from 'vitest';

/** What is in a file, short: `toEqual` looks at two logs byte by byte, which takes it a third of a second. */
export const digestOf = (content: string | Uint8Array): string =>
  createHash('sha256')
    .update(typeof content === 'string' ? readFileSync(content) : content)
    .digest('hex');

/** Overwrites the first page of a table or index of the log, or of its schema. */
export function spoil(db: string, name: string): void {
  const connection = new Database(db, { readonly: true });
  const page = connection
    .prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?')
    .pluck()
    .get(name) as number;
  const size = connection.pragma('page_size', { simple: true }) as number;
  connection.close();
  const bytes = readFileSync(db);
  if (name === 'sqlite_schema') bytes.fill(0xa5, 100, size);
  else bytes.fill(0xa5, (page - 1) * size, page * size);
  writeFileSync(db, bytes);
}

/** What other programs do to the log. */
export function sql(db: string, statements: string): void {
  const connection = new Database(db);
  connection.unsafeMode(true);
  connection.pragma('foreign_keys = OFF');
  connection.exec(statements);
  connection.close();
}

const set = Encrypter.prototype.setPassphrase;

/** Passphrases are made slow to guess on purpose; a test has nobody guessing. */
export function quickPassphrases(): void {
  vi.spyOn(Encrypter.prototype, 'setPassphrase').mockImplementation(function (this: Encrypter, passphrase) {
    this.setScryptWorkFactor(10);
    set.call(this, passphrase);
  });
}
