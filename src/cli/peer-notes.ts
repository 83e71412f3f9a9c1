/** What is said on stderr of a comment on a peer: where it comes from, what was left out, what to log. */

import { oneLine } from '../domain/text.ts';
import { bounded } from '../report/hints.ts';
import { type PeerMaterial, peerMaterial, type Report, type Said } from '../report/index.ts';

/** Longest sentence or title that a line quotes, and how many. */
const QUOTED = 80;
const LISTED = 3;

/** @param told ids of the entries that it tells. */
export function peerNotes(report: Report, told: ReadonlySet<number>, refs: boolean): string[] {
  const material = peerMaterial(report);
  const { praise, advice, doubtful, done, name } = material;
  const silent = material.silent.filter(({ id }) => !told.has(id));
  const usable = [...praise, ...advice].map(({ entry }) => entry.id);
  const left = [...new Set(usable)].filter((id) => !told.has(id));
  const lines = [
    refs
      ? 'Without the numbers, ready to paste:   --refs off'
      : `From ${bounded([...told].map((id) => `#${id}`))}.`,
  ];
  if (left.length > 0) {
    lines.push(`Left out for length: ${bounded(left.map((id) => `#${id}`))}.   lp config set words.peer 100`);
  }
  lines.push(...doubtfulLines(doubtful));
  if (silent.length > 0) {
    lines.push(`Without a sentence on what ${name} did: ${bounded(silent.map(({ id }) => `#${id}`))}.`);
  }
  if (praise.length === 0) {
    const instead = done.length > 0 ? ', so what you did together stands there' : '';
    lines.push(`No sentence says what ${name} did well${instead}.   ${callFor(material, `${name} found`)}`);
  }
  if (advice.length === 0) {
    lines.push(`No growth is told, since no sentence says one.   ${callFor(material, `${name} could`)}`);
  }
  return lines;
}

/** Sentences that may hurt, or that speak of something said elsewhere, are for the user to look at. */
function doubtfulLines(doubtful: readonly Said[]): string[] {
  const [first] = doubtful;
  if (first === undefined) return [];
  const quoted = doubtful.slice(0, LISTED).map(({ words, entry }) => `"${short(words)}" (#${entry.id})`);
  const more = doubtful.length - quoted.length;
  const rest = more === 0 ? '' : ` and ${more} more`;
  return [
    `Not told, since it may not be praise or not stand by itself: ${quoted.join(', ')}${rest}.   lp edit ${first.entry.id}`,
  ];
}

/**
 * The call that adds a sentence to a story: where there is none yet in one line, else in the editor, which keeps it.
 * @param words how the sentence begins.
 */
function callFor({ silent, praise, advice, doubtful }: PeerMaterial, words: string): string {
  const entries = [...silent, ...[...praise, ...advice, ...doubtful].map(({ entry }) => entry)];
  const empty = silent.find(({ details }) => details === null);
  if (empty !== undefined) return `lp edit ${empty.id} -b "${words} …"`;
  return `lp edit ${entries[0]!.id}   ("${words} …")`;
}

function short(words: string): string {
  const line = oneLine(words);
  return line.length <= QUOTED ? line : `${line.slice(0, line.lastIndexOf(' ', QUOTED))}…`;
}
