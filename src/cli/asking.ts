/** Asks for feedback: whom a typed name means, what feedback closes, and an ask in a row. */
import { type Ask, type Closing, closedBy, daysWaited, isOverdue, isWaiting } from '../domain/ask.ts';
import { type Day, longDay, shortDay } from '../domain/day.ts';
import type { Draft, Entry } from '../domain/entry.ts';
import { Cancelled, RefusedError } from '../domain/errors.ts';
import { namesMatch } from '../domain/filter.ts';
import { harmless } from '../domain/harmless.ts';
import { personNamed } from '../domain/person.ts';
import { count, fold, sentenceList } from '../domain/text.ts';
import type { Store, Transaction } from '../store/index.ts';
import type { Beside } from './capture-entry.ts';
import type { Context } from './context.ts';
import { inQuotes } from './quoted.ts';

/**
 * Everyone who is known: worked with, heard from or asked, each in the spelling met first. "Ana, Bo" as the giver of
 * feedback is no one person whom a shorter name could mean.
 */
export function knownNames(store: Store): string[] {
  const names = new Map<string, string>();
  for (const name of [...store.peopleNames(), ...store.asks().map(({ person }) => person)]) {
    if (/[,;]/.test(name)) continue;
    if (!names.has(fold(name))) names.set(fold(name), name);
  }
  return [...names.values()];
}

/**
 * The person a typed name means; at a terminal a name of several is asked about.
 * @throws UsageError where it could be several people and nobody can be asked.
 */
export async function whoIsMeant(typed: string, names: readonly string[], context: Context): Promise<string> {
  const several = names.filter((name) => namesMatch(name, typed));
  const whole = several.some((name) => fold(name) === fold(typed));
  if (whole || several.length < 2 || several.length > MOST_CHOICES || !context.interactive) {
    return personNamed(names, typed);
  }
  return choose(`Which ${harmless(typed)}?`, [...several, typed], context);
}

/** One key each; of more people the whole name has to be written. */
const MOST_CHOICES = 8;

/** The last of them is somebody new. */
async function choose(message: string, names: readonly string[], context: Context): Promise<string> {
  const { DialogueCancelled, withSession } = await import('../terminal/prompts.ts');
  const io = { ...context.host.terminal(), style: await context.errorStyle() };
  // The log is not held while a person thinks.
  context.close();
  const choices = names.map((value, index) => ({
    key: String(index + 1),
    name: index === names.length - 1 ? `somebody else, "${harmless(value)}"` : harmless(value),
    value,
  }));
  try {
    return await withSession(io, (session) => session.key({ message, choices }));
  } catch (error) {
    if (!(error instanceof DialogueCancelled)) throw error;
    throw new Cancelled('cancelled; nothing was changed', { cause: error });
  }
}

/** What feedback does to the asks that wait, as part of the same step. */
export async function closing(draft: Draft, context: Context): Promise<Beside> {
  const from = draft.from!;
  const store = await context.store('read');
  const asks = store.asks().filter(isWaiting);
  if (asks.length === 0) return { write: () => {}, tell: () => {} };
  const { closes, maybe } = await decided(from, asks, store, context);
  const early = closes !== undefined && draft.date < closes.asked;
  const year = Number(context.today.slice(0, 4));
  const asked = (ask: Ask): string => `${harmless(ask.person)} (asked ${shortDay(ask.asked, year)})`;
  // Who was asked is who answered: a first name that fits several was asked about.
  const whole = closes !== undefined && namesMatch(closes.person, from) ? closes.person : from;
  return {
    draft: fold(whole) === fold(from) ? draft : { ...draft, from: whole },
    write(tx: Transaction, entry: Entry): void {
      const now = closes === undefined || early ? null : tx.get('ask', closes.id);
      // Somebody else may have closed it meanwhile.
      if (now === null || !isWaiting(now)) return;
      const updatedAt = context.now.toISOString();
      tx.put('ask', now.id, { ...now, answered: entry.date, entry: entry.id, updatedAt });
    },
    tell(): void {
      if (early) {
        context.note(`    This is of before you asked: ${asked(closes)} still waits.`);
      } else if (closes !== undefined) {
        const days = daysWaited({ ...closes, answered: draft.date }, context.today);
        const after = days === 0 ? 'the same day' : `after ${count(days, 'day')}`;
        context.note(`    closes what you asked ${asked(closes)}, ${after}`);
      } else if (maybe.length > 0) {
        const names = sentenceList(maybe.map(asked), 'or');
        context.note(`    "${harmless(from)}" could be ${names} or somebody else, so no ask was closed.`);
        context.note(`    If it was: lp ask done ${inQuotes(harmless(maybe[0]!.person))}`);
      }
    },
  };
}

/** At a terminal a name that could be several people's is asked about; the answer decides which ask is closed. */
async function decided(from: string, asks: readonly Ask[], store: Store, context: Context): Promise<Closing> {
  const found = closedBy(from, asks, knownNames(store));
  if (found.maybe.length === 0 || found.maybe.length > MOST_CHOICES || !context.interactive) return found;
  const names = found.maybe.map(({ person }) => person);
  const message = `Is this the feedback you asked ${names.length === 1 ? 'for' : 'one of them for'}?`;
  const chosen = await choose(message, [...names, from], context);
  return { closes: found.maybe.find(({ person }) => person === chosen), maybe: [] };
}

/** The ask of that person that waits. @throws RefusedError when there is none, UsageError when there are several. */
export async function waitingAsk(typed: string, asks: readonly Ask[], context: Context): Promise<Ask> {
  const open = asks.filter(isWaiting);
  const person = await whoIsMeant(
    typed,
    open.map((ask) => ask.person),
    context,
  );
  const found = open.find((ask) => ask.person === person);
  if (found !== undefined) return found;
  const names = open.map((ask) => harmless(ask.person));
  throw new RefusedError(`you are not waiting for an answer from ${harmless(typed)}`, {
    hint:
      names.length === 0
        ? 'Nobody was asked, or all have answered: lp ask --list --all'
        : `Asked and not answered: ${sentenceList(names.slice(0, 5))}.`,
  });
}

/** `asked 3 Nov (19 days ago), was due 15 Nov · about the launch`. */
export function askWords(ask: Ask, today: Day): string {
  const year = Number(today.slice(0, 4));
  const days = daysWaited(ask, today);
  const ago = days === 0 ? 'today' : `${count(days, 'day')} ago`;
  const when = ask.answered === null ? ` (${ago})` : `, answered ${shortDay(ask.answered, year)}`;
  const due =
    ask.due === null || ask.answered !== null
      ? ''
      : `, ${isOverdue(ask, today) ? 'was due' : 'due'} ${shortDay(ask.due, year)}`;
  const about = ask.about === null ? '' : ` · about ${harmless(ask.about)}`;
  const entry = ask.entry === null ? '' : ` · #${ask.entry}`;
  return `asked ${shortDay(ask.asked, year)}${when}${due}${about}${entry}`;
}

/** `since 3 November 2026`: for a sentence. */
export const since = (day: Day, today: Day): string => (day === today ? 'today' : `on ${longDay(day)}`);
