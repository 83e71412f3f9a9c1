/**
 * The review of an import at a terminal: each thing is seen, and taken, passed over, edited or tagged. Nothing is stored
 * here; the log is not held while a person thinks.
 */
import { parseDay } from '../domain/day.ts';
import { type Draft, draftEntry } from '../domain/entry.ts';
import { harmless } from '../domain/harmless.ts';
import { textOf } from '../domain/suggest.ts';
import { count } from '../domain/text.ts';
import { DialogueCancelled, improveDialogue, type Reviewer } from '../terminal/improve-dialogue.ts';
import type { Item } from '../transfer/plan.ts';
import type { Context } from './context.ts';
import { placeWords } from './import-rejects.ts';
import { principleNames } from './present.ts';
import { fitted } from './say.ts';
import { inWords, type Suggester, suggester } from './suggestions.ts';

/** What was decided; what is in neither list was not come to and is offered again. */
export interface Reviewed {
  readonly taken: Item[];
  readonly passed: Item[];
  /** Ctrl-C, or a closed window. */
  readonly broken: boolean;
  /** What was edited when it stopped, and neither taken nor passed over. */
  readonly unfinished: Draft | undefined;
}

/** Goes through the items one by one, until they end or the user stops. */
export async function reviewed(items: readonly Item[], context: Context): Promise<Reviewed> {
  const suggestFor = await suggester(context);
  context.close();
  const io = { ...context.host.terminal(), style: await context.errorStyle() };
  const decided = new Map<number, 'take' | 'skip'>();
  /** Each as it is by now. */
  const current = [...items];
  /** What is typed and not yet part of an item. */
  const desk: Desk = { typing: undefined };
  let at = 0;
  const end = (broken: boolean): Reviewed => {
    const of = (decision: string): Item[] => current.filter((_, index) => decided.get(index) === decision);
    const edited = at < items.length && current[at] !== items[at] && !decided.has(at);
    const unfinished = desk.typing ?? (edited ? current[at]!.draft : undefined);
    return { taken: of('take'), passed: of('skip'), broken, unfinished };
  };
  try {
    await improveDialogue(io, context.principles, async (asker) => {
      while (at < items.length) {
        const item = current[at]!;
        asker.tell(itemLines(item, `${at + 1} of ${items.length}`, suggestFor, context));
        const decision = await asker.key({ message: questionOf(item), choices: choicesFor(item, at > 0) });
        if (decision === 'stop') return;
        if (decision === 'edit') current[at] = await edited(item, asker, context, desk);
        else if (decision === 'tag') current[at] = await tagged(item, asker, suggestFor, desk);
        else if (decision === 'back') {
          at -= 1;
          decided.delete(at);
        } else {
          decided.set(at, decision === 'skip' ? 'skip' : 'take');
          at += 1;
          if (decision !== 'all') continue;
          // What looks like an entry here was not asked for by "all": that is a question of its own.
          for (; at < items.length; at++) if (items[at]!.standing.is !== 'twin') decided.set(at, 'take');
        }
      }
    });
    return end(false);
  } catch (error) {
    if (!(error instanceof DialogueCancelled)) throw error;
    return end(true);
  }
}

interface Desk {
  typing: Draft | undefined;
}

const questionOf = ({ standing }: Item): string =>
  standing.is === 'update' ? `Change #${standing.id}?` : 'Take it?';

/** Enter does what is most likely meant: what looks like an entry here is passed over. */
function choicesFor({ standing }: Item, hasBefore: boolean) {
  const take = { key: 'y', name: 'take', value: 'take' } as const;
  const skip = { key: 's', name: 'skip', value: 'skip' } as const;
  return [
    ...(standing.is === 'twin' ? [skip, take] : [take, skip]),
    { key: 'e', name: 'edit', value: 'edit' } as const,
    { key: 't', name: 'tag', value: 'tag' } as const,
    ...(hasBefore ? [{ key: 'b', name: 'back', value: 'back' } as const] : []),
    { key: 'a', name: 'all the rest', value: 'all' } as const,
    { key: 'q', name: 'stop', value: 'stop' } as const,
  ];
}

/** The most of a story that is shown. */
const STORY = 3;

function itemLines(item: Item, place: string, suggestFor: Suggester, context: Context): string[] {
  const { draft, standing, note } = item;
  const found = draft.principles.length > 0 ? [] : suggestFor(textOf(draft));
  const story = (draft.details ?? '').split('\n').filter((line) => line.trim() !== '');
  const lines = [
    '',
    `${place} · ${placeWords(item.place)}`,
    `${draft.date}  ${principleNames(draft.principles, context.principles)}  ${draft.title}`,
    draft.result === null ? '' : `    result: ${draft.result.replaceAll('\n', ' ')}`,
    draft.from === null ? '' : `    from ${draft.from}, ${draft.sentiment}`,
    ...story.slice(0, STORY).map((line) => `    ${line}`),
    story.length > STORY ? `    … ${count(story.length - STORY, 'more line')}` : '',
    aside([
      draft.project ?? '',
      draft.people.join(', '),
      draft.goal === null ? '' : `goal: ${draft.goal}`,
      draft.links.join(' '),
      note ?? '',
    ]),
    standing.is === 'twin' ? `    it looks like #${standing.id}, which is here` : '',
    found.length === 0 ? '' : `    reads like ${inWords(found, context)}`,
  ];
  return lines
    .filter((line, index) => index === 0 || line !== '')
    .flatMap((line) => fitted(harmless(line), context.host.stderr));
}

function aside(parts: readonly string[]): string {
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? '' : `    ${said.join(' · ')}`;
}

async function edited(item: Item, asker: Reviewer, context: Context, desk: Desk): Promise<Item> {
  const { draft } = item;
  let so: Draft = draft;
  const ask = async (
    field: (typeof EDITED)[number],
    message: string,
    check?: (text: string) => Promise<string | undefined>,
  ): Promise<string> => {
    const initial = so[field] ?? '';
    const onChange = (text: string): void => {
      // A day that is only half there is none.
      desk.typing = changed(field === 'date' ? so : { ...so, [field]: text }, draft);
    };
    return asker.text({ message, initial, hint: 'enter keeps it', check, onChange });
  };
  so = {
    ...so,
    title: await ask('title', 'Title?', async (text) =>
      text.trim() === '' ? 'A title cannot be empty; s skips the whole.' : undefined,
    ),
  };
  const when = await ask('date', 'Date?', async (text) => {
    const day = await parseDay(text, context.today);
    return day > context.today ? `${day} has not come yet.` : undefined;
  });
  so = { ...so, date: await parseDay(when, context.today) };
  so = { ...so, result: await ask('result', 'Result?') };
  so = { ...so, project: await ask('project', 'Project?') };
  desk.typing = undefined;
  return changed(so, draft) === undefined ? item : withDraft(item, draftEntry(so, context.today));
}

const EDITED = ['title', 'date', 'result', 'project'] as const;

const changed = (draft: Draft, before: Draft): Draft | undefined =>
  EDITED.every((field) => (draft[field] ?? '') === (before[field] ?? '')) ? undefined : draft;

async function tagged(item: Item, asker: Reviewer, suggestFor: Suggester, desk: Desk): Promise<Item> {
  const { draft } = item;
  const proposed = suggestFor(textOf(draft)).map(({ slug }) => slug);
  const checked = draft.principles.length > 0 ? draft.principles : proposed;
  const principles = await asker.principles({
    message: 'Which principles?',
    checked,
    suggested: proposed,
    onChange: (chosen) => {
      desk.typing = { ...draft, principles: chosen };
    },
  });
  desk.typing = undefined;
  return withDraft(item, { ...draft, principles });
}

const withDraft = (item: Item, draft: Item['draft']): Item => ({
  ...item,
  draft,
  entry: item.entry === null ? null : { ...item.entry, ...draft },
});
