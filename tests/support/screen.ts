/**
 * A small terminal: takes what a program writes and knows what would be on the screen. It understands what
 * readline and inquirer write (cursor moves, erasing, colours); anything else is an error, so that a test
 * never passes because an escape was overlooked.
 */
import { clusters } from '../../src/domain/width.ts';

const ESCAPE = /^\x1b(?:\[(?<parameters>[?0-9;]*)(?<final>[A-Za-z])|[=>78M])/;

export class Screen {
  /** Rows that have left the screen at its top. */
  readonly history: string[] = [];
  #cells: string[][];
  #row = 0;
  #column = 0;
  #rest = '';

  constructor(
    readonly columns: number,
    readonly rows: number,
  ) {
    this.#cells = Array.from({ length: rows }, () => []);
  }

  get cursor(): { row: number; column: number } {
    return { row: this.#row, column: Math.min(this.#column, this.columns - 1) };
  }

  /** The rows as read, without spaces at their ends. */
  lines(): string[] {
    return this.#cells.map((row) =>
      Array.from(row, (cell) => cell ?? ' ')
        .join('')
        .trimEnd(),
    );
  }

  /** Everything ever shown, the rows that have scrolled away included. */
  all(): string {
    return [...this.history, ...this.lines()].join('\n').trimEnd();
  }

  write(data: string): void {
    let text = this.#rest + data;
    this.#rest = '';
    while (text !== '') {
      if (text[0] === '\x1b') {
        const sequence = ESCAPE.exec(text);
        if (sequence === null) {
          if (/^\x1b(?:\[[?0-9;]*)?$/.test(text)) {
            this.#rest = text;
            return;
          }
          throw new Error(
            `an escape sequence the test terminal does not know: ${JSON.stringify(text.slice(0, 12))}`,
          );
        }
        this.#escape(sequence.groups?.parameters ?? '', sequence.groups?.final ?? '');
        text = text.slice(sequence[0].length);
        continue;
      }
      const next = text.search(/[\x00-\x1f]/);
      if (next === 0) {
        this.#control(text[0]!);
        text = text.slice(1);
        continue;
      }
      const plain = next === -1 ? text : text.slice(0, next);
      for (const cluster of clusters(plain)) this.#put(cluster.text, cluster.cells);
      text = text.slice(plain.length);
    }
  }

  #put(text: string, cells: number): void {
    if (cells === 0) return;
    if (this.#column + cells > this.columns) {
      this.#column = 0;
      this.#lineFeed();
    }
    const row = this.#cells[this.#row]!;
    row[this.#column] = text;
    if (cells === 2) row[this.#column + 1] = '';
    this.#column += cells;
  }

  #control(character: string): void {
    if (character === '\n') this.#lineFeed();
    else if (character === '\r') this.#column = 0;
    else if (character === '\b') this.#column = Math.max(0, this.#column - 1);
    else if (character === '\t') this.#column = Math.min(this.columns - 1, (this.#column | 7) + 1);
  }

  #lineFeed(): void {
    if (this.#row < this.rows - 1) {
      this.#row++;
      return;
    }
    const [gone = []] = this.#cells.splice(0, 1);
    this.history.push(
      Array.from(gone, (cell) => cell ?? ' ')
        .join('')
        .trimEnd(),
    );
    this.#cells.push([]);
  }

  #escape(parameters: string, final: string): void {
    if (parameters.startsWith('?') || final === 'm' || final === '') return;
    const [first = 0, second = 0] = parameters.split(';').map(Number);
    const n = Math.max(1, first);
    const column = Math.min(this.#column, this.columns - 1);
    const row = this.#cells[this.#row]!;
    switch (final) {
      case 'A':
        this.#row = Math.max(0, this.#row - n);
        break;
      case 'B':
        this.#row = Math.min(this.rows - 1, this.#row + n);
        break;
      case 'C':
        this.#column = Math.min(this.columns - 1, column + n);
        break;
      case 'D':
        this.#column = Math.max(0, column - n);
        break;
      case 'F':
        this.#row = Math.max(0, this.#row - n);
        this.#column = 0;
        break;
      case 'G':
        this.#column = n - 1;
        break;
      case 'H':
        this.#row = n - 1;
        this.#column = Math.max(1, second) - 1;
        break;
      case 'J':
        if (first === 2) this.#cells = this.#cells.map(() => []);
        else {
          row.length = Math.min(row.length, column);
          for (let below = this.#row + 1; below < this.rows; below++) this.#cells[below] = [];
        }
        break;
      case 'K':
        if (first === 2) this.#cells[this.#row] = [];
        else if (first === 0) row.length = Math.min(row.length, column);
        else throw new Error('erasing to the left is not known to the test terminal');
        break;
      default:
        throw new Error(`an escape sequence the test terminal does not know: ESC[${parameters}${final}`);
    }
  }
}
