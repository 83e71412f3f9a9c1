/**
 * Who gets the room of two pages. First a word on everything that a review must not miss: each goal, what was delivered
 * beyond them, a line for each principle, what was criticised. Then by turns what makes it vivid: praise, at least as
 * much as criticism; anecdotes where the evidence is; more of both. What was told in one place is not told again.
 */
import type { Entry } from '../../domain/entry.ts';
import { weightOf } from '../../domain/evidence.ts';
import type { Answered } from '../../domain/growth.ts';
import { fold } from '../../domain/text.ts';
import { WORD_LIMITS } from '../../domain/word-limits.ts';
import { type Block, heading, paragraph, text } from '../document.ts';
import { isConstructive, type PrincipleSection, type Report } from '../model.ts';
import { heightOf, pages } from '../paper.ts';
import { Room, type Slot } from '../room.ts';
import {
  type GoalRoom,
  goalParagraph,
  growthBlocks,
  lineList,
  statedIn,
  summaryParagraph,
} from '../sections.ts';
import { anecdote, type Telling } from '../stories.ts';
import type { Place } from './audience.ts';
import { byEvidence, resultsBeyondGoals, strongestOf, worthOf } from './manager-choice.ts';
import { briefly, hasStory, type Part, partBlocks, voiceBlock } from './manager-forms.ts';

/** What is told, in the order of the draft. Lines are lists of one item each. */
export interface Plan {
  readonly summary: readonly Block[];
  readonly goals: readonly Block[];
  readonly beyondLead: readonly Block[];
  readonly beyond: readonly Block[];
  readonly sections: readonly Block[];
  readonly lines: readonly Block[];
  /** What shows no principle: voices, and accomplishments where there is room; and the entries told there. */
  readonly others: readonly Block[];
  readonly unassigned: readonly Entry[];
  readonly growth: readonly Block[];
}

/** Title and preamble, and the headings of sections and of the lines, in points. */
const HEAD = 75;
const HEADINGS = heightOf(([2, 2, 2, 2, 3] as const).map((level) => heading(level, 'Growth')));

/** Goals, from the least that is told of each to all. */
const GOALS: readonly GoalRoom[] = [
  { statements: 1, references: 4, most: 120 },
  { statements: 2, references: 8, most: 300 },
  {},
];
/** What had its turn before anything has a second one. */
const FIRST = { beyond: 3, pairs: 2, anecdotes: 4 } as const;
const BEYOND = 5;
/** Anecdotes of a principle, at most. */
const ANECDOTES = 8;
/** Longest excerpts of a story, in words: its opening, one to three sentences, more. */
const OPENING = 25;
const STORY = 45;
const LONG_STORY = 75;
/** So many voices are weighed; a year has a tenth of them. */
const VOICES = 80;

export function planOf(report: Report, place: Place): Plan {
  return new Planner(report, place).plan();
}

/** A piece of constructive feedback; `answers` are those whose result stands there. */
interface Item {
  readonly slot: Slot;
  readonly item: Answered;
  readonly answers: Set<number>;
}

class Planner {
  readonly #report: Report;
  /** The results that served no goal, the greatest first. */
  readonly #results: (listed: ReadonlySet<number>) => Entry[];
  readonly #telling: Telling;
  readonly #room: Room;
  /** Entries whose title and result stand in a line under a goal, beyond the goals, or under growth. */
  readonly #listed = new Set<number>();
  /** Entries told by principle. */
  readonly #told = new Set<number>();
  readonly #goals: Slot[];
  readonly #beyondLead: Slot;
  readonly #beyond: Slot[];
  readonly #parts: Part[];
  readonly #others: { readonly entry: Entry; readonly slot: Slot }[] = [];
  readonly #growth: Item[];
  readonly #voices: Entry[];
  readonly #quoted: Entry[] = [];
  #criticism = 0;

  constructor(report: Report, place: Place) {
    this.#report = report;
    this.#results = resultsBeyondGoals(report);
    this.#telling = place.telling;
    // A user who allows more words wants more pages.
    const scale = Math.max(1, place.limit('all') / WORD_LIMITS.manager.all);
    this.#room = new Room(pages(2 * scale) - HEAD - HEADINGS, place.limit);
    this.#goals = report.goals.map(() => this.#room.slot('what'));
    this.#beyondLead = this.#room.slot('what');
    this.#beyond = Array.from({ length: BEYOND }, () => this.#room.slot('what'));
    this.#parts = report.principles.map((section) => ({
      section,
      slot: this.#room.slot('how'),
      form: 'line',
      anecdotes: [],
      voices: [],
    }));
    this.#growth = report.growth.map((item) => ({
      item,
      slot: this.#room.slot('growth'),
      answers: new Set(),
    }));
    this.#voices = report.entries.filter((entry) => entry.kind === 'feedback' && !isConstructive(entry));
    if (this.#voices.length > VOICES) {
      const own = this.#voices.toSorted((a, b) => worthOf(b) - worthOf(a));
      this.#voices = own.slice(0, VOICES);
    }
  }

  plan(): Plan {
    const summary = this.#room.slot('summary');
    this.#room.put(summary, [summaryParagraph(this.#report)], { anyway: true });
    this.#tellGoals(0, { anyway: true });
    this.#tellGoals(1);
    this.#tellBeyond(FIRST.beyond);
    const ranked = byEvidence(this.#parts, this.#report);
    this.#tellLines(ranked.slice(0, FIRST.anecdotes));
    for (const part of ranked) if (part.anecdotes[0]?.entry.pinned) this.#tellAnecdote(part);
    this.#tellBoth(FIRST.pairs);
    for (const part of ranked) if (part.form === 'section') this.#tellAnecdote(part);
    for (const part of ranked.slice(0, FIRST.anecdotes)) {
      this.#tellAnecdote(part);
      this.#tellResult(part);
    }
    for (const part of ranked) this.#tellNew(part);
    this.#tellBoth(Number.POSITIVE_INFINITY);
    for (const part of ranked) this.#tellResult(part);
    for (const part of ranked) this.#tellAnecdote(part);
    while (this.#tellPraise());
    this.#tellBeyond(BEYOND);
    this.#tellGoals(2);
    for (const one of this.#growth) this.#tellWhole(one);
    for (let n = 2; n <= ANECDOTES; n += 1) for (const part of ranked) this.#tellMore(part, n);
    this.#tellUnassigned();
    for (const part of ranked) this.#tellLonger(part);
    const blocksOf = (slots: readonly { readonly blocks: readonly Block[] }[]): Block[] =>
      slots.flatMap(({ blocks }) => blocks);
    const inForm = (isSection: boolean): Block[] =>
      blocksOf(this.#parts.filter(({ form }) => (form === 'section') === isSection).map(({ slot }) => slot));
    return {
      summary: summary.blocks,
      goals: blocksOf(this.#goals),
      beyondLead: this.#beyondLead.blocks,
      beyond: blocksOf(this.#beyond),
      sections: inForm(true),
      lines: inForm(false),
      others: blocksOf(this.#others.map(({ slot }) => slot)).filter(({ kind }) => kind !== 'heading'),
      unassigned: this.#others.map(({ entry }) => entry),
      growth: blocksOf(this.#growth.map(({ slot }) => slot)),
    };
  }

  #tellGoals(step: number, how: { readonly anyway?: boolean } = {}): void {
    for (const [index, part] of this.#report.goals.entries()) {
      const room = GOALS[step]!;
      // Once the rest has chosen, no other entry may come to be told here.
      const more =
        step === GOALS.length - 1 ? statedIn(part, room).filter(({ id }) => this.#told.has(id)) : [];
      if (more.length > 0) continue;
      if (!this.#room.put(this.#goals[index]!, [goalParagraph(part, this.#telling, room)], how)) continue;
      for (const { id } of statedIn(part, room)) this.#listed.add(id);
    }
  }

  #tellBeyond(most: number): void {
    const isFree = ({ id }: Entry): boolean => !this.#listed.has(id) && !this.#told.has(id);
    const lead = this.#goals.length > 0 ? [paragraph(text('Beyond the goals:'))] : [];
    if (!this.#results(this.#listed).some(isFree) || !this.#room.put(this.#beyondLead, lead)) return;
    for (const slot of this.#beyond.slice(0, most)) {
      if (slot.blocks.length > 0) continue;
      const left = this.#results(this.#listed).filter(isFree);
      const entry = left.find((one) => this.#room.put(slot, lineList([one], this.#telling)));
      if (entry === undefined) break;
      this.#listed.add(entry.id);
    }
    if (this.#beyond[0]!.blocks.length === 0) this.#room.put(this.#beyondLead, []);
  }

  /**
   * The strongest of every principle, whatever the room; of what is listed the story, but only for those that are to have
   * an anecdote. Those with something of their own choose before those that only have a share in another's.
   */
  #tellLines(anecdotal: readonly Part[]): void {
    const best = (part: Part): Entry | undefined => this.#bestOf(part, anecdotal.includes(part));
    const isOwn = ({ section }: Part, entry: Entry | undefined): boolean =>
      section.entries.some((one) => one.primary && one.entry === entry);
    const others = this.#parts.filter((part) => {
      const entry = best(part);
      if (!isOwn(part, entry)) return true;
      this.#tellLine(part, entry);
      return false;
    });
    for (const part of others) this.#tellLine(part, best(part) ?? this.#voiceOf(part.section));
  }

  #tellLine(part: Part, entry: Entry | undefined): void {
    const voice = entry?.kind === 'feedback';
    this.#grow(
      part,
      {
        anecdotes: entry === undefined || voice ? [] : [{ entry, words: 0 }],
        voices: entry !== undefined && voice ? [entry] : [],
      },
      { anyway: true },
    );
    if (entry === undefined) return;
    this.#told.add(entry.id);
    if (voice) this.#heard(entry);
  }

  /** A principle's section with as much of its first story as there is room for. */
  #tellAnecdote(part: Part): void {
    const [first, ...more] = part.anecdotes;
    if (first === undefined || first.words > 0) return;
    for (const words of [STORY, OPENING]) {
      if (!hasStory(first.entry, words, this.#telling)) return;
      if (this.#grow(part, { form: 'section', anecdotes: [{ ...first, words }, ...more] })) return;
    }
  }

  #tellResult(part: Part): void {
    if (part.form === 'line') this.#grow(part, { form: 'full line' });
  }

  /** One more anecdote of a principle, the `n`th; its title and result where its story has no room. */
  #tellMore(part: Part, n: number): void {
    const entry = part.anecdotes.length === n - 1 ? this.#bestOf(part) : undefined;
    if (entry === undefined) return;
    const told = [STORY, 0].some((words) => {
      if (words === 0 ? this.#listed.has(entry.id) : !hasStory(entry, words, this.#telling)) return false;
      return this.#grow(part, { form: 'section', anecdotes: [...part.anecdotes, { entry, words }] });
    });
    if (told) this.#told.add(entry.id);
  }

  #tellLonger(part: Part): void {
    if (part.form !== 'section') return;
    for (const [index, one] of part.anecdotes.entries()) {
      if (!hasStory(one.entry, LONG_STORY, this.#telling)) continue;
      this.#grow(part, { anecdotes: part.anecdotes.with(index, { ...one, words: LONG_STORY }) });
    }
  }

  /** In a line that could only say that its entry is told elsewhere: another that is worth it, where there is one. */
  #tellNew(part: Part): void {
    const [first] = part.anecdotes;
    if (part.form === 'section' || first === undefined || !this.#listed.has(first.entry.id)) return;
    const weight = ({ id }: Entry): number => weightOf(this.#report.assessments.get(id));
    const [entry] = part.section.entries
      .map((one) => one.entry)
      .filter(({ id }) => !this.#listed.has(id) && !this.#told.has(id))
      .filter(({ id }) => this.#report.assessments.get(id)?.strength !== 'thin')
      .sort((a, b) => weight(b) - weight(a));
    if (entry === undefined || !this.#grow(part, { anecdotes: [{ entry, words: 0 }] })) return;
    this.#told.delete(first.entry.id);
    this.#told.add(entry.id);
  }

  /** Open pieces first, then the latest. */
  #mostPressing(): Item[] {
    return this.#growth
      .filter(({ slot }) => slot.blocks.length === 0)
      .toReversed()
      .sort((a, b) => Number(b.item.open) - Number(a.item.open));
  }

  /** Praise by turns with criticism: none of it is told for which praise that is there finds no room. */
  #tellBoth(most: number): void {
    for (const one of this.#mostPressing().slice(0, most)) {
      const owed = this.#quoted.length <= this.#criticism && this.#voices.length > 0;
      if (owed && !this.#tellPraise()) return;
      const { slot, item } = one;
      if (!this.#room.put(slot, growthBlocks(this.#once(one, briefly(item)), this.#telling))) continue;
      this.#criticism += 1;
      this.#answerWith(one, briefly(item));
    }
  }

  #tellWhole(one: Item): void {
    const { slot, item } = one;
    if (slot.blocks.length === 0) return;
    if (this.#room.put(slot, growthBlocks(this.#once(one, item), this.#telling))) this.#answerWith(one, item);
  }

  /** The answers without the results that stand elsewhere. */
  #once({ answers }: Item, { since, ...rest }: Answered): Answered {
    const isElsewhere = ({ id }: Entry): boolean =>
      !answers.has(id) && (this.#told.has(id) || this.#listed.has(id));
    return { ...rest, since: since.map((one) => (isElsewhere(one) ? { ...one, result: null } : one)) };
  }

  #answerWith({ answers }: Item, { since }: Answered): void {
    for (const { id } of since) {
      if (this.#told.has(id) || this.#listed.has(id)) continue;
      answers.add(id);
      this.#listed.add(id);
    }
  }

  /** One more voice, the best that there is room for. */
  #tellPraise(): boolean {
    const worth = new Map(this.#voices.map((entry) => [entry, worthOf(entry) - this.#sameness(entry)]));
    const best = this.#voices.toSorted((a, b) => worth.get(b)! - worth.get(a)!);
    const entry = best.find((one) => this.#quote(one));
    if (entry === undefined) return false;
    this.#told.add(entry.id);
    this.#heard(entry);
    return true;
  }

  #quote(entry: Entry): boolean {
    const part = this.#partOf(entry.principles);
    if (part !== undefined) return this.#grow(part, { form: 'section', voices: [...part.voices, entry] });
    return this.#tellOther(entry, voiceBlock(entry, this.#telling));
  }

  #tellOther(entry: Entry, block: Block): boolean {
    const slot = this.#room.slot('how');
    // The first one takes its heading's room with it, whatever its words will be.
    const room =
      this.#others.length === 0 ? [heading(3, 'Other accomplishments and feedback'), block] : [block];
    if (!this.#room.put(slot, room)) return false;
    this.#others.push({ entry, slot });
    return true;
  }

  /** Accomplishments without a principle, the strongest first. */
  #tellUnassigned(): void {
    const weight = ({ id }: Entry): number => weightOf(this.#report.assessments.get(id));
    const left = this.#report.unassigned.filter(
      ({ id, kind }) => kind === 'accomplishment' && !this.#listed.has(id),
    );
    for (const entry of left.toSorted((a, b) => weight(b) - weight(a)).slice(0, ANECDOTES)) {
      this.#tellOther(entry, anecdote(entry, STORY, this.#telling));
    }
  }

  #partOf([primary]: readonly string[]): Part | undefined {
    return this.#parts.find(({ section }) => section.slug === primary);
  }

  #heard(entry: Entry): void {
    this.#quoted.push(entry);
    this.#voices.splice(this.#voices.indexOf(entry), 1);
  }

  /** What a voice adds less when its giver was heard or its principle has a voice; more where it confirms an anecdote. */
  #sameness({ from, principles }: Entry): number {
    const giver = this.#quoted.filter((one) => fold(one.from ?? '') === fold(from ?? '')).length;
    const principle = this.#quoted.filter((one) => one.principles[0] === principles[0]).length;
    const part = this.#partOf(principles);
    return 15 * giver + 10 * principle - (part?.form === 'section' ? 8 : 0);
  }

  #bestOf({ section }: Part, retold = true): Entry | undefined {
    const { assessments } = this.#report;
    return strongestOf(section, {
      weight: ({ id }) => weightOf(assessments.get(id)),
      isTold: ({ id }) => this.#told.has(id),
      isListed: ({ id }) => this.#listed.has(id),
      hasStory: (entry) => hasStory(entry, STORY, this.#telling),
      retold,
    });
  }

  #voiceOf({ feedback }: PrincipleSection): Entry | undefined {
    const untold = feedback.filter(({ entry }) => !this.#told.has(entry.id));
    return (untold.find(({ primary }) => primary) ?? untold[0])?.entry;
  }

  #grow(
    part: Part,
    change: Partial<Pick<Part, 'form' | 'anecdotes' | 'voices'>>,
    how: { readonly anyway?: boolean } = {},
  ): boolean {
    const grown = { ...part, ...change };
    if (!this.#room.put(part.slot, partBlocks(grown, this.#listed, this.#telling), how)) return false;
    Object.assign(part, change);
    return true;
  }
}
