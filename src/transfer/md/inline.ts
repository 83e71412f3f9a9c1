/** What the beginning, the end and the labels of a line say: done or not, when, which field. */
import { dateIn, type Written } from './dates.ts';
import { type Field, fieldOf } from './vocabulary.ts';

export type State = 'done' | 'open' | 'dropped' | undefined;

const BOX = /^\[([ xX✓✔/>-]?)\]\s+/;
const DONE_MARK = /^(?:✅|✔️?|☑️?|🎉|💯|\bDONE\b:?)\s*/u;
const OPEN_MARK = /^(?:❌|✗|✘|✖️?|🤔|⏳|🚧|🔲|⬜|☐|🔜|\bTODO\b:?|\bWIP\b:?|\bNEXT\b:)\s*/u;

/** A box or mark in front of a line, and the line without it. */
export function stateOf(text: string): { readonly state: State; readonly text: string } {
  const box = BOX.exec(text);
  if (box !== null) {
    const rest = text.slice(box[0].length);
    const mark = box[1]!;
    return { state: /[xX✓✔]/.test(mark) ? 'done' : mark === '-' ? 'dropped' : 'open', text: rest };
  }
  const done = DONE_MARK.exec(text);
  if (done !== null) return { state: 'done', text: text.slice(done[0].length) };
  const open = OPEN_MARK.exec(text);
  return open === null ? { state: undefined, text } : { state: 'open', text: text.slice(open[0].length) };
}

const CLOCK =
  /^(?:\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]m)?)(?:\s*[-–]\s*\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]m)?)?(?:[\t ]+|\s*[-–—:|]\s+)(?=\S)/i;

/** The line without the time of day in front of it. */
export const withoutClock = (text: string): string => text.replace(CLOCK, '');

export const beginsWithClock = (text: string): boolean => CLOCK.test(text);

type Around = Parameters<typeof dateIn>[1];

/**
 * The date a line bears: in front, in brackets at its end, or written out with its year in the middle. In front and at
 * the end it is taken out.
 */
export function datedLine(
  text: string,
  around: Around,
  within: Written | undefined,
): { readonly when: Written | undefined; readonly text: string } {
  const front = /^(?:(?:le|el|il|am|on|the|em|op)\s+|[[(*_\s]*)/i.exec(text)![0].length;
  const when = dateIn(text, around);
  if (when === undefined) return { when: undefined, text };
  const end = when.at + when.said.length;
  if (when.at <= front) {
    const rest = text.slice(end).replace(/^[\])*_]*\s*(?:[:–—|·,-]\s*)?[*_]*\s*/, '');
    // A line that only mentions a day in passing goes on without any mark: "May 3 was the deadline".
    const marked =
      /^\s*(?:[\])*_:–—|·,]|-\s|\t|\d{1,2}:\d\d|$)/.test(text.slice(end)) ||
      front > 0 ||
      /^\d/.test(when.said);
    if (marked && (when.grain !== 'month' || front > 0 || /^\s*[\])*:–—|·-]/.test(text.slice(end)))) {
      return { when, text: rest };
    }
  }
  const tail = /^\s*[\])]\s*[.]?\s*$/.exec(text.slice(end));
  const opened = /\s*[([]\s*(?:on\s+)?$/.exec(text.slice(0, when.at));
  if (tail !== null && opened !== null) return { when, text: text.slice(0, opened.index) };
  // In the middle only what says its year, and belongs to the period the section is about.
  const sure = when.grain === 'day' || when.grain === 'span' || when.grain === 'week';
  const fits = within === undefined || (when.to >= within.from && when.to <= within.to);
  if (
    sure &&
    when.doubt === null &&
    fits &&
    (when.ownYear || (within !== undefined && when.grain === 'span'))
  ) {
    return { when, text };
  }
  return { when: undefined, text };
}

/** `Impact: 40% faster`, `**Result:** …`: a label that names a field, and what follows it. */
export function labelled(text: string): { readonly field: Field; readonly value: string } | undefined {
  const [, label, value] = /^[*_\s]*([^:：*_\n]{2,40}?)\s*(?:[*_]*[:：][*_]*)\s*([\s\S]*)$/.exec(text) ?? [];
  const field = label === undefined ? undefined : fieldOf(label);
  return field === undefined || value === undefined || /^\/\//.test(value) ? undefined : { field, value };
}

/** Fields whose label means something also where it stands within a line of prose. */
const WITHIN =
  /(?:^|[.;!?)]\s+|\s[–—-]\s+|\s\()\**(?:impact|results?|outcome|impacto|resultado|ergebnis|wirkung|résultat|ผลลัพธ์)\**\s*[:：]\**\s*(.+?)\)?$/isu;

/** The outcome that a line tells at its end, and the line without it. */
export function outcomeOf(
  text: string,
  done: boolean,
): { readonly text: string; readonly result: string | undefined } {
  const within = WITHIN.exec(text);
  if (within !== null && within.index > 0) {
    const before = text.slice(0, within.index + (/^[.;!?]/.test(within[0]) ? 1 : 0));
    return { text: before.replace(/[;\s]+$/, ''), result: within[1]!.trim() };
  }
  // "✅ Get two certificates 👉 got four"
  const [, said, came] = /^(.+?)\s*(?:👉[🏻-🏿]?|➡️?|⇒|=>)\s*(.+)$/su.exec(text) ?? [];
  return done && said !== undefined
    ? { text: said.replace(/[.\s]+$/, ''), result: came! }
    : { text, result: undefined };
}
