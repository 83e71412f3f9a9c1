/**
 * Numbers that say a change by what stands around them: "from 12 to 4", "3 h, it was 2 days", "down by 60", "two
 * weeks early". The units are in measure-units.ts.
 */
import {
  BEFORE_MONTH,
  CLOCK,
  CURRENCY_AFTER,
  CURRENCY_SIGN,
  isYear,
  MEASURE,
  NEW_VERSION,
  SHARE,
  SIZE,
  type Spot,
} from './measure-units.ts';

const TO = /^[^\d,;.!?]{0,16}?\s*(?:\bto|→|[-=–]>)\s*/i;
const FIGURE =
  /^(?:about |around |roughly |under |over |only |just |~|≈)?[$€£¥₹]?(?:(\d[\d.,]*)|([a-z]{1,9})(?:-[a-z]{3,5})?\b)/i;
const WORDS = new Set(
  (
    'a an zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen hundred thousand ' +
    'million billion none nothing no half'
  ).split(' '),
);

/** The second end of a change: what leads to it and itself, its digits where it has any, and what comes after. */
function secondEnd(after: string): { text: string; digits: string; rest: string } | null {
  const to = leadsOn(after) ? TO.exec(after)?.[0] : undefined;
  if (to === undefined) return null;
  const figure = FIGURE.exec(after.slice(to.length));
  if (figure === null) return null;
  const [whole, digits = '', word = ''] = figure;
  if (digits === '' && !WORDS.has(word.toLowerCase())) return null;
  const text = to + whole;
  return { text, digits, rest: after.slice(text.length) };
}

const ARROW = /^[^\d,;.!?]{0,24}?\s*(?:→|[-=–]>)\s*[$€£¥₹~≈]?\d/;
const FROM = /\bfrom\s+(?:about |around |roughly |over |nearly |almost |~|≈)?[$€£¥₹]?$/i;
export const METRIC_BEFORE =
  /\b(?:e?NPS|CSAT|score|rating|coverage|p\d{2,3}|latency|rate|backlog|queue|errors|alarms|pages|tickets|incidents|rollbacks)(?:\s+(?:per|a|an|each)\s+[a-z]+)?(?:\s+(?:went|fell|rose|is|was|down|up))?:?\s+$/i;
/** Longest of what FROM and METRIC_BEFORE look for. */
const NEAR = 48;
const BY =
  /\b(?:cut|cuts|cutting|trimm?(?:ed|ing)?|shav(?:ed|ing)|slash(?:ed|ing)|shorten(?:ed|ing)|down|up|fell|rose|grew|grown|dropp?(?:ed|ing)|reduc(?:ed|ing)|increas(?:ed|ing)|improv(?:ed|ing)|rais(?:ed|ing)|lift(?:ed|ing)|decreas(?:ed|ing)|lower(?:ed|ing)|shr[au]nk|shrinking)\b[^.;!?\d]{0,40}\bby\s+(?:about |around |over |nearly |almost |~|≈)?[$€£¥₹]?$/i;

/** Whether a second number may follow. */
const leadsOn = (after: string): boolean =>
  after.includes('to ') || after.includes('to\n') || after.includes('→') || after.includes('>');

/** "3 h, it was 2 days", "12 a week (down from 31)", "5 days instead of 10": what it was before comes after. */
const WAS =
  /^[^.;!?\d]{0,32}\b(?:was|were|(?:down|up) from|instead of|rather than|previously|used to be|compared (?:with|to))\s+(?:about |around |over |nearly |~|≈)?[$€£¥₹]?\d[\d.,]*(?![\d:/-])/i;

/** Most numbers are the only one around, and that is cheap to see. */
const looksBack = (after: string): boolean => /\d/.test(after) && isBefore(after);

/** Whether the other end of a change may follow. */
export const mayShift = (after: string): boolean => leadsOn(after) || looksBack(after);

/** A second number that is neither a year nor a day nor a clock. */
function isBefore(after: string): boolean {
  const was = WAS.exec(after);
  if (was === null) return false;
  const rest = after.slice(was[0].length);
  return !/\b(?:19|20)\d\d$/.test(was[0]) && !BEFORE_MONTH.test(rest) && !CLOCK.test(rest);
}

/** "2 weeks early", "250 euros less", "6 days instead of a month": a measure against a plan or against before. */
const AGAINST =
  /^[\s-]?(?:[^\s,.;!?]{1,12}\s+)?(?:early|earlier|sooner|ahead of|less|fewer|cheaper|faster|shorter|instead of)\b/i;
/** "38 min against a target of 60". */
const AGAINST_A_PLAN =
  / (?:against|versus|vs\.?) (?:an? |the |our |its )?(?:[a-z]+ )?(?:target|goal|plan|budget|limit|SL[AO]|estimate|quota)\b/;

/** The bits of "2 weeks early" and "40 fewer tickets". */
export const lessThanBefore = (after: string): number =>
  AGAINST.test(after) || (/ (?:against|v)/.test(after) && AGAINST_A_PLAN.test(after.slice(0, 32)))
    ? MEASURE.change
    : 0;

/** Two ends with a unit each are a change: "₹112 to ₹94", "4 h to 20 min"; "3 to 5 days" is a span. */
export function shiftOf({ before, after }: Spot): number {
  if (looksBack(after)) return NEW_VERSION.test(before) ? 0 : MEASURE.change | MEASURE.shift;
  const to = secondEnd(after);
  if (to === null || NEW_VERSION.test(before)) return 0;
  const { text, rest } = to;
  const unit = SHARE.test(rest) || SIZE.test(rest) || CURRENCY_SIGN.test(text) || CURRENCY_AFTER.test(rest);
  return unit && !IS_SPAN.test(before) ? MEASURE.change | MEASURE.shift : 0;
}

const IS_SPAN = /\b(?:between|takes?|took|within|every|for)\s+[$€£¥₹]?$/i;

/** What the words around a number make of it: a change with both ends, a change, or 0. */
export function comparison({ number, before, after }: Spot): number {
  const to = secondEnd(after);
  const shift = MEASURE.change | MEASURE.shift;
  // What leads up to the number stands right before it.
  const near = before.slice(-NEAR);
  if (to !== null && (FROM.test(near) || METRIC_BEFORE.test(near))) {
    const { digits, rest } = to;
    const years = isYear(number) && isYear(digits);
    const day = BEFORE_MONTH.test(rest) || CLOCK.test(rest);
    return !years && !day && !/^\.\d/.test(rest) && !NEW_VERSION.test(before) ? shift : 0;
  }
  if (to !== null && number.includes('.') && to.digits.includes('.') && !IS_SPAN.test(before)) {
    return NEW_VERSION.test(before) ? 0 : shift;
  }
  if (leadsOn(after) && ARROW.test(after)) return !isYear(number) && !NEW_VERSION.test(before) ? shift : 0;
  if (!before.includes('by ')) return 0;
  return BY.test(before) && !isYear(number) && !/^\s+(?:\d|of\b)/.test(after) && !NEW_VERSION.test(before)
    ? MEASURE.change
    : 0;
}

const STRETCH = /^[^.,;!?\d]{0,6}\b(?:second|minute|hour|day|week|month|quarter|year|sprint)s?\b/i;
const PERIOD = '(?:[QH]\\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)';
const LAST = 'last (?:half|quarter|year|month|week|sprint)';

/** A change of which both ends are told in words: what stands between its two amounts, and around them. */
interface ToldShift {
  readonly between: RegExp;
  /** The text up to the first amount. */
  readonly head?: RegExp;
  /** What is between the first amount and `between`. */
  readonly tail: RegExp;
  /** What comes after the second amount. */
  readonly rest?: RegExp;
}

/** Each stays within a sentence. */
const TOLD_SHIFTS: readonly ToldShift[] = [
  {
    // used to take a day, now an hour; took 3 weeks, today it is two days
    between: /[,;:–—-] ?(?:and |but )?(?:it )?(?:now|today)\b(?: it)?(?: is| takes)?/gi,
    head: /\b(?:used to|took|was|were)\b[^.;!?]{0,32}$/i,
    tail: /^[^.;!?]{0,24}$/,
  },
  {
    // 31% before, 12% now; 9 in Q1, 1 in Q4; 140 at the start of the year, 22 today
    between: new RegExp(
      `\\b(?:before|${LAST}|a year ago|at (?:the )?(?:start|beginning|launch)|in ${PERIOD})\\b[^.,;!?\\d]{0,16}[,;] ?(?:and |but )?(?:now |today )?`,
      'g',
    ),
    tail: /^[^.,;!?\d]{0,24}$/,
    rest: new RegExp(
      `^[^.,;!?]{0,24}\\b(?:now|today|after(?:wards)?|since|this (?:half|quarter|year|month|week|sprint)|at the end|in ${PERIOD})\\b`,
    ),
  },
  {
    // 99.9% against 99.8% last year
    between: /\b(?:vs\.?|versus|against|compared (?:with|to)) /gi,
    tail: /^[^.,;!?\d]{0,32}$/,
    rest: new RegExp(`^[^,;!?]{0,8} (?:before|${LAST})\\b`),
  },
  {
    // 19 offers taken (last year 11)
    between: new RegExp(`\\((?:before|previously|${LAST}):?`, 'gi'),
    tail: /^[^.;!?\d]{0,32}$/,
  },
  // down to 3 from 11
  { between: / from/gi, head: /\bto $/i, tail: /^[^.,;!?\d]{0,16}$/ },
  {
    // from a day and a half to two hours
    between: / to/gi,
    head: /\bfrom $/i,
    tail: new RegExp(`${STRETCH.source}[^.,;!?\\d]{0,16}$`, 'i'),
    rest: STRETCH,
  },
  {
    // consolidated 23 dashboards into 4
    between: / (?:in)?to/gi,
    head: /\b(?:consolidat|merg|combin|collaps|condens|reduc|shr[au]nk|cut|fold|slimm|trimm|whittl|boil)[a-z]*\b[^.,;!?\d]{0,24}$/i,
    tail: /^[^.,;!?\d]{0,32}$/,
    rest: /^(?:\.?$|[,;:!?)]|\.? (?:and|with|by|for|in|on|so|while|since|a)\b)/,
  },
  {
    // 61 violations of WCAG 2.2 → 0
    between: / ?(?:→|[-=–]>)(?= ?(?:0|zero|none|nothing)\b)/g,
    tail: /^[^,;!?→>]{0,40}$/,
  },
  // 7m40 → 2m05
  { between: /[hm]\d\d[a-z]{0,2} ?(?:→|[-=–]>)(?= ?\d)/g, tail: /^$/ },
];

/** What every such text has one of: most texts have none, and that is cheap to see. */
const MAY_STAND_BETWEEN = /[,;(→>]|\b(?:now|today|vs|versus|against|compared|from|to|into)\b/;

/** How far the first end is looked for. */
const REACH = 72;
const AMOUNTS =
  /(?:(?<![\w.,])[$€£¥₹~≈]{0,2}(?:\d+[hm]\d\d?[a-z]*|\d[\d.,]*)|(?<!\w)[a-z]{1,9}(?:-[a-z]{3,5})?(?!\w))/gi;

/** Whether a text tells both ends of a change in words: "used to take a day, now an hour". Linear in its length. */
export function tellsShift(text: string): boolean {
  if (!MAY_STAND_BETWEEN.test(text)) return false;
  return TOLD_SHIFTS.some(({ between, head, tail, rest }) => {
    for (const match of text.matchAll(between)) {
      const second = amountAt(text.slice(match.index + match[0].length).trimStart());
      if (second === null || (rest !== undefined && !rest.test(second.rest))) continue;
      const before = text.slice(Math.max(0, match.index - REACH), match.index);
      for (const { 0: amount, index } of before.matchAll(AMOUNTS)) {
        if (!isAmount(amount) || !tail.test(before.slice(index + amount.length))) continue;
        if (head !== undefined && !head.test(before.slice(0, index))) continue;
        const years = isYear(amount) && isYear(second.amount);
        const whole = before.slice(index) + match[0] + second.amount + second.rest.slice(0, 24);
        // "cut a corner to a good end": without a number or a stretch of time nothing is measured.
        const measured = !isArticle(amount) || !isArticle(second.amount) || A_STRETCH.test(whole);
        if (measured && !years && !NEW_VERSION.test(text)) return true;
      }
    }
    return false;
  });
}

/** The amount a text begins with, "about 12", "an". */
function amountAt(text: string): { readonly amount: string; readonly rest: string } | null {
  const figure = FIGURE.exec(text.slice(0, REACH));
  if (figure === null) return null;
  const [whole, digits, word = ''] = figure;
  if (digits === undefined && !isAmount(word)) return null;
  return { amount: digits ?? word, rest: text.slice(whole.length, REACH) };
}

const isAmount = (word: string): boolean =>
  /\d/.test(word) || WORDS.has(word.toLowerCase()) || WORDS.has(word.toLowerCase().split('-')[0]!);

const isArticle = (word: string): boolean => /^(?:an?|no|half)$/i.test(word);
const A_STRETCH = /\b(?:second|minute|hour|day|week|month|quarter|year|sprint)s?\b/i;
