/**
 * Small questions asked beside the commands, on every Tab and every prompt: so each is answered from the newest
 * entries alone, whatever the size of the log.
 */
import type { Day } from '../domain/day.ts';
import type { Connection } from './connection.ts';

/** So many of the newest entries say which names are in use: years of use, and two milliseconds. */
const NEWEST = 5_000;

export interface Known {
  readonly id: number;
  readonly day: Day;
  readonly title: string;
}

/** Names are in the spelling used last, those used last first. */
export interface Glance {
  projects(): string[];
  /** Whom entries were done with or feedback came from. */
  people(): string[];
  /** Entries whose number begins with these digits, newest number first, at most `most`. */
  entries(digits: string, most: number): Known[];
  /** When the newest entry was recorded, an ISO instant; null in an empty log. */
  lastRecorded(): string | null;
}

export function glance(connection: Connection): Glance {
  const since = `id > (SELECT max(id) FROM entry) - ${NEWEST}`;
  const column = (sql: string): string[] => connection.prepare(sql).pluck().all() as string[];
  return {
    projects: () =>
      // With max(), SQLite takes the other columns from the row that has it.
      column(`SELECT project FROM (SELECT project, max(id) AS last FROM entry
        WHERE project_key IS NOT NULL AND ${since} GROUP BY project_key) ORDER BY last DESC`),
    people: () =>
      column(`SELECT name FROM (SELECT name, max(last) AS last FROM (
          SELECT name, name_key AS key, entry_id AS last FROM entry_person WHERE entry_${since}
          UNION ALL SELECT giver, giver_key, id FROM entry WHERE giver_key IS NOT NULL AND ${since}
        ) GROUP BY key) ORDER BY last DESC`),
    entries(digits, most) {
      if (digits === '') {
        return connection.all<Known>('SELECT id, day, title FROM entry ORDER BY id DESC LIMIT ?', most);
      }
      const found: Known[] = [];
      // 4, 40 to 49, 400 to 499: ranges of the key, so that nothing else is looked at.
      for (let power = 9; power >= 0 && /^[1-9]\d{0,8}$/.test(digits); power--) {
        const [from, to] = [Number(digits) * 10 ** power, (Number(digits) + 1) * 10 ** power - 1];
        found.push(
          ...connection.all<Known>(
            'SELECT id, day, title FROM entry WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT ?',
            from,
            to,
            most - found.length,
          ),
        );
      }
      return found;
    },
    lastRecorded: () => column('SELECT created_at FROM entry ORDER BY id DESC LIMIT 1')[0] ?? null,
  };
}
