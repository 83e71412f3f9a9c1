/** Days and clocks: zones, both days on which clocks change, and a clock that was set back. */
import { describe, expect, it } from 'vitest';
import { lpSync } from '../support/built.ts';
import { expectSound, logIn, newFolder } from './places.ts';

interface Line {
  readonly id: number;
  readonly date: string;
  readonly createdAt: string;
}

const entriesOf = (env: Record<string, string>): Line[] =>
  JSON.parse(lpSync(['list', '--json'], env).out).entries as Line[];

/** Days on which clocks change there: forward, back, and one that never was (Samoa crossed the date line). */
const DAYS: readonly (readonly [zone: string, day: string, before: string, after: string])[] = [
  ['America/New_York', '2026-03-08', '2026-03-07', '2026-03-09'],
  ['America/New_York', '2026-11-01', '2026-10-31', '2026-11-02'],
  ['Europe/Berlin', '2026-03-29', '2026-03-28', '2026-03-30'],
  ['Europe/Berlin', '2026-10-25', '2026-10-24', '2026-10-26'],
  ['Africa/Cairo', '2026-04-24', '2026-04-23', '2026-04-25'],
  ['Africa/Cairo', '2026-10-29', '2026-10-28', '2026-10-30'],
  ['Pacific/Apia', '2011-12-31', '2011-12-30', '2012-01-01'],
  ['Pacific/Apia', '2011-09-24', '2011-09-23', '2011-09-25'],
];

describe('an entry belongs to the day that the clock on the wall shows', () => {
  it.each(DAYS)(
    '%s on %s',
    (zone, day, before, after) => {
      const db = logIn(newFolder());
      for (const time of ['00:01', '02:30', '23:59']) {
        const env = { LP_DB: db, TZ: zone, LP_NOW: `${day}T${time}` };
        expect(lpSync(['log', `at ${time}`], env).out, time).toMatch(new RegExp(`^#\\d+  ${day} `));
        expect(lpSync(['log', 'the day before', '-d', 'yesterday'], env).out, time).toMatch(
          new RegExp(`^#\\d+  ${before} `),
        );
        expect(lpSync(['log', 'ahead', '-d', after], env), time).toMatchObject({ code: 2, out: '' });
      }
      const env = { LP_DB: db, TZ: zone, LP_NOW: `${after}T12:00` };
      const of = (argv: string[]): number =>
        JSON.parse(lpSync(['list', '--json', ...argv], env).out).entries.length;
      expect(of(['--since', day, '--until', day])).toBe(3);
      expect(of(['--since', 'yesterday', '--until', 'yesterday'])).toBe(3);
      expect(lpSync(['report', '--cycle', day.slice(0, 4)], env)).toMatchObject({ code: 0 });
    },
    60_000,
  );

  it('a day stays what it is when its user travels', () => {
    const db = logIn(newFolder());
    const at = '2026-11-22T23:30:00Z';
    lpSync(['log', 'in Berlin'], { LP_DB: db, TZ: 'Europe/Berlin', LP_NOW: at });
    lpSync(['log', 'in New York'], { LP_DB: db, TZ: 'America/New_York', LP_NOW: at });
    for (const zone of ['Pacific/Apia', 'America/New_York', 'UTC']) {
      expect(entriesOf({ LP_DB: db, TZ: zone, LP_NOW: at }).map(({ date }) => date)).toEqual([
        '2026-11-23',
        '2026-11-22',
      ]);
    }
  });
});

describe('a clock that was set back', () => {
  it('loses, overwrites and misorders nothing: undo goes by what was done last', () => {
    const db = logIn(newFolder());
    const env = (now: string) => ({ LP_DB: db, LP_NOW: now });
    lpSync(['log', 'in November'], env('2026-11-22T10:00'));
    const said = lpSync(['log', 'in March'], env('2026-03-01T10:00'));
    expect(said).toMatchObject({ code: 0 });
    expect(said.out).toMatch(/^#2 {2}2026-03-01 /);
    expect(lpSync(['edit', '1', '-r', '5%'], env('2026-03-01T10:01'))).toMatchObject({ code: 0 });
    for (const argv of [['list'], ['status'], ['report'], ['check'], ['coverage'], ['history']]) {
      expect(lpSync(argv, env('2026-03-01T11:00')), argv.join(' ')).toMatchObject({ code: 0 });
    }
    expect(lpSync(['undo'], env('2026-03-01T11:00')).out).toMatch(/^Undid: edit 1/);
    expect(lpSync(['undo'], env('2020-01-01T00:00')).out).toMatch(/^Undid: log 2/);
    expect(entriesOf(env('2026-11-22T10:00')).map(({ id }) => id)).toEqual([1]);
    expectSound(db);
  });
});
