/**
 * The line someone is typing. Node's readline edits it (arrows, Ctrl-A, Ctrl-W, …); what it does not know is
 * added here: a paste of several lines, a change only after the fact, drawing once for many keys.
 */

/** A key as readline reports it, after it has acted on it. Letters outside ASCII come without a name. */
export interface Key {
  readonly name?: string | undefined;
  readonly ctrl?: boolean | undefined;
  readonly meta?: boolean | undefined;
}

/** What of Node's readline is used. */
export interface Readline {
  line: string;
  cursor: number;
  history: string[];
  getCursorPos(): { rows: number; cols: number };
  on(event: 'close' | 'error', listener: () => void): unknown;
}

export interface LineOptions {
  readonly initial?: string | undefined;
  readonly onChange?: ((text: string) => void) | undefined;
  /** Input has ended without an answer: Ctrl-D, or the terminal is gone. */
  readonly onClose: () => void;
}

export class Line {
  text = '';
  cursor = 0;
  /** Between the beginning and the end of a paste. */
  pasting = false;
  finished = false;
  /** Shown in place of the hint until the next key. */
  note: string | undefined;
  redraw = (): void => {};
  #rl: Readline | undefined;
  #onChange: LineOptions['onChange'];
  #place = { rows: 0, cols: 0 };
  #lastKey: string | undefined;
  #keys = 0;
  #waiting = false;

  attach(rl: Readline, { initial = '', onChange, onClose }: LineOptions): void {
    this.#rl = rl;
    rl.getCursorPos = () => this.#place;
    const gone = (): void => {
      if (!this.finished) onClose();
    };
    rl.on('close', gone);
    // Readline passes on what its terminal answers once it is gone; unheard, that would end lp on the spot.
    rl.on('error', gone);
    if (initial !== '') this.set(initial);
    this.#onChange = onChange;
  }

  /**
   * Takes over what a key did.
   * @returns `enter` when it may end the answer. Inside a paste, and with Alt, Enter is a line break instead.
   */
  take(key: Key): 'enter' | 'edited' {
    const afterReturn = this.#lastKey === 'return';
    this.#lastKey = key.name;
    // The second half of a CR LF; readline passes over it, too.
    if (key.name === 'enter' && afterReturn) return 'edited';
    this.#keys++;
    this.note = undefined;
    if (key.name === 'paste-start') this.pasting = true;
    if (key.name === 'paste-end') this.pasting = false;
    if (key.name !== 'return' && key.name !== 'enter') this.#read();
    else if (!this.pasting && key.meta !== true) return 'enter';
    else this.set(...this.#broken());
    return 'edited';
  }

  /**
   * Whether the Enter just taken ends the answer. With more keys right behind it, it came from a terminal that
   * does not mark its pastes, and is a line break.
   */
  async endsHere(): Promise<boolean> {
    const { text, cursor } = this;
    const keys = this.#keys;
    [this.text, this.cursor] = this.#broken();
    this.#put();
    await new Promise((resolve) => setImmediate(resolve));
    if (this.#keys !== keys) return false;
    this.text = text;
    this.cursor = cursor;
    this.#put();
    return true;
  }

  /** The text with a line break at the cursor. */
  #broken(): [text: string, cursor: number] {
    return [`${this.text.slice(0, this.cursor)}\n${this.text.slice(this.cursor)}`, this.cursor + 1];
  }

  set(text: string, cursor = text.length): void {
    const changed = text !== this.text;
    this.text = text;
    this.cursor = cursor;
    this.restore();
    if (changed) this.#onChange?.(text);
  }

  /** Undoes what readline made of the last key: the tab it typed, the line that Enter emptied. */
  restore(): void {
    this.#put();
    this.refresh();
  }

  #put(): void {
    const rl = this.#rl;
    if (rl === undefined) return;
    rl.line = this.text;
    rl.cursor = this.cursor;
    // Readline remembers lines ended by Enter; the up arrow must not bring back half a paste.
    rl.history = [];
  }

  /** Draws the answer. To be called before the prompt is told that it is done. */
  finish(): void {
    this.finished = true;
    this.redraw();
  }

  /** Draws once for all keys that come together: with a drawing per key a pasted page takes seconds. */
  refresh(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    setImmediate(() => {
      this.#waiting = false;
      if (!this.finished) this.redraw();
    });
  }

  /**
   * Says where in the last row of what is drawn the cursor belongs. Inquirer takes the number of UTF-16 units in
   * that row for its cells, to see over how many rows it goes; here it is always one, and the count is made good.
   */
  placeCursor(row: string, column: number, columns: number): void {
    const whole = Math.floor(row.length / columns);
    this.#place = { rows: row.length % columns === 0 ? whole - 1 : whole, cols: column };
  }

  #read(): void {
    const rl = this.#rl;
    if (rl === undefined) return;
    const changed = rl.line !== this.text;
    this.text = rl.line;
    this.cursor = rl.cursor;
    if (changed) this.#onChange?.(this.text);
    this.refresh();
  }
}
