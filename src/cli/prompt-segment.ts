/**
 * `lp status --short`: the segment of a prompt. It is asked for before every prompt, so it reads three small
 * things and is quiet about whatever keeps it from reading them. What it found is kept for the day: while the log is
 * as it was, the next prompt need not load SQLite, which is half of what the answer costs.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { dayOf } from '../domain/day.ts';
import { reminder } from '../domain/reminder.ts';
import { displayWidth } from '../domain/width.ts';
import type { Context } from './context.ts';

/** Milliseconds a prompt waits for another process that writes to the log. */
const PATIENCE = '50';

type Said = ReturnType<typeof reminder>;

/** Prints one line, or nothing. Never throws, never makes a log. */
export async function printSegment(context: Context): Promise<void> {
  try {
    const state = stateOf(context);
    if (state === undefined) return;
    const file = keptIn(context);
    const kept = file === undefined ? undefined : read(file, state);
    const said = kept === undefined ? await look(context) : (kept.said ?? undefined);
    if (kept === undefined && file !== undefined) keep(file, state, said);
    if (said !== undefined) context.out(displayWidth(said.full) <= width(context) ? said.full : said.brief);
  } catch {
    // A locked, broken or newer log, no home folder, a reader that has gone: a prompt is no place for it.
  }
}

async function look(context: Context): Promise<Said> {
  const recorded = (await (await context.store('read', PATIENCE)).glance()).lastRecorded();
  const settings = await context.settings();
  return reminder({
    lastLogged: recorded === null ? null : dayOf(new Date(recorded)),
    due: (await context.cycleInHand()).due,
    today: context.today,
    remindLog: settings['remind-log'],
    remindDue: settings['remind-due'],
  });
}

/** What the answer follows from: the file as it is, to the nanosecond, and the day. Undefined where there is no log. */
function stateOf({ path, today, host }: Context): string | undefined {
  const file = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (file === undefined) return undefined;
  return [host.version, today, path, file.ino, file.size, file.mtimeNs].join('|');
}

/** Beside V8's code; nowhere while SQLite's own side files may hold more than the log does. */
function keptIn({ path, host }: Context): string | undefined {
  if (existsSync(`${path}-wal`) || existsSync(`${path}-journal`)) return undefined;
  const { env, platform } = host;
  const home = host.home() ?? '';
  // As bin/lp.js has it for V8's code.
  const caches =
    platform === 'win32'
      ? env.LOCALAPPDATA
      : env.XDG_CACHE_HOME || join(home, platform === 'darwin' ? 'Library/Caches' : '.cache');
  return caches !== undefined && isAbsolute(caches) ? join(caches, 'lp', 'segment.json') : undefined;
}

function read(file: string, state: string): { said: Said | null } | undefined {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { state: string; said: Said | null };
    return kept.state === state ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Whole or not at all; where there is no room, the next prompt looks again. */
function keep(file: string, state: string, said: Said): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.new`, JSON.stringify({ state, said: said ?? null }), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } catch {
    // As said above.
  }
}

/** Cells there are. In `$(lp status --short)` only COLUMNS can say: bash and zsh know it, and export it if asked to. */
function width({ host: { stdout, env } }: Context): number {
  if (stdout.isTerminal) return stdout.columns;
  return /^[1-9]\d{0,3}$/.test(env.COLUMNS ?? '') ? Number(env.COLUMNS) : Number.POSITIVE_INFINITY;
}
