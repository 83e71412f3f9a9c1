/** Goals, explicit cycles, settings and intakes: the small records, each read whole and written whole. */
import type { Cycle } from '../domain/cycle.ts';
import type { Day } from '../domain/day.ts';
import type { Goal, GoalDraft, GoalStatus } from '../domain/goal.ts';
import type { Intake } from '../domain/intake.ts';
import { uuidv7 } from '../domain/uid.ts';
import type { Connection } from './connection.ts';

interface GoalRow {
  id: number;
  uid: string;
  title: string;
  cycle: string;
  target: string | null;
  due: Day | null;
  status: GoalStatus;
  result: string | null;
  created_at: string;
  updated_at: string;
}

function goalOf({ created_at, updated_at, ...goal }: GoalRow): Goal {
  return { ...goal, createdAt: created_at, updatedAt: updated_at };
}

const goalValues = (goal: Omit<Goal, 'id'>): unknown[] => [
  goal.uid,
  goal.title,
  goal.cycle,
  goal.target,
  goal.due,
  goal.status,
  goal.result,
  goal.createdAt,
  goal.updatedAt,
];

export const goalTable = {
  type: 'goal' as const,

  read(connection: Connection, key: string): Goal | null {
    const row = connection.get<GoalRow>('SELECT * FROM goal WHERE id = ?', Number(key));
    return row === undefined ? null : goalOf(row);
  },

  write(connection: Connection, key: string, goal: Goal | null): void {
    if (goal === null) connection.run('DELETE FROM goal WHERE id = ?', Number(key));
    else {
      connection.run(
        `INSERT INTO goal (uid, title, cycle, target, due, status, result, created_at, updated_at, id)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET uid = excluded.uid,
         title = excluded.title, cycle = excluded.cycle, target = excluded.target, due = excluded.due,
         status = excluded.status, result = excluded.result, created_at = excluded.created_at,
         updated_at = excluded.updated_at`,
        ...goalValues(goal),
        goal.id,
      );
    }
  },
};

/** Stores a new goal under a new id. */
export function insertGoal(connection: Connection, draft: GoalDraft, now: Date): Goal {
  const random = connection.prepare('SELECT hex(randomblob(10))').pluck().get() as string;
  const at = now.toISOString();
  const goal = { ...draft, uid: uuidv7(now.getTime(), random), createdAt: at, updatedAt: at };
  const { lastInsertRowid } = connection.run(
    `INSERT INTO goal (uid, title, cycle, target, due, status, result, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...goalValues(goal),
  );
  return { ...goal, id: Number(lastInsertRowid) };
}

/** All goals, or a cycle's, in the order they were agreed. */
export function goals(connection: Connection, cycle?: string): Goal[] {
  const rows =
    cycle === undefined
      ? connection.all<GoalRow>('SELECT * FROM goal ORDER BY id')
      : connection.all<GoalRow>('SELECT * FROM goal WHERE cycle = ? COLLATE NOCASE ORDER BY id', cycle);
  return rows.map(goalOf);
}

const CYCLE = 'SELECT name, first_day AS "from", last_day AS "to", due_day AS due FROM cycle';

export const cycleTable = {
  type: 'cycle' as const,

  read(connection: Connection, key: string): Cycle | null {
    return connection.get<Cycle>(`${CYCLE} WHERE name = ?`, key) ?? null;
  },

  write(connection: Connection, key: string, cycle: Cycle | null): void {
    connection.run('DELETE FROM cycle WHERE name = ?', key);
    if (cycle !== null) {
      connection.run(
        'INSERT INTO cycle (name, first_day, last_day, due_day) VALUES (?, ?, ?, ?)',
        cycle.name,
        cycle.from,
        cycle.to,
        cycle.due,
      );
    }
  },
};

/** Explicit cycles, earliest first. */
export function cycles(connection: Connection): Cycle[] {
  return connection.all<Cycle>(`${CYCLE} ORDER BY first_day, name`);
}

export const settingTable = {
  type: 'setting' as const,

  read(connection: Connection, key: string): string | null {
    return (
      (connection.prepare('SELECT value FROM setting WHERE name = ?').pluck().get(key) as string) ?? null
    );
  },

  write(connection: Connection, key: string, value: string | null): void {
    if (value === null) connection.run('DELETE FROM setting WHERE name = ?', key);
    else connection.run('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)', key, value);
  },
};

/** Every setting that was set, by name. */
export function settings(connection: Connection): Record<string, string> {
  const rows = connection.all<{ name: string; value: string }>('SELECT name, value FROM setting');
  return Object.fromEntries(rows.map((row) => [row.name, row.value]));
}

export const intakeTable = {
  type: 'intake' as const,

  read(connection: Connection, key: string): Intake | null {
    return connection.get<Intake>('SELECT source, at FROM intake WHERE id = ?', Number(key)) ?? null;
  },

  write(connection: Connection, key: string, intake: Intake | null): void {
    if (intake === null) connection.run('DELETE FROM intake WHERE id = ?', Number(key));
    else {
      connection.run(
        'INSERT OR REPLACE INTO intake (id, source, at) VALUES (?, ?, ?)',
        Number(key),
        intake.source,
        intake.at,
      );
    }
  },
};
