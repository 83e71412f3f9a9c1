/** A filter as SQL: fixed pieces of text here, every value of the user's a bound parameter. */
import type { Filter } from '../domain/filter.ts';
import { fold } from '../domain/text.ts';

export interface Where {
  /** Conditions on a table `entry AS e`, joined by AND; `TRUE` when there are none. */
  readonly sql: string;
  readonly values: unknown[];
}

/** All of the filter but `match` and `limit`, which decide how the table is walked. */
export function where(filter: Filter): Where {
  const conditions: string[] = [];
  const values: unknown[] = [];
  const add = (sql: string, ...bound: unknown[]): void => {
    conditions.push(sql);
    values.push(...bound);
  };
  if (filter.since !== undefined) add('e.day >= ?', filter.since);
  if (filter.until !== undefined) add('e.day <= ?', filter.until);
  if (filter.kind !== undefined) add('e.kind = ?', filter.kind);
  if (filter.principles !== undefined) {
    const marks = filter.principles.map(() => '?').join(', ');
    add(
      `EXISTS (SELECT 1 FROM entry_principle AS p WHERE p.entry_id = e.id AND p.slug IN (${marks}))`,
      ...filter.principles,
    );
  }
  if (filter.untagged === true) {
    add('NOT EXISTS (SELECT 1 FROM entry_principle AS p WHERE p.entry_id = e.id)');
  }
  if (filter.project !== undefined) add('e.project_key = ?', fold(filter.project));
  if (filter.with !== undefined) {
    add(
      "EXISTS (SELECT 1 FROM entry_person AS w WHERE w.entry_id = e.id AND instr(' ' || w.name_key || ' ', ?))",
      ` ${fold(filter.with)} `,
    );
  }
  if (filter.from !== undefined) add("instr(' ' || e.giver_key || ' ', ?)", ` ${fold(filter.from)} `);
  if (filter.goal !== undefined) add('e.goal_id = ?', goalNumber(filter.goal) ?? -1);
  return { sql: conditions.length === 0 ? 'TRUE' : conditions.join(' AND '), values };
}

/** `g12` → 12; undefined for anything else. */
export function goalNumber(ref: string): number | undefined {
  const digits = /^g([1-9]\d{0,14})$/i.exec(ref)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
