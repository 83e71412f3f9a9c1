/**
 * Keys by which a later run knows a thing again. Made here and not by node:crypto, which takes 3 ms to load; nobody
 * gains by a collision, so it only has to be rare: 96 bits, one chance in 10^17 among a million keys.
 */
import { fold } from '../domain/text.ts';

/**
 * The key of what has no id of its own: of its day (or period, or `null` where `--date` gave it) and its words. Case,
 * accents and white space do not count, so a text that is only tidied stays the same thing.
 *
 * @returns 24 hexadecimal digits.
 */
export function keyOf(day: string | null, ...words: readonly (string | null)[]): string {
  return hash([day ?? '', ...words.map((word) => fold(word ?? ''))].join('\u0000'));
}

/** Odd factors with their bits well spread (those of MurmurHash3 and xxHash). */
const FACTORS = [0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f] as const;

/** 48 bits of a text, exactly as it is: for telling texts apart where a slip costs nothing. */
export const fingerprint = (text: string): number => Number.parseInt(hash(text).slice(0, 12), 16);

function hash(text: string): string {
  let [a, b, c] = [0x9e3779b9, 0x243f6a88, 0xb7e15162];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, FACTORS[0]);
    a ^= a >>> 15;
    b = Math.imul(b ^ unit, FACTORS[1]);
    b ^= b >>> 13;
    c = Math.imul(c ^ unit, FACTORS[2]);
    c ^= c >>> 14;
  }
  // Each lane is finished with its neighbours, so that none carries less than its 32 bits.
  return hex(a ^ spread(b)) + hex(b ^ spread(c)) + hex(c ^ spread(a));
}

function spread(lane: number): number {
  const once = Math.imul(lane ^ (lane >>> 16), FACTORS[0]);
  const twice = Math.imul(once ^ (once >>> 13), FACTORS[1]);
  return twice ^ (twice >>> 16);
}

const hex = (lane: number): string => (lane >>> 0).toString(16).padStart(8, '0');
