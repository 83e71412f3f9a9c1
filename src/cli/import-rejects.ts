/** What an import could not read: counted, the first of them told, and all of them kept with `--rejects FILE`. */
import { harmless } from '../domain/harmless.ts';
import { count } from '../domain/text.ts';
import type { Place, PlacedReject } from '../transfer/plan.ts';
import type { Context } from './context.ts';
import { type WrittenFile, writtenFile } from './written-file.ts';

/** So many reasons are told where no file keeps them, and so many places of each. */
const TOLD = 5;
const PLACES = 4;

export interface Rejects {
  add(reject: PlacedReject): void;
  /** Puts the file in its place, and says what is in it; or tells the first ones. */
  close(): void;
  /** Leaves no file behind. */
  abandon(): void;
}

/** @param path of `--rejects`. @throws RefusedError as `writtenFile`. */
export async function openRejects(path: string | undefined, context: Context): Promise<Rejects> {
  const file =
    path === undefined
      ? undefined
      : await writtenFile(path, { elsewhere: 'Name another file: --rejects left.txt' }, context);
  return new Kept(path, file, context);
}

export const placeWords = ({ file, line }: Place): string => `${file ?? 'standard input'}:${line}`;

/** `notes.md:19, 21, 23`: a file is named once. */
const placesWords = (places: readonly Place[]): string =>
  places
    .map((place, at) => (at > 0 && places[at - 1]!.file === place.file ? place.line : placeWords(place)))
    .join(', ');

class Kept implements Rejects {
  /** The first places by reason, and how many there are; the reasons beyond the first ones are only counted. */
  readonly #reasons = new Map<string, { readonly places: Place[]; count: number }>();
  #count = 0;

  constructor(
    private readonly path: string | undefined,
    private readonly file: WrittenFile | undefined,
    private readonly context: Context,
  ) {}

  add(reject: PlacedReject): void {
    this.#count += 1;
    const { place, reason, text } = reject;
    const told = this.#reasons.get(reason);
    if (told !== undefined) {
      told.count += 1;
      if (told.places.length < PLACES) told.places.push(place);
    } else if (this.#reasons.size < TOLD) this.#reasons.set(reason, { places: [place], count: 1 });
    this.file?.write(`${placeWords(place)}: ${reason}\n${text.replace(/^/gm, '    ')}\n`);
  }

  close(): void {
    if (this.#count === 0) {
      this.file?.abandon();
      if (this.file?.replaces === true)
        this.context.note(`${this.path} is of an earlier run; this time everything could be read.`);
      return;
    }
    const what = count(this.#count, 'piece');
    if (this.file !== undefined) {
      this.file.commit();
      this.context.note(`${what} could not be read; ${this.path} has the places, the reasons and the text.`);
      return;
    }
    this.context.note(`${what} could not be read:`);
    let more = this.#count;
    for (const [reason, { places, count: n }] of this.#reasons) {
      more -= n;
      const at = placesWords(places) + (n > places.length ? ', …' : '');
      const words = n === 1 ? `${at}: ${reason}` : `${n} × ${reason}: ${at}`;
      this.context.note(`    ${harmless(words)}`);
    }
    this.context.note(
      more > 0
        ? `    and ${more} more; --rejects FILE keeps them all, with their text`
        : '    --rejects FILE keeps them, with their text',
    );
  }

  abandon(): void {
    this.file?.abandon();
  }
}
