/**
 * Emphasis, code and links inside a paragraph of somebody's Markdown. Emphasis counts only where it stands
 * at the edges of words and is closed; any other mark is a character. Linear in the text: what has no
 * partner is known beforehand, never searched for again.
 */
import { type Inline, linkTo, reference, text } from './document.ts';

const SPECIAL = /[\\`*_[!<\n]|https?:\/\//g;
const LINK =
  /!?\[([^[\]\n]{1,500})\]\(\s?<?((?:[^\s<>()]|\([^\s<>()]{0,200}\)){1,2000})>?(?: "[^"\n]{0,300}")? ?\)/y;
const REFERENCE = /\[#([1-9]\d{0,14})\](?!\()/y;
const AUTOLINK = /<((?:https?:\/\/|mailto:)[^\s<>]{1,2000})>/y;
/** Up to what an address only holds percent-encoded. */
const BARE = /https?:\/\/[^\s<>"`[\]\\{}|^。、「」『』（）]+/y;
const BARE_ANYWHERE = new RegExp(BARE.source, 'g');
const WIDE = /[\u2e80-\u9fff\uff00-\uff60]/;

/** What may stand outside a mark of emphasis; what every Markdown counts as space or punctuation. */
const EDGE = /[\s\p{P}!-/:-@[-`{-~]/u;

/** The inlines of one paragraph; line breaks in it are soft (a space) unless a backslash makes them hard. */
export function parseInlines(source: string, knows: (id: number) => boolean = () => false): Inline[] {
  const trimmed = source.trim();
  if (trimmed.search(SPECIAL) === -1) return trimmed === '' ? [] : [text(trimmed)];
  return new Scanner(trimmed, true, knows).inlines();
}

/** Plain words with the addresses in them made links; nothing else in them is a mark. */
export function withLinks(words: string): Inline[] {
  if (!words.includes('://')) return words === '' ? [] : [text(words)];
  const out: Inline[] = [];
  let from = 0;
  for (const match of words.matchAll(BARE_ANYWHERE)) {
    const address = withoutTrailingMarks(match[0]);
    const link = linkTo(address);
    if (link.kind !== 'link') continue;
    if (match.index > from) out.push(text(words.slice(from, match.index)));
    out.push(link);
    from = match.index + address.length;
  }
  if (from < words.length) out.push(text(words.slice(from)));
  return out;
}

/** Runs of one mark: where each begins and how long it is. */
interface Run {
  readonly at: number;
  readonly length: number;
}

class Scanner {
  private readonly source: string;
  private readonly emphasised: boolean;
  private readonly knows: (id: number) => boolean;
  private readonly out: Inline[] = [];
  private plain = '';
  /** By mark and length, runs still ahead; filled on first use. */
  private readonly ahead = new Map<string, Run[]>();

  constructor(source: string, emphasised: boolean, knows: (id: number) => boolean) {
    this.source = source;
    this.knows = knows;
    this.emphasised = emphasised;
  }

  inlines(): Inline[] {
    const { source } = this;
    let at = 0;
    while (at < source.length) {
      SPECIAL.lastIndex = at;
      const next = SPECIAL.exec(source)?.index ?? source.length;
      this.plain += source.slice(at, next);
      at = next < source.length ? this.special(next) : next;
    }
    this.flush();
    return this.out;
  }

  /** Takes what begins at `at`; returns where to go on. */
  private special(at: number): number {
    const char = this.source[at]!;
    switch (char) {
      case '\\':
        return this.escape(at);
      case '\n':
        this.plain += this.softBreak(at);
        return at + 1;
      case '`':
        return this.code(at);
      case '*':
      case '_':
        return this.emphasis(at);
      case '<':
        return this.link(AUTOLINK, at, (match) => linkTo(match[1]!));
      case '[':
        return this.reference(at) ?? this.link(LINK, at, (match) => linkFrom(match));
      case '!':
        return this.link(LINK, at, (match) => linkFrom(match));
      default:
        return this.bare(at);
    }
  }

  private escape(at: number): number {
    const next = this.source[at + 1];
    if (next === '\n') {
      this.push({ kind: 'break' });
      return at + 2;
    }
    if (next !== undefined && /[!-/:-@[-`{-~]/.test(next)) {
      this.plain += next;
      return at + 2;
    }
    this.plain += '\\';
    return at + 1;
  }

  /** Chinese and Japanese lines join without a space. */
  private softBreak(at: number): string {
    return WIDE.test(this.source[at - 1] ?? '') && WIDE.test(this.source[at + 1] ?? '') ? '' : ' ';
  }

  private code(at: number): number {
    const length = this.runLength(at, '`');
    const close = this.nextRun('`', length, at + length, () => true);
    if (close === null) return this.literal(at, length);
    const inside = this.source.slice(at + length, close).replaceAll('\n', ' ');
    if (inside.trim() === '') return this.literal(at, length);
    const padded = /^ .*[^ ].* $/.test(inside);
    this.push({ kind: 'code', text: padded ? inside.slice(1, -1) : inside });
    return close + length;
  }

  private emphasis(at: number): number {
    const { source } = this;
    const mark = source[at]!;
    const length = this.runLength(at, mark);
    const before = source[at - 1] ?? ' ';
    const after = source[at + length] ?? ' ';
    if (!this.emphasised || length > 3 || !EDGE.test(before) || /[*_\s]/.test(after)) {
      return this.literal(at, length);
    }
    const close = this.nextRun(
      mark,
      length,
      at + length + 1,
      (run) => /[^\s*_]/.test(source[run.at - 1] ?? ' ') && EDGE.test(source[run.at + run.length] ?? ' '),
    );
    if (close === null) return this.literal(at, length);
    const children = new Scanner(source.slice(at + length, close), false, this.knows).inlines();
    if (children.some(({ kind }) => kind === 'break')) return this.literal(at, length);
    this.push({ kind: length === 1 ? 'emphasis' : 'strong', children });
    return close + length;
  }

  private link(pattern: RegExp, at: number, make: (match: RegExpExecArray) => Inline): number {
    pattern.lastIndex = at;
    const match = pattern.exec(this.source);
    if (match === null) return this.literal(at, 1);
    this.push(make(match));
    return at + match[0].length;
  }

  private reference(at: number): number | null {
    REFERENCE.lastIndex = at;
    const match = REFERENCE.exec(this.source);
    if (match === null || !this.knows(Number(match[1]))) return null;
    this.push(reference(Number(match[1])));
    return at + match[0].length;
  }

  private bare(at: number): number {
    BARE.lastIndex = at;
    const match = BARE.exec(this.source);
    if (match === null) return this.literal(at, 1);
    const address = withoutTrailingMarks(match[0]);
    const link = linkTo(address);
    if (link.kind !== 'link') return this.literal(at, address.length);
    this.push(link);
    return at + address.length;
  }

  private runLength(at: number, mark: string): number {
    let end = at;
    while (this.source[end] === mark) end += 1;
    return end - at;
  }

  /** Where the next run of this mark and length begins, at or after `from`, among those that fit; or `null`. */
  private nextRun(mark: string, length: number, from: number, fits: (run: Run) => boolean): number | null {
    if (!this.ahead.has(mark)) {
      const pattern = mark === '`' ? /`+/g : mark === '*' ? /\*+/g : /_+/g;
      this.ahead.set(mark, []);
      for (const match of this.source.matchAll(pattern)) {
        const key = `${mark}${match[0].length}`;
        const runs = this.ahead.get(key) ?? [];
        this.ahead.set(key, runs);
        // Kept last first, so that the ones passed are dropped from the end.
        const run = { at: match.index, length: match[0].length };
        if (fits(run)) runs.push(run);
      }
      for (const [key, runs] of this.ahead) if (key.startsWith(mark)) runs.reverse();
    }
    const runs = this.ahead.get(`${mark}${length}`) ?? [];
    while (runs.length > 0 && runs.at(-1)!.at < from) runs.pop();
    return runs.at(-1)?.at ?? null;
  }

  private literal(at: number, length: number): number {
    this.plain += this.source.slice(at, at + length);
    return at + length;
  }

  private push(inline: Inline): void {
    if (inline.kind === 'text') {
      this.plain += inline.text;
      return;
    }
    this.flush();
    this.out.push(inline);
  }

  private flush(): void {
    if (this.plain !== '') this.out.push(text(this.plain));
    this.plain = '';
  }
}

/** `[words](address)`; marks inside the words are dropped, a link is mark enough. */
function linkFrom([, label, address]: RegExpExecArray): Inline {
  return linkTo(address!, label!.replace(/\*\*|`/g, ''));
}

/** What ends a sentence, or closes a parenthesis that was opened before an address, is not part of it. */
function withoutTrailingMarks(address: string): string {
  let closing = 0;
  for (const char of address) closing += char === ')' ? 1 : char === '(' ? -1 : 0;
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address[end - 1]!;
    if (last === ')' && closing > 0) closing -= 1;
    else if (!".,;:!?*_'~]".includes(last)) break;
  }
  return address.slice(0, end);
}
