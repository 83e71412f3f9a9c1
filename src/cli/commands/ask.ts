/** `lp ask`: whom I asked for feedback, and who has not answered. */
import { type Ask, askOf, draftAsk, isOverdue, waiting } from '../../domain/ask.ts';
import { askView } from '../../domain/ask-view.ts';
import { type Day, parseDay } from '../../domain/day.ts';
import { UsageError } from '../../domain/errors.ts';
import { nameBegins } from '../../domain/filter.ts';
import { harmless } from '../../domain/harmless.ts';
import { fold, oneLine, sentenceList } from '../../domain/text.ts';
import { widest } from '../../domain/widest.ts';
import { padEnd } from '../../domain/width.ts';
import { askWords, knownNames, since, waitingAsk, whoIsMeant } from '../asking.ts';
import { readPeople } from '../capture-entry.ts';
import { readBy } from '../concern-flags.ts';
import type { Context } from '../context.ts';
import {
  type CommandBody,
  type CommandSpec,
  command,
  flag,
  type Input,
  JSON_OPTION,
  subcommand,
  text,
} from '../spec.ts';
import { nameNote } from '../whole-names.ts';

interface Listing {
  readonly list: true;
  readonly all: boolean;
  readonly json: boolean;
}

interface Asking {
  readonly list: false;
  /** As typed. */
  readonly people: readonly string[];
  /** Absent: not said, and left as it is where the person was asked before. */
  readonly about: string | undefined;
  readonly due: Day | null | undefined;
  readonly asked: Day | undefined;
  readonly json: boolean;
}

async function list({ all, json }: Pick<Listing, 'all' | 'json'>, context: Context): Promise<undefined> {
  const { today } = context;
  const known = (await context.store('read')).asks();
  const open = waiting(known, today);
  const shown = all ? [...open, ...known.filter((ask) => !open.includes(ask)).toReversed()] : open;
  if (json) {
    context.json({ asks: shown.map((ask) => askView(ask, today)) });
    return;
  }
  await printRows(shown, context);
  if (shown.length === 0) {
    context.note(
      known.length === 0
        ? 'Nobody was asked yet. When you ask: lp ask "Ana Lima" --about "the launch" --due friday'
        : 'Everyone you asked has answered. lp ask --list --all shows them.',
    );
  }
}

async function printRows(asks: readonly Ask[], context: Context): Promise<void> {
  const { today } = context;
  const style = await context.style();
  const { columns } = context.host.stdout;
  const names = widest(asks.map(({ person }) => harmless(person)));
  // A name that takes half a row is no column.
  const width = names > columns / 2 ? 0 : names;
  for (const ask of asks) {
    const look = isOverdue(ask, today) ? style.warn : (words: string): string => words;
    context.line(`${padEnd(harmless(ask.person), width)}  ${look(askWords(ask, today))}`);
  }
}

/** Two people of one name are told apart by more of it, and an ask can be of a name only. */
const MORE_OF_IT = 'lp undo, and lp ask "…" with more of the name';

async function ask(options: Asking, context: Context): Promise<undefined> {
  const { today } = context;
  const names = knownNames(await context.store('read'));
  const meant: { readonly typed: string; readonly person: string }[] = [];
  for (const typed of options.people) {
    const begun = names.filter((name) => nameBegins(name, typed));
    meant.push({ typed, person: await whoIsMeant(typed, begun, context) });
  }
  const people: string[] = [];
  for (const { person } of meant) if (!people.some((one) => fold(one) === fold(person))) people.push(person);
  const store = await context.store('write');
  const news: string[] = [];
  const asks = store.change('ask', context.now, (tx) => {
    const value = people.map((person) => {
      const before = askOf(store.asks(), person);
      if (before === undefined) {
        return tx.addAsk(
          draftAsk(
            { person, about: options.about ?? null, due: options.due ?? null, asked: options.asked ?? today },
            today,
          ),
        );
      }
      const changed = changedAsk(before, options, context);
      news.push(
        `${harmless(person)} was asked ${since(before.asked, today)} already and has not answered; ${changed === before ? 'nothing was changed' : 'the ask was changed'}.`,
      );
      if (changed !== before) tx.put('ask', before.id, changed);
      return changed;
    });
    return { summary: sentenceList(value.map(({ person }) => person)), value };
  });
  if (options.json && asks.length === 1) context.json({ ask: askView(asks[0]!, today) });
  else if (options.json) context.json({ asks: asks.map((one) => askView(one, today)) });
  else await printRows(asks, context);
  for (const line of news) context.note(line);
  for (const { typed, person } of meant) {
    const note = nameNote(typed, person, names, MORE_OF_IT);
    if (note !== undefined) context.note(`    ${note}`);
  }
}

/** The same ask where nothing that was said differs. */
function changedAsk(before: Ask, { about, due, asked }: Asking, { today, now }: Context): Ask {
  const draft = draftAsk(
    {
      person: before.person,
      about: about ?? before.about,
      due: due === undefined ? before.due : due,
      asked: asked ?? before.asked,
    },
    today,
  );
  const same = draft.about === before.about && draft.due === before.due && draft.asked === before.asked;
  return same ? before : { ...before, ...draft, updatedAt: now.toISOString() };
}

/** A quoted name is one person, and so are bare words beside each other; in both, commas part several. */
function namesIn(words: readonly string[]): string[] {
  const parts: string[][] = [[]];
  for (const word of words) {
    if (/\s/.test(word.trim())) parts.push([word], []);
    else parts.at(-1)!.push(word);
  }
  return parts
    .flatMap((part) => readPeople(part.join(' ')))
    .map(oneLine)
    .filter(Boolean);
}

async function readAsking(input: Input, context: Context): Promise<Asking | Listing> {
  const people = namesIn(input.words);
  const [about, due, date] = [text(input, 'about'), text(input, 'due'), text(input, 'date')];
  const json = flag(input, 'json');
  const said = about !== undefined || due !== undefined || date !== undefined;
  const listed = flag(input, 'list') || flag(input, 'all');
  if (listed && (people.length > 0 || said)) {
    throw new UsageError('--list shows everyone, so nothing else goes with it', {
      hint: 'Write: lp ask --list, or lp ask "Ana Lima" --about "the launch"',
    });
  }
  if (people.length === 0 && (said || input.words.length > 0)) {
    throw new UsageError('nobody is named', {
      hint: 'Write: lp ask "Ana Lima" --about "the launch" --due friday',
    });
  }
  if (people.length === 0) return { list: true, all: flag(input, 'all'), json };
  const asked = date === undefined ? undefined : await parseDay(date, context.today);
  // An ask of last month was due since then: "15 nov" is the next one after it.
  const by = await readBy(due, asked ?? context.today);
  const options = { people, about, due: by, asked, json };
  for (const person of people) {
    draftAsk({ person, due: options.due ?? null, asked: asked ?? context.today }, context.today);
  }
  return { list: false, ...options };
}

interface Ending {
  readonly person: string;
  readonly day: Day | undefined;
  readonly json: boolean;
}

const readEnding = async (input: Input, context: Context): Promise<Ending> => {
  const date = text(input, 'date');
  return {
    person: oneLine(input.words.join(' ')),
    day: date === undefined ? undefined : await parseDay(date, context.today),
    json: flag(input, 'json'),
  };
};

const ALL_OPTION = { name: 'all', help: 'those who answered, too' };

const subcommands: CommandSpec[] = [
  subcommand<Pick<Listing, 'all' | 'json'>>({
    name: 'list',
    summary: 'who has not answered, and since when',
    options: [ALL_OPTION, JSON_OPTION],
    examples: [['lp ask list --all', 'everyone who was asked']],
    read: (input) => ({ all: flag(input, 'all'), json: flag(input, 'json') }),
    act: list,
  }),
  subcommand<Ending>({
    name: 'done',
    summary: 'they answered, and there is nothing to log',
    arguments: [{ name: 'person', required: true, variadic: true }],
    options: [
      { name: 'date', short: 'd', value: '<when>', help: 'the day they answered (default: today)' },
      JSON_OPTION,
    ],
    examples: [['lp ask done Ana', 'lp feedback "…" --from Ana does the same and keeps what she said']],
    read: readEnding,
    async act({ person, day = undefined, json }, context) {
      const found = await waitingAsk(person, (await context.store('read')).asks(), context);
      const answered = day ?? context.today;
      if (answered > context.today || answered < found.asked) {
        throw new UsageError(
          answered > context.today
            ? `${answered} has not come yet; today is ${context.today}`
            : `${found.person} was asked ${since(found.asked, context.today)}, after ${answered}`,
          { hint: 'Give the day they answered; leave -d out for today.' },
        );
      }
      const after = { ...found, answered, updatedAt: context.now.toISOString() };
      const store = await context.store('write');
      store.change('ask', context.now, (tx) => ({
        summary: `done ${found.person}`,
        value: tx.put('ask', found.id, after),
      }));
      if (json) context.json({ ask: askView(after, context.today) });
      else await printRows([after], context);
    },
  }),
  subcommand<Ending>({
    name: 'rm',
    summary: 'take an ask back, as if it had never been',
    arguments: [{ name: 'person', required: true, variadic: true }],
    options: [JSON_OPTION],
    examples: [['lp ask rm Ana', 'lp undo puts it back']],
    read: readEnding,
    async act({ person, json }, context) {
      const found = await waitingAsk(person, (await context.store('read')).asks(), context);
      const store = await context.store('write');
      store.change('ask', context.now, (tx) => ({
        summary: `rm ${found.person}`,
        value: tx.put('ask', found.id, null),
      }));
      if (json) context.json({ ask: askView(found, context.today) });
      else context.line(`removed ${harmless(found.person)}  ${askWords(found, context.today)}`);
    },
  }),
];

export const spec: CommandBody = {
  ...command<Asking | Listing>({
    arguments: [{ name: 'person', variadic: true }],
    options: [
      { name: 'about', value: '<text>', help: 'what you asked about' },
      { name: 'due', value: '<when>', help: 'the day by which an answer would help: friday, "15 dec"' },
      { name: 'date', short: 'd', value: '<when>', help: 'the day you asked (default: today)' },
      { name: 'list', help: 'who has not answered, and since when' },
      ALL_OPTION,
      JSON_OPTION,
    ],
    examples: [
      ['lp ask Ana Lima --about "the launch" --due friday', 'note that you asked'],
      ['lp ask "Ben Adler" "Sofia Rossi"', 'two people, each asked'],
      ['lp ask --list', 'who has not answered; the overdue first'],
      ['lp feedback "Calm and clear" --from Ana', 'closes what you asked her'],
    ],
    notes:
      'Commas part several people, and so do quotes around names. A first name is enough where only one person has it. Asking the same person again changes what you asked about and when it is due.',
    read: readAsking,
    act: (options, context) => (options.list ? list(options, context) : ask(options, context)),
  }),
  subcommands,
};
