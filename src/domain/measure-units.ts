/** What stands beside a number: units, currencies, months; and what a measure can say. */

/** What the measures of a text say, as bits of one number; 0 is none. */
export const MEASURE = {
  /** A share, a ratio, "down by 60", "halved". */
  change: 1,
  /** A change with both its ends: "900 ms to 540 ms". */
  shift: 2,
  /** An amount in a currency. */
  money: 4,
  /** Money, time, size. */
  quantity: 8,
  count: 16,
  /** Ten thousand or more of something. */
  scale: 32,
  /** So many people, teams, customers or systems. */
  reach: 64,
} as const;

/** How far around a number to look. Enough for "cut the median time to a first response by". */
export const BEFORE = 64;
export const AFTER = 64;

export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|' +
  'oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b';
export const ONLY_MONTH = new RegExp(`^${MONTH}`, 'i');
export const BEFORE_MONTH = new RegExp(
  `^(?:st|nd|rd|th)?(?:\\s*[-–]\\s*\\d{1,2})?(?:\\s+of)?\\s+${MONTH}`,
  'i',
);
export const CLOCK = /^(?::\d|\s?(?:am|pm|a\.m|p\.m|o'clock)\b)/i;

const CODES = 'USD|EUR|GBP|CHF|CAD|AUD|NZD|INR|JPY|CNY|SGD|HKD|SEK|NOK|DKK|PLN|CZK|BRL|MXN|ZAR';
export const CURRENCY_BEFORE = new RegExp(`(?:\\b(?:US|CA|AU|NZ|HK|S|R)?\\$|[$€£¥₹]|\\b(?:${CODES}))\\s?$`);
export const CURRENCY_SIGN = /[$€£¥₹]/;
export const CURRENCY_AFTER = new RegExp(
  `^\\s?(?:k|m|mn|mio|bn|thousand|million|billion)?\\s?(?:[€£]|(?:${CODES}|euros?|dollars?|pounds?|cents?)\\b)`,
  'i',
);

export const SHARE =
  /^(?:\s?[%‰％]|[\s-]?(?:percent|per\s?cent|percentage|pp|bps|basis points)\b|\s?[x×](?!\s?\d|[a-z])|[\s-]?fold\b|\s+times\b|\s?[倍割])/i;
/** The unit stands alone: `5 min` but not `5 mint`. Single letters only where they touch the number. */
export const SIZE = new RegExp(
  '^(?:' +
    '[\\s-]?(?:µs|μs|ns|ms|msecs?|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|wks?|weeks?|months?|yrs?|years?|quarters?|' +
    'sprints?|person-(?:days|weeks|months|years)|[KMGTP]i?B|bytes?|[KMG]bps|[rqt]ps|req/s|fps|kWh|kg|km|FTEs?|MAU|DAU|' +
    'points?|pts|bn|mn|mio|million|billion|trillion|thousand|hundred|dozen|pages?|lines?)' +
    '|\\s?(?:s|h)|h\\d\\d?(?:m|min)?|m\\d\\ds?|us|m|d|w|k|K|M|MM|B' +
    ')(?![A-Za-z\\d])',
);
export const COUNTERS = /^\s?[件人名社秒分円回]/;

export const NEW_VERSION = /\b(?:upgrad|migrat|bump|version|downgrad|ported)/i;

/** Digits in groups of three apart by a space of any kind or an apostrophe: 10 000, 1 000 000, 20’000. */
export const GROUPED =
  /(?<![\w.,])\d{1,3}(?:(?: \d{3})* 000|(?: \d{3}){2,}|(?:[\u00a0\u2009\u202f'’]\d{3})+)(?![\d.,]?\d)/;
export const GROUPING = /[ \u00a0\u2009\u202f'’]/g;

export const isYear = (number: string): boolean => /^(?:19|20)\d\d$/.test(number);

/** A number and what stands around it. */
export interface Spot {
  readonly number: string;
  readonly digits: boolean;
  readonly before: string;
  /** Without the plus of "40+ people". */
  readonly after: string;
  /** The word before, where only white space is between, without opening punctuation; else empty. */
  readonly word: string;
}
