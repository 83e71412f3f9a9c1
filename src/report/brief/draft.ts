/** The brief in words, as a document, and what was left out of it. */
import type { Day } from '../../domain/day.ts';
import { count, sentenceList } from '../../domain/text.ts';
import { type Block, heading, type Inline, paragraph, reference, text } from '../document.ts';
import { dayWriter, period } from '../sentences.ts';
import { wordsOf } from '../tally.ts';
import { withoutReferences } from '../without-references.ts';
import { FORMS } from './forms.ts';
import { type Brief, materialOf } from './model.ts';
import type { Piece, Place } from './pieces.ts';
import { roomIn } from './room.ts';

export interface BriefDraft {
  readonly blocks: readonly Block[];
  /** Words, headings aside, and the most there may be; 0 for no limit. */
  readonly words: number;
  readonly limit: number;
  /** What found no room. */
  readonly leftOut: readonly Piece[];
}

/**
 * The whole brief. Sections without content are left out; the next steps of this very call are told in any case.
 * @param refs whether each statement ends with the reference of its entry.
 */
export function draftBrief(brief: Brief, limit: number, refs = true): BriefDraft {
  const preamble = preambleOf(brief, refs);
  const form = FORMS[brief.form];
  const { since, until } = brief.window;
  const place: Place = {
    telling: { written: dayWriter({ from: since, to: until }), knows: knownIn(brief) },
    today: until,
    since,
    storyWords: form.storyWords,
  };
  const filled = form.sections.map((section) => ({ ...section, pieces: section.pieces(brief, place) }));
  const all = filled.flatMap(({ pieces }) => pieces);
  const most = limit === 0 ? Number.POSITIVE_INFINITY : limit;
  const left = most - wordsOf([paragraph(...preamble)]);
  const room = roomIn(filled, left, wordsOf([paragraph(...leftOutWords(all))]));
  const leftOut = all.filter(({ key }) => !room.told.has(key));
  const lead = [...preamble, ...(leftOut.length === 0 ? [] : leftOutWords(leftOut, preamble.length > 0))];
  const blocks: Block[] = [heading(1, form.title(until)), ...(lead.length === 0 ? [] : [paragraph(...lead)])];
  for (const section of filled) {
    const shown = section.pieces.filter(({ key }) => room.told.has(key));
    if (shown.length === 0) continue;
    blocks.push(heading(2, section.heading), ...section.blocks(brief, shown, room.stories));
  }
  return { blocks: refs ? blocks : withoutReferences(blocks), words: wordsOf(blocks), limit, leftOut };
}

/** `9 to 22 November 2026: 6 accomplishments, 4 with a result. [#n] names the entry behind a statement.` */
function preambleOf({ works, window: { since, until } }: Brief, refs: boolean): Inline[] {
  const results = works.filter(({ assessment }) => assessment.outcome).length;
  const with_ =
    results === 0 ? '' : results === works.length ? withAll(results) : `, ${results} with a result`;
  const counted = works.length === 0 ? '' : `: ${count(works.length, 'accomplishment')}${with_}`;
  // The day of writing alone is in the title.
  const facts = counted === '' && since === until ? '' : `${daysOf(since, until)}${counted}.`;
  if (!refs) return facts === '' ? [] : [text(facts)];
  return [
    ...(facts === '' ? [] : [text(`${facts} `)]),
    reference(null),
    text(' names the entry behind a statement.'),
  ];
}

/** `9 to 22 November 2026`: most briefs lie in one month, which is said once. */
function daysOf(since: Day, until: Day): string {
  const words = period({ from: since, to: until });
  return since < until && since.slice(0, 7) === until.slice(0, 7) ? words.replace(/ \w+(?= to )/, '') : words;
}

const withAll = (n: number): string => (n === 1 ? ' with a result' : ', all with a result');

/** ` Left out for length: 7 accomplishments and 1 risk.` */
function leftOutWords(pieces: readonly Piece[], goesOn = true): Inline[] {
  const counts = new Map<string, number>();
  for (const { noun } of pieces) counts.set(noun, (counts.get(noun) ?? 0) + 1);
  const parts = [...counts].map(([noun, n]) => count(n, noun, plural(noun)));
  return [text(`${goesOn ? ' ' : ''}Left out for length: ${sentenceList(parts)}.`)];
}

const plural = (noun: string): string => {
  const [head, ...rest] = noun.split(' of ');
  if (noun === 'result to come') return 'results to come';
  return [`${head}s`, ...rest].join(' of ');
};

function knownIn(brief: Brief): (id: number) => boolean {
  const ids = new Set(materialOf(brief).entries.map(({ id }) => id));
  return (id) => ids.has(id);
}
