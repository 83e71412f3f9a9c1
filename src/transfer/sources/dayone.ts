/** Day One's JSON export: each entry on the day it was where it was written. */
import type { Day } from '../../domain/day.ts';
import { type Fields, instantOf, proposed, reject, Tally, textOf, textsOf } from '../found.ts';
import { jsonObjects } from '../json-objects.ts';
import { keyOf } from '../key.ts';
import type { Chunks, Found, ParseContext, Source } from '../source.ts';
import { linksIn, otherTags, principlesAmong, tagged, titled } from '../words.ts';

export const source: Source = {
  name: 'dayone',
  endings: ['.json'],
  parse,
};

async function* parse(text: Chunks, context: ParseContext): AsyncGenerator<Found> {
  const tally = new Tally();
  const read = (object: Fields, line: number) => readEntry(object, line, context, tally);
  yield* jsonObjects(text, ['entries'], 'entry', read);
  yield* tally.found();
}

function* readEntry(entry: Fields, line: number, context: ParseContext, tally: Tally): Generator<Found> {
  const written = textOf(entry.text);
  const { text, pictures } = plainText(written);
  if (pictures > 0) tally.add('picture or recording', 'pictures and recordings', pictures);
  if (text === '') {
    tally.add('entry without words', 'entries without words');
    return;
  }
  const date = dayOfEntry(entry, context);
  if (date === null) {
    yield reject(line, 'the entry has no creationDate; give a day with --date', written);
    return;
  }
  const { title, details } = titled(text);
  const named = tagged(title.replace(/^#{1,6}\s+/, ''), context.principles);
  const tags = textsOf(entry.tags);
  const journal = textOf(entry.journalName);
  yield proposed(
    line,
    textOf(entry.uuid).trim().toUpperCase() || keyOf(date, named.title),
    {
      title: named.title,
      date,
      details: [details, otherTags(tags, context.principles)].filter(Boolean).join('\n\n') || null,
      project: journal || null,
      links: linksIn(text),
      principles: [...new Set([...named.principles, ...principlesAmong(tags, context.principles)])],
      pinned: entry.starred === true,
    },
    context,
  );
}

function dayOfEntry(entry: Fields, context: ParseContext): Day | null {
  const instant = instantOf(entry.creationDate);
  if (instant === undefined) return context.undated;
  const zone = textOf(entry.timeZone);
  return (zone === '' ? undefined : context.dayIn?.(instant, zone)) ?? context.dayOf(instant);
}

const PICTURE = /!\[[^\]\n]*\]\(dayone[-\w]*:[^)\n]*\)/g;

/** Day One escapes Markdown's marks (`\.`), also where nothing has to be, and keeps pictures among the words. */
function plainText(written: string): { readonly text: string; readonly pictures: number } {
  const pictures = written.match(PICTURE)?.length ?? 0;
  const text = written
    .replace(PICTURE, '')
    .replace(/\\([-.!#()[\]{}+*_`>~|])/g, '$1')
    .replace(/\u200b/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { text, pictures };
}
