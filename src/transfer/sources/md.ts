/** Notes in Markdown as people keep them: brag documents, work logs, pages on projects, and what `lp export md` writes. */
import { type DayOrder, orderIn } from '../day-order.ts';
import { Keys, reject, Tally } from '../found.ts';
import { dateIn, type Written } from '../md/dates.ts';
import { found, NO_SCOPE, type Run, type Scope } from '../md/piece.ts';
import { readPage } from '../md/read.ts';
import { type Page, pageOf } from '../md/tree.ts';
import { type Window, windowsOf } from '../md/windows.ts';
import type { Chunks, Found, ParseContext, Source } from '../source.ts';

export const source: Source = {
  name: 'md',
  endings: ['.md', '.markdown', '.mdown', '.txt'],
  distinct: true,
  parse,
};

async function* parse(text: Chunks, context: ParseContext): AsyncGenerator<Found> {
  const tally = new Tally();
  let run: Run | undefined;
  let open: readonly Scope[] = [NO_SCOPE];
  for await (const part of windowsOf(text)) {
    if (part.what === 'unreadable') {
      yield reject(part.line, part.reason, part.text);
      continue;
    }
    let words = part.text;
    if (run === undefined) {
      const { matter, rest } = frontMatter(words);
      words = withoutIndex(rest);
      run = {
        context,
        keys: new Keys(),
        uids: new Set(),
        tally,
        order: context.order ?? orderOf(words),
        fileWhen: whenOf(matter, context) ?? fileDay(context),
      };
      const when = whenOf(matter, context);
      open = [{ ...NO_SCOPE, when, project: matter.get('project') }];
    }
    const page = parsed(words, part);
    if (page === undefined) {
      yield reject(part.line, 'this part could not be read as Markdown', words);
      continue;
    }
    const read = readPage(page, run, open);
    open = read.open;
    for (const piece of read.pieces) {
      const one = found(piece, run);
      if (one !== undefined) yield one;
    }
  }
  yield* tally.found();
}

function parsed(words: string, { line, quotes }: Window): Page | undefined {
  try {
    return pageOf(words, line, quotes);
  } catch {
    // Texts nobody wrote can nest deeper than the parser's stack.
    return undefined;
  }
}

/** `key: value` between two lines of three hyphens; its lines stay, empty, so that numbers of lines are right. */
function frontMatter(text: string): { readonly matter: ReadonlyMap<string, string>; readonly rest: string } {
  const found = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  if (found === null) return { matter: new Map(), rest: text };
  const matter = new Map<string, string>();
  for (const line of found[1]!.split('\n')) {
    const [, key, value] = /^([\w-]+):\s*(.+)$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined)
      matter.set(key.toLowerCase(), value.replace(/^["']|["']$/g, '').trim());
  }
  return { matter, rest: found[0].replace(/[^\n]/g, '') + text.slice(found[0].length) };
}

/** The list of months in a folder of `lp export md --by-month`, whose files hold what it counts. Its lines stay, empty. */
const withoutIndex = (text: string): string =>
  text.replace(
    /^# Achievement log\n\n(?:Nothing is logged yet\.|- \[[^\]\n]+\]\(\d{4}\/\d{4}-\d\d\.md\): \d+ entr(?:y|ies)\n?)+$/,
    (index) => index.replace(/[^\n]/g, ''),
  );

function whenOf(matter: ReadonlyMap<string, string>, { today }: ParseContext): Written | undefined {
  const date = matter.get('date') ?? matter.get('created') ?? matter.get('day');
  return date === undefined ? undefined : dateIn(date, { today, year: undefined, order: undefined }, true);
}

/** `calvin-2024-05-03.md`, `2024-april.md`, `brag-2023.md`. */
function fileDay({ fileName, today }: ParseContext): Written | undefined {
  const stem = fileName?.replace(/\.[^.]*$/, '').replaceAll('_', ' ');
  if (stem === undefined || !/\d{4}/.test(stem)) return undefined;
  return dateIn(stem, { today, year: undefined, order: undefined }, true);
}

/** Words that every text in a language has, where the day comes before the month. */
const NOT_ENGLISH =
  /\b(?:que|para|los|las|del|una|und|der|die|nicht|mit|les|des|une|pour|avec|della|che|não|uma|het|een)\b/gi;

/** How days in numbers are written here: by a number above 12, else by the language; English leaves it open. */
function orderOf(text: string): DayOrder | undefined {
  const told = orderIn(text);
  if (told !== undefined) return told;
  const foreign = (text.match(NOT_ENGLISH)?.length ?? 0) + (text.match(/[\u0e00-\u0e7f]{4,}/g)?.length ?? 0);
  return foreign * 40 > text.split(/\s+/).length ? 'day' : undefined;
}
