/** `task export`: an array of tasks, or one to a line. Only what was completed is an achievement. */
import type { DraftInput } from '../../domain/entry.ts';
import { dayOfValue, type Fields, proposed, reject, Tally, textOf, textsOf } from '../found.ts';
import { jsonObjects } from '../json-objects.ts';
import { keyOf } from '../key.ts';
import type { Chunks, Found, ParseContext, Source } from '../source.ts';
import { linksIn, otherTags, principlesAmong, tagged, titled } from '../words.ts';

export const source: Source = {
  name: 'taskwarrior',
  endings: ['.json', '.jsonl'],
  parse,
};

async function* parse(text: Chunks, context: ParseContext): AsyncGenerator<Found> {
  const tally = new Tally();
  const read = (object: Fields, line: number) => readTask(object, line, context, tally);
  yield* jsonObjects(text, [], 'task', read);
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
