/**
 * The small change of prose: days and periods, full stops, quotation marks, openings with a capital, shortened
 * titles. The words are the user's own; here they are only fitted into a sentence.
 */
import type { Cycle } from '../domain/cycle.ts';
import { type Day, longDay } from '../domain/day.ts';
import { withoutStop } from '../domain/full-stop.ts';
import { harmless } from '../domain/harmless.ts';
import { fold } from '../domain/text.ts';

export { withoutStop };

const STOP = 0x2e;

/** Looked at by code, here and below, where nearly every text is answered by one character of ASCII. */
const isSmall = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const isAsciiWord = (code: number): boolean =>
  isSmall(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);

const yearOf = (day: Day): string => day.slice(0, 4);
const withoutYear = (written: string): string => written.slice(0, written.lastIndexOf(' '));

/** `1 January to 31 December 2026`; both years where they differ; one day alone. */
export function period({ from, to }: Pick<Cycle, 'from' | 'to'>): string {
  if (from === to) return longDay(from);
  const start = longDay(from);
  return `${yearOf(from) === yearOf(to) ? withoutYear(start) : start} to ${longDay(to)}`;
}

/** How days are written in this cycle's draft: without the year where the cycle lies in one and the day in it. */
export function dayWriter(cycle: Pick<Cycle, 'from' | 'to'>): (day: Day) => string {
  const year = yearOf(cycle.from) === yearOf(cycle.to) ? yearOf(cycle.from) : null;
  const written = new Map<Day, string>();
  return (day) => {
    let words = written.get(day);
    if (words === undefined) {
      words = yearOf(day) === year ? withoutYear(longDay(day)) : longDay(day);
      written.set(day, words);
    }
    return words;
  };
}

/** A text for one line, harmless and trimmed; `…` where nothing that can be seen is left of it. */
export function shown(text: string): string {
  return harmless(text).trim() || '…';
}

/** Whether a text ends the way a sentence does, also inside a closing quotation mark or parenthesis. */
export function endsSentence(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  if (isAsciiWord(last)) return false;
  if (last === STOP) return true;
  return /[.!?…:;。！？：；‽](?:["'”’»)\]」』）])?$/u.test(text.slice(-4));
}

/** The full stop a text lacks, or nothing; after Chinese and Japanese it is theirs. */
export function missingStop(text: string): string {
  if (text === '' || endsSentence(text)) return '';
  return /[\u3040-\u30ff\u4e00-\u9fff]$/.test(text) ? '。' : '.';
}

/** The text with the full stop it lacks. */
export function asSentence(text: string): string {
  return text + missingStop(text);
}

/** The words between quotation marks, unless they came in some: straight ones, or curved around straight. */
export function quotationMarks(words: string): readonly [open: string, close: string] {
  const own = /^(?:"[^"]*"|“[^“”]*”|«[^«»]*»|„[^„“]*“|「[^「」]*」|『[^『』]*』)$/s;
  if (own.test(words)) return ['', ''];
  return words.includes('"') ? ['“', '”'] : ['"', '"'];
}

/** Written small also where they come first; what has no vowel (npm) needs no mention. */
const SMALL_NAMES = new Set(
  'api apis aws iam ui ux ai ci cli ide iot uri url oauth ios macos git sqlite systemd'.split(' '),
);

const ASCII_WORD = /^[a-z]+(?:['-][a-z]+)*(?=[,;:.!?]*(?:\s|$))/;
const SMALL_WORD = /^\p{Ll}[\p{Ll}\p{M}]*(?:['’-]\p{Ll}+)*(?=[,;:.!?…]*(?:\s|$))/u;

/**
 * A title as it opens a sentence: its first letter large where the first word is an ordinary one. Names keep
 * their own way: with a capital further on (iOS), a digit or a sign in them (k8s, foo.ts), without a vowel.
 */
export function opened(title: string): string {
  const code = title.charCodeAt(0);
  if (code < 0x80 ? !isSmall(code) : !/^(?!ß)[\u00df-\u024f\u0371-\u03ff\u0430-\u052f]/.test(title))
    return title;
  const word = (ASCII_WORD.exec(title) ?? SMALL_WORD.exec(title))?.[0];
  if (word === undefined || SMALL_NAMES.has(word) || !/[aeiouy]|[^a-z'’-]/.test(word)) return title;
  return title[0]!.toUpperCase() + title.slice(1);
}

const SENTENCE_END = /[.!?…]+["'”’)]*(?=\s|$)|[。！？]|(?=\n)|$/g;

/** A title beyond this is hardly typed twice, and the work stays bounded. */
const LONGEST_TITLE = 400;

/** Details without a first sentence (or heading) that says the title again. */
export function withoutRepetition(details: string, title: string): string {
  const from = details.charCodeAt(0) === 0x23 ? details.search(/[^# ]/) : 0;
  const [first, own] = [details.charCodeAt(from), title.charCodeAt(0)];
  // Most stories begin with another letter than their title, whatever the case.
  if (first < 0x80 && own < 0x80 && (first | 0x20) !== (own | 0x20)) return details;
  if (title.length > LONGEST_TITLE) return details;
  const wanted = fold(withoutStop(title));
  const head = details.slice(from, from + 2 * title.length + 16);
  SENTENCE_END.lastIndex = 0;
  for (let match = SENTENCE_END.exec(head); match !== null; match = SENTENCE_END.exec(head)) {
    const end = match.index + match[0].length;
    if (end === head.length && from + end < details.length) break;
    if (fold(withoutStop(head.slice(0, end).trimEnd())) === wanted) {
      return details.slice(from + end).replace(/^[^\S\n]*(?:\n[^\S\n]*(?=\n))*\n?/, '');
    }
    if (end === head.length) break;
    if (match[0] === '') SENTENCE_END.lastIndex += 1;
  }
  return details;
}

/** At most about `most` characters, cut between words, with an ellipsis where something was left out. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most);
  const space = text.slice(0, most + 1).lastIndexOf(' ');
  // Without a space to cut at, at least no number, emoji or accented letter is cut in two.
  const whole =
    space > most / 2 ? head.slice(0, space) : head.replace(/(?:\d[\d.,]*|[\ud800-\udbff]|.\p{M}*)$/u, '');
  return `${whole.replace(/[\s,;:.–—-]+$/, '')}…`;
}

/** Several lines of a result as one sentence: bullets become clauses. */
export function joinedLines(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const bullet = /^(?:[-*+•]|\d{1,3}[.)])\s+/;
  if (!lines.some((line) => bullet.test(line))) return lines.join(' ');
  return lines
    .map((line) => line.replace(bullet, ''))
    .reduce((joined, line) => `${joined}${endsSentence(joined) ? '' : ';'} ${line}`);
}
