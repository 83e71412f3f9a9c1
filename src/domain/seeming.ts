/**
 * Names that look the same and are not: letters of two alphabets that are drawn alike (Cyrillic А, Greek Α, Latin A).
 * A table of our own rather than Unicode's confusables (700 kB): names are written in few letters.
 */
import { fold } from './text.ts';

/** A letter as `fold` leaves it, Cyrillic then Greek, and the Latin one that it or its capital is drawn like. */
const DRAWN_LIKE = new Map(
  'аa вb еe зz іi јj кk мm нh оo рp сc тt уy хx ѕs һh ԛq ԝw αa βb εe ζz ηh ιi κk μm νn οo ρp τt υy χx'
    .split(' ')
    .map(([letter = '', latin = '']) => [letter, latin]),
);

const drawn = (name: string): string =>
  [...fold(name)].map((letter) => DRAWN_LIKE.get(letter) ?? letter).join('');

/** The known name that looks like this one and is another; undefined where there is none. */
export function seemingly(name: string, known: readonly string[]): string | undefined {
  const [own, look] = [fold(name), drawn(name)];
  return known.find((one) => fold(one) !== own && drawn(one) === look);
}
