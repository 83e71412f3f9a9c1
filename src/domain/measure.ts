/**
 * Measures in prose: which numbers in a sentence say how much, and which are names, versions, dates or
 * ticket ids. English, and the counters Chinese and Japanese write after a digit.
 *
 * Every number is judged by a window of bounded length around it, so the time is linear in the text.
 */

/**
 * How much a text says, the most first: `change` (a share, a ratio, a before and after), `quantity` (money,
 * time, size), `count` (so many of something).
 */
export type MeasureKind = 'change' | 'quantity' | 'count';

const RANK: Readonly<Record<MeasureKind, number>> = { change: 3, quantity: 2, count: 1 };

/** How far around a number to look. Enough for "cut the median time to a first response by". */
const BEFORE = 64;
const AFTER = 64;

const NUMBER_WORD =
  '(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|' +
  'seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]{3,5})?|' +
  'dozen|hundred|thousand|million|billion)';
const NUMBER = new RegExp(`\\d+(?:[.,]\\d+)*|\\b${NUMBER_WORD}\\b`, 'gi');

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|' +
  'oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b';
const ONLY_MONTH = new RegExp(`^${MONTH}`, 'i');
const BEFORE_MONTH = new RegExp(`^(?:st|nd|rd|th)?(?:\\s*[-–]\\s*\\d{1,2})?(?:\\s+of)?\\s+${MONTH}`, 'i');
const CLOCK = /^(?::\d|\s?(?:am|pm|a\.m|p\.m|o'clock)\b)/i;

const CURRENCY_BEFORE = /(?:[$€£¥₹]|\b(?:USD|EUR|GBP|CHF|CAD|AUD|INR|JPY|SEK|PLN))\s?$/;
const CURRENCY_AFTER = /^\s?(?:[€£]|(?:k|m|bn)?\s?(?:USD|EUR|GBP|CHF|euros?|dollars?|pounds?|cents?)\b)/i;

const SHARE =
  /^(?:\s?[%‰％]|[\s-]?(?:percent|per\s?cent|percentage|pp|bps|basis points)\b|\s?[x×](?!\s?\d|[a-z])|[\s-]?fold\b|\s+times\b|\s?[倍割])/i;
/** The unit stands alone: `5 min` but not `5 mint`. Single letters only where they touch the number. */
const SIZE = new RegExp(
  '^(?:' +
    '[\\s-]?(?:µs|μs|ns|ms|msecs?|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|wks?|weeks?|months?|yrs?|years?|quarters?|' +
    'sprints?|person-(?:days|weeks|months|years)|[KMGTP]i?B|bytes?|[KMG]bps|[rqt]ps|req/s|fps|kWh|kg|km|FTEs?|MAU|DAU|' +
    'points?|pts|bn|mn|mio|million|billion|trillion|thousand|hundred|dozen|pages?|lines?)' +
    '|\\s?(?:s|h)|us|m|d|w|k|K|M|MM|B' +
    ')(?![A-Za-z\\d])',
);
const COUNTERS = /^\s?[件人名社秒分円回]/;

/** Words that make a stretch of time a date ("3 days ago") or an age, and so no measure. */
const TIME_THAT_IS_A_DATE = /^[\s-]?[a-z]+[\s-](?:ago|old|later|from now)\b/i;
const PERIODS = /^(?:last|past|next|every|previous|first|these|coming|other)$/i;
const IS_TIME = /^[\s-]?(?:days?|weeks?|wks?|months?|years?|yrs?|quarters?|hours?|sprints?)\b/i;

/** The number belongs to the word before it: PR 77, phase 2, Python 3. */
const LABELS = new Set(
  (
    'pr prs mr issue ticket bug case rfc adr cve version release build chapter section phase sprint iteration week ' +
    'day month year room level tier type step port error http status code page figure table appendix part line row ' +
    'item option plan stage wave milestone level grade class gate floor building cohort episode lab exercise ' +
    'no number nr id request rev revision commit sev severity priority season round track'
  ).split(' '),
);
const PRODUCTS = new Set(
  (
    'node nodejs python java jdk php ruby rails go golang rust postgres postgresql mysql mariadb sqlite react angular ' +
    'vue svelte django spring boot kubernetes ubuntu debian fedora windows ios ipados macos android typescript ' +
    'ecmascript elasticsearch opensearch kafka redis mongodb gradle maven junit swift scala kotlin webpack vite ' +
    'terraform tls ssl oauth css html chrome firefox safari vitest jest npm gcc clang llvm cuda dotnet net core ' +
    'openssl airflow spark hadoop flink ansible jenkins nginx log4j gpt llama claude gemini office sap'
  ).split(' '),
);
const NEW_VERSION = /\b(?:upgrad|migrat|bump|version|downgrad|ported)/i;

/** Between a number and what it counts: none of these. */
const NOT_BETWEEN = new Set(
  (
    'a an the of in on at by to from for with and or but nor as is are was were be been has have had do does did its ' +
    'it this that these those which who whom whose when where while than then so if we i you he she they me us them ' +
    'my our your his her their into onto over under after before during until since per via about not no also still'
  ).split(' '),
);
/** Plurals that count nothing anyone delivered. */
const VAGUE = new Set(
  (
    'things ways reasons sides options ideas kinds sorts types versions approaches aspects parts phases steps factors ' +
    'choices thoughts topics always perhaps besides afterwards towards across works does goes ones others factors'
  ).split(' '),
);
const PEOPLE = new Set('people women men children staff headcount feet'.split(' '));

const FIGURE = `(?:about |around |roughly |under |over |only |just |~|≈)?[$€£]?(?:(\\d[\\d.,]*)|${NUMBER_WORD}\\b|an?\\b)`;
const TO = new RegExp(`^[^\\d,;.!?]{0,16}?\\s*(?:\\bto|→|[-=–]>)\\s*${FIGURE}`, 'i');
const ARROW = /^[^\d,;.!?]{0,8}?\s*(?:→|[-=–]>)\s*[$€£~≈]?\d/;
const FROM = /\bfrom\s+(?:about |around |roughly |over |nearly |almost |~|≈)?[$€£]?$/i;
const METRIC_BEFORE =
  /\b(?:e?NPS|CSAT|score|rating|coverage|p\d{2,3}|latency|rate|backlog|queue|errors|alarms|pages|tickets|incidents|rollbacks)(?:\s+(?:went|fell|rose|is|was|down|up))?:?\s+$/i;
/** A score is a measure without a unit. */
const METRIC_AT = /\b(?:e?NPS|CSAT|score|rating)(?:\s+(?:to|of|at|is|was))?:?\s+$/i;
const BY =
  /\b(?:cut|cuts|cutting|down|up|fell|rose|grew|grown|dropp?(?:ed|ing)|reduc(?:ed|ing)|increas(?:ed|ing)|improv(?:ed|ing)|rais(?:ed|ing)|lift(?:ed|ing)|decreas(?:ed|ing)|lower(?:ed|ing)|shr[au]nk|shrinking)\b[^.;!?\d]{0,40}\bby\s+(?:about |around |over |nearly |almost )?$/i;

/** Change said without a digit. */
const CHANGE_IN_WORDS =
  /\b(?:(?:halv|doubl|tripl|quadrupl)(?:ed|ing)\b(?!\s+(?:down|as|up|back|over|check))|(?:by|in) half\b|(?:twice|half) as (?:many|much|fast|long|often)\b|twice the\b|half the\b|by (?:a|one|two|three)[ -](?:third|quarter|fifth|tenth)s?\b|(?:a|one|two|three)[ -](?:third|quarter|fifth|tenth)s? (?:of|fewer|less|more|faster|cheaper|smaller|shorter|lower)\b|orders? of magnitude\b)/i;

/** The strongest measure in a text, or `null`. Linear in its length. */
export function measureIn(text: string): MeasureKind | null {
  let best: MeasureKind | null = null;
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(text); match !== null; match = NUMBER.exec(text)) {
    const end = NUMBER.lastIndex;
    const kind = judge(spotAt(text, match[0], match.index, end));
    if (kind === 'change') return kind;
    if (kind !== null && (best === null || RANK[kind] > RANK[best])) best = kind;
    NUMBER.lastIndex = end;
  }
  return CHANGE_IN_WORDS.test(text) ? 'change' : best;
}

/** Whether a text holds a number with a unit, a comparison or a count. */
export function hasMeasure(text: string): boolean {
  return measureIn(text) !== null;
}

/** A number and what stands around it. */
interface Spot {
  readonly number: string;
  readonly digits: boolean;
  readonly before: string;
  /** Without the plus of "40+ people". */
  readonly after: string;
  /** The word before, where only white space is between, without opening punctuation; else empty. */
  readonly word: string;
}

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

function judge(spot: Spot): MeasureKind | null {
  const { number, digits, before, after } = spot;
  if (digits && !standsAlone(spot)) return null;
  if (isDay(spot)) return null;

  if (SHARE.test(after)) return 'change';
  const named = namedBefore(spot);
  if (named === null && isComparison(spot)) return 'change';
  if (digits && (CURRENCY_BEFORE.test(before.slice(-5)) || CURRENCY_AFTER.test(after))) return 'quantity';
  if (named === 'label' || /^one$/i.test(number) || isWhen(spot)) return null;
  if (isSize(spot)) return 'quantity';
  if (/^\s?\/\s?(?:5|10|100)\b/.test(after) && (number.includes('.') || /\b(?:rat|scor)/i.test(before))) {
    return 'quantity';
  }
  if (/^ (?:out )?of (?:the |our |all )?\d/.test(after)) return 'count';
  if (digits && METRIC_AT.test(before)) return 'quantity';
  if (/^of$/i.test(spot.word) && /\bteam of $/i.test(before)) return 'count';
  return named === null && !isYear(number) && isCount(spot) ? 'count' : null;
}

/** Not the tail of a word, a path, a version, a date or a ticket id, and not the head of one. */
function standsAlone({ number, before, after }: Spot): boolean {
  const near = before.slice(-8);
  if (/[A-Za-z_@#]$/.test(near)) return CURRENCY_BEFORE.test(near);
  if (/\d{4}[-/.](?:\d{1,2}[-/.])?$/.test(near) || /^-\d{2}(?:-\d{2})?\b/.test(after)) return isRange(after);
  if (/[\d:]:$|[A-Za-z\d][./]$/.test(near)) return false;
  if (/[A-Za-z\d][-–—]$/.test(near) && !/\d[-–—]$|\bsub-$/i.test(near)) return false;
  if (/\..*\./.test(number) && !/^\d{1,3}(?:\.\d{3})+$/.test(number)) return false;
  if (/^[-/]\d/.test(after)) return isRange(after) || /^\/(?:5|10|100)\b/.test(after);
  return !/^[A-Za-z_]/.test(after) || SIZE.test(after) || SHARE.test(after);
}

/** `10-20%`, `3–5 days`: a dash and a second number that has a unit. */
function isRange(after: string): boolean {
  const second = /^[-–]\d+(?:[.,]\d+)?/.exec(after)?.[0];
  if (second === undefined) return false;
  const rest = after.slice(second.length);
  return SHARE.test(rest) || SIZE.test(rest);
}

function isDay({ number, word, after }: Spot): boolean {
  if (CLOCK.test(after)) return true;
  if (!/^\d{1,2}$/.test(number)) return false;
  return BEFORE_MONTH.test(after) || (ONLY_MONTH.test(word) && !SHARE.test(after));
}

const isYear = (number: string): boolean => /^(?:19|20)\d\d$/.test(number);

/** Whether the word before makes the number its own: `label` (PR 77, Python 3) or `name` (Fire HD 10). */
function namedBefore({ word, before }: Spot): 'label' | 'name' | null {
  if (word === '') return null;
  const own = word.toLowerCase().replace(/^\.|\.js$/, '');
  const large = /[A-Z\u00c0-\u00de]/.test(word);
  if (LABELS.has(own) || (large && PRODUCTS.has(own))) return 'label';
  if (!large || word === 'I' || /^[A-Z][a-z]*ed$/.test(word)) return null;
  const ahead = before.slice(0, before.lastIndexOf(word)).trimEnd();
  const opens = (ahead === '' && before.length < BEFORE) || /[.!?:;•–—-]$/.test(ahead);
  return opens || METRIC_BEFORE.test(before) ? null : 'name';
}

function isComparison({ number, before, after }: Spot): boolean {
  const to = /to |to\n|[→>]/.test(after) ? TO.exec(after) : null;
  if (to !== null && (FROM.test(before) || METRIC_BEFORE.test(before))) {
    const rest = after.slice(to[0].length);
    const years = isYear(number) && isYear(to[1] ?? '');
    const day = BEFORE_MONTH.test(rest) || CLOCK.test(rest);
    return !years && !day && !/^\.\d/.test(rest) && !NEW_VERSION.test(before);
  }
  if (ARROW.test(after)) return !isYear(number) && !NEW_VERSION.test(before);
  if (!before.includes('by ')) return false;
  return BY.test(before) && !isYear(number) && !/^\s+(?:\d|of\b)/.test(after) && !NEW_VERSION.test(before);
}

/** "3 days ago", "over the last 3 months", "a 5-year-old service". */
function isWhen({ word, after }: Spot): boolean {
  return IS_TIME.test(after) && (PERIODS.test(word) || TIME_THAT_IS_A_DATE.test(after));
}

function isSize({ number, after }: Spot): boolean {
  const unit = SIZE.exec(after)?.[0];
  if (unit === undefined) return COUNTERS.test(after);
  // The 1990s; a 4K screen.
  if (unit === 's' && /^(?:19|20)\d0$/.test(number)) return false;
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
