/**
 * Achievements of bragdoc.ai and entries of bragfile, as JSON: an array, or an object with the array under
 * `achievements` or `entries`.
 */
import { type Day, daysBetween } from '../../domain/day.ts';
import { dayOfValue, type Fields, isRecord, proposed, reject, Tally, textOf, textsOf } from '../found.ts';
import { jsonObjects } from '../json-objects.ts';
import { keyOf } from '../key.ts';
import type { Chunks, Found, ParseContext, Source } from '../source.ts';
import { linksIn, otherTags, principlesAmong, principlesListed, tagged, titled } from '../words.ts';

export const source: Source = {
  name: 'bragdoc',
  endings: ['.json'],
  parse,
};

async function* parse(text: Chunks, context: ParseContext): AsyncGenerator<Found> {
  const tally = new Tally();
  const read = (object: Fields, line: number) => readOne(object, line, context, tally);
  yield* jsonObjects(text, ['achievements', 'entries', 'brags', 'data'], 'achievement', read);
  yield* tally.found();
}

const LASTED = ['eventEnd', 'event_end', 'endDate', 'eventStart', 'event_start', 'date', 'startDate'];
const RECORDED = ['created_at', 'createdAt', 'timestamp'];

function* readOne(one: Fields, line: number, context: ParseContext, tally: Tally): Generator<Found> {
  if (one.isArchived === true || one.archived === true) {
    tally.add('archived achievement');
    return;
  }
  const shown = JSON.stringify(one);
  const words = [one.title, one.name, one.summary, one.description, one.text]
    .map(textOf)
    .find((text) => text.trim() !== '');
  if (words === undefined) {
    yield reject(line, 'the achievement has no title', shown);
    return;
  }
  const date = dayOfOne(one, context);
  if (date === null) {
    yield reject(line, 'no date; give one with --date', shown);
    return;
  }
  const { title, details } = titled(words);
  const named = tagged(title, context.principles);
  const body = [details, ...[one.summary, one.description, one.details].map(textOf)].filter(
    (text): text is string => text !== null && text.trim() !== '' && text !== words,
  );
  const tags = [...textsOf(one.tags), ...textOf(one.tags).split(',')].filter((tag) => tag.trim() !== '');
  // Where impact is a number it is bragdoc's own scale; in bragfile it is the outcome in words.
  const result = [
    one.result,
    one.outcome,
    typeof one.impact === 'string' ? one.impact : '',
    one.impactSummary,
  ]
    .map(textOf)
    .find((text) => text.trim() !== '');
  const type = textOf(one.type);
  yield proposed(
    line,
    textOf(one.uuid) || textOf(one.id) ? idKey(one, date, title) : keyOf(date, title),
    {
      title: named.title,
      date,
      details: [...new Set(body), otherTags(tags, context.principles)].filter(Boolean).join('\n\n') || null,
      result: result ?? null,
      project: projectOf(one),
      links: linksIn(
        [textOf(one.url), textOf(one.link), ...textsOf(one.links, 'url'), shownText(body)].join('\n'),
      ),
      principles: [
        ...new Set([
          ...named.principles,
          ...principlesAmong(tags, context.principles),
          ...principlesListed(textsOf(one.principles).join(','), context.principles).slugs,
        ]),
      ],
    },
    context,
    type || undefined,
  );
}

const shownText = (body: readonly string[]): string => body.join('\n');

/** The last day of what lasted; what has not ended yet counts from where it began. */
function dayOfOne(one: Fields, context: ParseContext): Day | null {
  const days = LASTED.flatMap((name) => dayOfValue(one[name], context) ?? []);
  const past = days.find((day) => daysBetween(day, context.today) >= 0);
  if (past !== undefined) return past;
  return days[0] ?? RECORDED.flatMap((name) => dayOfValue(one[name], context) ?? [])[0] ?? context.undated;
}

/** An id that is a UUID stays; a small number is only one within its file, and other files begin at 1 as well. */
function idKey(one: Fields, date: Day, title: string): string {
  const id = textOf(one.uuid) || textOf(one.id);
  return id.length >= 20 ? id : keyOf(date, title, id);
}

function projectOf(one: Fields): string | null {
  const { project } = one;
  return (isRecord(project) ? textOf(project.name) : textOf(project)) || textOf(one.projectName) || null;
}
