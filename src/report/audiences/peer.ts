/**
 * A comment on a peer, as short as forms ask for and ready to be pasted: strengths, then growth, in the user's own
 * sentences that say what the person did. A sentence that could hurt is left out: a comment is read by them and bears
 * the user's name. What both did together says more of the user; it stands there only where no sentence says what they did.
 */
import type { Entry } from '../../domain/entry.ts';
import { weightOf } from '../../domain/evidence.ts';
import { type Block, heading, type Inline, paragraph, reference, text } from '../document.ts';
import { plainWords, sentencesIn } from '../excerpt.ts';
import type { Report } from '../model.ts';
import { asSentence, shown } from '../sentences.ts';
import { statement, stopAfter, type Telling } from '../stories.ts';
import { wordsIn } from '../tally.ts';
import type { Audience, Place } from './audience.ts';

/** Of the room, for growth where there is something to say. */
const GROWTH_SHARE = 0.4;

/** What may open a sentence before the name: `In the end `, `When the importer stalled, `. */
const OPENING =
  '(?:(?:In|On|At|After|Within|During|From|By|For|When|Before|Since|Last|This)\\b[^;:.!?]{0,60}?,? )?';
const ADVERB = '(?: (?:also|then|alone|himself|herself|once again|\\p{Ll}+ly))?';
/** `, nine months with us,` and `(new to the team)`. */
const APPOSITION = '(?:, [^,;:.!?]{1,60},| \\([^()]{1,60}\\))?';
/** Someone else who did it too. */
const AND_OTHERS = '(?:,? and (?:I|\\p{Lu}\\S+))?';
/** Advice to the person, and not what should have been done to them. */
const ADVICE =
  /^(?:should|could|needs? to|has to|ought to|might want to|would do well to)\s+(?!have been\b|be (?:asked|told|given)\b)/;
/** What someone did well. A verb that is not here may be praise too, and may not: then it is left out. */
const DEED =
  /^(?:found|caught|checked|explained|wrote|rewrote|built|rebuilt|taught|led|fixed|reviewed|noticed|spotted|designed|redesigned|ran|showed|solved|saved|helped|cut|shipped|mapped|proved|tested|traced|improved|simplified|organi[sz]ed|prepared|mentored|coached|trained|offered|shared|listened|handled|warned|suggested|proposed|challenged|measured|automated|delivered|covered|convinced|coordinated|documented|debugged|reproduced|unblocked|discovered|invented|created|drafted|implemented|launched|migrated|reduced|halved|doubled|negotiated|presented|facilitated|onboarded|drove|brought|recovered|resolved|rescued|verified|validated|pointed out|came up with|stepped (?:in|up)|took over|set up)\b/;
/** With any of these a sentence may say the opposite. */
const DOUBTFUL =
  /\b(?:not|never|no|nothing|nobody|without|late|wrong(?:ly)?|missed|failed|broke|too|but|however|although|though|only after)\b|n['’]t\b/i;
/** What it speaks of stands in another sentence: `ran the first two`, `found it`. */
const LEANS =
  /^\S+(?: (?:up|out|over|in))? (?:(?:it|them|both)\b|(?:this|that|these|those|one|(?:the|all|my|our|its) (?:first|last|second|third|next|others?|rest|same)(?: (?:one|two|three|four|five|six|few|ones?))?)(?=[.,;!?]|$| (?:in|for|to|by|on|at|after|before|within|with|and|myself|himself|herself)\b))|\[#\d/;

export const peer: Audience = {
  describe: 'a short comment on someone you worked with',
  title: ({ person }) => `On working with ${shown(person ?? '')}`,
  sections: [
    {
      name: 'strengths',
      *compose(report, place) {
        const { strengths, together } = comment(report, place);
        if (strengths.length > 0) yield* [heading(2, 'Strengths'), prose(strengths)];
        else if (together.length > 0) yield* [heading(2, 'Strengths'), ...together.map(togetherLine)];
      },
    },
    {
      name: 'growth',
      *compose(report, place) {
        const { growth } = comment(report, place);
        if (growth.length > 0) yield* [heading(2, 'Growth'), prose(growth)];
      },
    },
  ],
};

/** A sentence on the person and the entry it is from. */
export interface Said {
  readonly entry: Entry;
  readonly inlines: readonly Inline[];
  /** The same without marks. */
  readonly words: string;
  /** The sentence that it goes on from: it is told after that or not at all. */
  readonly after: Said | null;
}

/** One paragraph, each sentence with its reference. */
const prose = (all: readonly Said[]): Block =>
  paragraph(
    ...all.flatMap(({ entry, inlines }, at) => [
      ...(at === 0 ? [] : [text(' ')]),
      ...inlines,
      text(`${stopAfter(inlines.at(-1)!)} `),
      reference(entry.id),
    ]),
  );

/** `Together: Cut the bill by 40%. [#12]` */
const togetherLine = (entry: Entry): Block =>
  paragraph(text(`Together: ${asSentence(statement(entry, { labelled: true }))} `), reference(entry.id));

interface Comment {
  readonly strengths: readonly Said[];
  readonly growth: readonly Said[];
  /** Where no sentence says what the person did: what was done with them. */
  readonly together: readonly Entry[];
}

/** The sentences that fit, the first of each kind in any case; those of strong evidence before those of weak. */
function comment(report: Report, place: Place): Comment {
  const { praise, advice, done } = peerMaterial(report, place.telling.knows);
  const all = Math.min(place.limit('all'), place.limit('strengths') + place.limit('growth'));
  const growth = fitting(advice, Math.min(all * GROWTH_SHARE, place.limit('growth')));
  const room = Math.min(all - wordsOf(growth), place.limit('strengths'));
  const strengths = fitting(praise, room);
  return { growth, strengths, together: strengths.length > 0 ? [] : done.filter(within(room)) };
}

/** What the log says about the person. */
export interface PeerMaterial {
  readonly praise: readonly Said[];
  readonly advice: readonly Said[];
  /** Sentences on the person that could hurt, or that do not stand by themselves. */
  readonly doubtful: readonly Said[];
  /** Entries without any sentence on the person, the strongest first. */
  readonly silent: readonly Entry[];
  /** What was done with the person and says neither what they did nor what they could do, the strongest first. */
  readonly done: readonly Entry[];
  /** The shortest name the person goes by. */
  readonly name: string;
}

export function peerMaterial(report: Report, knows: Telling['knows'] = () => true): PeerMaterial {
  const { names } = report;
  const weight = ({ id }: Entry): number => weightOf(report.assessments.get(id));
  const found = { praise: [] as Judged[], advice: [] as Judged[], doubtful: [] as Judged[] };
  const silent: Entry[] = [];
  for (const entry of report.entries.toSorted((a, b) => weight(b) - weight(a))) {
    const about = sentencesAbout(entry, names, knows);
    for (const one of about) found[one.kind].push(one);
    if (about.length === 0) silent.push(entry);
  }
  found.praise.sort((a, b) => Number(a.shared) - Number(b.shared));
  const telling = new Set([...found.praise, ...found.advice].map(({ entry }) => entry));
  const named = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'u');
  // "Told Ana no" was done to her and not with her.
  const done = report.entries
    .filter((entry) => !telling.has(entry) && !named.test(entry.title))
    .toSorted((a, b) => weight(b) - weight(a));
  return { ...found, silent, done, name: names.at(-1)! };
}

export const wordsOf = (all: readonly Said[]): number =>
  all.reduce((sum, { words }) => sum + wordsIn(words), 0);

/** Whether an entry still fits when those before it are told, too; the first does in any case. */
function within(room: number): (entry: Entry) => boolean {
  let words = 0;
  return (entry) => {
    const more = wordsIn(`Together: ${statement(entry, { labelled: true })}`);
    if (words > 0 && words + more > room) return false;
    words += more;
    return true;
  };
}

/** As many of the sentences as fit, in order, at least one. */
function fitting(all: readonly Said[], room: number): readonly Said[] {
  const taken: Said[] = [];
  for (const one of all) {
    if (one.after !== null && taken.at(-1) !== one.after) continue;
    if (taken.length === 0 || wordsOf([...taken, one]) <= room) taken.push(one);
  }
  return taken;
}

type Judged = Said & {
  readonly kind: 'praise' | 'advice' | 'doubtful';
  /** Whether I did it, too: then it says less of the person. */
  readonly shared: boolean;
};

/** The sentences of an entry on the person, and what goes on from one with "she" or "he". */
function sentencesAbout(entry: Entry, names: readonly string[], knows: Telling['knows']): Judged[] {
  const verbIn = verbFinder(names);
  const judge = (inlines: readonly Inline[], before: Judged | null): Judged | null => {
    const words = plainWords(inlines);
    const goesOn = before === null ? null : GOES_ON.exec(words);
    const verb = goesOn === null ? verbIn(words) : words.slice(goesOn[0].length);
    if (verb === undefined) return null;
    const stands = !LEANS.test(verb) || goesOn !== null;
    const kind = !stands
      ? 'doubtful'
      : DEED.test(verb) && !DOUBTFUL.test(words)
        ? 'praise'
        : ADVICE.test(verb) && goesOn === null
          ? 'advice'
          : 'doubtful';
    const shared = goesOn === null ? SHARED.test(words) : before!.shared;
    return { entry, inlines, words, after: goesOn === null ? null : before, kind, shared };
  };
  const title = judge([text(statement(entry))], null);
  const judged = title === null ? [] : [title];
  let before: Judged | null = null;
  for (const inlines of entry.details === null ? [] : sentencesIn(entry.details, knows)) {
    const one = judge(inlines, before);
    // What goes on from praise and is none says nothing that is missed.
    if (one !== null && (one.after === null || one.kind === 'praise')) judged.push(one);
    before = one?.kind === 'praise' ? judged.at(-1)! : null;
  }
  return judged;
}

const SHARED = /\band I\b/;
const GOES_ON = new RegExp(`^(?:She|He)${ADVERB} (?=\\p{Ll})`, 'u');

/** Finds the verb that has the person as its subject: what follows is the rest of the sentence. */
function verbFinder(names: readonly string[]): (words: string) => string | undefined {
  const name = `(?:${names.flatMap(spellings).map(escaped).join('|')})`;
  const subjects = [
    `^${OPENING}${name}${AND_OTHERS}${APPOSITION}${ADVERB} (?=\\p{Ll})`,
    // `I paired with Ana, who found …`, `I kept the lines open; Ana traced …`
    `(?<![\\p{L}\\p{N}])${name}, who${ADVERB} (?=\\p{Ll})`,
    `(?:, and|;) ${name}${ADVERB} (?=\\p{Ll})`,
  ].map((pattern) => new RegExp(pattern, 'u'));
  return (words) => {
    for (const subject of subjects) {
      const match = subject.exec(words);
      if (match !== null) return words.slice(match.index + match[0].length);
    }
    return undefined;
  };
}

/** A name as it was logged, as it opens a sentence, and with the capitals of a name. */
const spellings = (name: string): string[] => [
  name,
  name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
  name.replace(/(?<!\S)\p{Ll}/gu, (letter) => letter.toUpperCase()),
];

const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
