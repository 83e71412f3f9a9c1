/**
 * Pull requests as GitHub's own tool prints them: `gh pr list --json …`, `gh search prs --json …`. Which fields are
 * there depends on what was asked for; title, and a day of merging or closing, are enough.
 */
import { count } from '../../domain/text.ts';
import {
  changedLines,
  dayOfValue,
  type Fields,
  isRecord,
  proposed,
  reject,
  Tally,
  textOf,
  textsOf,
} from '../found.ts';
import { jsonObjects } from '../json-objects.ts';
import { keyOf } from '../key.ts';
import type { Chunks, Found, ParseContext, Source } from '../source.ts';
import { linksIn, otherTags, principlesAmong, tagged, titled } from '../words.ts';
import { worded } from './git-merges.ts';
import { isBump } from './git-noise.ts';

export const source: Source = {
  name: 'gh',
  endings: ['.json'],
  parse,
};

async function* parse(text: Chunks, context: ParseContext): AsyncGenerator<Found> {
  const tally = new Tally();
  const read = (object: Fields, line: number) => readPull(object, line, context, tally);
  yield* jsonObjects(text, ['items', 'data'], 'pull request', read);
  yield* tally.found();
}

function* readPull(pull: Fields, line: number, context: ParseContext, tally: Tally): Generator<Found> {
  const shown = JSON.stringify(pull);
  const title = textOf(pull.title).trim();
  if (title === '') {
    yield reject(line, 'the pull request has no title; ask gh for it: --json title,url,mergedAt,…', shown);
    return;
  }
  const state = textOf(pull.state).toLowerCase();
  const merged = dayOfValue(pull.mergedAt, context);
  if (state === 'open') {
    tally.add('open pull request');
    return;
  }
  // `gh search prs` says "merged" but not when; it closed at that moment. `gh pr list` tells the two apart by mergedAt.
  if (merged === undefined && (state === 'closed' || ('mergedAt' in pull && state !== 'merged'))) {
    tally.add('pull request closed without merging', 'pull requests closed without merging');
    return;
  }
  const date = merged ?? dayOfValue(pull.closedAt, context) ?? context.undated;
  if (date === null) {
    yield reject(
      line,
      'it does not say when it was merged; ask gh for it: --json title,url,mergedAt,…',
      shown,
    );
    return;
  }
  const author = isRecord(pull.author) ? pull.author : {};
  if (isBump(title) || author.is_bot === true || /\[bot\]$|^app\//.test(textOf(author.login))) {
    tally.add('bump of a dependency', 'bumps of dependencies');
    return;
  }
  const url = textOf(pull.url).trim();
  const named = tagged(worded(title).text, context.principles);
  const changed = changedOf(pull);
  const labels = textsOf(pull.labels);
  const words = titled(named.title);
  const body = firstParagraph(textOf(pull.body));
  yield proposed(
    line,
    url === '' ? keyOf(date, title, textOf(pull.number)) : url,
    {
      title: words.title,
      date,
      details:
        [words.details, body, otherTags(labels, context.principles), changed === '' ? '' : `${changed}.`]
          .filter(Boolean)
          .join('\n\n') || null,
      project: projectOf(pull, url),
      links: [...new Set([...(url === '' ? [] : [url]), ...linksIn(body ?? '')])],
      principles: [...new Set([...named.principles, ...principlesAmong(labels, context.principles)])],
    },
    context,
    [textOf(pull.number) === '' ? '' : `#${textOf(pull.number)}`, changed].filter(Boolean).join(': ') ||
      undefined,
  );
}

/** The name of the repository without its owner, as `git` has it too. */
function projectOf(pull: Fields, url: string): string | null {
  const { repository } = pull;
  const name = isRecord(repository)
    ? textOf(repository.name) || textOf(repository.nameWithOwner)
    : textOf(repository);
  return name.split('/').at(-1) || /^https?:\/\/[^/]+\/[^/]+\/([^/]+)\/pull\//.exec(url)?.[1] || null;
}

/** `3 commits, +340 −25 lines in 12 files`, as much of it as was asked for. */
function changedOf(pull: Fields): string {
  const [added, deleted, files] = [pull.additions, pull.deletions, pull.changedFiles];
  const lines =
    typeof added === 'number' && typeof deleted === 'number'
      ? typeof files === 'number'
        ? changedLines(added, deleted, files)
        : `+${added} −${deleted} lines`
      : '';
  const commits = Array.isArray(pull.commits) ? count(pull.commits.length, 'commit') : '';
  return [commits, lines].filter(Boolean).join(', ');
}

/** What a description opens with, without the headings, comments and boxes of its template. */
function firstParagraph(body: string): string | null {
  const text = body
    .slice(0, 20_000)
    .replace(/\r\n?/g, '\n')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  const told = text
    .split(/\n[ \t]*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .filter((line) => !/^\s*(?:#{1,6}\s|[-*] \[[ x]\]|!\[|<\/?\w+[^>]*>\s*$|---+\s*$|\|)/i.test(line))
        .join('\n')
        .trim(),
    )
    .find((paragraph) => /\p{L}/u.test(paragraph));
  return told ?? null;
}
