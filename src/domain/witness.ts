/**
 * Who can speak to an accomplishment besides its author: feedback. Only praise vouches; feedback that asks for a
 * change is answered elsewhere (growth.ts). A project in common says little: what ties the two is that the one names
 * the other, or words they share and their neighbours do not, who gave it, and how soon it came.
 */
import { daysBetween } from './day.ts';
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
  for (const { id, ...entry } of praise) {
    for (const work of namedIn(entry)) if (isWork.has(work)) add(id, work);
  }
  for (const { id, ...entry } of works) {
    for (const feedback of namedIn(entry)) if (isPraise.has(feedback)) add(feedback, id);
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

/** The words of a work: what it says first, and what its story adds. */
interface Words {
  readonly title: ReadonlySet<string>;
  readonly story: ReadonlySet<string>;
}

/** Finds, among works, the one that feedback means. */
class Matcher {
  readonly #works: readonly Entry[];
  /** Works by what they share with feedback: project, goal, person. Made when first asked for. */
  #shared: Map<string, Entry[]> | undefined;
  readonly #words = new Map<number, Words>();
  readonly #names = new Map<string, string>();

  constructor(works: readonly Entry[]) {
    this.#works = works;
  }

  /** The id of the one that fits best, or none. */
  best(feedback: Entry): number[] {
    const { project, goal, from } = feedback;
    const stated = project !== null || goal !== null;
    const candidates = this.#candidates(feedback, stated);
    if (candidates.length === 0) return [];
    const telling = this.#telling(feedback, candidates);
    let best: Entry | undefined;
    let most = TIED - 1;
    for (const work of candidates) {
      const { title, story } = this.#wordsOf(work);
      const days = daysBetween(work.date, feedback.date);
      let worth = days <= AT_ONCE ? TIES.atOnce : days <= SOON ? TIES.soon : 0;
      let words = 0;
      for (const word of telling) words += title.has(word) ? TIES.title : story.has(word) ? TIES.story : 0;
      if (!stated && words < TIES.title) continue;
      worth += words;
      if (from !== null && work.people.some((name) => this.#name(name) === this.#name(from)))
        worth += TIES.giver;
      if (worth > most || (worth === most && best !== undefined && isLater(work, best))) {
        best = work;
        most = worth;
      }
    }
    return best === undefined ? [] : [best.id];
  }

  /** What the feedback may mean at all. */
  #candidates(feedback: Entry, stated: boolean): Entry[] {
    this.#shared ??= this.#byKey();
    const { project, goal, from } = feedback;
    const keys = stated
      ? this.#keys({ project, goal, people: [] })
      : this.#keys({ project, goal, people: [from ?? ''] });
    const found = new Set<Entry>();
    for (const key of keys) {
      for (const work of this.#shared.get(key) ?? []) {
        if (work.date <= feedback.date && daysBetween(work.date, feedback.date) <= FRESH) found.add(work);
      }
    }
    return [...found];
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

  /** The words of feedback that tell one of the candidates from the others: in at most a third of them. */
  #telling({ title, details }: Entry, candidates: readonly Entry[]): string[] {
    const most = Math.max(1, Math.floor(candidates.length / 3));
    return [...contentWords(details === null ? title : `${title}\n${details.slice(0, STORY)}`)].filter(
      (word) => {
        let having = 0;
        for (const work of candidates) {
          const { title, story } = this.#wordsOf(work);
          if (title.has(word) || story.has(word)) having += 1;
        }
        return having > 0 && having <= most;
      },
    );
  }

  #wordsOf({ id, title, result, details }: Entry): Words {
    let words = this.#words.get(id);
    if (words === undefined) {
      words = {
        title: contentWords(result === null ? title : `${title}\n${result}`),
        story: contentWords(details?.slice(0, STORY) ?? ''),
      };
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
