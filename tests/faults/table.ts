/**
 * What the faults came to, held against the tables of docs/RELIABILITY.md. A run that tries some of the points may miss
 * an outcome that the document names; it may find none that is not there. `npm run docs:faults` tries all and writes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { ROOT } from '../support/built.ts';
import { FULL } from './disk.ts';

const DOCUMENT = join(ROOT, 'docs', 'RELIABILITY.md');
const WRITES = process.env.LP_TABLE === 'write';

export class Table {
  readonly #rows = new Map<string, Map<string, Set<string>>>();

  /**
   * @param name of the table: it stands between `<!-- name -->` and `<!-- end -->`.
   * @param columns headings, the first that of the rows.
   */
  constructor(
    private readonly name: string,
    private readonly columns: readonly [string, ...string[]],
  ) {}

  /** Outcomes in plain words without a semicolon. */
  put(row: string, column: string, outcomes: Iterable<string>): void {
    if (!this.columns.includes(column)) throw new Error(`${this.name} has no column ${column}`);
    const cells = this.#rows.get(row) ?? new Map<string, Set<string>>();
    this.#rows.set(row, cells);
    cells.set(column, new Set([...(cells.get(column) ?? []), ...outcomes]));
  }

  /** To be called after all tests of the file: what was found stands in the document, and no row is missing there. */
  check(): void {
    if (WRITES) this.#write();
    const documented = this.#documented();
    for (const [row, cells] of this.#rows) {
      for (const [column, outcomes] of cells) {
        const words = documented.get(row)?.get(column) ?? [];
        const place = `docs/RELIABILITY.md, ${this.name}: ${row}, ${column}`;
        expect(
          [...outcomes].filter((one) => !words.includes(one)),
          place,
        ).toEqual([]);
        if (FULL)
          expect(
            words.filter((one) => !outcomes.has(one)),
            place,
          ).toEqual([]);
      }
    }
    expect([...documented.keys()], 'rows of the document').toEqual([...this.#rows.keys()]);
  }

  #documented(): Map<string, Map<string, string[]>> {
    const [, , ...lines] = this.#section().trim().split('\n');
    return new Map(
      lines.map((line) => {
        const [row = '', ...cells] = line
          .slice(2, -2)
          .split(' | ')
          .map((cell) => cell.trim());
        const words = cells.map((cell) => cell.split('; ').filter(Boolean));
        return [row, new Map(words.map((outcomes, at) => [this.columns[at + 1]!, outcomes]))];
      }),
    );
  }

  #section(): string {
    return this.#parts()[1]!;
  }

  #parts(): [before: string, table: string, after: string] {
    const text = readFileSync(DOCUMENT, 'utf8');
    const mark = `<!-- ${this.name} -->\n`;
    const from = text.indexOf(mark) + mark.length;
    const to = text.indexOf('<!-- end -->', from);
    if (from < mark.length || to < 0) throw new Error(`docs/RELIABILITY.md has no table ${this.name}`);
    return [text.slice(0, from), text.slice(from, to), text.slice(to)];
  }

  #write(): void {
    const rows = [...this.#rows].map(([row, cells]) => [
      row,
      ...this.columns.slice(1).map((column) => [...(cells.get(column) ?? [])].sort().join('; ')),
    ]);
    const lines = [this.columns, this.columns.map(() => '---'), ...rows].map(
      (cells) => `| ${cells.join(' | ')} |`,
    );
    const [before, , after] = this.#parts();
    writeFileSync(DOCUMENT, `${before}\n${lines.join('\n')}\n\n${after}`);
  }
}
