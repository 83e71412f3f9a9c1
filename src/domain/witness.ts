/**
 * Who can speak to an accomplishment besides its author: feedback. Only praise vouches; feedback that asks for a
 * change is answered elsewhere (growth.ts). A project in common says little: what ties the two is that the one names
 * the other, or words they share and their neighbours do not, who gave it, and how soon it came.
 */
import { addDays } from './day.ts';
import type { Entry } from './entry.ts';
import { namedInResult } from './growth.ts';
import { stem } from './stem.ts';
import { fold } from './text.ts';

/** So many days after the work, praise may still mean it. */
const FRESH = 90;
/** Praise within so many days needs no other tie than the project or goal; within so many more it is a hint. */
const AT_ONCE = 3;
const SOON = 14;

/** What each tie is worth. Words count more than who was there, since they say what is meant. */
const TIES = { title: 4, story: 1, giver: 2, atOnce: 2, soon: 1 } as const;
/** Less than this is chance. */
const TIED = 2;

/** A word that more than one in so many of the works in question have does not tell them apart. */
const MOST_HAVING = 3;

/** Of a long story its beginning says what it is about. */
const STORY = 500;

/**
 * For each accomplishment, by id, the positive feedback that speaks for it. Feedback that names entries (`[#42]`,
 * `#42`), or is named in them, speaks for those; any other for at most one, from its day to 90 days before: the one
 * it fits best among those of its project or goal or, where it states neither, among those done with its giver whose
 * title or result shares a telling word with it. Accomplishments without any are not in the map.
 *
 * @param entries accomplishments and feedback together, in any order; others are passed over.
 */
export function witnessedBy(entries: readonly Entry[]): ReadonlyMap<number, readonly Entry[]> {
  const praise = entries.filter((entry) => entry.kind === 'feedback' && entry.sentiment !== 'constructive');
  const found = new Map<number, Entry[]>();
  if (praise.length === 0) return found;
  const works = entries.filter((entry) => entry.kind === 'accomplishment');
  const named = namings(praise, works);
  const matcher = new Matcher(works);
  for (const entry of praise) {
    const meant = named.get(entry.id) ?? matcher.best(entry);
    for (const id of meant) {
      const list = found.get(id);
      if (list === undefined) found.set(id, [entry]);
      else list.push(entry);
    }
  }
  return found;
}

/** By feedback, the works it names or that name it. */
function namings(praise: readonly Entry[], works: readonly Entry[]): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  const isPraise = new Set(praise.map(({ id }) => id));
  const isWork = new Set(works.map(({ id }) => id));
  const add = (feedback: number, work: number): void => {
    const ids = found.get(feedback);
    if (ids === undefined) found.set(feedback, new Set([work]));
    else ids.add(work);
  };
  for (const entry of praise) {
    for (const work of namedIn(entry)) if (isWork.has(work)) add(entry.id, work);
  }
  for (const entry of works) {
    for (const feedback of namedIn(entry)) if (isPraise.has(feedback)) add(feedback, entry.id);
  }
  return found;
}

function namedIn({ title, details, result }: Pick<Entry, 'title' | 'details' | 'result'>): number[] {
  const ids: number[] = [];
  for (const text of [title, details, result]) {
    if (text?.includes('#') === true) ids.push(...namedInResult(text).map(({ id }) => id));
  }
  return ids;
}

/** Finds, among works, the one that feedback means. */
class Matcher {
  readonly #works: readonly Entry[];
  /** Works by what they share with feedback: project, goal, person. Made when first asked for. */
  #shared: Map<string, Entry[]> | undefined;
  readonly #words = new Map<number, Map<string, number>>();
  readonly #names = new Map<string, string>();

  constructor(works: readonly Entry[]) {
    this.#works = works;
  }

  /** The id of the one that fits best, or none. */
  best(feedback: Entry): number[] {
    const { project, goal, from, date } = feedback;
    const stated = project !== null || goal !== null;
    const candidates = this.#candidates(feedback, stated);
    if (candidates.length === 0) return [];
    const hits = this.#wordsShared(feedback, candidates);
    const atOnce = addDays(date, -AT_ONCE);
    const soon = addDays(date, -SOON);
    const giver = this.#name(from ?? '');
    let best: Entry | undefined;
    let most = TIED - 1;
    for (const [index, work] of candidates.entries()) {
      let worth = hits[index]!;
      if (!stated && worth < TIES.title) continue;
      if (work.date >= soon) worth += work.date >= atOnce ? TIES.atOnce : TIES.soon;
      if (work.people.some((name) => this.#name(name) === giver)) worth += TIES.giver;
      if (worth > most || (worth === most && best !== undefined && isLater(work, best))) {
        best = work;
        most = worth;
      }
    }
    return best === undefined ? [] : [best.id];
  }

  /** What the feedback may mean at all. */
  #candidates({ project, goal, from, date }: Entry, stated: boolean): Entry[] {
    this.#shared ??= this.#byKey();
    const keys = this.#keys({ project, goal, people: stated || from === null ? [] : [from] });
    const earliest = addDays(date, -FRESH);
    const lists = keys.map((key) =>
      (this.#shared!.get(key) ?? []).filter((work) => work.date <= date && work.date >= earliest),
    );
    return lists.length < 2 ? (lists[0] ?? []) : [...new Set(lists.flat())];
  }

  /** What the words are worth that each candidate shares with the feedback; one that too many have tells nothing. */
  #wordsShared({ title, details }: Entry, candidates: readonly Entry[]): number[] {
    const said = contentWords(details === null ? title : `${title}\n${details.slice(0, STORY)}`);
    const theirs = candidates.map((work) => this.#wordsOf(work));
    const hits = candidates.map(() => 0);
    const most = Math.max(1, Math.floor(candidates.length / MOST_HAVING));
    for (const word of said) {
      const having: number[] = [];
      for (let at = 0; at < theirs.length && having.length <= most; at += 1) {
        if (theirs[at]!.has(word)) having.push(at);
      }
      if (having.length <= most) for (const at of having) hits[at]! += theirs[at]!.get(word)!;
    }
    return hits;
  }

  #byKey(): Map<string, Entry[]> {
    const shared = new Map<string, Entry[]>();
    for (const work of this.#works) {
      for (const key of this.#keys(work)) {
        const list = shared.get(key);
        if (list === undefined) shared.set(key, [work]);
        else list.push(work);
      }
    }
    return shared;
  }

  #keys({ goal, project, people }: Pick<Entry, 'goal' | 'project' | 'people'>): string[] {
    const keys = people.map((name) => `person ${this.#name(name)}`);
    if (goal !== null) keys.push(`goal ${goal}`);
    if (project !== null) keys.push(`project ${this.#name(project)}`);
    return keys;
  }

  /** A project or person however it is spelled. */
  #name(name: string): string {
    let folded = this.#names.get(name);
    if (folded === undefined) {
      // Small letters first: plain ones then need nothing of Unicode's tables, which are slow to load.
      folded = fold(name.toLowerCase());
      this.#names.set(name, folded);
    }
    return folded;
  }

  /** The words of a work, each with what it is worth where it is found. */
  #wordsOf({ id, title, result, details }: Entry): ReadonlyMap<string, number> {
    let words = this.#words.get(id);
    if (words === undefined) {
      words = new Map();
      if (details !== null)
        for (const word of contentWords(details.slice(0, STORY))) words.set(word, TIES.story);
      for (const word of contentWords(`${title}\n${result ?? ''}`)) words.set(word, TIES.title);
      this.#words.set(id, words);
    }
    return words;
  }
}

const isLater = (a: Entry, b: Entry): boolean => (a.date === b.date ? a.id > b.id : a.date > b.date);

/** Words of praise, and of any work, that say nothing of which work is meant. */
const COMMON = new Set(
  (
    'about after again also always amazing another around awesome because been before best better both could data days ' +
    'does done each even every everybody everyone excellent feel felt first from gave give good great happy have having ' +
    'helped hours into just keep kept know last less like loved made make many might more most much need never next ' +
    'nobody number numbers only other over part people perfect person please project projects quickly quite really right ' +
    'said same see seen should some something still super such sure take team teams than thank thanks that their them ' +
    'then there these they thing things think this those thought time times took under until very want wanted week weeks ' +
    'well went were what when where which while will with without wonderful work worked working works would year years your'
  )
    .split(' ')
    .map(stem),
);

const SHORTEST = 4;

/** The words of a text that may say what it is about, as stems; of short ones those in capitals, like CFS. */
function contentWords(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  const plain = /^[\x00-\x7f]*$/.test(text);
  for (const [word] of text.matchAll(plain ? /[A-Za-z][A-Za-z0-9]{2,}/g : /\p{L}[\p{L}\p{M}\p{N}]{2,}/gu)) {
    if (word.length < SHORTEST && word !== word.toUpperCase()) continue;
    const root = stem(plain ? word.toLowerCase() : fold(word));
    if (!COMMON.has(root)) words.add(root);
  }
  return words;
}
