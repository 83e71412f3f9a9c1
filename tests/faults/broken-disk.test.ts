/** A disk on which nothing can be changed any more, from every call on: the worst of an unplugged or dying one. */
import { afterAll, describe, it } from 'vitest';
import { ROWS } from './commands.ts';
import { HAS_DISK } from './disk.ts';
import { sweep, wordsOf } from './sweep.ts';
import { Table } from './table.ts';

describe.skipIf(!HAS_DISK)('a broken disk', () => {
  const table = new Table('broken-disk', ['command', 'input/output errors from a call on']);
  afterAll(() => table.check());

  it.each(ROWS)('$name: refused in words, and the next lp finds the log as it was', (row) => {
    table.put(row.name, 'input/output errors from a call on', wordsOf(sweep(row, 'broken')));
  });
});
