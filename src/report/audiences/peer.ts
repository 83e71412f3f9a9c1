/**
 * A comment on a peer, as short as forms ask for: strengths with principles, and growth. Made of the user's own
 * sentences that name the person, then of what both did together; nothing is said of anyone that was not logged.
 */
import type { Entry } from '../../domain/entry.ts';
import { weightOf } from '../../domain/evidence.ts';
import { namesOf, peopleIn, speaksOf } from '../../domain/person.ts';
import { principleName } from '../../domain/principle.ts';
import { type Block, heading, type Inline, paragraph, reference, text } from '../document.ts';
import { plainWords, sentencesIn } from '../excerpt.ts';
import { withLinks } from '../markdown-inlines.ts';
import type { Report } from '../model.ts';
import { continued, opened, shown } from '../sentences.ts';
import { resultText, statement, stopAfter, type Telling } from '../stories.ts';
import { wordsIn } from '../tally.ts';
import type { Audience, Place } from './audience.ts';

/** Principles a comment names; more would say nothing. */
const PRINCIPLES = 2;
/** Of the room, for growth where there is something to say. */
const GROWTH_SHARE = 0.4;

/** What makes a sentence about someone one of growth: advice, or something that went wrong. */
const GROWTH =
  /\b(?:should|could (?:have|be|use)|needs? to|next time|would (?:help|be better|have been)|wish(?:ed)?|too (?:long|late|many|much|slow|fast|quiet|often)|late|missed|slow(?:ly)?|unclear|forgot|overlooked|struggled|growth|instead of|rather than|without (?:asking|telling))\b/i;

export const peer: Audience = {
  describe: 'a short comment on someone you worked with',
  title: ({ person }) => `On working with ${shown(person ?? '')}`,
  sections: [
    {
      name: 'strengths',
      *compose(report, place) {
        const { strengths } = comment(report, place);
        if (strengths.length === 0) return;
        yield heading(2, 'Strengths');
        const named = principlesOf(report, strengths);
        if (named !== '') yield paragraph(text(named));
        yield* statements(strengths);
      },
    },
    {
      name: 'growth',
      *compose(report, place) {
        const { growth } = comment(report, place);
        if (growth.length === 0) return;
        yield heading(2, 'Growth');
        yield* statements(growth);
      },
    },
  ],
};

/** A sentence and the entry it is from. */
interface Said {
  readonly entry: Entry;
  readonly inlines: readonly Inline[];
  /** The same without marks. */
  readonly words: string;
}

const said = (entry: Entry, inlines: readonly Inline[]): Said => ({
  entry,
  inlines,
  words: plainWords(inlines),
});

const statements = (all: readonly Said[]): Block[] =>
  all.map(({ entry, inlines }) =>
    paragraph(...inlines, text(`${stopAfter(inlines.at(-1)!)} `), reference(entry.id)),
  );

/** `Principles: Earn Trust · Dive Deep.`: what the entries told here show most. */
function principlesOf({ set }: Report, told: readonly Said[]): string {
  const counts = new Map<string, number>();
  for (const { entry } of told) {
    for (const slug of entry.principles) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, PRINCIPLES);
  return most.length === 0
    ? ''
    : `Principles: ${most.map(([slug]) => shown(principleName(set, slug))).join(' · ')}.`;
}

/**
 * The sentences that fit, the first of each kind in any case. Sentences that name the person go before work done
 * together, and strong evidence before weak.
 */
function comment(report: Report, place: Place): { strengths: Said[]; growth: Said[] } {
  const names = namesOf(report.person ?? '', peopleIn(report.entries));
  const ordered = report.entries
    .filter(({ from }) => from === null || !names.some((name) => speaksOf(from, [name])))
    .toSorted((a, b) => weightOf(report.assessments.get(b.id)) - weightOf(report.assessments.get(a.id)));
  const naming = ordered.flatMap((entry) => sentencesNaming(entry, names, place.telling));
  const told = new Set(naming.map(({ entry }) => entry.id));
  const together = ordered
    .filter(({ id, kind }) => !told.has(id) && kind === 'accomplishment')
    .map((entry) => said(entry, [text(`Together: ${continued(statement(entry))}`)]));
  const growing = naming.filter(({ words }) => GROWTH.test(words));
  const praising = [...naming.filter(({ words }) => !GROWTH.test(words)), ...together];

  const all = Math.min(place.limit('all'), place.limit('strengths') + place.limit('growth'));
  const growth = fitting(growing, Math.min(all * GROWTH_SHARE, place.limit('growth')), () => '');
  const left = Math.min(all - wordsOf(growth), place.limit('strengths'));
  return { growth, strengths: fitting(praising, left, (taken) => principlesOf(report, taken)) };
}

const wordsOf = (all: readonly Said[]): number => all.reduce((sum, { words }) => sum + wordsIn(words), 0);

/** As many of the sentences as fit, in order, at least one. */
function fitting(all: readonly Said[], room: number, alsoSays: (taken: readonly Said[]) => string): Said[] {
  const taken: Said[] = [];
  for (const one of all) {
    const more = [...taken, one];
    if (taken.length > 0 && wordsOf(more) + wordsIn(alsoSays(more)) > room) continue;
    taken.push(one);
  }
  return taken;
}

/** The sentences of an entry that name the person, as they stand; a title with a result is told as work instead. */
function sentencesNaming(entry: Entry, names: readonly string[], { knows }: Telling): Said[] {
  const title = resultText(entry) === null ? [withLinks(opened(shown(entry.title)))] : [];
  const story = entry.details === null ? [] : sentencesIn(entry.details, knows);
  return [...title, ...story]
    .map((inlines) => said(entry, inlines))
    .filter(({ words }) => speaksOf(words, names));
}
