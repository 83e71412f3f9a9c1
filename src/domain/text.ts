/** What lp does to every text it stores or compares. Pure; nothing here knows of terminals. */

/** Letters that Unicode does not decompose into a base and a mark, with the base people type instead. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/**
 * The form in which two spellings of a name or word are the same: compatibility-normalised, lower case,
 * without accents, white space collapsed. `fold('  Søren ÅS') === 'soren as'`.
 */
export function fold(text: string): string {
  if (/^[a-z0-9 ]*$/.test(text)) return text.trim().replace(/ +/g, ' ');
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .normalize('NFD')
      // Latin, Greek and Cyrillic accents only: in Japanese the mark is what tells が from か.
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC')
      .replace(/[øłđðıßæœþ]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/**
 * What arrives from a keyboard, a pipe or a file, made fit to store: well-formed Unicode, line feeds only,
 * no byte-order mark, no NUL (SQLite's own functions stop at one). Everything else is the user's and stays.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/^\ufeff/, '')
    .replace(/\0/g, '')
    .replace(/\r\n?/g, '\n');
}

/** A text for one line: cleaned, line breaks become spaces, ends trimmed. Inner spaces stay as typed. */
export function oneLine(text: string): string {
  // Line by line: a pattern for spaces before a line break would look at a long run of them again and again.
  const [first = '', ...rest] = cleanText(text).split(/[\n\u2028\u2029]/);
  if (rest.length === 0) return first.trim();
  const lines = [first.trimEnd(), ...rest.map((line) => line.trim())];
  return lines
    .filter((line) => line !== '')
    .join(' ')
    .trim();
}

/** A text of several lines: cleaned, without blank lines at either end or spaces at line ends. */
export function block(text: string): string {
  const lines = cleanText(text)
    .split('\n')
    .map((line) => line.replace(/(?<![\t ])[\t ]+$/, ''));
  const from = lines.findIndex((line) => line !== '');
  return from === -1 ? '' : lines.slice(from, lines.findLastIndex((line) => line !== '') + 1).join('\n');
}

/** `count(1, 'entry', 'entries')` is `1 entry`; the plural defaults to the singular with an s. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function sentenceList(items: readonly string[], conjunction = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`;
}
