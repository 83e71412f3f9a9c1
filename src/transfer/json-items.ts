/**
 * The items of a JSON text one by one, so that an export of any size is read in little memory: those of an array, of
 * the array under a key (`entries`), or objects one after the other (`task export`, JSON lines).
 */
import { JSONParser } from '@streamparser/json';
import { type Chunks, REJECT_LENGTH } from './source.ts';

export interface JsonItem {
  readonly what: 'item';
  readonly value: unknown;
  /** Where it begins, from 1. */
  readonly line: number;
}

export interface JsonBroken {
  readonly what: 'broken';
  readonly line: number;
  /** One line, without a full stop. Nothing after it can be read. */
  readonly reason: string;
  /** The line it broke on, or its beginning. */
  readonly text: string;
}

/** UTF-16 units of one item. */
const LONGEST_ITEM = 8_000_000;

/** How much is handed to the parser at once: an item is only seen when it has read all of it. */
const STEP = 16_384;

/** `LEFT_BRACE` to `COMMA` of the tokenizer. */
const [OPENS_OBJECT, CLOSES_OBJECT, OPENS_ARRAY, CLOSES_ARRAY, COLON, COMMA] = [0, 1, 2, 3, 4, 5];

/** Tokens that begin no item. */
const BETWEEN = new Set([CLOSES_OBJECT, CLOSES_ARRAY, COLON, COMMA]);

/**
 * The items in order; then, where the text is not JSON to its end, why. What came before a broken place is still
 * read. Never throws; memory is bounded by the longest item.
 *
 * @param under keys whose arrays hold the items, where the text is an object; none: the object is an item itself.
 */
export async function* jsonItems(
  chunks: Chunks,
  under: readonly string[] = [],
): AsyncGenerator<JsonItem | JsonBroken> {
  let reader: Reader | undefined;
  let line = 1;
  /** The line so far, for when it turns out to be broken. */
  let text = '';
  for await (const chunk of chunks) {
    for (const piece of pieces(chunk)) {
      if (text.length < REJECT_LENGTH) text += piece;
      if (reader?.problem === undefined) {
        reader ??= readerFor(piece, under);
        reader?.write(piece, line);
        if (reader !== undefined) yield* reader.items.splice(0);
      }
      if (!piece.endsWith('\n')) continue;
      if (reader?.problem !== undefined) {
        yield { what: 'broken', line, reason: reader.problem, text: text.trim() };
        return;
      }
      line += 1;
      text = '';
    }
  }
  if (reader === undefined) return;
  if (reader.problem === undefined) reader.end();
  yield* reader.items.splice(0);
  if (reader.problem !== undefined) yield { what: 'broken', line, reason: reader.problem, text: text.trim() };
}

/** The text by lines, long ones in parts. */
function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const feed = text.slice(at, at + STEP).indexOf('\n');
    const end = feed === -1 ? Math.min(at + STEP, text.length) : at + feed + 1;
    yield text.slice(at, end);
    at = end;
  }
}

/** What reads the text is known by its first character; `undefined` while there is none. */
function readerFor(piece: string, under: readonly string[]): Reader | undefined {
  const first = piece.trimStart()[0];
  if (first === undefined) return undefined;
  if (first === '[') return new Reader(['$.*'], 1);
  return under.length === 0
    ? new Reader(['$'], 0)
    : new Reader(
        under.map((key) => `$.${key}.*`),
        2,
      );
}

class Reader {
  readonly items: JsonItem[] = [];
  problem: string | undefined;
  readonly #parser: JSONParser;
  #line = 1;
  #begun = 1;
  #sinceItem = 0;
  #pending = '';

  constructor(paths: string[], itemDepth: number) {
    let depth = 0;
    this.#parser = new JSONParser({ paths, keepStack: false, separator: '' });
    this.#parser.onToken = ({ token }) => {
      const kind: number = token;
      if (depth === itemDepth && !BETWEEN.has(kind)) this.#begun = this.#line;
      if (kind === OPENS_OBJECT || kind === OPENS_ARRAY) depth += 1;
      if (kind === CLOSES_OBJECT || kind === CLOSES_ARRAY) depth -= 1;
    };
    this.#parser.onValue = ({ value }) => {
      this.items.push({ what: 'item', value, line: this.#begun });
      this.#sinceItem = 0;
    };
    this.#parser.onError = (error) => this.#failed(error);
  }

  write(piece: string, line: number): void {
    this.#line = line;
    this.#sinceItem += piece.length;
    // A pair of surrogates may stand in two pieces, and the tokenizer encodes each for itself.
    const text = this.#pending + piece;
    const last = text.charCodeAt(text.length - 1);
    this.#pending = last >= 0xd800 && last <= 0xdbff ? text.slice(-1) : '';
    try {
      this.#parser.write(this.#pending === '' ? text : text.slice(0, -1));
    } catch (error) {
      this.#failed(error);
    }
    if (this.#sinceItem > LONGEST_ITEM) this.problem ??= 'one item is longer than 8 MB';
  }

  end(): void {
    try {
      if (!this.#parser.isEnded) this.#parser.end();
    } catch (error) {
      this.#failed(error);
    }
  }

  #failed(error: unknown): void {
    const said = error instanceof Error ? error.message : String(error);
    this.problem ??= said.startsWith('Parser ended')
      ? 'the file ends in the middle of its JSON'
      : 'this is not JSON, so nothing from here on could be read';
  }
}
