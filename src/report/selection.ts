/** Which three to five accomplishments stand at the top of the draft, and why each of them. */
import { largestAmount } from '../domain/amount.ts';
import type { Cycle } from '../domain/cycle.ts';
import type { Day } from '../domain/day.ts';
import type { Entry } from '../domain/entry.ts';
import { type Assessment, outcomeWords, type SignName, type Strength } from '../domain/evidence.ts';
import { type Goal, type GoalStatus, goalRef } from '../domain/goal.ts';
import type { PrincipleSet } from '../domain/principle.ts';
import { fold, sentenceList } from '../domain/text.ts';
import { shortened, shown } from './sentences.ts';

export interface Assessed {
  readonly entry: Entry;
  readonly assessment: Assessment;
  /** Its project as it was logged, where the entry is redacted: two that share a stand-in are two projects. */
  readonly project?: string | null | undefined;
}

export interface Selected {
  readonly entry: Entry;
  readonly strength: Strength;
  /** One sentence. */
  readonly why: string;
}

/** What review forms ask for: three to five. */
export const FEWEST = 3;
const MOST = 5;

/**
 * What sameness costs, in points of evidence: a shared goal, principle, half or quarter narrows the picture. Two
 * of one project read as one accomplishment told twice and are never chosen; only pins can bring them.
 */
const COST = { goal: 2, primary: 2, principle: 1, half: 1, season: 1 } as const;

/** What was agreed and delivered is the review's first axis. */
const DELIVERED: Readonly<Partial<Record<GoalStatus, number>>> = { met: 3, partly: 1 };

/** What forms ask for are specific examples, and a title with a number is none. */
const WITHOUT_STORY = 1;

const OPENINGS: Readonly<Record<Strength, string>> = {
  strong: 'Strong evidence',
  fair: 'Fair evidence',
  thin: 'The best there is so far',
};

/** What the words of the measure say by themselves. */
const IN_THE_MEASURE: readonly SignName[] = [
  'number',
  'result',
  'money',
  'change',
  'shift',
  'scale',
  'principle',
];
/** Longest measure in `why`. */
const MEASURE_WORDS = 60;

interface Traits {
  /** Folded; `null` where there is none, and where all have the same, which then tells nothing apart. */
  readonly project: string | null;
  readonly goal: string | null;
  readonly principles: readonly string[];
  readonly firstHalf: boolean;
  /** Year and quarter. */
  readonly season: string;
}

/** Candidates that could stand for each other: the same score, strength and traits. */
interface Group {
  readonly assessment: Assessment;
  /** Its score, and more for large amounts of money and for a goal that was delivered, less where there is no story. */
  readonly base: number;
  readonly traits: Traits;
  /** Where they stand among the accomplishments; the latest is last. */
  readonly places: number[];
}

/**
 * Pinned ones first, in order of strength; then the strongest of the rest, each time the one that adds most
 * to what is already there in principles, goals and seasons, and none of a project that is there. The fourth and fifth place are not filled
 * with thin evidence. Where all is equal the later entry wins: it is the one that memory still has.
 */
export function selectAccomplishments(
  works: readonly Assessed[],
  {
    cycle,
    principles,
    goals = [],
  }: { readonly cycle: Cycle; readonly principles: PrincipleSet; readonly goals?: readonly Goal[] },
): Selected[] {
  const delivered = new Map(goals.map(({ id, status }) => [goalRef(id), DELIVERED[status] ?? 0]));
  const middle = middleOf(cycle);
  const projects = foldedProjects(works);
  const traits = (work: Assessed) => traitsOf(work, middle, projects);
  const chosen: Assessed[] = works
    .filter(({ entry }) => entry.pinned)
    .sort((a, b) => b.assessment.score - a.assessment.score)
    .slice(0, MOST);
  const taken = chosen.map(traits);

  // Strongest first, so that a look at the rest ends where even what is wholly new could not win any more.
  const left = groupsOf(works, middle, traits, delivered).sort((a, b) => b.base - a.base);
  while (chosen.length < MOST) {
    let best: Group | undefined;
    let bestWorth = Number.NEGATIVE_INFINITY;
    for (const group of left) {
      const { strength } = group.assessment;
      if (group.base < bestWorth) break;
      const last = group.places.at(-1);
      if (last === undefined || (chosen.length >= FEWEST && strength === 'thin')) continue;
      const { project } = group.traits;
      if (project !== null && taken.some((one) => one.project === project)) continue;
      const worth = group.base - sameness(group.traits, taken);
      const later = best === undefined || last > best.places.at(-1)!;
      if (worth > bestWorth || (worth === bestWorth && later)) {
        best = group;
        bestWorth = worth;
      }
    }
    const place = best?.places.pop();
    if (best === undefined || place === undefined) break;
    taken.push(best.traits);
    chosen.push(works[place]!);
  }

  const names = new Map(principles.map(({ slug, name }) => [slug, name]));
  return chosen.map(({ entry, assessment }, index) => {
    // Of two projects that go by one name neither is told apart by it.
    const shared = chosen.some(
      (other) => other.entry !== entry && other.entry.project === entry.project && entry.project !== null,
    );
    const alone = aloneIn(taken[index]!, taken, shared ? null : entry.project, names);
    const opening = entry.pinned ? 'Pinned by you' : OPENINGS[assessment.strength];
    return {
      entry,
      strength: assessment.strength,
      why: `${opening}: ${speaksFor(entry, assessment)}${alone}.`,
    };
  });
}

/** `$600K a year, with the story behind it and a link`; without a measure, the signs alone. */
function speaksFor(entry: Entry, { measured, signs, reasons }: Assessment): string {
  const words = measured ? outcomeWords(entry) : null;
  if (words === null) return sentenceList(reasons) || 'nothing but its title yet';
  const more = reasons.filter((_, index) => !IN_THE_MEASURE.includes(signs[index]!));
  return shortened(shown(words), MEASURE_WORDS) + (more.length === 0 ? '' : `, with ${sentenceList(more)}`);
}

/** What no other of the selection shows: `; the only one here under Frugality and from Checkout`. */
function aloneIn(
  own: Traits,
  taken: readonly Traits[],
  project: string | null,
  names: ReadonlyMap<string, string>,
): string {
  if (taken.length < 2) return '';
  const others = taken.filter((one) => one !== own);
  const [primary] = own.principles;
  const parts: string[] = [];
  if (primary !== undefined && !others.some(({ principles }) => principles.includes(primary))) {
    parts.push(`under ${shown(names.get(primary) ?? primary)}`);
  }
  if (project !== null && own.project !== null && !others.some((one) => one.project === own.project))
    parts.push(`from ${shown(project)}`);
  if (!others.some(({ firstHalf }) => firstHalf === own.firstHalf)) {
    parts.push(`in the ${own.firstHalf ? 'first' : 'second'} half`);
  }
  return parts.length === 0 ? '' : `; the only one here ${sentenceList(parts)}`;
}

/** 0 to 3 points: ten times the money is one more, from a hundred thousand on. */
export function sizeOf(
  { title, result }: Entry,
  { measured, signs }: Pick<Assessment, 'measured' | 'signs'>,
): number {
  if (!measured || !signs.includes('money')) return 0;
  const amount = largestAmount(`${title}\n${result ?? ''}`);
  return amount < 1e5 ? 0 : Math.min(3, Math.floor(Math.log10(amount)) - 4);
}

function groupsOf(
  works: readonly Assessed[],
  middle: Day,
  traits: (work: Assessed) => Traits,
  delivered: ReadonlyMap<string, number>,
): Group[] {
  const groups = new Map<string, Group>();
  for (let place = 0; place < works.length; place += 1) {
    const work = works[place]!;
    const { entry, assessment } = work;
    if (entry.pinned) continue;
    const { date, principles, goal } = entry;
    const shared = principles.length === 1 ? principles[0] : principles.join(' ');
    // The month stands for the quarter; the words are compared as typed, so that traits are made per group.
    const base =
      assessment.score +
      sizeOf(entry, assessment) +
      (goal === null ? 0 : (delivered.get(goal) ?? 0)) -
      (assessment.signs.includes('story') ? 0 : WITHOUT_STORY);
    const key = `${base} ${assessment.score} ${assessment.strength} ${date.slice(0, 7)} ${date <= middle} ${shared} ${goal}\n${projectOf(work)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { assessment, base, traits: traits(work), places: [place] });
    else group.places.push(place);
  }
  return [...groups.values()];
}

/** The last day of the first half. */
function middleOf({ from, to }: Cycle): Day {
  return new Date((Date.parse(from) + Date.parse(to)) / 2).toISOString().slice(0, 10) as Day;
}

/**
 * Projects as typed with their folded names: a year has many entries and few projects. Empty where every
 * accomplishment is of one and the same.
 */
function foldedProjects(works: readonly Assessed[]): ReadonlyMap<string, string> {
  const folded = new Map<string, string>();
  let without = false;
  for (const work of works) {
    const project = projectOf(work);
    if (project === null) without = true;
    // Small letters first: plain ones then need nothing of Unicode's tables, which are slow to load.
    else if (!folded.has(project)) folded.set(project, fold(project.toLowerCase()));
  }
  return without || new Set(folded.values()).size > 1 ? folded : new Map();
}

const projectOf = ({ project, entry }: Assessed): string | null =>
  project === undefined ? entry.project : project;

function traitsOf(work: Assessed, middle: Day, projects: ReadonlyMap<string, string>): Traits {
  const { goal, principles, date } = work.entry;
  const project = projectOf(work);
  const month = (date.charCodeAt(5) - 48) * 10 + date.charCodeAt(6) - 48;
  return {
    project: project === null ? null : (projects.get(project) ?? null),
    goal,
    principles,
    firstHalf: date <= middle,
    season: `${date.slice(0, 4)}/${Math.ceil(month / 3)}`,
  };
}

function sameness(traits: Traits, taken: readonly Traits[]): number {
  let cost = 0;
  for (const other of taken) {
    if (traits.goal !== null && traits.goal === other.goal) cost += COST.goal;
    if (traits.principles.length > 0 && traits.principles[0] === other.principles[0]) cost += COST.primary;
    else if (traits.principles.some((slug) => other.principles.includes(slug))) cost += COST.principle;
    if (traits.firstHalf === other.firstHalf) cost += COST.half;
    if (traits.season === other.season) cost += COST.season;
  }
  return cost;
}
