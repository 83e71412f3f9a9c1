/** A note put on feedback; how it is told apart from the words, spoken.ts says. */
import { parted } from './spoken.ts';

/** The details of feedback with this note in place of the one they had; an empty note takes it away. */
export function withNote(details: string | null | undefined, note: string): string {
  const [words] = parted(details);
  const own = note.replace(/^\s*My note:/i, '').trim();
  return own === '' ? words : `${words === '' ? '' : `${words}\n\n`}My note: ${own}`;
}

/** The same, after a note that is there already. */
export function withMoreNote(details: string | null | undefined, note: string | null | undefined): string {
  const all = [parted(details)[1], note].filter(Boolean).join('\n\n');
  return all === '' ? (details ?? '') : withNote(details, all);
}
