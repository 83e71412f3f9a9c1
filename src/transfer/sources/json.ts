/**
 * `json`: what `lp export json` and `lp list --json` write, without loss; and arrays or lines of objects from elsewhere,
 * whose keys are taken for fields by their names.
 *
 * lp's own files have one record to a line and are read so: quick, in little memory, and with a line that is broken the
 * rest goes on. Anything else is read by a streaming parser.
 */
import { fold } from '../../domain/text.ts';
import { fieldsOf, HOMELESS, LEFT_OUT, type Loose, looseDraft, NO_WORDS } from '../fields.ts';
import { type Fields, isRecord, Keys, proposed, reject, Tally } from '../found.ts';
import { jsonObjects } from '../json-objects.ts';
import { keyOf } from '../key.ts';
import { linesOf } from '../lines.ts';
import { entryFrom, looksLikeEntry, recordFrom } from '../own-records.ts';
import { peeked } from '../peek.ts';
import type { Chunks, Found, ParseContext, Source } from '../source.ts';

export const source: Source = {
  name: 'json',
  endings: ['.json', '.jsonl'],
  distinct: true,
  parse,
};

/** How a file of `lp export json` begins (`formats/json.ts`); by another program's hand it may have other line ends. */
const OWN_BEGIN = /^\{"version":1,\r?\n/;

/** Arrays that hold records, where the text is one object. */
const SECTIONS = [
  'settings',
  'redactions',
  'cycles',
  'goals',
  'entries',
  'asks',
  'origins',
  'achievements',
  'items',
  'data',
];

/** UTF-16 units of a line of lp's own: an entry with its details. */
const LONGEST = 128 * 1024 * 1024;

async function* parse(text: Chunks, context: ParseContext): AsyncGenerator<Found> {
  const reader = new Reader(context);
  const { begin, all } = await peeked(text, (words) => words.length >= PEEK || /\S.*\n/.test(words));
  const found = OWN_BEGIN.test(begin) ? ownLines(all, reader) : anyItems(all, begin, reader);
  let isEmpty = true;
  for await (const one of found) {
    isEmpty = false;
    yield one;
  }
  for (const one of reader.end()) {
    isEmpty = false;
    yield one;
  }
  if (isEmpty && begin.trim() !== '' && !HAS_SECTION.test(begin)) {
    yield reject(1, 'nothing in it is an entry', begin);
  }
}

const HAS_SECTION = new RegExp(`^\\s*\\[|"(?:${SECTIONS.join('|')})"\\s*:`);

const anyItems = (text: Chunks, begin: string, reader: Reader): AsyncGenerator<Found> =>
  jsonObjects(text, isObjectPerLine(begin) ? [] : SECTIONS, 'entry', (object, line) =>
    reader.read(object, line),
  );

/** Whether the first line is an object of its own, and none that holds the others. */
function isObjectPerLine(begin: string): boolean {
  const line = begin.trimStart();
  if (!line.startsWith('{')) return false;
  try {
    const value: unknown = JSON.parse(/^.*/.exec(line)![0]);
    return isRecord(value) && !SECTIONS.some((name) => Array.isArray(value[name]));
  } catch {
    return false;
  }
}

/** How far is looked ahead for the end of the first line. */
const PEEK = 64 * 1024;

/** `"entries":[`, `],` and the like: the frame around the records. */
const FRAME = /^(?:\{"version":1,|"[a-z]+":\[(?:\],?)?|\],?|\}|\]\}|)$/;

async function* ownLines(text: Chunks, reader: Reader): AsyncGenerator<Found> {
  let inHistory = false;
  for await (const { number, text: line, tooLong } of linesOf(text, LONGEST)) {
    if (tooLong) {
      yield reject(number, 'this line is longer than 128 MB', line);
      continue;
    }
    if (line.length < 40 && FRAME.test(line)) {
      inHistory = line.startsWith('"history":');
      continue;
    }
    if (inHistory) {
      reader.tally.add('line of history, which only tells', 'lines of history, which only tell');
      continue;
    }
    let value: unknown;
    try {
      value = JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line);
    } catch {
      yield reject(number, 'this line is not JSON', line);
      continue;
    }
    yield* reader.read(value, number);
  }
}

const TWICE = ['entry that is there twice', 'entries that are there twice'] as const;

class Reader {
  readonly tally = new Tally();
  readonly #keys = new Keys();
  readonly #ids = new Set<string>();
  /** Names that objects have and that are no field. */
  readonly #unknown = new Set<string>();
  /** Names of `--map` that no object had so far, while there were any objects. */
  #unmet: Map<string, string> | undefined;

  constructor(private readonly context: ParseContext) {}

  read(value: unknown, line: number): AsyncIterable<Found> | Iterable<Found> {
    if (looksLikeEntry(value)) return this.#entry(value, line);
    const record = recordFrom(value);
    if (record === undefined) return this.#loose(value, line);
    if ('wrong' in record) return [reject(line, unfit(record.wrong), shown(value))];
    return [{ what: 'companion', line, record }];
  }

  *#entry(fields: Fields, line: number): Generator<Found> {
    const entry = entryFrom(fields);
    if ('wrong' in entry) yield reject(line, unfit(entry.wrong), shown(fields));
    else if (this.#ids.has(entry.uid)) this.tally.add(...TWICE);
    else {
      this.#ids.add(entry.uid);
      yield { what: 'proposal', line, key: entry.uid, draft: entry, entry };
    }
  }

  async *#loose(value: unknown, line: number): AsyncGenerator<Found> {
    const made = isRecord(value)
      ? await looseDraft(this.#looseOf(value), this.context)
      : { problem: 'this is no entry' };
    if ('problem' in made) {
      yield reject(line, made.problem, shown(value));
      return;
    }
    const { draft, note, keyed, homeless } = made;
    if (homeless.length > 0) this.tally.add(...HOMELESS);
    const id = idOf(value as Fields, draft.title);
    const key = id === undefined ? this.#keys.of(keyed, draft) : this.#ids.has(id) ? undefined : id;
    if (key === undefined) this.tally.add(...TWICE);
    else {
      if (id !== undefined) this.#ids.add(id);
      yield proposed(line, key, draft, this.context, note);
    }
  }

  /** What is to be said once all is read. */
  *end(): Generator<Found> {
    for (const name of this.#unmet?.values() ?? [])
      yield reject(1, `nothing in it is called "${name}"`, name);
    if (this.#unknown.size > 0) {
      const names = [...this.#unknown].slice(0, NAMED).join(', ');
      const more = this.#unknown.size > NAMED ? ', …' : '';
      this.tally.add(
        `value under a name that is no field (${names}${more}); --map takes it`,
        `values under names that are no fields (${names}${more}); --map takes them`,
        this.#unknown.size,
      );
    }
    yield* this.tally.found();
  }

  #looseOf(fields: Fields): Loose {
    const { map } = this.context;
    const names = Object.keys(fields);
    this.#unmet ??= new Map([...map.keys()].map((name) => [fold(name.trim()), name]));
    if (this.#unmet.size > 0) for (const name of names) this.#unmet.delete(fold(name.trim()));
    const found = fieldsOf(names, map);
    const loose: Loose = {};
    names.forEach((name, at) => {
      const field = found[at];
      const value = said(fields[name]);
      if (field !== undefined) loose[field] = value;
      else if (
        value.length > 0 &&
        !NO_WORDS.test(name) &&
        map.get(name) !== LEFT_OUT &&
        this.#unknown.size < 1_000
      )
        this.#unknown.add(name);
    });
    return loose;
  }
}

/** So many names are told. */
const NAMED = 6;

const unfit = (key: string): string => `what stands under "${key}" is not what lp writes there`;

const shown = (value: unknown): string => JSON.stringify(value) ?? '';

/**
 * What names the object in the program it comes from. A short one is a number that others count with too, so the title
 * has to tell them apart.
 */
function idOf(fields: Fields, title: string): string | undefined {
  const id = fields.uid ?? fields.uuid ?? fields.id;
  if (typeof id !== 'string' && typeof id !== 'number') return undefined;
  // In front so that no id is ever taken for a key made of words.
  const named = String(id).trim();
  if (named === '') return undefined;
  return named.length < UNIQUE ? `id ${named} ${keyOf(null, title)}` : `id ${named}`;
}

/** UTF-16 units from which on an id is nobody else's: those of a UUID without hyphens have 32. */
const UNIQUE = 16;

/** A value as text; a list as texts; of objects what they are called. */
function said(value: unknown, depth = 0): string | string[] {
  if (Array.isArray(value) && depth < 3) {
    return value.flatMap((one) => said(one, depth + 1)).filter((one) => one !== '');
  }
  if (isRecord(value) && depth < 3) return said(value.name ?? value.title ?? value.url ?? '', depth + 1);
  return value === null || value === undefined || typeof value === 'object' ? '' : String(value);
}
