/** Many at once: 40 that write and 10 that read, again and again. */
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lpStart, lpSync } from '../support/built.ts';
import { FULL } from './disk.ts';
import { expectSound, logIn, newFolder } from './places.ts';

/** How long new calls are begun, in milliseconds; those that are begun are waited for. */
const LASTING = FULL ? 60_000 : 5_000;

const WRITERS = 40;
const READERS = 10;

const titlesOf = (json: string): string[] =>
  (JSON.parse(json) as { entries: { title: string }[] }).entries.map(({ title }) => title);

describe('forty writers and ten readers', () => {
  it('on a log that is not there yet: every line printed is stored once, every answer is whole', async () => {
    const db = logIn(newFolder());
    const env = { LP_DB: db, LP_BUSY_TIMEOUT: '600000' };
    const acknowledged = new Set<string>();
    const numbers: string[] = [];
    const until = Date.now() + LASTING;

    const writer = async (who: number): Promise<void> => {
      for (let n = 0; n === 0 || Date.now() < until; n++) {
        const title = `entry ${n} of ${who}`;
        const { code, out, err } = await lpStart(['log', title, '+dd'], env).ended;
        expect({ code, err: err.replace(/^ .*\n/gm, '') }).toEqual({ code: 0, err: '' });
        numbers.push(/^#(\d+)/.exec(out)?.[1] ?? '');
        acknowledged.add(title);
      }
    };
    let answers = 0;
    const reader = async (): Promise<void> => {
      do {
        const before = [...acknowledged];
        const { code, out, err } = await lpStart(['list', '--json'], env).ended;
        expect({ code, err }).toEqual({ code: 0, err: '' });
        const found = titlesOf(out);
        expect(found).toEqual(expect.arrayContaining(before));
        expect(new Set(found).size).toBe(found.length);
        answers++;
      } while (Date.now() < until);
    };
    await Promise.all([
      ...Array.from({ length: WRITERS }, (_, who) => writer(who)),
      ...Array.from({ length: READERS }, reader),
    ]);

    expect(acknowledged.size).toBeGreaterThanOrEqual(WRITERS);
    expect(answers).toBeGreaterThanOrEqual(READERS);
    expect(new Set(numbers).size).toBe(acknowledged.size);
    expect(new Set(titlesOf(lpSync(['list', '--json'], env).out))).toEqual(acknowledged);
    expectSound(db);
    expect(readdirSync(dirname(db))).toEqual(['lp.db']);
    // One call, one step.
    const { changes } = JSON.parse(lpSync(['history', '--json'], env).out) as {
      changes: { command: string }[];
    };
    expect(changes.every(({ command }) => command === 'log')).toBe(true);
  });
});
