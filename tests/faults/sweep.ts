/** One fault at many points of one command, and what must hold afterwards whichever point it was. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from './commands.ts';
import { type Fault, pointsOf, type Ran, runOn, spread } from './disk.ts';
import { again, newFolder, prepared, type State, stateOf, withoutCopies } from './places.ts';

/** What became of a call, as the tables say it; their meaning is in the document. */
export type Outcome =
  | 'done'
  | 'refused'
  | 'upgraded'
  | 'printed'
  | 'some'
  | 'before'
  | 'after'
  | 'between'
  | 'someKilled';

const WORDS: Readonly<Record<Outcome, string>> = {
  done: 'done',
  refused: 'refused, as before',
  printed: 'refused, as before, the text printed',
  upgraded: 'refused, upgraded only',
  some: 'refused, some of the files',
  someKilled: 'some of the files',
  before: 'as before',
  after: 'done',
  between: 'upgraded only',
};

export const wordsOf = (outcomes: Iterable<Outcome>): string[] => [...outcomes].map((one) => WORDS[one]);

/** How many points of a call are tried unless all are. */
const SOME = 4;

/**
 * @param everywhere the disk that fails holds the temporary folder, too.
 * @returns the outcomes there were.
 * @throws Error naming the point, for anything that must not be.
 */
export function sweep(row: Row, fault: Fault, { everywhere = false, some = SOME } = {}): Set<Outcome> {
  const work = prepared(row);
  const template = newFolder();
  cpSync(work, template, { recursive: true, preserveTimestamps: true });
  const before = stateOf(again(template, work));
  const temporary = everywhere ? join(work, 'tmp') : `${work}-tmp`;
  const run = (options: { fault?: Fault; at?: number }): Ran => {
    again(template, work);
    rmSync(temporary, { recursive: true, force: true });
    mkdirSync(temporary);
    return runOn(work, row, { ...options, env: { TMPDIR: temporary } });
  };
  const whole = run({});
  const kept = (ran: Ran): boolean =>
    row.typed !== undefined && isSomewhere(row.typed, [work, temporary], ran);
  if (whole.code !== 0) throw new Error(`without a fault: ${whole.err}`);
  const after = stateOf(cleared(work, everywhere));
  const outcomes = new Set<Outcome>();
  for (const at of spread(pointsOf(fault, whole.trace), some, row.name.length)) {
    const ran = run({ fault, at });
    const isKept = kept(ran);
    const where = `lp ${row.argv.slice(0, 3).join(' ')}, ${fault} at call ${at} of "${whole.trace}":`;
    try {
      outcomes.add(
        judged(ran, row, { before, after, now: stateOf(cleared(work, everywhere)), isKept }, fault),
      );
    } catch (error) {
      throw new Error(
        `${where} ${(error as Error).message}\ncode ${ran.code} signal ${ran.signal}\n${ran.out}${ran.err}`,
        { cause: error },
      );
    }
  }
  return outcomes;
}

function cleared(work: string, everywhere: boolean): string {
  if (everywhere) rmSync(join(work, 'tmp'), { recursive: true, force: true });
  return work;
}

interface Found {
  readonly before: State;
  readonly after: State;
  readonly now: State;
  /** What was typed is in some file, in the log, or was printed. */
  readonly isKept: boolean;
}

/** @throws Error saying what is wrong. */
function judged(ran: Ran, row: Row, { before, after, now, isKept }: Found, fault: Fault): Outcome {
  const isKill = fault === 'kill' || fault === 'torn';
  const isAsBefore = now.log === before.log;
  const isAfter = now.log === after.log && same(now.files, after.files) && now.version === after.version;
  const isOld = isAsBefore && now.version === before.version;
  const isBefore = isOld && same(withoutCopies(now.files), withoutCopies(before.files));
  const isUpgradeOnly = isAsBefore && !isOld;
  // Each of many files is whole, as all are; some of them may be there and others not.
  const isPart = isOld && row.writesMany === true;
  const said = ran.out !== '';
  if (ran.signal !== null && !(isKill && ran.signal === 'SIGKILL'))
    throw new Error(`it ended with ${ran.signal}`);
  if (/\n +at |Error:/.test(ran.err)) throw new Error('a stack trace was shown');
  if (said && !isAfter) throw new Error('it was acknowledged and is not there');
  for (const name of Object.keys(now.files)) {
    const text = now.files[name];
    if (text !== before.files[name] && text !== after.files[name]) throw new Error(`${name} is half done`);
  }
  if (!isAfter && !isBefore && !isUpgradeOnly && !isPart) throw new Error('neither as before nor done');
  if (isKill && ran.signal === 'SIGKILL') {
    return isAfter ? 'after' : isBefore ? 'before' : isPart ? 'someKilled' : 'between';
  }
  if (fault !== 'broken' && now.strays.length > 0) throw new Error(`left behind: ${now.strays.join(', ')}`);
  if (ran.code === 0) {
    if (!isAfter) throw new Error('it ended with 0 and is not done');
    return 'done';
  }
  if (ran.code !== 1) throw new Error(`it ended with ${ran.code}`);
  if (!/^lp: .+\n {4}\S/m.test(ran.err)) throw new Error('the message does not say what to do');
  if (row.typed !== undefined && !isKept && !/no file to edit could be made/.test(ran.err))
    throw new Error('what was typed is lost');
  if (isAfter) throw new Error('it ended with 1 and is done');
  if (isUpgradeOnly) return 'upgraded';
  if (!isBefore) return 'some';
  return row.typed !== undefined && ran.err.includes(row.typed) ? 'printed' : 'refused';
}

const same = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

function isSomewhere(text: string, folders: readonly string[], { err }: Ran): boolean {
  return (
    err.includes(text) ||
    folders.some(
      (folder) =>
        existsSync(folder) &&
        (readdirSync(folder, { recursive: true }) as string[]).some((name) => {
          try {
            return readFileSync(join(folder, name), 'latin1').includes(text);
          } catch {
            return false;
          }
        }),
    )
  );
}
