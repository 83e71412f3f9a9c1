/** Which three to five accomplishments stand at the top of the draft, and why each of them. */
import type { Entry } from '../domain/entry.ts';
import type { Assessment, Strength } from '../domain/evidence.ts';
import { fold, sentenceList } from '../domain/text.ts';

export interface Selected {
  readonly entry: Entry;
  readonly strength: Strength;
  /** One sentence. */
  readonly why: string;
}

/** What review forms ask for: three to five. */
const FEWEST = 3;
const MOST = 5;

/**
 * What sameness costs, in points of evidence. Two of one project read as one accomplishment told twice, so
 * only much stronger evidence outweighs that; a shared principle or season merely narrows the picture.
 */
const COST = { project: 4, primary: 2, principle: 1, season: 1 } as const;

const OPENINGS: Readonly<Record<Strength, string>> = {
  strong: 'Strong evidence',
  fair: 'Fair evidence',
  thin: 'The best there is so far',
};

/**
 * Pinned ones first, in order of strength; then the strongest of the rest, each time the one that adds most
 * to what is already there in principles, seasons and projects. The fourth and fifth place are not filled
 * with thin evidence. Where all is equal the later entry wins: it is the one that memory still has.
 */
export function selectAccomplishments(
  accomplishments: readonly Entry[],
  assessments: ReadonlyMap<Entry, Assessment>,
): Selected[] {
  const picked = accomplishments
    .filter(({ pinned }) => pinned)
    .sort((a, b) => score(b) - score(a))
    .slice(0, MOST);
  const chosen = picked.map((entry) => select(entry, 'Pinned by you'));

  function score(entry: Entry): number {
    return assessments.get(entry)!.score;
  }
  function select(entry: Entry, opening: string): Selected {
    const { strength, reasons } = assessments.get(entry)!;
    return { entry, strength, why: `${opening}: ${sentenceList(reasons) || 'nothing but its title yet'}.` };
  }

  const folded = new Map<string, string>();
  const traits = (entry: Entry) => traitsOf(entry, folded);
  const taken = picked.map(traits);
  // Strongest first, so that a look at the rest ends where even what is wholly new could not win any more.
  const left = accomplishments
    .filter(({ pinned }) => !pinned)
    .map((entry, place) => ({ entry, place, score: score(entry) }))
    .sort((a, b) => b.score - a.score || b.place - a.place);
  while (chosen.length < MOST) {
    let best: (typeof left)[number] | undefined;
    let bestWorth = Number.NEGATIVE_INFINITY;
    for (const one of left) {
      if (one.score < bestWorth) break;
      if (chosen.length >= FEWEST && assessments.get(one.entry)!.strength === 'thin') continue;
      const worth = taken.length === 0 ? one.score : one.score - sameness(traits(one.entry), taken);
      const later = best === undefined || one.place > best.place;
      if (worth > bestWorth || (worth === bestWorth && later)) {
        best = one;
        bestWorth = worth;
      }
    }
    if (best === undefined) break;
    taken.push(traits(best.entry));
    left.splice(left.indexOf(best), 1);
    chosen.push(select(best.entry, OPENINGS[assessments.get(best.entry)!.strength]));
  }
  return chosen;
}

interface Traits {
  readonly project: string | null;
  readonly principles: readonly string[];
  /** Year and quarter. */
  readonly season: string;
}

/** `folded` remembers names: a year has many entries and few projects. */
function traitsOf({ project, principles, date }: Entry, folded: Map<string, string>): Traits {
  let name = project === null ? null : (folded.get(project) ?? null);
  if (project !== null && name === null) {
    name = fold(project);
    folded.set(project, name);
  }
  return {
    project: name,
    principles,
    season: `${date.slice(0, 4)}/${Math.ceil(Number(date.slice(5, 7)) / 3)}`,
  };
}

function sameness(traits: Traits, taken: readonly Traits[]): number {
  let cost = 0;
  for (const other of taken) {
    if (traits.project !== null && traits.project === other.project) cost += COST.project;
    if (traits.principles.length > 0 && traits.principles[0] === other.principles[0]) cost += COST.primary;
    else if (traits.principles.some((slug) => other.principles.includes(slug))) cost += COST.principle;
    if (traits.season === other.season) cost += COST.season;
  }
  return cost;
}
