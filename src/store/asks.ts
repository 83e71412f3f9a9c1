/** Asks for feedback, and the names of everyone the log knows. */
import type { Ask, AskDraft } from '../domain/ask.ts';
import type { Connection } from './connection.ts';

const SELECT = `SELECT id, person, about, due, asked, answered, entry_id AS entry,
  created_at AS createdAt, updated_at AS updatedAt FROM ask`;

const values = (ask: Omit<Ask, 'id'>): unknown[] => [
  ask.person,
  ask.about,
  ask.due,
  ask.asked,
  ask.answered,
  ask.entry,
  ask.createdAt,
  ask.updatedAt,
];

const NAMES = 'person, about, due, asked, answered, entry_id, created_at, updated_at';

export const askTable = {
  type: 'ask' as const,

  read(connection: Connection, key: string): Ask | null {
    return connection.get<Ask>(`${SELECT} WHERE id = ?`, Number(key)) ?? null;
  },

  write(connection: Connection, key: string, ask: Ask | null): void {
    if (ask === null) connection.run('DELETE FROM ask WHERE id = ?', Number(key));
    else {
      connection.run(
        `INSERT OR REPLACE INTO ask (${NAMES}, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...values(ask),
        ask.id,
      );
    }
  },
};

/** Stores a new ask under a new id. */
export function insertAsk(connection: Connection, draft: AskDraft, now: Date): Ask {
  const at = now.toISOString();
  const ask = { ...draft, createdAt: at, updatedAt: at };
  const { lastInsertRowid } = connection.run(
    `INSERT INTO ask (${NAMES}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ...values(ask),
  );
  return { ...ask, id: Number(lastInsertRowid) };
}

/** All asks, in the order they were noted. */
export function asks(connection: Connection): Ask[] {
  return connection.all<Ask>(`${SELECT} ORDER BY id`);
}

/** Everyone worked with or heard from, each in the spelling logged first. */
export function peopleNames(connection: Connection): string[] {
  return connection
    .all<{ name: string }>(
      // With a lone min(), SQLite takes the other columns from the row that has the minimum.
      `SELECT name, min(id) AS first FROM (
         SELECT name, name_key AS key, entry_id AS id FROM entry_person
         UNION ALL SELECT giver, giver_key, id FROM entry WHERE giver IS NOT NULL
       ) GROUP BY key ORDER BY first`,
    )
    .map(({ name }) => name);
}
