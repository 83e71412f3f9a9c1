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
    'million billion'
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

const ARROW = /^[^\d,;.!?]{0,8}?\s*(?:→|[-=–]>)\s*[$€£¥₹~≈]?\d/;
const FROM = /\bfrom\s+(?:about |around |roughly |over |nearly |almost |~|≈)?[$€£¥₹]?$/i;
export const METRIC_BEFORE =
  /\b(?:e?NPS|CSAT|score|rating|coverage|p\d{2,3}|latency|rate|backlog|queue|errors|alarms|pages|tickets|incidents|rollbacks)(?:\s+(?:went|fell|rose|is|was|down|up))?:?\s+$/i;
/** Longest of what FROM and METRIC_BEFORE look for. */
const NEAR = 32;
const BY =
  /\b(?:cut|cuts|cutting|down|up|fell|rose|grew|grown|dropp?(?:ed|ing)|reduc(?:ed|ing)|increas(?:ed|ing)|improv(?:ed|ing)|rais(?:ed|ing)|lift(?:ed|ing)|decreas(?:ed|ing)|lower(?:ed|ing)|shr[au]nk|shrinking)\b[^.;!?\d]{0,40}\bby\s+(?:about |around |over |nearly |almost )?$/i;

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

/** The bits of "2 weeks early" and "40 fewer tickets". */
export const lessThanBefore = (after: string): number => (AGAINST.test(after) ? MEASURE.change : 0);

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
  if (leadsOn(after) && ARROW.test(after)) return !isYear(number) && !NEW_VERSION.test(before) ? shift : 0;
  if (!before.includes('by ')) return 0;
  return BY.test(before) && !isYear(number) && !/^\s+(?:\d|of\b)/.test(after) && !NEW_VERSION.test(before)
    ? MEASURE.change
    : 0;
}
