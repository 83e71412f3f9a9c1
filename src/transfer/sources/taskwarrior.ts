/** `task export`: an array of tasks, or one to a line. Only what was completed is an achievement. */
import type { DraftInput } from '../../domain/entry.ts';
import { dayOfValue, type Fields, isRecord, proposed, reject, Tally, textOf, textsOf } from '../found.ts';
import { jsonItems } from '../json-items.ts';
import { keyOf } from '../key.ts';
import type { Chunks, Found, ParseContext, Source } from '../source.ts';
import { linksIn, otherTags, principlesAmong, tagged, titled } from '../words.ts';

export const source: Source = {
  name: 'taskwarrior',
  summary: 'completed tasks of taskwarrior (task export)',
  endings: ['.json', '.jsonl'],
  parse,
};

async function* parse(text: Chunks, context: ParseContext): AsyncGenerator<Found> {
  const tally = new Tally();
  for await (const item of jsonItems(text)) {
    if (item.what === 'broken') yield reject(item.line, item.reason, item.text);
    else if (!isRecord(item.value)) yield reject(item.line, 'this is no task', JSON.stringify(item.value));
    else yield* readTask(item.value, item.line, context, tally);
  }
  yield* tally.found();
}

function* readTask(task: Fields, line: number, context: ParseContext, tally: Tally): Generator<Found> {
  const status = textOf(task.status);
  if (status !== 'completed') {
    const name =
      status === 'deleted' ? 'deleted task' : status === 'recurring' ? 'recurring task' : 'open task';
    tally.add(name);
    return;
  }
  const shown = JSON.stringify(task);
  const day = dayOfValue(task.end, context) ?? dayOfValue(task.modified, context) ?? context.undated;
  if (textOf(task.description).trim() === '') {
    yield reject(line, 'the task has no description', shown);
  } else if (day === null) {
    yield reject(line, 'the task does not say when it ended; give a day with --date', shown);
  } else {
    const draft = draftOf(task, day, context);
    const key = textOf(task.uuid).trim().toLowerCase() || keyOf(day, draft.title, textOf(task.end));
    yield proposed(line, key, draft, context);
  }
}

function draftOf(task: Fields, date: DraftInput['date'], { principles }: ParseContext): DraftInput {
  const { title, details } = titled(textOf(task.description));
  const named = tagged(title, principles);
  const annotations = textsOf(task.annotations, 'description');
  const tags = textsOf(task.tags);
  const body = [details, annotations.map((line) => `- ${line}`).join('\n'), otherTags(tags, principles)]
    .filter(Boolean)
    .join('\n\n');
  return {
    title: named.title,
    date,
    details: body === '' ? null : body,
    project: textOf(task.project) || null,
    links: linksIn([textOf(task.description), ...annotations].join('\n')),
    principles: [...new Set([...named.principles, ...principlesAmong(tags, principles)])],
  };
}
