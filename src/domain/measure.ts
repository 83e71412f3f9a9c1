/**
 * Measures in prose: which numbers in a sentence say how much, and which are names, versions, dates or
 * ticket ids. English, and the counters Chinese and Japanese write after a digit. Changes are in measure-change.ts.
 *
 * Every number is judged by a window of bounded length around it, so the time is linear in the text.
 */
import {
  comparison,
  lessThanBefore,
  METRIC_BEFORE,
  mayShift,
  shiftOf,
  tellsShift,
} from './measure-change.ts';
import {
  AFTER,
  BEFORE,
  BEFORE_MONTH,
  CLOCK,
  COUNTERS,
  CURRENCY_AFTER,
  CURRENCY_BEFORE,
  GROUPED,
  GROUPING,
  isYear,
  MEASURE,
  ONLY_MONTH,
  SHARE,
  SIZE,
  type Spot,
} from './measure-units.ts';
import { LABELS, NOT_BETWEEN, NUMBER_WORD, PEOPLE, PRODUCTS, VAGUE } from './measure-words.ts';
import { reaches } from './reach.ts';

export { MEASURE } from './measure-units.ts';

/**
 * How much a text says, the most first: `change` (a share, a ratio, a before and after), `quantity` (money,
 * time, size), `count` (so many of something).
 */
export type MeasureKind = 'change' | 'quantity' | 'count';

const LARGE = 10_000;

const NUMBER = new RegExp(`${GROUPED.source}|\\d+(?:[.,]\\d+)*|\\b${NUMBER_WORD}\\b`, 'gi');

/** Words that make a stretch of time a date ("3 days ago") or an age, and so no measure. */
const TIME_THAT_IS_A_DATE = /^[\s-]?[a-z]+[\s-](?:ago|old|later|from now)\b/i;
const PERIODS = /^(?:after|last|past|next|every|previous|first|these|coming|other)$/i;
const IS_TIME = /^[\s-]?(?:min(?:ute)?s?|days?|weeks?|wks?|months?|years?|yrs?|quarters?|hours?|sprints?)\b/i;

/** "a 2-day course": how long something went on that was attended or held says nothing of what came of it. */
const LENGTH_OF_AN_OCCASION =
  /^[\s-](?:min(?:ute)?|hour|hr|day|week|month)s?[\s-](?:[a-z]+[\s-]){0,3}?(?:bootcamp|call|class|conference|course|hackathon|meeting|offsite|seminar|session|sync|tour|training|trip|visit|webinar|workshop)s?\b/i;

/** A score is a measure without a unit. */
const METRIC_AT = /\b(?:e?NPS|CSAT|score|rating)(?:\s+(?:to|of|at|is|was))?:?\s+$/i;

/** Change said without a digit. */
const CHANGE_IN_WORDS =
  /\b(?:(?:halv|doubl|tripl|quadrupl)(?:ed|ing)\b(?!\s+(?:down|as|up|back|over|check))|(?:by|in) half\b|(?:twice|half) as (?:many|much|fast|long|often)\b|twice the\b|half the\b|by (?:a|one|two|three)[ -](?:third|quarter|fifth|tenth)s?\b|(?:a|one|two|three)[ -](?:third|quarter|fifth|tenth)s? (?:of|fewer|less|more|faster|cheaper|smaller|shorter|lower)\b|orders? of magnitude\b)/i;

/** Ends of a change that no single number gives away. */
const MAY_TELL = /\d|\b(?:now|today|last|from an?)\b/;

/** "no errors since", "not a single page since May": none is so many, too. */
const NONE_SINCE = /\b(?:no|not (?:one|a single))\s+(?:[a-z-]+\s+)?[a-z-]+\s+since\b/i;

/** What the measures of a text say: bits of `MEASURE`. Linear in its length. */
export function measuresIn(text: string): number {
  let found = 0;
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(text); match !== null; match = NUMBER.exec(text)) {
    const end = NUMBER.lastIndex;
    found |= measureAt(text, match[0], match.index, end);
    NUMBER.lastIndex = end;
  }
  if ((found & MEASURE.shift) === 0 && (found !== 0 || MAY_TELL.test(text)) && tellsShift(text))
    return found | MEASURE.shift | MEASURE.change;
  if ((found & MEASURE.change) === 0 && CHANGE_IN_WORDS.test(text)) return found | MEASURE.change;
  return found === 0 && NONE_SINCE.test(text) ? MEASURE.count : found;
}

/** The kind of the strongest measure in a text, or `null`. */
export function measureIn(text: string): MeasureKind | null {
  const found = measuresIn(text);
  if ((found & MEASURE.change) !== 0) return 'change';
  if ((found & MEASURE.quantity) !== 0) return 'quantity';
  return found === 0 ? null : 'count';
}

/** Whether a text holds a number with a unit, a comparison or a count. */
export function hasMeasure(text: string): boolean {
  return measuresIn(text) !== 0;
}

/** What is left out makes another number of it: "15-20%", "~30%", "-5 pts". */
const LED_BY = /(?:(?<![\w.,-])\d[\d.,]{0,6}[-–]|[~≈<>±]|(?<![^\s(])[+−-])$/;

/** A number and a unit alone. */
const SAYS_LITTLE = 6;

/** Where the clause that a measure opens is over. */
const CLAUSE_END =
  /,(?!\d)|[;!?()\n]|[.:](?=\s|$)|\s(?:[-–—]|and|but|so|by|after|since|because|which|when|while|with|from|until|thanks|instead)(?=\s|$)/;

/**
 * The most telling measure of a text, in its own words from the number to the end of the clause: `$600K a
 * year`, `900 ms to 540 ms`; or `null`.
 */
export function measureWords(text: string): string | null {
  let start = -1;
  let most = 0;
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(text); match !== null; match = NUMBER.exec(text)) {
    const end = NUMBER.lastIndex;
    const worth = worthOf(measureAt(text, match[0], match.index, end));
    if (worth > most) {
      most = worth;
      const sign = CURRENCY_BEFORE.exec(text.slice(Math.max(0, match.index - 5), match.index));
      start =
        match.index -
        (sign?.[0].length ??
          LED_BY.exec(text.slice(Math.max(0, match.index - 9), match.index))?.[0].length ??
          0);
    }
    NUMBER.lastIndex = end;
  }
  if (start === -1) start = CHANGE_IN_WORDS.exec(text)?.index ?? -1;
  if (start === -1) return null;
  const rest = text.slice(start);
  // Not before the number is over: "by half" begins with a word that ends clauses.
  const end = CLAUSE_END.exec(rest.slice(1));
  const words = (end === null ? rest : rest.slice(0, end.index + 1)).trim();
  if (words.length > SAYS_LITTLE) return words;
  // "40%" of what stands before it: "customer acquisition +40%".
  const before = text.slice(Math.max(0, start - BEFORE), start).split(/[,;!?()\n]|[.:]\s/);
  return (before.at(-1)! + words).trim();
}

function worthOf(found: number): number {
  const { change, shift, money, quantity, count, scale } = MEASURE;
  const points = [
    [money, 5],
    [shift, 5],
    [scale, 3],
    [change, 3],
    [quantity, 2],
    [count, 1],
  ] as const;
  return points.reduce((sum, [bit, worth]) => ((found & bit) === 0 ? sum : sum + worth), 0);
}

/** What one number says. */
function measureAt(text: string, number: string, start: number, end: number): number {
  // Most results are a share; "40% less" needs no closer look where nothing leads up to the number.
  if (
    text.charCodeAt(end) === 0x25 &&
    (start === 0 || text.charCodeAt(start - 1) === 0x20) &&
    isDecimal(number)
  ) {
    const after = text.slice(end, end + AFTER);
    const shift = mayShift(after) ? shiftOf(spotAt(text, number, start, end)) : 0;
    return MEASURE.change | shift | (after.startsWith('% of ') ? reachOf(after, SHARE, true) : 0);
  }
  return judge(spotAt(text, number, start, end));
}

/** "a 12-person war room" */
const OF_SO_MANY = /^-(?:person|people|member|team|site|store|country|market|region|host|node)\b/i;

const DONE_TO_ONE = /^ [a-z]+ (?:[a-z]{3,}ed|live|made|sold|won)\b/;

const isDecimal = (number: string): boolean => number.indexOf('.') === number.lastIndexOf('.');

function spotAt(text: string, number: string, start: number, end: number): Spot {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const from = text[end] === '+' ? end + 1 : end;
  const stem = before.trimEnd();
  const word =
    stem.length === before.length ? '' : stem.slice(Math.max(...SPACES.map((c) => stem.lastIndexOf(c))) + 1);
  const first = number.charCodeAt(0);
  return {
    number,
    digits: first >= 48 && first <= 57,
    before,
    after: text.slice(from, from + AFTER),
    word: /[A-Za-z\u00c0-\u024f]$/.test(word) ? word.replace(/^[^A-Za-z\u00c0-\u024f.]+/, '') : '',
  };
}

const SPACES = [' ', '\n', '\t'] as const;

function judge(spot: Spot): number {
  const { number, digits, before, after } = spot;
  if (digits && !standsAlone(spot)) return 0;
  if (isDay(spot)) return 0;

  if (SHARE.test(after)) return MEASURE.change | shiftOf(spot) | reachOf(after, SHARE, true);
  const named = namedBefore(spot);
  const money = digits && (CURRENCY_BEFORE.test(before.slice(-5)) || CURRENCY_AFTER.test(after));
  const worth = money ? MEASURE.money | MEASURE.quantity | scaleOf(spot) : 0;
  const change = named === null ? comparison(spot) : 0;
  if (change !== 0) return change | worth | reachOf(after);
  if (money) return worth | shiftOf(spot) | lessThanBefore(after);
  if (named === 'label' || /^one$/i.test(number) || isWhen(spot)) return 0;
  if (isSize(spot)) {
    return MEASURE.quantity | scaleOf(spot) | shiftOf(spot) | lessThanBefore(after) | reachOf(after, SIZE);
  }
  if (/^\s?\/\s?(?:5|10|100)\b/.test(after) && (number.includes('.') || /\b(?:rat|scor)/i.test(before))) {
    return MEASURE.quantity;
  }
  if (isPartOf(number, after) && isCount({ ...spot, after: after.replace(/^\/\d+/, '') }))
    return MEASURE.count | reachOf(after.replace(/^\/\d+/, ''));
  if (/^ (?:out )?of (?:the |our |all )?\d/.test(after)) return MEASURE.count;
  if (digits && METRIC_AT.test(before)) return MEASURE.quantity;
  // "all six delivered"; "1 offer accepted".
  if (/^all$/i.test(spot.word) && !/^ of\b/.test(after)) return MEASURE.count | reachOf(after);
  if (number === '1' && DONE_TO_ONE.test(after)) return MEASURE.count;
  if (/^of$/i.test(spot.word) && /\b(?:team|group|squad|crew|staff) of $/i.test(before))
    return MEASURE.count | MEASURE.reach;
  if (digits && OF_SO_MANY.test(after)) return MEASURE.count | MEASURE.reach;
  if (named !== null || isYear(number) || !isCount(spot)) return 0;
  return MEASURE.count | scaleOf(spot) | shiftOf(spot) | lessThanBefore(after) | reachOf(after);
}

/** Whether a number counts whom or what was reached: "12 new hires", "18k shops", "40% of users". */
function reachOf(after: string, unit?: RegExp, share = false): number {
  const rest = unit === undefined ? after : after.slice(unit.exec(after)?.[0].length ?? 0);
  return reaches(rest, share) ? MEASURE.reach : 0;
}

const THOUSANDS: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  lakh: 1e5,
  m: 1e6,
  mm: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  crore: 1e7,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
};

/** Whether there are ten thousand of it or more; a stretch of time is never large. */
function scaleOf({ number, digits, after }: Spot): number {
  const unit = /^[\s-]?([a-zµμ]+)/i.exec(after)?.[1] ?? '';
  const touching = !/^[\s-]/.test(after);
  // "5 m" is five metres, "$5M" and "5M" are millions.
  const factor = unit.length > 2 || touching ? (THOUSANDS[unit.toLowerCase()] ?? 1) : 1;
  if (/^(?:[µμn]s|us|ms(?:ecs?)?|s|secs?|seconds?|minutes?)$/.test(unit)) return 0;
  const ungrouped = number.replace(GROUPING, '');
  const digitsOnly = /^\d{1,3}(?:,\d{2,3})+(?:\.\d+)?$/.test(ungrouped)
    ? ungrouped.replaceAll(',', '')
    : ungrouped.replace(',', '.');
  const value = digits ? Number(digitsOnly) : 1;
  return value * factor >= LARGE ? MEASURE.scale : 0;
}

/** Not the tail of a word, a path, a version, a date or a ticket id, and not the head of one. */
function standsAlone({ number, before, after }: Spot): boolean {
  const near = before.slice(-8);
  if (/[A-Za-z_@#]$/.test(near)) return CURRENCY_BEFORE.test(near);
  if (/\d{4}[-/.](?:\d{1,2}[-/.])?$/.test(near) || /^-\d{2}(?:-\d{2})?\b/.test(after)) return isRange(after);
  if (/[\d:]:$|[A-Za-z\d][./]$/.test(near)) return false;
  if (/[A-Za-z\d][-–—]$/.test(near) && !/\d[-–—]$|\bsub-$/i.test(near)) return false;
  if (/\..*\./.test(number) && !/^\d{1,3}(?:\.\d{3})+$/.test(number)) return false;
  if (/^[-/]\d/.test(after))
    return isRange(after) || /^\/(?:5|10|100)\b/.test(after) || isPartOf(number, after);
  return !/^[A-Za-z_]/.test(after) || SIZE.test(after) || SHARE.test(after);
}

/** `10-20%`, `3–5 days`: a dash and a second number that has a unit. */
function isRange(after: string): boolean {
  const second = /^[-–]\d+(?:[.,]\d+)?/.exec(after)?.[0];
  if (second === undefined) return false;
  const rest = after.slice(second.length);
  return SHARE.test(rest) || SIZE.test(rest);
}

/** `12/14 teams`: so many of so many, where `9/11` and `24/7` are none. */
function isPartOf(number: string, after: string): boolean {
  const whole = /^\/(\d{1,3}) [a-z]{2}/i.exec(after)?.[1];
  return whole !== undefined && Number(number) <= Number(whole) && `${number}/${whole}` !== '9/11';
}

function isDay({ number, word, after }: Spot): boolean {
  if (CLOCK.test(after)) return true;
  if (!/^\d{1,2}$/.test(number)) return false;
  return BEFORE_MONTH.test(after) || (ONLY_MONTH.test(word) && !SHARE.test(after));
}

/** Whether the word before makes the number its own: `label` (PR 77, Python 3) or `name` (Fire HD 10). */
function namedBefore({ word, before }: Spot): 'label' | 'name' | null {
  if (word === '') return null;
  const own = word.toLowerCase().replace(/^\.|\.js$/, '');
  const large = /[A-Z\u00c0-\u00de]/.test(word);
  if ((LABELS.has(own) && !METRIC_BEFORE.test(before)) || (large && PRODUCTS.has(own))) return 'label';
  if (!large || word === 'I' || /^[A-Z][a-z]*ed$/.test(word)) return null;
  const ahead = before.slice(0, before.lastIndexOf(word)).trimEnd();
  const opens = (ahead === '' && before.length < BEFORE) || /[.!?:;•–—-]$/.test(ahead);
  return opens || METRIC_BEFORE.test(before) ? null : 'name';
}

/** "3 days ago", "over the last 3 months", "a 5-year-old service", "a 2-day course". */
function isWhen({ word, after }: Spot): boolean {
  return (
    IS_TIME.test(after) &&
    (PERIODS.test(word) || TIME_THAT_IS_A_DATE.test(after) || LENGTH_OF_AN_OCCASION.test(after))
  );
}

function isSize({ number, after }: Spot): boolean {
  const unit = SIZE.exec(after)?.[0];
  if (unit === undefined) return COUNTERS.test(after);
  // The 1990s, the 404s; a 4K screen.
  if (unit === 's' && /^(?:(?:19|20)\d0|40\d|429|50\d)$/.test(number)) return false;
  return !(unit === 'K' && /^[48]$/.test(number));
}

/** "12 customers", "3 new hires", "two of the largest accounts" not: at most two words between. */
function isCount({ number, after }: Spot): boolean {
  if (!/^\s/.test(after)) return false;
  const nothing = /^(?:0|zero)$/i.test(number);
  for (const word of after.trimStart().split(/\s+/, 3)) {
    const bare = word.replace(/[^\p{L}\p{N}'’/-]+$/u, '');
    if (!/^\p{L}/u.test(bare) || NOT_BETWEEN.has(bare.toLowerCase())) return false;
    if (nothing || isPlural(bare)) return true;
    if (bare !== word) return false;
  }
  return false;
}

function isPlural(word: string): boolean {
  const lower = word.toLowerCase();
  if (PEOPLE.has(lower)) return true;
  return word.length > 2 && /[^su'’i]s$/.test(word) && !VAGUE.has(lower);
}
