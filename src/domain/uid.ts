/** UUIDv7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, then random bits. Sorts by time. */

/**
 * @param ms Unix time in milliseconds; times before 1970 count as 0, beyond the year 10889 as the last one.
 * @param random ten random bytes as 20 hexadecimal digits.
 * @returns lower case, with dashes.
 */
export function uuidv7(ms: number, random: string): string {
  const time = Math.min(Math.max(0, Math.trunc(ms)), 2 ** 48 - 1)
    .toString(16)
    .padStart(12, '0');
  const r = random.toLowerCase();
  const variant = ((Number.parseInt(r[3] ?? '0', 16) & 0b0011) | 0b1000).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${r.slice(0, 3)}-${variant}${r.slice(4, 7)}-${r.slice(7, 19)}`;
}
