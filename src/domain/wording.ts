/**
 * How an entry is worded: whose doing it tells, and which words stand where a fact should.
 * English; of other languages nothing is said, so nothing is held against them. Patterns are made when first
 * used, and each text is read by few of them.
 */
import type { Entry } from './entry.ts';

/** What an entry is worded with. */
export type Words = Pick<Entry, 'title' | 'details' | 'result'>;

/**
 * `own`: what the writer did is said, by "I" (or "you", as mentors write), or by a title that opens with a verb
 * in the past ("Cut …", "Rewrote …"). `shared`: "we", the passive, or a helper's verb ("helped with") stand in
 * its place. `open`: neither, as in "40% fewer alarms".
 */
export type Part = 'own' | 'shared' | 'open';

/** Past tenses that do not end in -ed, and can open a title. */
const IRREGULAR =
  'became began bought brought broke built came caught chose cut dealt did dove drew drove dug flew forecast fought ' +
  'found froze gave got grew held hit kept laid led left lent let lost made met oversaw overcame paid put ran read ' +
  'rode rose said sat saw sent set shrank shrunk shut sold sought spent split spoke sped spun stood stuck swept ' +
  'taught thought threw told took undid undertook upheld went withdrew won wrote';
const NOT_VERBS =
  'based bed dedicated distributed embed feed hundred indeed need proceed red related seed shared speed unlimited';

/** Verbs of someone who was near: they hide what was done. */
const HELPER =
  'help(?:ed|ing|s)|support(?:ed|ing)|assist(?:ed|ing|s)|participat(?:ed|es|ing)|contribut(?:ed|es|ing)|' +
  '(?:was |been )?involved in|work(?:ed|ing) (?:on|with)|(?:took|taking) part|play(?:ed|ing) an? (?:[a-z]+ )?(?:role|part)|(?:was )?instrumental in|was part of|collaborat(?:ed|ing) (?:on|with)|responsible for';

/** Words that say neither what nor how much, where no number stands beside them. */
const EMPTY =
  'leverag(?:ed|es|ing)|various|several|some|improv(?:ed|es|ing|ements?)|enhanc(?:ed|es|ing|ements?)|better|faster|' +
  'easier|smoother|(?:lots|a lot) of|many|multiple|misc|miscellaneous|stuff|alignment|collaboration|championed|' +
  'culture of|the vision|(?:good|great) (?:feedback|progress|work|collaboration|results)|took ownership|the thing|strong relationships|(?:add(?:ed|ing)?|significant|deliver(?:ed|ing)) value|the extra mile';

/** Made when first used, as most entries need few of them. */
interface Lists {
  readonly irregular: ReadonlySet<string>;
  readonly notVerbs: ReadonlySet<string>;
  readonly helper: RegExp;
  readonly vague: RegExp;
}
let made: Lists | undefined;
function lists(): Lists {
  made ??= {
    irregular: new Set(IRREGULAR.split(' ')),
    notVerbs: new Set(NOT_VERBS.split(' ')),
    helper: new RegExp(`\\b(?:${HELPER})(?![-\\w])`, 'i'),
    vague: new RegExp(`\\b(?:${HELPER}|${EMPTY})(?![-\\w])`, 'i'),
  };
  return made;
}

/** "I" as who did it: not I/O, nor Phase I. */
const FIRST_PERSON =
  /(?<![\w/]|\b[Pp]hase |\b[Pp]art |\b[Tt]ype |\b[Tt]ier |\b[Cc]lass |\b[Ss]tage |\b[Ll]evel )I(?:['’](?:ve|d|m|ll))?\s+[A-Za-z]/;
const WE = /\bwe(?:['’](?:ve|d|re|ll))?\b/i;
const TEAM = /^\W*(?:(?:the|our|my) (?:whole |entire )?(?:[a-z]+ )?(?:team|squad|group)|team)\b/i;
const PASSIVE =
  /\b(?:was|were|been|got)\s+(?:[a-z]+ly\s+)?(?:[a-z]{2,}ed|brought|built|made|done|cut|driven|found|given|held|kept|led|put|rewritten|rebuilt|run|sent|set|shown|split|taken|taught|told|won|written)\b/i;

const LEADING = new Set('after before when during following despite in on for with to'.split(' '));
const ADVERBS = new Set('also just then how'.split(' '));

/** Where the words begin that say what was done: after marks, `[Checkout]`, `Checkout:` or "After the outage,". */
function opening(title: string): number {
  let at = 0;
  for (let turns = 0; turns < 4; turns += 1) {
    if (title[at] === '[') at = Math.max(at, title.indexOf(']', at) + 1);
    while (at < title.length && !isLetter(title.charCodeAt(at))) at += 1;
    const colon = title.indexOf(': ', at);
    const comma = title.indexOf(', ', at);
    if (colon !== -1 && colon - at < 25) at = colon + 2;
    else if (comma !== -1 && comma - at < 60 && LEADING.has(wordAt(title, at).toLowerCase())) at = comma + 2;
    else {
      const word = wordAt(title, at);
      if (!ADVERBS.has(word.toLowerCase()) && !/^[a-z]{3,}ly$/i.test(word)) break;
      at += word.length;
    }
  }
  return at;
}

const isLetter = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 127;

function wordAt(text: string, at: number): string {
  let end = at;
  while (end < text.length && isLetter(text.charCodeAt(end))) end += 1;
  return text.slice(at, end);
}

/** Whether a title opens with what someone did: a verb in the past without a subject, or with "I" or "you". */
function opensWithDeed(title: string, at: number): boolean {
  let start = at;
  let word = wordAt(title, start);
  // co-led, re-wrote
  while (title[start + word.length] === '-' && word.length <= 4 && word !== 'I') {
    start += word.length + 1;
    word = wordAt(title, start);
  }
  if (word === 'I') return FIRST_PERSON.test(title);
  const { irregular, notVerbs } = lists();
  const lower = word.toLowerCase();
  if (lower === 'you') return true;
  const regular = lower.endsWith('ed') && lower.length > 3 && !notVerbs.has(lower);
  const past = regular || isIrregular(lower, irregular);
  if (lower === 'used' && /^ to\b/.test(title.slice(start + word.length))) return false;
  return past && lists().helper.exec(title)?.index !== start;
}

/** "Rewrote", "outgrew" and "undid" as well as "wrote". */
function isIrregular(word: string, irregular: ReadonlySet<string>): boolean {
  return (
    irregular.has(word) ||
    (/^(?:re|un|over|out|up)/.test(word) && irregular.has(word.replace(/^(?:re|un|over|out|up)/, '')))
  );
}

/** Whose doing an entry tells. The title decides; the story is read where the title leaves it open. */
export function partIn({ title, details, result }: Words): Part {
  if (opensWithDeed(title, opening(title)) || saysI(title)) return 'own';
  if ((details !== null && saysI(details)) || (result !== null && saysI(result))) return 'own';
  if (sharedWords(title) !== null) return 'shared';
  // "p95 1.8 s to 340 ms. Dropped the wildcard, …": the story goes on with the deed.
  if (details !== null && opensWithDeed(details, opening(details))) return 'own';
  return details !== null && WE.test(details) ? 'shared' : 'open';
}

const saysI = (text: string): boolean => /I['’\s]/.test(text) && FIRST_PERSON.test(text);

/** The words of a title that stand where the writer's own part should: `We`, `was migrated`, `Helped`; or `null`. */
export function sharedWords(title: string): string | null {
  const found = WE.exec(title) ?? TEAM.exec(title) ?? PASSIVE.exec(title);
  if (found !== null) return found[0].replace(/^\W+/, '').replace(/\s+/g, ' ');
  return opensWithHelp(title) ? (lists().helper.exec(title)?.[0] ?? null) : null;
}

/** Whether a title opens with a helper's verb: "Helped with", "Worked on". */
export function opensWithHelp(title: string): boolean {
  return lists().helper.exec(title)?.index === opening(title);
}

/**
 * The first word of title and result that stands where a fact should, or `null`.
 * @param numbered a number stands in them: then only a helper's verb is empty, "improved by 35%" is not.
 */
export function vagueWord({ title, result }: Words, numbered: boolean): string | null {
  const { helper, vague } = lists();
  const empty = numbered ? helper : vague;
  return (empty.exec(title) ?? (result === null ? null : empty.exec(result)))?.[0] ?? null;
}
