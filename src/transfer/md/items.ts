/** Bullets, rows of tables and plain lines: what in notes is one thing each. */
import { beginsWithClock, datedLine, labelled, outcomeOf, stateOf, withoutClock } from './inline.ts';
import { around, newPiece, type Piece, type Run, type Scope, setField } from './piece.ts';
import {
  headOf,
  type List,
  type ListItem,
  lineOf,
  linksOf,
  type Nodes,
  type Page,
  plain,
  sourceOf,
  type Table,
} from './tree.ts';
import { type Field, fieldOf, isInstruction, roleOf } from './vocabulary.ts';

/** Where a reader of a section works. */
export interface Desk {
  readonly run: Run;
  readonly page: Page;
  /** What the section held so far, the last of them still open for what belongs to it. */
  readonly pieces: Piece[];
}

export const fold = ({ run }: Desk, one: string, many?: string, n?: number): void =>
  run.tally.add(one, many, n);

const TEMPLATE = ['line of a template', 'lines of a template'] as const;
/** What a template says is counted; a dash that says "nothing here" is not worth a number. */
export function foldTemplate(desk: Desk, n = 1, text = 'a'): void {
  if (/\p{L}/u.test(text)) fold(desk, ...TEMPLATE, n);
}

/** All items of a list, each a thing of its own. */
export function readList(list: List, scope: Scope, desk: Desk): void {
  for (const item of list.children) readItem(item, scope, desk);
}

export const itemsIn = (list: List): number =>
  list.children.reduce(
    (sum, item) =>
      sum + 1 + item.children.reduce((n, child) => n + (child.type === 'list' ? itemsIn(child) : 0), 0),
    0,
  );

function readItem(item: ListItem, scope: Scope, desk: Desk): void {
  const { run, page } = desk;
  const { head, rest } = headOf(item);
  const line = lineOf(item, page);
  const raw =
    head === undefined
      ? ''
      : plain(head, page)
          .replace(/\{[^{}\n]*=[^{}\n]*\}/g, '')
          .trim();
  const nested = rest.filter((node): node is List => node.type === 'list');
  const { state, text: said } = stateOf(raw);
  if (said.startsWith('~~')) {
    fold(desk, 'struck-out line');
    return;
  }
  if (state === 'dropped' || state === 'open' || (scope.isPlan && state !== 'done')) {
    fold(
      desk,
      scope.isPlan && state === undefined ? 'plan or goal' : 'open task',
      scope.isPlan && state === undefined ? 'plans and goals' : undefined,
    );
    const done = { ...scope, isPlan: true };
    for (const list of nested) readList(list, done, desk);
    return;
  }
  const timed = withoutClock(said);
  const { when, text } = datedLine(timed, around(run, scope.when), scope.when);
  if (text === '' && nested.length > 0) {
    for (const list of nested) readList(list, { ...scope, when: when ?? scope.when }, desk);
    return;
  }
  if (when === undefined && isInstruction(text)) {
    foldTemplate(desk, 1 + nested.reduce((sum, list) => sum + itemsIn(list), 0), text);
    return;
  }
  const links = head === undefined ? [] : linksOf(head, page);
  const label = labelled(text);
  if (label !== undefined && attach(label.field, label.value, nested, links, desk, state)) return;
  if (nested.length > 0 && isGroup(head, text)) {
    const project = text.replace(/[:：]\s*$/, '').trim();
    const role = roleOf(project);
    const inside = {
      ...scope,
      when: when ?? scope.when,
      project: role === undefined ? project : scope.project,
    };
    for (const list of nested)
      readList(list, role === 'goals' || role === 'todo' ? { ...inside, isPlan: true } : inside, desk);
    return;
  }
  const piece = newPiece(line, '', { ...scope, when: when ?? scope.when });
  piece.links.push(...links);
  wordsInto(piece, head, text, state === 'done', desk);
  notesInto(piece, rest, desk);
  desk.pieces.push(piece);
}

/** `- Checkout:` with bullets below, or one to three words in bold. */
function isGroup(head: Nodes | undefined, text: string): boolean {
  if (/[:：]$/.test(text)) return text.length <= 80;
  const only =
    head !== undefined && 'children' in head && head.children.length === 1 ? head.children[0] : undefined;
  return only?.type === 'strong' && text.split(/\s+/).length <= 3;
}

/** A label among bullets goes to what stands before it. */
function attach(
  field: Field,
  value: string,
  nested: readonly List[],
  links: readonly string[],
  desk: Desk,
  state: unknown,
): boolean {
  const last = desk.pieces.at(-1);
  if (field === 'aside') {
    fold(desk, 'remark on role, place or tools', 'remarks on role, place or tools');
    return true;
  }
  if (
    last === undefined ||
    field === 'title' ||
    field === 'details' ||
    field === 'project' ||
    state !== undefined
  )
    return false;
  const below = nested.map((list) => listText(list, desk)).join('\n');
  return setField(
    last,
    field,
    [value, below].filter((part) => part.trim() !== '').join('\n'),
    links,
    desk.run,
  );
}

/** The words of a list's items, one to a line. */
export function listText(list: List, { page }: Desk): string {
  return list.children.map((item) => oneLine(plain(item, page))).join('\n');
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim();

/** So long a line may be, with a label in bold in front, to be a title as a whole. */
const COMFORTABLE = 120;

function wordsInto(piece: Piece, head: Nodes | undefined, text: string, done: boolean, desk: Desk): void {
  const [first, ...more] = text.split('\n');
  const prose: string[] = [];
  let labels = false;
  for (const line of more) {
    const label = labelled(line);
    if (label !== undefined && setField(piece, label.field, label.value, [], desk.run)) labels = true;
    else if (labels && prose.length > 0) piece.notes.push(line);
    else prose.push(line);
  }
  const whole = oneLine([first, ...prose].join('\n'));
  if (piece.isFeedback && spokenInto(piece, whole)) return;
  const { text: words, result } = outcomeOf(whole, done);
  if (result !== undefined) piece.result.push(result);
  const bold = boldLabel(head, words);
  if (bold !== undefined && words.length > COMFORTABLE) {
    piece.words = bold.label;
    piece.notes.unshift(bold.rest);
  } else {
    piece.words = words;
  }
}

/** `**Cost Analysis**: Developed a solution …` */
function boldLabel(
  head: Nodes | undefined,
  words: string,
): { readonly label: string; readonly rest: string } | undefined {
  const first = head !== undefined && 'children' in head ? head.children[0] : undefined;
  if (first?.type !== 'strong') return undefined;
  const [, label, rest] = /^([^:：–—]{8,100}?)\s*[:：–—]\s*(\S[\s\S]*)$/.exec(words) ?? [];
  return label === undefined || rest === undefined || fieldOf(label) !== undefined
    ? undefined
    : { label, rest };
}

/** Words somebody said, with who it was: `“Great job” — Ana`, `Ana: “Great job”`. */
export function spokenInto(piece: Piece, text: string): boolean {
  const after =
    /^["“«„](.+)["”»“]\s*(?:[-–—~,(]+|from|von|de|by)\s*(?:from\s+|by\s+)?([^"“”]{2,60}?)\)?[.]?$/isu.exec(
      text,
    );
  const before =
    /^(?:from\s+)?([^:"“«„]{2,40}?)\s*(?:said|wrote|sagte|dijo)?\s*[:：]\s*["“«„]?(.+?)["”»]?$/isu.exec(text);
  const [words, from] = after !== null ? [after[1], after[2]] : before !== null ? [before[2], before[1]] : [];
  if (words === undefined || from === undefined || fieldOf(from) !== undefined) return false;
  piece.words = words.trim();
  piece.from = from.trim();
  return true;
}

/** What stands below a bullet: outcome and links where they are labelled, the rest is its details. */
function notesInto(piece: Piece, rest: readonly Nodes[], desk: Desk): void {
  for (const node of rest) {
    piece.links.push(...linksOf(node, desk.page));
    if (node.type === 'list') listInto(piece, node, desk);
    else if (node.type === 'paragraph') paragraphInto(piece, node, desk);
    else if (node.type !== 'html') piece.notes.push(sourceOf([node], desk.page));
  }
}

/** A list within a thing: labelled items are its fields. */
export function listInto(piece: Piece, list: List, desk: Desk): void {
  const kept: string[] = [];
  for (const item of list.children) {
    const { head, rest } = headOf(item);
    const label = head === undefined ? undefined : labelled(plain(head, desk.page));
    const value =
      label === undefined
        ? ''
        : [
            label.value,
            ...rest.filter((node): node is List => node.type === 'list').map((one) => listText(one, desk)),
          ]
            .filter((part) => part.trim() !== '')
            .join('\n');
    if (label !== undefined && label.field !== 'title' && label.field !== 'details') {
      if (setField(piece, label.field, value, linksOf(item, desk.page), desk.run)) continue;
    }
    kept.push(sourceOf([item], desk.page));
  }
  if (kept.length > 0) piece.notes.push(kept.join('\n'));
}

/** A paragraph within a thing, its labelled lines taken as fields. */
export function paragraphInto(piece: Piece, node: Nodes, desk: Desk): void {
  const words = plain(node, desk.page);
  if (words.trim() === '') {
    fold(desk, 'picture');
    return;
  }
  const lines = words.split('\n');
  if (!lines.some((line) => labelled(line) !== undefined)) {
    piece.notes.push(sourceOf([node], desk.page));
    return;
  }
  const kept: string[] = [];
  for (const line of lines) {
    const label = labelled(line);
    const isField = label !== undefined && label.field !== 'title' && label.field !== 'details';
    if (label?.field === 'aside')
      fold(desk, 'remark on role, place or tools', 'remarks on role, place or tools');
    else if (!isField || !setField(piece, label.field, label.value, linksOf(node, desk.page), desk.run))
      kept.push(line);
  }
  if (kept.length > 0) piece.notes.push(kept.join('\n'));
}

/** A line that is no bullet, like `08:33:59<TAB>Set up …`. */
export function readLine(line: number, text: string, scope: Scope, desk: Desk): void {
  const { state, text: said } = stateOf(text.trim());
  if (state === 'open' || state === 'dropped') {
    fold(desk, 'open task');
    return;
  }
  const { when, text: words } = datedLine(withoutClock(said), around(desk.run, scope.when), scope.when);
  if (words.trim() === '') return;
  const piece = newPiece(line, '', { ...scope, when: when ?? scope.when });
  wordsInto(piece, undefined, withoutClock(words), state === 'done', desk);
  desk.pieces.push(piece);
}

export const isTimed = (line: string): boolean => beginsWithClock(line.trim());

const OPEN_STATUS =
  /^(?:open|todo|to do|in progress|wip|planned|blocked|pending|no|offen|pendiente|en curso|en cours|not started|❌|⏳|🚧)$/iu;

/** The rows of a table, where its headers name what an entry has. Returns false for a table of something else. */
export function readTable(table: Table, scope: Scope, desk: Desk): boolean {
  const [header, ...rows] = table.children;
  if (header === undefined) return false;
  const { run, page } = desk;
  const headers = header.children.map((cell) => oneLine(plain(cell, page)));
  const wanted = new Map([...run.context.map].map(([name, field]) => [name.toLowerCase(), field as Field]));
  const fields = headers.map((name) => wanted.get(name.toLowerCase()) ?? fieldOf(name));
  if (!fields.some((field) => field !== undefined && field !== 'aside')) return false;
  // Without a column of its own the first one with words in it says what it was.
  if (!fields.includes('title')) {
    const at = fields.indexOf(undefined);
    const instead = at !== -1 ? at : fields.indexOf('details');
    if (instead === -1) return false;
    fields[instead] = 'title';
  }
  for (const row of rows) {
    const piece = newPiece(lineOf(row, page), '', scope);
    const rest: string[] = [];
    let open = false;
    row.children.forEach((cell, at) => {
      const field = fields[at];
      const text = plain(cell, page)
        .replace(/<br\s*\/?>/gi, '\n')
        .trim();
      const links = linksOf(cell, page);
      piece.links.push(...links);
      if (text === '') return;
      if (field === 'status') open ||= OPEN_STATUS.test(text) || stateOf(`${text} x`).state === 'open';
      else if (field === undefined) rest.push(`${headers[at]}: ${text}`);
      else if (field !== 'aside') setField(piece, field, text, links, run);
    });
    piece.notes.push(...(rest.length === 0 ? [] : [rest.join('\n')]));
    if (open || scope.isPlan) fold(desk, 'open task');
    else if (piece.words === '' && piece.notes.length === 0 && piece.result.length === 0) continue;
    else if (isInstruction(piece.words) && piece.when === scope.when) foldTemplate(desk);
    else {
      const { when, text } = datedLine(piece.words, around(run, piece.when), piece.when);
      if (when !== undefined) Object.assign(piece, { when, words: text });
      desk.pieces.push(piece);
    }
  }
  return true;
}
