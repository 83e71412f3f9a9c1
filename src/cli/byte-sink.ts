/**
 * Text of any length as bytes, in large pieces out of one buffer: what is written out does not pile up as garbage until
 * it is collected, which would be most of the memory of an export.
 */

/** Bytes of a piece. */
const SIZE = 128 * 1024;

/** The most bytes of UTF-8 that one UTF-16 unit becomes. */
const WIDEST = 3;

export class ByteSink {
  readonly #buffer = Buffer.allocUnsafe(SIZE);
  #length = 0;

  /** @param flush takes the bytes before it returns; they are written over afterwards. */
  constructor(private readonly flush: (bytes: Uint8Array) => void) {}

  write(text: string): void {
    if (text.length * WIDEST > SIZE) {
      this.end();
      this.flush(Buffer.from(text, 'utf8'));
      return;
    }
    if (this.#length + text.length * WIDEST > SIZE) this.end();
    this.#length += this.#buffer.write(text, this.#length, 'utf8');
  }

  /** Writes what is gathered. */
  end(): void {
    if (this.#length > 0) this.flush(this.#buffer.subarray(0, this.#length));
    this.#length = 0;
  }
}
