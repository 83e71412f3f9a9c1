/** Names of copies, which of them are deleted, and when the log has lost something. */
import { describe, expect, it } from 'vitest';
import {
  type Backup,
  backupName,
  backupsAmong,
  expired,
  type Keep,
  lastMade,
  lostSince,
  REASONS,
  type Reason,
  readBackupName,
  sizeWords,
  stemOf,
} from '../../src/domain/backup.ts';
import { addDays, type Day } from '../../src/domain/day.ts';
import fc from '../support/fast-check.ts';

const TODAY = '2026-11-22' as Day;

const two = (n: number): string => String(n).padStart(2, '0');

/** A copy made some days before today. */
const copies = fc
  .record({
    ago: fc.integer({ min: 0, max: 900 }),
    hour: fc.nat(23),
    minute: fc.nat(59),
    turn: fc.integer({ min: 1, max: 12 }),
    reason: fc.constantFrom(...(Object.keys(REASONS) as Reason[])),
    entries: fc.nat(500),
    encrypted: fc.boolean(),
  })
  .map(({ ago, hour, minute, turn, reason, entries, encrypted }) => ({
    day: addDays(TODAY, -ago),
    time: `${two(hour)}:${two(minute)}:00`,
    turn,
    reason,
    entries,
    encrypted,
  }));

const stems = fc.constantFrom('lp', 'work', 'lp-2026', 'my.log', 'a b');

const folders = fc
  .tuple(stems, fc.array(copies, { maxLength: 40 }))
  .map(([stem, list]) => ({ stem, names: [...new Set(list.map((one) => backupName(stem, one)))] }));

const keeps = fc.record({ days: fc.nat(10), weeks: fc.nat(10), months: fc.nat(14) });

const KEEP: Keep = { days: 7, weeks: 5, months: 12 };

describe('the name of a copy', () => {
  it('says all that it was made of, of its own log only', () => {
    fc.assert(
      fc.property(stems, copies, (stem, copy) => {
        const name = backupName(stem, copy);
        expect(readBackupName(stem, name)).toEqual({ ...copy, name });
        expect(readBackupName('other', name)).toBeUndefined();
      }),
    );
  });

  it('sorts by time as text, also several within a second', () => {
    const at = (time: string, turn: number): string =>
      backupName('lp', { day: TODAY, time, turn, reason: 'rm', entries: 100 - turn, encrypted: false });
    const names = [at('09:59:59', 1), at('10:00:00', 1), at('10:00:00', 2), at('10:00:01', 1)];
    expect([...names].sort()).toEqual(names);
    expect(backupsAmong('lp', names).map(({ name }) => name)).toEqual(names.toReversed());
    expect(names[2]).toBe('lp-2026-11-22-100000.2-rm-98.db');
  });

  it.each([
    'lp.db',
    'lp-2026-11-22-100000-rm-1.db.txt',
    'lp-2026-02-30-100000-rm-1.db',
    'lp-2026-11-22-250000-rm-1.db',
    'lp-2026-11-22-100000-holiday-1.db',
    'lp-2026-11-22-100000-constructor-1.db',
    'lp-2026-11-22-100000-rm.db',
    'lp-2026-11-22-100000-rm-1.db-journal',
    '.lp-2026-11-22-100000-rm-1.db.unfinished',
    'lp-x-2026-11-22-100000-rm-1.db',
  ])('%s is no name of a copy', (name) => expect(readBackupName('lp', name)).toBeUndefined());

  it('begins with the name of the log without .db', () => {
    expect([stemOf('lp.db'), stemOf('work.sqlite'), stemOf('.db')]).toEqual(['lp', 'work.sqlite', '.db']);
  });
});

describe('rotation', () => {
  const goneIn = (names: readonly string[], keep: Keep = KEEP): string[] => expired('lp', names, keep, TODAY);

  it('never deletes the newest, the fullest, those of today and yesterday, or what was set aside', () => {
    fc.assert(
      fc.property(folders, keeps, ({ stem, names }, keep) => {
        const gone = new Set(expired(stem, names, keep, TODAY));
        const all = backupsAmong(stem, names);
        const rotating = all.filter(({ reason }) => reason !== 'aside');
        expect(gone.has(rotating[0]?.name ?? '')).toBe(false);
        const most = Math.max(...rotating.map(({ entries }) => entries));
        if (rotating.length > 0) {
          expect(rotating.some(({ name, entries }) => entries === most && !gone.has(name))).toBe(true);
        }
        for (const { name, day, reason } of all) {
          if (day >= addDays(TODAY, -1) || reason === 'aside') expect(gone.has(name)).toBe(false);
        }
      }),
    );
  });

  it('never names what lp did not make of this log, and what it names is there', () => {
    const strays = fc.array(
      fc.oneof(
        fc.string(),
        copies.map((one) => backupName('other', one)),
      ),
    );
    fc.assert(
      fc.property(folders, strays, keeps, ({ stem, names }, others, keep) => {
        const gone = expired(stem, [...others, ...names], keep, TODAY);
        expect(gone.filter((name) => !names.includes(name))).toEqual([]);
        expect(new Set(gone)).toEqual(new Set(expired(stem, names, keep, TODAY)));
      }),
    );
  });

  it('leaves so many days, weeks and months their last copy, whether it is encrypted or not', () => {
    fc.assert(
      fc.property(folders, keeps, ({ stem, names }, keep) => {
        const gone = new Set(expired(stem, names, keep, TODAY));
        const rotating = backupsAmong(stem, names).filter(
          ({ reason }) => reason !== 'aside' && reason !== 'doctor',
        );
        const left = rotating.filter(({ name }) => !gone.has(name));
        const has = (of: (one: Backup) => string, many: number): void => {
          const periods = [...new Set(rotating.map(of))].slice(0, many);
          for (const period of periods) {
            const last = rotating.find((one) => of(one) === period);
            expect(left).toContainEqual(last);
          }
        };
        has(({ day }) => day, keep.days);
        has(({ day }) => day.slice(0, 7), keep.months);
        const most = keep.days + keep.weeks + keep.months + 4;
        const older = left.filter(({ day }) => day < addDays(TODAY, -1));
        expect(older.length).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('never deletes the copy just made, whatever the clock says of its day', () => {
    fc.assert(
      fc.property(folders, keeps, fc.integer({ min: -30_000, max: 3000 }), ({ stem, names }, keep, off) => {
        const today = addDays(TODAY, off);
        const made = { day: today, time: '10:00:00', turn: 99, reason: 'manual', entries: 0 } as const;
        const name = backupName(stem, { ...made, encrypted: false });
        expect(expired(stem, [...names, name], keep, today, name)).not.toContain(name);
      }),
    );
  });

  it('leaves alone what a clock that ran ahead has dated, and lets it push out no other', () => {
    fc.assert(
      fc.property(folders, keeps, fc.integer({ min: 1, max: 900 }), ({ stem, names }, keep, ahead) => {
        const later = backupsAmong(stem, names).map(({ name: _, ...one }) =>
          backupName(stem, { ...one, day: addDays(TODAY, ahead), entries: 0 }),
        );
        const gone = expired(stem, [...names, ...later], keep, TODAY);
        expect(gone).toEqual(expired(stem, names, keep, TODAY));
      }),
    );
  });

  it('a copy kept for a repair takes the place of no sound one', () => {
    const of = (day: string, reason: Reason, time: string): string =>
      backupName('lp', { day: day as Day, time, turn: 1, reason, entries: 9, encrypted: false });
    const names = [
      of('2026-03-04', 'manual', '10:00:00'),
      of('2026-03-04', 'doctor', '11:00:00'),
      of('2026-11-20', 'manual', '10:00:00'),
    ];
    expect(goneIn(names)).toEqual([names[1]]);
  });

  it('takes for the last one none of a day to come, as long as there is another', () => {
    const of = (day: string): Backup => ({
      ...readBackupName('lp', `lp-${day}-100000-manual-1.db`)!,
    });
    const [ahead, now] = [of('2030-01-01'), of('2026-11-20')];
    expect(lastMade([ahead, now], TODAY)).toEqual(now);
    expect(lastMade([ahead], TODAY)).toEqual(ahead);
    expect(lastMade([], TODAY)).toBeUndefined();
  });

  it('does nothing more when it is done again', () => {
    fc.assert(
      fc.property(folders, keeps, ({ stem, names }, keep) => {
        const gone = expired(stem, names, keep, TODAY);
        const left = names.filter((name) => !gone.includes(name));
        expect(expired(stem, left, keep, TODAY)).toEqual([]);
      }),
    );
  });

  it('of a copy a day for two years leaves 7 days, 5 weeks, 12 months', () => {
    const daily = Array.from({ length: 730 }, (_, ago) =>
      backupName('lp', {
        day: addDays(TODAY, -ago),
        time: '10:00:00',
        turn: 1,
        reason: 'manual',
        entries: 730 - ago,
        encrypted: false,
      }),
    );
    const gone = new Set(goneIn(daily));
    const left = daily.filter((name) => !gone.has(name)).map((name) => name.slice(3, 13));
    expect(left).toEqual([
      ...['2026-11-22', '2026-11-21', '2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17', '2026-11-16'],
      // Weeks end on Sunday, like today; months on their last day.
      ...['2026-11-15', '2026-11-08', '2026-11-01', '2026-10-31', '2026-10-25', '2026-09-30', '2026-08-31'],
      ...['2026-07-31', '2026-06-30', '2026-05-31', '2026-04-30', '2026-03-31', '2026-02-28', '2026-01-31'],
      '2025-12-31',
    ]);
  });

  it('counts days that have a copy: after a year without lp the last ones are still there', () => {
    const old = ['2025-03-01', '2025-03-02', '2025-03-03'].map((day) =>
      backupName('lp', {
        day: day as Day,
        time: '10:00:00',
        turn: 1,
        reason: 'rm',
        entries: 1,
        encrypted: true,
      }),
    );
    expect(goneIn(old)).toEqual([]);
  });
});

describe('whether the log has lost something', () => {
  it.each<[entries: number, now: number, removed: number, lost: number]>([
    [100, 100, 0, 0],
    [100, 98, 0, 0],
    [100, 97, 0, 3],
    [100, 60, 0, 40],
    [100, 60, 40, 0],
    [100, 60, 35, 5],
    [1000, 985, 0, 0],
    [1000, 980, 0, 20],
    [2, 0, 0, 2],
    [1, 0, 1, 0],
    [0, 0, 0, 0],
    [5, 50, 0, 0],
  ])('%i entries then, %i now, %i removed: %i are missing', (entries, now, removed, lost) => {
    expect(lostSince({ entries, reason: 'manual' }, now, removed)).toBe(lost);
  });

  it('is not asked after a restore, which has other entries on purpose', () => {
    expect(lostSince({ entries: 100, reason: 'restore' }, 1, 0)).toBe(0);
  });
});

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1 KB'],
  [1234, '1.2 KB'],
  [9949, '9.9 KB'],
  [9960, '10 KB'],
  [156_400, '156 KB'],
  [999_600, '1 MB'],
  [5.56e9, '5.6 GB'],
])('%i bytes are %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words));
