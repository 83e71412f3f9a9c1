/** The redaction list: what drafts and exports replace. One record for each term, by its folded key. */
import type { Redaction } from '../domain/redaction.ts';
import type { Connection } from './connection.ts';

export const redactionTable = {
  type: 'redaction' as const,

  read(connection: Connection, key: string): Redaction | null {
    return connection.get<Redaction>('SELECT term, replacement FROM redaction WHERE key = ?', key) ?? null;
  },

  write(connection: Connection, key: string, redaction: Redaction | null): void {
    if (redaction === null) connection.run('DELETE FROM redaction WHERE key = ?', key);
    else {
      connection.run(
        'INSERT OR REPLACE INTO redaction (key, term, replacement) VALUES (?, ?, ?)',
        key,
        redaction.term,
        redaction.replacement,
      );
    }
  },
};

/** Every term with what stands in for it, in the order of their folded keys. */
export function redactions(connection: Connection): Redaction[] {
  return connection.all<Redaction>('SELECT term, replacement FROM redaction ORDER BY key');
}
