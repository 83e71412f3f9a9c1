/** Sentences of what a person wrote, for drafts with little room. A sentence is told whole or not at all. */
import { type Block, type Inline, text } from './document.ts';
import { isHeadingLine, type Knows, parseMarkdown } from './markdown-blocks.ts';
import { starOf } from './star.ts';
import { wordsIn } from './tally.ts';

/** What marks that more was said. */
const OMISSION = '…';

/** A full stop (or its like) with what closes after it, before white space; Chinese and Japanese ones need none. */
const SENTENCE = /[\s\S]*?(?:[.!?…]["'”’)\]]*(?=\s)|[。！？]|$)/y;
/** Words a full stop belongs to: e.g., i.e., Dr., a single letter. */
const ABBREVIATION = /(?:\b(?:e\.g|i\.e|etc|vs|approx|Dr|Mr|Mrs|Ms|St|No|ca|cf|incl)|\b[A-Za-z])\.$/;

/** Where the sentences of a text end, as offsets; the last is its length. */
function sentenceEnds(words: string): number[] {
  const ends: number[] = [];
  let start = 0;
  SENTENCE.lastIndex = 0;
  while (SENTENCE.lastIndex < words.length) {
    if ((SENTENCE.exec(words)?.[0] ?? '') === '') break;
    const end = SENTENCE.lastIndex;
    if (end < words.length && ABBREVIATION.test(words.slice(start, end))) continue;
    ends.push(end);
    start = end;
  }
  return ends;
}

/** A paragraph as its sentences, without white space around them. One never ends inside of emphasis or a link. */
function sentencesOf(paragraph: readonly Inline[]): Inline[][] {
  const ends = sentenceEnds(plainWords(paragraph));
  const sentences: Inline[][] = [];
  let begun: Inline[] = [];
  let at = 0;
  const push = (words: string): void => {
    const shown = begun.length === 0 ? words.trimStart() : words;
    if (shown !== '') begun.push(text(shown));
  };
  const close = (): void => {
    if (plainWords(begun).trim() !== '') sentences.push(begun);
    begun = [];
  };
  for (const inline of paragraph) {
    const words = plainWords([inline]);
    let from = at;
    at += words.length;
    for (const end of ends) {
      if (inline.kind !== 'text' || end <= from || end > at) continue;
      push(words.slice(from - at + words.length, end - at + words.length));
      close();
      from = end;
    }
    if (inline.kind === 'text') push(words.slice(from - at + words.length));
    else begun.push(inline);
  }
  close();
  return sentences;
}

/** The sentences of a text in Markdown, headings, lists, quotes and code left out. */
export function sentencesIn(markdown: string, knows: Knows): Inline[][] {
  return parseMarkdown(markdown, knows).flatMap((block) =>
    isProse(block) ? sentencesOf(block.children) : [],
  );
}

const isProse = (block: Block): block is Extract<Block, { kind: 'paragraph' }> =>
  block.kind === 'paragraph' && !isHeadingLine(block);

/** "I measured", not "I could not", "I was" or "I wanted": what someone did, before what it was like. */
const DEED =
  /\bI (?:(?:also|then|first|\w+ly) )?(?!(?:could|can|cannot|would|should|might|may|must|will|was|am|had|have|did|do|wanted|knew|thought|felt|hoped|feared|needed|expected|assumed|only|just|never|still)\b)[a-z]+/;

const START = { block: 0, from: 0 };

/** The sentence to begin with: the first that says what "I" did, else the first of the first paragraph that says "I". */
function opening(prose: readonly Inline[][][]): { readonly block: number; readonly from: number } {
  for (const [block, sentences] of prose.entries()) {
    const from = sentences.findIndex((sentence) => DEED.test(plainWords(sentence)));
    if (from !== -1) return { block, from };
  }
  const from = prose[0]?.findIndex((sentence) => /\bI\b/.test(plainWords(sentence))) ?? 0;
  return { block: 0, from: Math.max(0, from) };
}

/**
 * What was done, in as many whole sentences as have at most `words` words: of a story with labels its action, else
 * from the first sentence that says what "I" did, else from the beginning. With an ellipsis where more was said before or after;
 * empty where not even one sentence fits.
 * @param isDeed false for a text that is no deed, such as a risk: then it is from the beginning in any case.
 */
export function excerpt(markdown: string, words: number, knows: Knows, isDeed = true): Inline[] {
  const action = isDeed ? starOf(markdown)?.parts.Action : undefined;
  const blocks = parseMarkdown(action ?? markdown, knows);
  const paragraphs = blocks.filter(isProse);
  const prose = paragraphs.map(({ children }) => sentencesOf(children));
  const { block, from } = isDeed ? opening(prose) : START;
  const sentences = prose[block];
  if (sentences === undefined) return [];
  const taken: Inline[] = [];
  let left = words;
  let whole = blocks.at(-1) === paragraphs[block];
  for (const sentence of sentences.slice(from)) {
    const said = plainWords(sentence).trimEnd();
    left -= wordsIn(said);
    // What leads up to a list or code says nothing without it.
    const fits = left >= 0 && !(blocks.length > 1 && said.endsWith(':'));
    whole &&= fits;
    if (!fits) break;
    // After a full stop of Chinese or Japanese there is no space.
    if (taken.length > 0 && !/[。！？]$/.test(plainWords(taken))) taken.push(text(' '));
    taken.push(...sentence);
  }
  if (taken.length === 0) return taken;
  if (block + from > 0) taken.unshift(text(`${OMISSION} `));
  if (!whole) taken.push(text(` ${OMISSION}`));
  return taken;
}

/** The same of words that are no Markdown, such as what someone said: by lines and sentences, as they stand. */
export function firstSentences(said: string, words: number): string {
  let taken = 0;
  for (const end of sentenceEnds(said)) {
    if (wordsIn(said.slice(0, end)) > words) break;
    taken = end;
  }
  if (taken === 0 || said.slice(taken).trim() === '') return taken === 0 ? '' : said;
  return `${said.slice(0, taken).trimEnd()} ${OMISSION}`;
}

/** The words of inlines without their marks. */
export function plainWords(inlines: readonly Inline[]): string {
  let words = '';
  for (const inline of inlines) {
    if ('children' in inline) words += plainWords(inline.children);
    else if (inline.kind === 'reference') words += `[#${inline.id ?? 'n'}]`;
    else words += inline.kind === 'break' ? ' ' : inline.text;
  }
  return words;
}
