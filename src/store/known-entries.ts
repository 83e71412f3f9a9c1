/** What an import has to know of the log: which keys came before, and which entries are there already. */
import type { Day } from '../domain/day.ts';
import { fold } from '../domain/text.ts';
import type { Connection } from './connection.ts';

/** What became of a thing that was offered before. */
export interface Origin {
  /** The entry it is; null where it was passed over, or its entry is gone. */
  readonly entry: number | null;
}

/** So many days are kept in mind with their titles: a file is mostly in the order of its days. */
const DAYS = 64;

/** Questions about the log as it was when they began to be asked: entries added since are none to compare with. */
export class KnownEntries {
  readonly #connection: Connection;
  readonly #newest: number;
  readonly #hasOrigins: boolean;
  readonly #days = new Map<Day, Map<string, number>>();

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#newest = connection.prepare('SELECT coalesce(max(id), 0) FROM entry').pluck().get() as number;
    this.#hasOrigins = connection.get('SELECT 1 FROM origin LIMIT 1') !== undefined;
  }

  /** What this key became in an import that stands; undefined when none offered it. */
  origin(source: string, key: string): Origin | undefined {
    if (!this.#hasOrigins) return undefined;
    return this.#connection.get<Origin>(
      `SELECT (SELECT id FROM entry WHERE id = o.entry_id) AS entry
         FROM origin AS o JOIN intake AS i ON i.id = o.intake_id
         WHERE o.source = ? AND o.key = ? ORDER BY entry IS NULL, o.intake_id DESC LIMIT 1`,
      source,
      key,
    );
  }

  byUid(uid: string): { readonly id: number; readonly updatedAt: string } | undefined {
    if (this.#newest === 0) return undefined;
    return this.#connection.get('SELECT id, updated_at AS updatedAt FROM entry WHERE uid = ?', uid);
  }

  /** Whether the entry of that number and uid was here and has been removed. */
  removed(id: number, uid: string): boolean {
    return (
      this.#connection.get(
        `SELECT 1 FROM change_item WHERE type = 'entry' AND key = ? AND before IS NOT NULL
           AND json_extract(before, '$.uid') = ? LIMIT 1`,
        String(id),
        uid,
      ) !== undefined
    );
  }

  /** An entry of the day with that title, however its case and accents are. */
  sameDay(day: Day, title: string): number | undefined {
    if (this.#newest === 0) return undefined;
    let titles = this.#days.get(day);
    if (titles === undefined) {
      const rows = this.#connection.all<{ id: number; title: string }>(
        'SELECT id, title FROM entry WHERE day = ? AND id <= ? ORDER BY id DESC',
        day,
        this.#newest,
      );
      titles = new Map(rows.map((row) => [fold(row.title), row.id]));
      if (this.#days.size >= DAYS) this.#days.delete(this.#days.keys().next().value!);
      this.#days.set(day, titles);
    }
    return titles.size === 0 ? undefined : titles.get(fold(title));
  }
}
