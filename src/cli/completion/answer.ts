/** Candidates in the form each shell's script reads. Each shell quotes as it must, but for bash, which cannot. */
import { cut, displayWidth, padEnd } from '../../domain/width.ts';
import { bashQuoted, type Line } from './shell-words.ts';
import type { Candidate } from './values.ts';

export interface Answer {
  /** The whole word being typed, without its quotes. */
  readonly typed: string;
  /** The shell is to offer file names. */
  readonly files: boolean;
  readonly list: boolean;
  /** Whole words, each in place of what was typed. */
  readonly candidates: readonly Candidate[];
}

/** Cells of a candidate's help; zsh and fish cut it to what fits. */
const HELP = 70;

const kindOf = ({ files, list }: Answer): string => (files ? 'files' : list ? 'list' : 'values');

export const plainly = (answer: Answer): string[] =>
  answer.candidates.map(({ value, help }) => (help === undefined ? value : `${value}\t${help}`));

export const inFish = (answer: Answer): string[] => [
  kindOf(answer),
  ...answer.candidates.map(({ value, help }) =>
    help === undefined ? value : `${value}\t${cut(help, HELP)}`,
  ),
];

/** As `_describe` reads them: a colon before the help, so colons and backslashes of the value escaped. */
export const inZsh = (answer: Answer): string[] => [
  kindOf(answer),
  ...answer.candidates.map(
    ({ value, help }) => value.replace(/[\\:]/g, '\\$&') + (help === undefined ? '' : `:${cut(help, HELP)}`),
  ),
];

/** COMP_TYPE for a Tab, and for the listings that follow it; menus and insertions of all take no help. */
const LISTING = new Set(['9', '33', '63', '64']);

/** What bash puts in place of the word it sees, quoted; with help behind it where it only lists. */
export function inBash(answer: Answer, line: Line, type: string, columns: number): string[] {
  const fitting = answer.candidates.filter(
    // Readline would take an apostrophe right behind an open one for the quote itself.
    ({ value }) =>
      value.startsWith(answer.typed.slice(0, line.kept)) && !(line.quote === "'" && value[line.kept] === "'"),
  );
  const shown = withTypedCase(fitting, answer.typed).map(({ value, help }) => ({
    value: bashQuoted(value.slice(line.kept), line.quote),
    help,
  }));
  const kind = kindOf(answer);
  const helped = shown.some(({ help }) => help !== undefined);
  // Inside of a quote a space counts, and the padding would be typed.
  if (shown.length < 2 || !helped || line.quote !== '' || !LISTING.has(type)) {
    return [kind, ...shown.map(({ value }) => value)];
  }
  const width = Math.max(...shown.map(({ value }) => displayWidth(value)));
  const room = (columns > 0 ? columns : 80) - width - 5;
  return [
    kind,
    ...shown.map(({ value, help }) =>
      help === undefined || room < 8 ? value : `${padEnd(value, width)}  (${cut(help, room)})`,
    ),
  ];
}

/**
 * Readline puts what all candidates begin with in place of what was typed. Where they begin alike but for their
 * case (`Checkout`, `checklist`), that would take letters away: then they keep the letters as typed.
 */
function withTypedCase(candidates: readonly Candidate[], typed: string): readonly Candidate[] {
  const alike = candidates.every(({ value }) =>
    value.startsWith(candidates[0]!.value.slice(0, typed.length)),
  );
  if (alike) return candidates;
  return candidates.map(({ value, help }) => ({ value: typed + value.slice(typed.length), help }));
}
