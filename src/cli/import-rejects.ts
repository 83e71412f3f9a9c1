/** What an import could not read: counted, the first of them told, and all of them kept with `--rejects FILE`. */
import { harmless } from '../domain/harmless.ts';
import { count } from '../domain/text.ts';
import type { Place, PlacedReject } from '../transfer/plan.ts';
import type { Context } from './context.ts';
import { type WrittenFile, writtenFile } from './written-file.ts';

/** So many are told where no file keeps them. */
const TOLD = 5;

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

class Kept implements Rejects {
  readonly #first: PlacedReject[] = [];
  #count = 0;

  constructor(
    private readonly path: string | undefined,
    private readonly file: WrittenFile | undefined,
    private readonly context: Context,
  ) {}

  add(reject: PlacedReject): void {
    this.#count += 1;
    if (this.#first.length < TOLD) this.#first.push(reject);
    const { place, reason, text } = reject;
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
    for (const { place, reason } of this.#first) {
      this.context.note(`    ${harmless(placeWords(place))}: ${harmless(reason)}`);
    }
    const more = this.#count - this.#first.length;
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
