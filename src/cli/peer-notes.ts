/** What is said on stderr of a comment on a peer: where it comes from, what was left out, what to log. */

import { RefusedError } from '../domain/errors.ts';
import { oneLine } from '../domain/text.ts';
import { bounded } from '../report/hints.ts';
import { type PeerMaterial, peerMaterial, type Report, type Said } from '../report/index.ts';

/** Longest sentence or title that a line quotes, and how many. */
const QUOTED = 80;
const LISTED = 3;

/** @throws RefusedError where the log says nothing about the person that a comment could say. */
export function refuseSilence(report: Report): void {
  const material = peerMaterial(report);
  if (material.praise.length + material.advice.length > 0) return;
  const { silent, doubtful, name } = material;
  const titles = silent.slice(0, LISTED).map(({ id, title }) => `#${id} ${short(title)}`);
  const more = silent.length - titles.length;
  throw new RefusedError(`no sentence of ${report.cycle.name} says what ${report.person} did well`, {
    hint: [
      ...(titles.length === 0
        ? []
        : [`Done together: ${titles.join('; ')}${more === 0 ? '' : ` and ${more} more`}.`]),
      ...doubtfulLines(doubtful),
      `Say it in a sentence with the name: ${callFor(material, `${name} found`)}`,
    ].join('\n'),
  });
}

/** The lines of a comment that says something. @param told ids of the entries that it tells. */
export function peerNotes(report: Report, told: ReadonlySet<number>, refs: boolean): string[] {
  const material = peerMaterial(report);
  const { praise, advice, doubtful, silent, name } = material;
  const usable = [...praise, ...advice].map(({ entry }) => entry.id);
  const left = [...new Set(usable)].filter((id) => !told.has(id));
  const lines = [
    `From ${bounded([...told].map((id) => `#${id}`))}.${refs ? '' : '   --refs on puts the numbers behind the sentences'}`,
  ];
  if (left.length > 0) {
    lines.push(`Left out for length: ${bounded(left.map((id) => `#${id}`))}.   lp config set words.peer 100`);
  }
  lines.push(...doubtfulLines(doubtful));
  if (silent.length > 0) {
    lines.push(`Without a sentence on what ${name} did: ${bounded(silent.map(({ id }) => `#${id}`))}.`);
  }
  if (praise.length === 0) {
    lines.push(`No strength is told, since no sentence says one.   ${callFor(material, `${name} found`)}`);
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
