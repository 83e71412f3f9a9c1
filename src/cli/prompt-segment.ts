/**
 * `lp status --short`: the segment of a prompt. It is asked for before every prompt, so it reads three small
 * things and is quiet about whatever keeps it from reading them.
 */
import { existsSync } from 'node:fs';
import { dayOf } from '../domain/day.ts';
import { reminder } from '../domain/reminder.ts';
import { displayWidth } from '../domain/width.ts';
import type { Context } from './context.ts';

/** Milliseconds a prompt waits for another process that writes to the log. */
const PATIENCE = '50';

/** Prints one line, or nothing. Never throws, never makes a log. */
export async function printSegment(context: Context): Promise<void> {
  try {
    if (!existsSync(context.path)) return;
    const recorded = (await (await context.store('read', PATIENCE)).glance()).lastRecorded();
    const settings = await context.settings();
    const said = reminder({
      lastLogged: recorded === null ? null : dayOf(new Date(recorded)),
      due: (await context.cycleInHand()).due,
      today: context.today,
      remindLog: settings['remind-log'],
      remindDue: settings['remind-due'],
    });
    if (said !== undefined) context.out(displayWidth(said.full) <= width(context) ? said.full : said.brief);
  } catch {
    // A locked, broken or newer log, no home folder, a reader that has gone: a prompt is no place for it.
  }
}

/** Cells there are. In `$(lp status --short)` only COLUMNS can say: bash and zsh know it, and export it if asked to. */
function width({ host: { stdout, env } }: Context): number {
  if (stdout.isTerminal) return stdout.columns;
  return /^[1-9]\d{0,3}$/.test(env.COLUMNS ?? '') ? Number(env.COLUMNS) : Number.POSITIVE_INFINITY;
}
