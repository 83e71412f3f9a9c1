/** What an export is made of: the log read page by page, what a filter leaves of it, names replaced where that is asked. */
import type { Entry } from '../domain/entry.ts';
import type { Filter } from '../domain/filter.ts';
import { goalRef } from '../domain/goal.ts';
import type { Redaction } from '../domain/redaction.ts';
import type { Redactor } from '../domain/redactor.ts';
import { entryView } from '../domain/view.ts';
import type { Pages, Store } from '../store/index.ts';
import type { Material } from '../transfer/formats/format.ts';
import type { Context } from './context.ts';
import { EMPTY_LIST, redactorFor, tallyLines, type Wanted } from './redaction.ts';

export interface ExportChoice {
  readonly filter: Filter;
  /** Whether the filter is all of the log. */
  readonly whole: boolean;
  readonly redact: Wanted;
  readonly history: boolean;
}

export interface Exported {
  readonly material: Material;
  /** How many entries have been handed out. */
  readonly written: () => number;
  /** Looks through a piece of the text for names that are left. */
  readonly look: (text: string) => void;
  /** Says what was replaced, on standard error. */
  readonly tell: () => void;
}

export async function materialOf(choice: ExportChoice, context: Context): Promise<Exported> {
  const store = await context.store('read');
  const redactor = await redactorFor(choice.redact, context);
  const pages = await store.pages();
  let written = 0;
  const counted = function* <T>(all: Iterable<readonly T[]>): Generator<readonly T[]> {
    written = 0;
    for (const page of all) {
      written += page.length;
      yield page;
    }
  };
  const { filter } = choice;
  const material: Material = {
    entries: () => counted(redactedPages(pages.entries(filter), redactor)),
    entryTexts: () => counted(redactedTexts(pages.entryTexts(filter), redactor)),
    goals: goalsOf(choice, store, pages).map((goal) => redactor?.goal(goal) ?? goal),
    principles: context.principles,
    rest: choice.whole && redactor === undefined ? restOf(choice, store, pages) : null,
  };
  const left = new Set<Redaction>();
  return {
    material,
    written: () => written,
    look: (text) => {
      for (const one of redactor?.remaining(text) ?? []) left.add(one);
    },
    tell: () => {
      if (redactor === undefined) {
        if (choice.redact !== false) context.note(EMPTY_LIST);
        return;
      }
      for (const line of tallyLines(redactor.tally(), [...left])) context.note(line);
    },
  };
}

/** All goals of the whole log; of a part, those its entries serve. */
function goalsOf({ filter, whole }: ExportChoice, store: Store, pages: Pages) {
  const goals = store.goals();
  if (whole || goals.length === 0) return goals;
  const named = new Set<string | null>();
  for (const page of pages.entries(filter)) for (const { goal } of page) named.add(goal);
  return goals.filter(({ id }) => named.has(goalRef(id)));
}

const restOf = ({ history }: ExportChoice, store: Store, pages: Pages): Material['rest'] => ({
  settings: store.settings(),
  redactions: store.redactions(),
  cycles: store.cycles(),
  asks: store.asks(),
  origins: () => pages.origins(),
  history: history ? () => pages.history() : null,
});

function* redactedPages(
  pages: Iterable<readonly Entry[]>,
  redactor: Redactor | undefined,
): Generator<readonly Entry[]> {
  for (const page of pages) yield redactor === undefined ? page : page.map((entry) => redactor.entry(entry));
}

function* redactedTexts(
  pages: Iterable<readonly string[]>,
  redactor: Redactor | undefined,
): Generator<readonly string[]> {
  for (const page of pages) {
    yield redactor === undefined
      ? page
      : page.map((text) => JSON.stringify(entryView(redactor.entry(JSON.parse(text) as Entry))));
  }
}
