/**
 * A text as the words a suggestion may rest on: prose without code and links, each word with its stem. The
 * scripts that learn the weights read texts through here too, so that both sides see the same words.
 */
import { stem } from './stem.ts';

export interface Words {
  /** Words as they were typed, in lower case. */
  readonly surface: readonly string[];
  /** Their stems; `#` for a number, `''` where a sentence ends, which no phrase crosses. */
  readonly stems: readonly string[];
}

/** Of longer texts the beginning decides: a pasted page costs no more than a long story. */
const MOST_CHARACTERS = 20_000;

/** Words that say nothing about a principle by themselves. */
const STOP = new Set(
  'a an the and or but of to in on at by for with from as is are was were be been being i my me we our us you your he she they them their his her it its this that these those had has have do did does so then than there which who whom what when where how into over also very just not no can could would will should may might am if about after before during while more most some any all each both other such own through between up out down off again only same didnt dont doesnt wasnt werent wouldnt couldnt cant wont isnt arent havent hasnt hadnt im ive id youre theyre thats'.split(
    ' ',
  ),
);

/** The commonest words of languages that share its letters with English, and are no English words. */
const ELSEWHERE = new Set(
  'el la los las de del que y en un una uno con por para su se lo al como pero mas este esta le les des et est dans pour sur avec une qui pas nous vous sont ce cette il elle aux der die das und ist ein eine einen den dem mit von zu auf für nicht ich wir sich auch im em os uma não da dos das com ao pela pelo foi meu minha nos na ho di che per è ho una gli della sono nel het een van ik wij niet voor met op zijn och att det som är jag vi på av till w z na się nie do jest że og ikke jeg med bir ve bu için ile'.split(
    ' ',
  ),
);

export const isStop = (word: string): boolean => STOP.has(word);

/** @returns undefined when the text holds no English prose to judge by: another language, or code alone. */
export function wordsOf(text: string): Words | undefined {
  const prose = proseOf(text.slice(0, MOST_CHARACTERS));
  if (!mostlyLatin(prose)) return undefined;
  const surface: string[] = [];
  const stems: string[] = [];
  const known = new Map<string, string>();
  let english = 0;
  let foreign = 0;
  for (const [token] of folded(prose).matchAll(/[a-z][a-z0-9]*(?:\+\+|#)?|[0-9]+%?|[.;:!?\n]/g)) {
    let root = known.get(token);
    if (root === undefined) {
      root = rootOf(token);
      known.set(token, root);
    }
    if (STOP.has(token)) english++;
    else if (ELSEWHERE.has(token)) foreign++;
    surface.push(token);
    stems.push(root);
  }
  return foreign >= 2 && foreign > english ? undefined : { surface, stems };
}

/** Every word, and every pair of neighbours, that is more than function words. How often each occurs. */
export function wordCounts({ surface, stems }: Words): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  let before = '';
  let stopBefore = false;
  for (const [at, root] of stems.entries()) {
    const stop = STOP.has(surface[at]!);
    if (root !== '') {
      if (!stop) add(root);
      if (before !== '' && !(stop && stopBefore)) add(`${before} ${root}`);
    }
    before = root;
    stopBefore = stop;
  }
  return counts;
}

function rootOf(token: string): string {
  const first = token.charCodeAt(0);
  if (first >= 97) return stem(token);
  return first >= 48 && first <= 57 ? (token.endsWith('%') ? '#%' : '#') : '';
}

/** Lower case, without accents and without the marks of possession, which are no part of a stem. */
function folded(text: string): string {
  const plain = /^[\x00-\x7f]*$/.test(text) ? text : text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return plain
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/['’]/g, '');
}

/** Without fenced and quoted code, links, paths, and lines that are code; names in code, like `userId`, go too. */
function proseOf(text: string): string {
  if (!/[`{}()[\];=<>|\\/$^_:]|[a-zA-Z]\.[a-zA-Z]|[a-z][A-Z]/.test(text)) return text;
  const plain = text.replace(/```[\s\S]*?(?:```|$)/g, '\n').replace(/`[^`\n]*`/g, ' ');
  const lines = plain.split('\n').filter((line) => !looksLikeCode(line));
  return lines
    .join('\n')
    .replace(/\S+/g, (word) => (isPath(word) ? ' ' : word))
    .replace(/\b[a-zA-Z]+(?:[_.][a-zA-Z0-9]+)+\b(?:\(\))?|\b[a-z]+[A-Z]\w*/g, (name) =>
      // A full stop without a space after it ends a sentence more often than it joins two names.
      /^[a-z]+\.[A-Z]/.test(name) ? name.replace('.', '. ') : ' ',
    );
}

/** `https://x.test`, `/srv/app`, `src/store/index.ts`; `and/or` is none. */
const isPath = (word: string): boolean =>
  /^\(?(?:https?:\/\/|\.{0,2}\/\w)/.test(word) || word.split('/').length > 2;

/** So great a share of brackets, semicolons and the like is found in code alone. */
const CODE_SHARE = 0.08;

function looksLikeCode(line: string): boolean {
  // A line of a stack trace.
  if (/^\s*at \S+ \(/.test(line)) return true;
  const marks = line.match(/[{}()[\];=<>|\\$^]/g)?.length ?? 0;
  return marks >= 3 && marks > CODE_SHARE * line.length;
}

/** English with names and loan words in it has no more accented letters than this share of the others. */
const ACCENTED_SHARE = 0.1;

/** Whether most of what is written is in Latin letters without accents, as English is. */
function mostlyLatin(text: string): boolean {
  if (/^[\x00-\x7f]*$/.test(text)) return true;
  const plain = text.match(/[A-Za-z]/g)?.length ?? 0;
  // Anything else above the Latin block of signs: accented letters, other scripts.
  const other = text.match(/[\u00c0-\u1fff\u2e80-\uffff]/g)?.length ?? 0;
  return other <= ACCENTED_SHARE * plain;
}
