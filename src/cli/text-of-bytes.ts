/**
 * Bytes of a file as text, whatever wrote it: UTF-8, UTF-16 where a byte order mark says so, and the code page of older
 * Windows programs, which spreadsheets still save CSV in. What is no text at all is not read as if it were.
 */

/** The file is no text; `message` says what it is. One line, without a full stop. */
export class NotText extends Error {}

/**
 * The text in pieces, without a byte order mark.
 * @param remark is told, once, where the bytes were not what they should be.
 * @throws NotText, before anything is given out.
 */
export async function* textOf(
  bytes: AsyncIterable<Uint8Array>,
  remark: (words: string) => void,
): AsyncGenerator<string> {
  let decode: ((piece: Uint8Array | undefined) => string) | undefined;
  for await (const piece of bytes) {
    decode ??= decoderFor(piece, remark);
    const text = decode(piece);
    if (text !== '') yield text;
  }
  const rest = decode?.(undefined) ?? '';
  if (rest !== '') yield rest;
}

/** So far is looked for what no text holds. */
const LOOK = 8_192;

function decoderFor(first: Uint8Array, remark: (words: string) => void) {
  const [a, b] = first;
  if (a === 0xff && b === 0xfe) return streaming('utf-16le');
  if (a === 0xfe && b === 0xff) return streaming('utf-16be');
  if (first.subarray(0, LOOK).includes(0)) throw new NotText(`it is no text${kindOf(first)}`);
  return utf8(remark);
}

function streaming(encoding: string) {
  const decoder = new TextDecoder(encoding);
  return (piece: Uint8Array | undefined): string =>
    piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
}

/** Files people take for the text they were made from, by their first bytes. */
const KINDS: readonly (readonly [begin: string, words: string])[] = [
  ['PK\u0003\u0004', ' but a spreadsheet, a Word file or an archive; save or unpack it as text'],
  ['%PDF', ' but a PDF'],
  ['\u001f\u008b', ' but compressed; unpack it first'],
  ['SQLite format 3', ' but a database'],
];

function kindOf(bytes: Uint8Array): string {
  const begin = String.fromCharCode(...bytes.subarray(0, 16));
  return KINDS.find(([mark]) => begin.startsWith(mark))?.[1] ?? '';
}

/** UTF-8 until it is found to be none; then what it is more likely to be, to its end. */
function utf8(remark: (words: string) => void) {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
  let held: Uint8Array = new Uint8Array(0);
  let other: ((piece: Uint8Array | undefined) => string) | undefined;
  let [isFirst, isAscii] = [true, true];

  const judge = (bytes: Uint8Array): ((piece: Uint8Array | undefined) => string) => {
    const read = lenient.decode(bytes);
    const lost = read.match(/\ufffd/g)?.length ?? 0;
    const right = read.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
    if (isAscii && lost > right) {
      remark('is not in UTF-8; it was read as Windows-1252, the code page of Western Europe');
      return streaming('windows-1252');
    }
    remark('holds bytes that are not UTF-8; in their place stands �');
    return streaming('utf-8');
  };

  return (piece: Uint8Array | undefined): string => {
    if (other !== undefined) return other(piece);
    const bytes = piece === undefined ? held : joined(held, piece);
    const end = piece === undefined ? bytes.length : wholeCharacters(bytes);
    held = bytes.slice(end);
    try {
      const text = strict.decode(bytes.subarray(0, end));
      isAscii &&= text.length === end;
      const begin = isFirst && text.startsWith('\ufeff') ? 1 : 0;
      isFirst &&= text === '';
      return text.slice(begin);
    } catch {
      other = judge(bytes);
      return piece === undefined ? other(bytes) + other(undefined) : other(bytes);
    }
  };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** How many bytes there are before a character that is not there to its end. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}
