/**
 * The searchable checkbox without its terminal: what is typed, what is pointed at, what is checked, and how
 * that looks in a given number of columns and rows. `prompts.ts` feeds it keys and draws what it says.
 */
import { harmless } from '../domain/harmless.ts';
import { fold } from '../domain/text.ts';
import { cut, padEnd } from '../domain/width.ts';
import type { Style } from './style.ts';

export interface Choice {
  readonly value: string;
  readonly name: string;
  /** What people type for it, shown in front: `dd`. */
  readonly short: string;
  /** Said behind the name, where there is room. */
  readonly hint?: string | undefined;
  readonly checked?: boolean | undefined;
}

export interface Picker {
  readonly choices: readonly Choice[];
  /** What was typed to narrow them down. */
  readonly filter: string;
  /** Value pointed at; undefined when nothing matches. */
  readonly active: string | undefined;
  /** Values in the order they were checked: the first is the primary one. */
  readonly checked: readonly string[];
}

export function newPicker(choices: readonly Choice[]): Picker {
  return {
    choices,
    filter: '',
    active: choices[0]?.value,
    checked: choices.filter(({ checked }) => checked === true).map(({ value }) => value),
  };
}

/** The choices the filter leaves, the best match first. */
export function matching({ choices, filter }: Pick<Picker, 'choices' | 'filter'>): Choice[] {
  const asked = plain(filter);
  if (asked === '') return [...choices];
  return choices
    .map((choice) => ({ choice, rank: rankOf(choice, asked) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank)
    .map(({ choice }) => choice);
}

const NO_MATCH = 6;

/** How well a choice fits: its short form, its beginning, a word of it, anywhere; 6 when not at all. */
function rankOf({ short, name, value }: Choice, asked: string): number {
  const forms = [name, value].map(plain);
  const close = asked.replaceAll(' ', '');
  const fits = [
    plain(short) === asked,
    plain(short).startsWith(asked),
    forms.some((form) => form.startsWith(asked)),
    forms.some((form) => ` ${form}`.includes(` ${asked}`)),
    // `divedeep`, `dived`: a space would check, so words may be typed without one.
    forms.some((form) => form.replaceAll(' ', '').startsWith(close)),
    forms.some((form) => form.includes(asked)),
  ];
  const rank = fits.indexOf(true);
  return rank === -1 ? NO_MATCH : rank;
}

/** Folded, without the plus of a tag, every other mark a space: `+dive-deep` and `Dive Deep` are the same. */
const plain = (text: string): string =>
  fold(text.replace(/['’]/g, ''))
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();

/** Another filter; it points at the best match. */
export function filtered(picker: Picker, filter: string): Picker {
  if (filter === picker.filter) return picker;
  const shown = matching({ choices: picker.choices, filter });
  const kept = plain(filter) === '' && shown.some(({ value }) => value === picker.active);
  return { ...picker, filter, active: kept ? picker.active : shown[0]?.value };
}

/** Points `by` rows further, round the ends. */
export function moved(picker: Picker, by: number): Picker {
  const shown = matching(picker);
  if (shown.length === 0) return picker;
  const at = shown.findIndex(({ value }) => value === picker.active);
  const next = (((at + by) % shown.length) + shown.length) % shown.length;
  return { ...picker, active: shown[next]!.value };
}

/** Checks or unchecks what is pointed at, and clears the filter: the next word begins afresh. */
export function toggled(picker: Picker): Picker {
  const { active, checked } = picker;
  if (active === undefined) return picker;
  const rest = checked.filter((value) => value !== active);
  return { ...picker, filter: '', checked: rest.length < checked.length ? rest : [...rest, active] };
}

/**
 * What Enter makes of it. Someone who has typed a word and presses Enter means what the word found, so that is
 * checked with the rest; `undefined` where the word finds nothing, for then something was meant and not found.
 */
export function accepted(picker: Picker): readonly string[] | undefined {
  const { active, checked, filter } = picker;
  if (plain(filter) === '') return checked;
  if (active === undefined) return undefined;
  return checked.includes(active) ? checked : [...checked, active];
}

/** Names of what is checked, in order. */
export const checkedNames = ({ choices, checked }: Picker): string[] =>
  checked.map((value) => harmless(choices.find((choice) => choice.value === value)?.name ?? value));

/** Rows the prompt takes apart from its choices: the question, what is checked, the keys. */
const AROUND = 3;

/** Rows of earlier questions that stay in sight. */
const ABOVE = 2;

const FEWEST = 3;

/** The rows under the question. `note` takes the place of the keys. */
export function pickerRows(
  picker: Picker,
  { columns, rows, style, note }: { columns: number; rows: number; style: Style; note?: string | undefined },
): string[] {
  const shown = matching(picker);
  const page = Math.max(FEWEST, rows - AROUND - ABOVE);
  const at = Math.max(
    0,
    shown.findIndex(({ value }) => value === picker.active),
  );
  const top = Math.max(0, Math.min(at - Math.floor(page / 2), shown.length - page));
  const width = columns - 1;
  const widest = Math.max(...picker.choices.map(({ short }) => short.length), 0);
  const list = shown.slice(top, top + page).map((choice, index, { length }) => {
    const more =
      index === 0 && top > 0 ? ' ↑' : index === length - 1 && top + page < shown.length ? ' ↓' : '';
    const row = choiceRow(picker, choice, widest, width - more.length);
    return (choice.value === picker.active ? style.accent(row) : row) + style.dim(more);
  });
  const names = checkedNames(picker);
  const sum = names.length === 0 ? 'nothing checked' : names.join(', ');
  const keys = 'space checks · enter accepts · type to find';
  return [
    ...(list.length === 0 ? [style.dim(cut('  nothing matches', width))] : list),
    names.length === 0 ? style.dim(cut(`  ${sum}`, width)) : style.good(cut(`  ${sum}`, width)),
    note === undefined ? style.dim(cut(`  ${keys}`, width)) : style.warn(cut(`  ${note}`, width)),
  ];
}

/** `❯ [1] dd   Dive Deep  hint`: the number is the place in the order, 1 the primary one. */
function choiceRow(picker: Picker, choice: Choice, widest: number, width: number): string {
  const place = picker.checked.indexOf(choice.value) + 1;
  const box = place === 0 ? '[ ]' : `[${place > 9 ? '+' : place}]`;
  const pointer = choice.value === picker.active ? '❯' : ' ';
  const hint = choice.hint === undefined ? '' : `  (${harmless(choice.hint)})`;
  return cut(
    `${pointer} ${box} ${padEnd(harmless(choice.short), widest)}  ${harmless(choice.name)}${hint}`,
    width,
  );
}
