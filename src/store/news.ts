/** What `lp brief` asks of the log: what was recorded or changed since a moment. */
import type { Entry } from '../domain/entry.ts';
import type { Connection } from './connection.ts';
import { COLUMNS, read } from './entries.ts';

export interface News {
  /**
   * Entries that were recorded or changed at this moment or later, in the order they were recorded.
   * @param instant ISO 8601 in UTC, or the beginning of one, such as a day.
   */
  since(instant: string): Entry[];
}

export function news(connection: Connection): News {
  return {
    since: (instant) =>
      read(connection, `SELECT ${COLUMNS} FROM entry AS e WHERE e.updated_at >= ? ORDER BY e.id`, instant),
  };
}
