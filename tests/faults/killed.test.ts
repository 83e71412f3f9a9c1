/** kill -9 before every call to the disk, in the middle of every write, and before the answer is printed. */
import { afterAll, describe, it } from 'vitest';
import { ROWS } from './commands.ts';
import { HAS_DISK } from './disk.ts';
import { sweep, wordsOf } from './sweep.ts';
import { Table } from './table.ts';

describe.skipIf(!HAS_DISK)('kill -9', () => {
  const table = new Table('killed', ['command', 'before a call', 'in the middle of a write']);
  afterAll(() => table.check());

  it.each(ROWS)('$name: all of it or nothing, and what was printed is there', (row) => {
    table.put(row.name, 'before a call', wordsOf(sweep(row, 'kill')));
    table.put(row.name, 'in the middle of a write', wordsOf(sweep(row, 'torn')));
  });
});
