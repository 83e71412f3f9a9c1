/**
 * A word as a shell takes it, for calls that are there to be copied. A path under home stays open to the shell; any
 * other `~` at the beginning would be taken for somebody's home.
 */
export const quoted = (word: string): string =>
  /^(?!~(?!\/))[\w./~-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** The same for words of a sentence, which read best in double quotes, unless a shell would look into those. */
export const inQuotes = (words: string): string => (/["$`\\!]/.test(words) ? quoted(words) : `"${words}"`);
