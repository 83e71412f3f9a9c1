/**
 * A comment on a peer, as short as forms ask for: strengths with principles, and growth. Made of the user's own
 * sentences that have the person as their subject, then of what both did together. Rather nothing than a sentence that
 * could hurt: a comment is read by the person and bears the user's name.
 */
import type { Entry } from '../../domain/entry.ts';
import { weightOf } from '../../domain/evidence.ts';
import { isListed, namesOf, peopleIn } from '../../domain/person.ts';
import { principleName } from '../../domain/principle.ts';
import { type Block, heading, type Inline, paragraph, reference, text } from '../document.ts';
import { plainWords, sentencesIn } from '../excerpt.ts';
import { withLinks } from '../markdown-inlines.ts';
import type { Report } from '../model.ts';
import { continued, shown } from '../sentences.ts';
import { resultText, statement, stopAfter, type Telling } from '../stories.ts';
import { wordsIn } from '../tally.ts';
import type { Audience, Place } from './audience.ts';

/** Principles a comment names; more would say nothing. */
const PRINCIPLES = 2;
/** Of the room, for growth where there is something to say. */
const GROWTH_SHARE = 0.4;

/** What may stand between a name and its verb: someone else, an adverb. */
const BETWEEN = '(?:,? and \\p{Lu}\\S+)?(?: (?:also|then|alone|himself|herself|\\p{Ll}+ly))?';
/** Advice to the person, and not what should have been done to them. */
const ADVICE =
  /^(?:should|could|needs? to|has to|ought to|might want to|would do well to)\s+(?!have been\b|be (?:asked|told|given)\b)/;
/** What someone did well. A verb that is not here may be praise too, and may not: then it is left out. */
const DEED =
  /^(?:found|caught|checked|explained|wrote|rewrote|built|rebuilt|taught|led|fixed|reviewed|noticed|spotted|designed|redesigned|ran|showed|solved|saved|helped|cut|shipped|mapped|proved|tested|traced|improved|simplified|organi[sz]ed|prepared|mentored|coached|offered|shared|listened|handled|warned|suggested|proposed|measured|automated|delivered|covered|convinced|coordinated|documented|debugged|unblocked|discovered|invented|stepped (?:in|up)|took over|set up)\b/;
/** With any of these a sentence may say the opposite. */
const DOUBTFUL =
  /\b(?:not|never|no|nothing|nobody|without|late|wrong(?:ly)?|missed|failed|broke|too|but|however|although|though|only after)\b|n['’]t\b/i;
/** Told of oneself, which is no comment on anyone else. */
const OF_MYSELF = /\b(?:I|me|my|mine|myself)\b/;

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
  /** Whether it says what the person did, and not what both did. */
  readonly isAbout: boolean;
}

const said = (entry: Entry, inlines: readonly Inline[], isAbout: boolean): Said => ({
  entry,
  inlines,
  words: plainWords(inlines),
  isAbout,
});

const statements = (all: readonly Said[]): Block[] =>
  all.map(({ entry, inlines }) =>
    paragraph(...inlines, text(`${stopAfter(inlines.at(-1)!)} `), reference(entry.id)),
  );

/** `Principles: Earn Trust · Dive Deep.`: what the entries whose sentences are about the person show most. */
function principlesOf({ set }: Report, told: readonly Said[]): string {
  const counts = new Map<string, number>();
  for (const { entry, isAbout } of told) {
    if (isAbout) for (const slug of entry.principles) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, PRINCIPLES);
  return most.length === 0
    ? ''
    : `Principles: ${most.map(([slug]) => shown(principleName(set, slug))).join(' · ')}.`;
}

interface Comment {
  readonly strengths: readonly Said[];
  readonly growth: readonly Said[];
}

/**
 * The sentences that fit, the first of each kind in any case. Sentences that say what the person did go before work
 * done together, and strong evidence before weak. In doubt nothing is said: the comment bears the user's name.
 */
function comment(report: Report, place: Place): Comment {
  const { praise, advice, together } = material(report, place.telling.knows);
  const all = Math.min(place.limit('all'), place.limit('strengths') + place.limit('growth'));
  const growth = fitting(advice, Math.min(all * GROWTH_SHARE, place.limit('growth')), () => '');
  const left = Math.min(all - wordsOf(growth), place.limit('strengths'));
  const strengths = fitting([...praise, ...together], left, (taken) => principlesOf(report, taken));
  return { growth, strengths };
}

function material(report: Report, knows: Telling['knows']): Record<'praise' | 'advice' | 'together', Said[]> {
  const person = report.person ?? '';
  const names = namesOf(person, peopleIn(report.entries));
  const weight = ({ id }: Entry): number => weightOf(report.assessments.get(id));
  const ordered = report.entries.toSorted((a, b) => weight(b) - weight(a));
  const about = ordered.flatMap((entry) => sentencesAbout(entry, names, knows));
  const told = new Set(about.map(({ entry }) => entry.id));
  const together = ordered
    .filter((entry) => !told.has(entry.id) && isListed(entry, person))
    .filter((entry) => report.assessments.get(entry.id)?.outcome === true && !OF_MYSELF.test(entry.title))
    .map((entry) => said(entry, [text(`Together: ${continued(statement(entry))}`)], false));
  return {
    praise: about.filter(({ verb, words }) => DEED.test(verb) && !DOUBTFUL.test(words)),
    advice: about.filter(({ verb }) => ADVICE.test(verb)),
    together,
  };
}

/** What to log so that a comment can say it, for stderr; nothing where it is there. */
export function peerLines(report: Report): string[] {
  const { praise, advice } = material(report, () => true);
  const person = report.person ?? '';
  const [first = person] = person.split(/\s+/);
  const log = (what: string): string => `   lp log "…" --with "${person}" -b "${first} ${what} …"`;
  return [
    ...(praise.length > 0 ? [] : [`No sentence in the log says what ${person} did well.${log('found')}`]),
    ...(advice.length > 0
      ? []
      : [`No sentence in the log says what ${person} could do better.${log('could')}`]),
  ];
}

const wordsOf = (all: readonly Said[]): number => all.reduce((sum, { words }) => sum + wordsIn(words), 0);

/** As many of the sentences as fit, in order, at least one. */
function fitting(
  all: readonly Said[],
  room: number,
  alsoSays: (taken: readonly Said[]) => string,
): readonly Said[] {
  const taken: Said[] = [];
  for (const one of all) {
    const more = [...taken, one];
    if (taken.length > 0 && wordsOf(more) + wordsIn(alsoSays(more)) > room) continue;
    taken.push(one);
  }
  return taken;
}

/** The sentences of an entry that have the person as their subject, with what follows the name. */
function sentencesAbout(
  entry: Entry,
  names: readonly string[],
  knows: Telling['knows'],
): (Said & { readonly verb: string })[] {
  const subject = new RegExp(`^(?:${names.map(escaped).join('|')})${BETWEEN} (?=\\p{Ll})`, 'u');
  const title = resultText(entry) === null ? [withLinks(shown(entry.title))] : [];
  const story = entry.details === null ? [] : sentencesIn(entry.details, knows);
  return [...title, ...story].flatMap((inlines) => {
    const one = said(entry, inlines, true);
    const match = subject.exec(one.words);
    return match === null ? [] : [{ ...one, verb: one.words.slice(match[0].length) }];
  });
}

const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
