/** Labelled texts, as they come and as they are learned from: names of principles masked, authors told apart. */
import { readFileSync } from 'node:fs';
import type { PrincipleSet } from '../../src/domain/principle.ts';
import { type Words, wordsOf } from '../../src/domain/suggest-words.ts';

export type TextType = 'story' | 'bullet' | 'question' | 'wording';

export interface Labelled {
  readonly type: TextType;
  /** Masked. */
  readonly text: string;
  readonly words: Words;
  /** Places in the set, the primary one first. */
  readonly principles: readonly number[];
  /** Who wrote it, as far as its source tells: rows of one author are never split between folds. */
  readonly author: string;
}

/** A line of a file in the form of principles-labelled.jsonl; other fields are not read. */
interface Row {
  readonly type: string;
  readonly lang: string;
  readonly principles: readonly string[];
  readonly text: string;
  readonly source: string;
}

/** Everything a text may say that gives the principle's name away, in any of its forms. */
const NAMES =
  /customer[\s-]*obsess(?:ion|ed)?|ownership|invent(?:ed|ing)?[\s-]*(?:and|&)[\s-]*simplif(?:y|ied|ying)|(?:are[\s-]*)?right,?[\s-]*a[\s-]*lot|learn(?:ing)?[\s-]*(?:and|&)[\s-]*(?:be(?:ing)?[\s-]*)?curious|hir(?:e|ing)[\s-]*(?:and|&)[\s-]*develop(?:ing)?(?:[\s-]*the[\s-]*best)?|(?:insist(?:ing|ed)?[\s-]*on[\s-]*)?(?:the[\s-]*)?highest[\s-]*standards?|think(?:ing)?[\s-]*big|bias[\s-]*for[\s-]*action|frugality|earn(?:s|ed|ing)?[\s-]*trust|(?:div(?:e|es|ed|ing)|dove)[\s-]*deep|deep[\s-]*div(?:e|es|ing)|have[\s-]*backbone|backbone|disagree(?:d|ing)?[\s-]*(?:and|&)[\s-]*commit(?:ted|ting)?|deliver(?:s|ed|ing)?[\s-]*results|(?:strive[\s-]*to[\s-]*be[\s-]*)?earth['’]?s[\s-]*best[\s-]*employer|success[\s-]*(?:and|&)[\s-]*scale(?:[\s-]*brings?[\s-]*broad[\s-]*responsibility)?|broad[\s-]*responsibility/gi;

export const masked = (text: string): string => text.replace(NAMES, ' ');

/** `https://host/who/…` → `host/who`; `who/repository:path` → `who`. */
export function authorOf(source: string): string {
  const url = /^https?:\/\/([^/]+)\/([^/]*)/.exec(source);
  return url === null ? source.split(/[/:]/)[0]! : `${url[1]}/${url[2]}`;
}

/** The English rows of a file. @throws Error naming the line that is not in its form. */
export function readLabelled(file: string, set: PrincipleSet): Labelled[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const row = parsed(line, `${file}:${index + 1}`);
    const principles = row.principles
      .map((slug) => set.findIndex((one) => one.slug === slug))
      .filter((at) => at !== -1);
    if (row.lang !== 'en' || principles.length === 0) return [];
    return [labelled(row.type as TextType, row.text, principles, authorOf(row.source))];
  });
}

function parsed(line: string, where: string): Row {
  let row: Row;
  try {
    row = JSON.parse(line) as Row;
  } catch (cause) {
    throw new Error(`${where} is no JSON`, { cause });
  }
  const fits = [row.type, row.lang, row.text, row.source].every((value) => typeof value === 'string');
  if (!fits || !Array.isArray(row.principles))
    throw new Error(`${where} lacks type, lang, principles, text or source`);
  return row;
}

/** Our own made-up entries, wording.txt: `co,dd  words`. */
export function readWording(file: string, set: PrincipleSet): Labelled[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [shorts = '', ...words] = line.split(/\s+/);
      const principles = shorts.split(',').map((short) => set.findIndex((one) => one.short === short));
      if (principles.includes(-1)) throw new Error(`wording.txt: ${shorts} is no list of principles`);
      // Each principle's examples stand for a source of their own: a word of several is nobody's favourite.
      return labelled('wording', words.join(' '), principles, `own-${principles[0]}`);
    });
}

function labelled(type: TextType, raw: string, principles: readonly number[], author: string): Labelled {
  const text = masked(raw);
  // Labelled texts say their language; what only looks like another is taken all the same.
  return { type, text, principles, author, words: wordsOf(text) ?? { surface: [], stems: [] } };
}
