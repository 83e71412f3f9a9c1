/**
 * What weakens an accomplishment as evidence, and the one thing that would help most: a question in a few words,
 * the field that takes the answer, and the call that writes it there. Add a lack here: one row in `LACKS`.
 */
import { type Entry, isPending } from './entry.ts';
import { type Assessment, assess, MOST_PRINCIPLES, STRENGTHS } from './evidence.ts';
import { opensWithHelp, sharedWords, vagueWord } from './wording.ts';

/** The one thing to add: what to ask, and the call that takes the answer. */
export interface Fix {
  /** The field the answer goes to. */
  readonly field: 'title' | 'details' | 'result' | 'principles';
  /** A question in a few words, without the entry's own: `what changed because of you?` */
  readonly ask: string;
  /** The call that takes the answer: `lp result 33 "…"`. */
  readonly command: string;
}

export interface Advice {
  /** What weakens it, weightiest first, in words that can stand in a list: `says "helped"`, `no number`. */
  readonly lacks: readonly string[];
  /** `null` where nothing would help much. */
  readonly fix: Fix | null;
}

interface Lack {
  applies(entry: Entry, assessment: Assessment): boolean;
  says(entry: Entry, assessment: Assessment): readonly string[];
  readonly field: Fix['field'] | ((entry: Entry) => Fix['field']);
  ask(entry: Entry, assessment: Assessment): string;
}

/**
 * Weightiest first. What came of it leads, for without it there is nothing to judge; then whatever keeps the
 * entry out of its place in the review (a principle) or raises the question whose it was; then the story that makes it
 * believable.
 */
const LACKS: readonly Lack[] = [
  {
    // Known to come: nothing else helps before it does.
    applies: isPending,
    says: () => ['result pending'],
    field: 'result',
    ask: () => 'what came of it by now?',
  },
  {
    applies: (_, { outcome }) => !outcome,
    says: (entry, assessment) => saysVague(entry, assessment) ?? ['no outcome'],
    field: 'result',
    ask: ({ title }, { vague }) => (vague ? 'what changed because of you?' : outcomeQuestion(title)),
  },
  {
    applies: (_, { measured }) => !measured,
    says: (entry, assessment) => saysVague(entry, assessment) ?? ['no number in its result'],
    field: 'result',
    ask: numberQuestion,
  },
  {
    applies: ({ principles }) => principles.length === 0,
    says: () => ['no principle'],
    field: 'principles',
    ask: () => 'which principle does it show?',
  },
  {
    // Of a helper's verb it is enough to say so once.
    applies: ({ title }, { part, vague }) => part === 'shared' && !(vague && opensWithHelp(title)),
    says: ({ title }) => [`says "${(sharedWords(title) ?? 'we').toLowerCase()}"; your part?`],
    // Told in the story where there is none yet; a title above a story is reworded.
    field: ({ details }) => (details === null ? 'details' : 'title'),
    ask: () => 'what was your part?',
  },
  {
    applies: ({ principles }) => principles.length > MOST_PRINCIPLES,
    says: ({ principles }) => [`${inWords(principles.length)} principles; one to three say more`],
    field: 'principles',
    ask: () => 'which one to three does it show best?',
  },
  {
    applies: (_, { signs }) => !signs.includes('story'),
    says: ({ details }) => [details === null ? 'no story' : 'hardly a story'],
    field: 'details',
    ask: () => 'what was hard, and what did you do?',
  },
];

/** So many keep an entry out of its place in the review, also a strong one; the story does not. */
const MISPLACED = 6;

/**
 * Advice on an accomplishment, given how it was assessed. A strong one is told of a lack only where it is out of
 * place in the review or does not say whose work it was.
 */
export function adviceFor(entry: Entry, assessment: Assessment): Advice {
  const asked = assessment.strength === 'strong' ? LACKS.slice(0, MISPLACED) : LACKS;
  const lacks = asked.filter((lack) => lack.applies(entry, assessment));
  const [first] = lacks;
  if (first === undefined) return { lacks: [], fix: null };
  const field = typeof first.field === 'string' ? first.field : first.field(entry);
  // Without an outcome there is no number to miss in it.
  const named = lacks.filter((lack) => lack === first || lack.field !== 'result');
  return {
    lacks: named.flatMap((lack) => lack.says(entry, assessment)),
    fix: { field, ask: first.ask(entry, assessment), command: callFor(entry, field) },
  };
}

/** The call that takes the answer; text that is there already is opened, since a flag would replace it. */
function callFor(entry: Entry, field: Fix['field']): string {
  const { id, details, principles } = entry;
  switch (field) {
    case 'title':
      return `lp edit ${id} -t "…"`;
    case 'details':
      return details === null ? `lp edit ${id} -b "…"` : `lp edit ${id}`;
    case 'result':
      // What is there is reworded, not added to.
      return entry.result === null ? `lp result ${id} "…"` : `lp edit ${id} -r "…"`;
    default:
      return principles.length === 0 ? `lp tag ${id} +dd` : `lp edit ${id} -p dd,dr`;
  }
}

/** `says "helped"` and what is missing beside it; undefined where no word is empty. */
function saysVague(entry: Entry, { vague, signs }: Assessment): string[] | undefined {
  const figure = signs.includes('figure');
  const word = vague ? vagueWord(entry, figure) : null;
  if (word === null) return undefined;
  return [`says "${word.toLowerCase()}"`, figure ? 'no outcome with a number' : 'no number'];
}

/** What to ask about a deed that has no outcome, by the words it opens with; the first that fits. */
const OUTCOME_QUESTIONS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:mentor|coach|onboard|hired|promot)|\b(?:interns?|joiners?|hires?)\b/i, 'where are they now?'],
  [/\binterview(?:ed|ing)\b/i, 'how many offers or hires came of it?'],
  [/\b(?:talk|present|workshop|taught|train|demo|webinar)/i, 'how many came, and what do they do since?'],
  [/\b(?:fix|debug|untangl|resolv|mitigat)/i, 'what no longer breaks?'],
  [/\b(?:wrote|draft|document|design|propos|plan)/i, 'what did it decide or change?'],
  [/\b(?:migrat|moved|upgrad|replac|refactor|rewrote|automat)/i, 'what is better since, and by how much?'],
  [/\b(?:ship|launch|releas|built|implement|deliver|roll)/i, 'who uses it, and what changed for them?'],
  [
    /\b(?:learn|read\b|course|certif|research|stud|investigat|analy[sz])/i,
    'what do you do differently since?',
  ],
];

function outcomeQuestion(title: string): string {
  const opening = title.split(/\s+/, 3).join(' ');
  return OUTCOME_QUESTIONS.find(([kind]) => kind.test(opening))?.[1] ?? 'what came of it?';
}

/** What to ask about a result that has no number. */
function numberQuestion({ title, result }: Entry): string {
  if (TELLS_DIRECTION.test(result ?? '')) return 'by how much?';
  if (TELLS_OF_MANY.test(`${title} ${result}`)) return 'how many people or customers felt it?';
  return TELLS_DIRECTION.test(title) ? 'from what to what?' : 'how much, or how many?';
}

const TELLS_DIRECTION =
  /\b(?:better|faster|quicker|easier|smoother|cheaper|calmer|fewer|less|more|higher|lower|down|up|shorter|sooner|longer|improv|reduc|increas|speed|sped|short|rais|lower|grew|fell|cut|sav|drop)/i;
const TELLS_OF_MANY =
  /\b(?:people|customers|clients|users|sellers|merchants|shoppers|teams|engineers|developers|colleagues|everyone|everybody|nobody)\b/i;

const inWords = (n: number): string => ['four', 'five', 'six', 'seven', 'eight', 'nine'][n - 4] ?? String(n);

/** An accomplishment and how it was assessed. */
export interface Weighed {
  readonly entry: Entry;
  readonly assessment: Assessment;
}

/**
 * What to improve first: by strength, thin ones leading, but for those whose result is pending, which come last, since
 * they wait for the world. Among equals the pinned ones, which will stand at the top
 * of the draft, then the lower score, then those that serve a goal, then the newer, whose numbers can still be found.
 */
export function weakestFirst<T extends Weighed>(weighed: readonly T[]): T[] {
  return [...weighed].sort(
    ({ entry: a, assessment: x }, { entry: b, assessment: y }) =>
      Number(isPending(a)) - Number(isPending(b)) ||
      STRENGTHS.indexOf(y.strength) - STRENGTHS.indexOf(x.strength) ||
      Number(b.pinned) - Number(a.pinned) ||
      x.score - y.score ||
      Number(b.goal !== null) - Number(a.goal !== null) ||
      (a.date === b.date ? b.id - a.id : a.date < b.date ? 1 : -1),
  );
}

/**
 * The accomplishments among the entries that advice would help, the weakest first.
 * @param witnesses ids that feedback speaks for: `witnessedBy` in witness.ts.
 */
export function improvable(
  entries: readonly Entry[],
  witnesses: ReadonlyMap<number, unknown>,
): (Weighed & { readonly advice: Advice & { readonly fix: Fix } })[] {
  const weighed = entries
    .filter(({ kind }) => kind === 'accomplishment')
    .map((entry) => {
      const assessment = assess(entry, { witnessed: witnesses.has(entry.id) });
      return { entry, assessment, advice: adviceFor(entry, assessment) };
    });
  return weakestFirst(weighed).filter(hasFix);
}

const hasFix = <T extends { readonly advice: Advice }>(
  one: T,
): one is T & { readonly advice: Advice & { readonly fix: Fix } } => one.advice.fix !== null;
