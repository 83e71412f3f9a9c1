/**
 * The rows of a CSV text, each with the line it begins on. The only owner of csv-parse.
 *
 * csv-parse ends at a quote that is never closed, and everything after it is lost. Here the line on which it was opened
 * is handed back as broken, and reading begins again below it; how often is bounded by how much is read again.
 */
import { type CsvError, parse } from 'csv-parse';
import type { Chunks } from './source.ts';

export interface Row {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface BrokenRow {
  readonly line: number;
  readonly problem: string;
  readonly text: string;
}

/** Bytes of one row: a cell may hold a long story, and a quote that is never closed must not hold the rest of a file. */
const LONGEST_ROW = 4 * 1024 * 1024;

/** So many bytes are read again after broken quotes, all in all; then the rest counts as broken. */
const PATIENCE = 64 * 1024 * 1024;

/** How much of a broken line is told. */
const SHOWN = 2_000;

const SEPARATORS = [',', ';', '\t'] as const;

/** Never throws; an empty text has no rows, and lines without anything are none. */
export async function* csvRows(text: Chunks): AsyncGenerator<Row | BrokenRow> {
  const source = new Rest(text);
  const separator = separatorOf(await source.firstLine());
  let line = 1;
  for (let again = 0; ; ) {
    const problem = yield* rowsUntilBroken(source, separator, line);
    if (problem === undefined) return;
    line = problem.line;
    again += source.held;
    const broken = await source.takeLine();
    if (again > PATIENCE) {
      yield {
        line,
        problem: `${problem.reason}, and too often to go on: nothing below was read`,
        text: broken,
      };
      return;
    }
    yield { line, problem: problem.reason, text: broken };
    line += 1;
  }
}

interface Problem {
  /** Where the row begins that cannot be read. */
  readonly line: number;
  readonly reason: string;
}

/** A row, and how many lines and bytes of this round end with it. */
interface Parsed {
  readonly cells: readonly string[];
  readonly lines: number;
  readonly bytes: number;
}

async function* rowsUntilBroken(
  source: Rest,
  delimiter: string,
  begun: number,
): AsyncGenerator<Row, Problem | undefined> {
  const parsed: Parsed[] = [];
  let failure: Error | undefined;
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: LONGEST_ROW,
    // Taken here and not from the stream, which drops what it holds when something further on is broken.
    on_record(cells: string[], { lines, bytes }) {
      parsed.push({ cells, lines, bytes });
      return null;
    },
  });
  let wake = (): void => {};
  parser.on('error', (error) => {
    failure ??= error;
    wake();
  });
  /** Until the step is done, or the parser has failed. */
  const settled = (step: (done: () => void) => void): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      step(resolve);
    });
  parser.resume();
  let line = begun;
  function* rows(): Generator<Row> {
    for (const { cells, lines, bytes } of parsed.splice(0)) {
      if (cells.length > 1 || cells[0] !== '') yield { line, cells };
      line = begun + lines;
      source.keepFrom(bytes);
    }
  }
  for await (const bytes of source.all()) {
    await settled((done) => parser.write(bytes, done));
    yield* rows();
    if (failure !== undefined) break;
  }
  if (failure === undefined) await settled((done) => parser.end(done));
  yield* rows();
  parser.destroy();
  return failure === undefined ? undefined : { line, reason: reasonOf(failure as CsvError) };
}

function reasonOf({ code }: CsvError): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quote is opened here and never closed';
  if (code === 'CSV_MAX_RECORD_SIZE')
    return 'the row is longer than 4 MB; a quote may be opened here and never closed';
  return 'the row is not CSV';
}

const LINE_END = /\r\n|\n|\r/;

/** A text of which what was not yet made into rows is held, so that it can be read again. */
class Rest {
  readonly #pieces: AsyncIterator<string>;
  #kept: Buffer[] = [];
  /** Where in this round's text the first kept buffer begins, and how much of it is done with. */
  #offset = 0;
  #done = 0;
  #half = '';

  constructor(text: Chunks) {
    this.#pieces = text[Symbol.asyncIterator]();
  }

  /** Bytes held. */
  get held(): number {
    return this.#kept.reduce((sum, { length }) => sum + length, 0);
  }

  /** From where the last round broke off to the end. */
  async *all(): AsyncGenerator<Buffer> {
    this.#kept = this.#joined();
    this.#offset = 0;
    this.#done = 0;
    yield* [...this.#kept];
    for (;;) {
      const bytes = await this.#next();
      if (bytes === undefined) return;
      yield bytes;
    }
  }

  /** Everything before this place of the round is done with. */
  keepFrom(bytes: number): void {
    this.#done = bytes;
    while (this.#kept.length > 0 && this.#offset + this.#kept[0]!.length <= bytes) {
      this.#offset += this.#kept.shift()!.length;
    }
  }

  /** Takes one line off what is left, however long it is. @returns its beginning. */
  async takeLine(): Promise<string> {
    let bytes: Buffer | undefined = this.#joined()[0] ?? Buffer.alloc(0);
    const begin = bytes.subarray(0, SHOWN * 4).toString('utf8');
    let end: RegExpExecArray | null = null;
    while (bytes !== undefined) {
      end = LINE_END.exec(bytes.toString('latin1'));
      if (end !== null) break;
      this.#kept = [];
      bytes = await this.#next();
    }
    this.#kept = end === null ? [] : [bytes!.subarray(end.index + end[0].length)];
    this.#offset = 0;
    this.#done = 0;
    return begin.split(LINE_END, 1)[0]!.slice(0, SHOWN);
  }

  async firstLine(): Promise<string> {
    let text = '';
    while (!/[\r\n]./s.test(text) && text.length < LONGEST_ROW) {
      const bytes = await this.#next();
      if (bytes === undefined) break;
      text += bytes.toString('utf8');
    }
    return /^\s*([^\r\n]*)/.exec(text)![1]!;
  }

  async #next(): Promise<Buffer | undefined> {
    const { done, value } = await this.#pieces.next();
    if (done === true && this.#half === '') return undefined;
    // Half of a pair waits for its other half.
    const text = this.#half + (done === true ? '' : value);
    this.#half = done !== true && /[\ud800-\udbff]$/.test(text) ? text.slice(-1) : '';
    const bytes = Buffer.from(this.#half === '' ? text : text.slice(0, -1), 'utf8');
    this.#kept.push(bytes);
    return bytes;
  }

  #joined(): Buffer[] {
    const rest = Buffer.concat(this.#kept).subarray(this.#done - this.#offset);
    return rest.length === 0 ? [] : [rest];
  }
}

/** The separator most of the headers are apart by. */
function separatorOf(header: string): string {
  const bare = header.replace(/"(?:[^"]|"")*"/g, '');
  const counts = SEPARATORS.map((separator) => bare.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))]!;
}
