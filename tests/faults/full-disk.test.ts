/** A disk with no room left, from every call on that needs some: each command, each of its calls. */
import { afterAll, describe, it } from 'vitest';
import { ROWS } from './commands.ts';
import { HAS_DISK } from './disk.ts';
import { sweep, wordsOf } from './sweep.ts';
import { Table } from './table.ts';

describe.skipIf(!HAS_DISK)('a full disk', () => {
  const table = new Table('full-disk', [
    'command',
    'no room from a call on',
    'half a write, then no room',
    'no room for kept texts either',
  ]);
  afterAll(() => table.check());

  describe.each(ROWS)('$name', (row) => {
    it('either is done or refuses in words, leaves the log as it was and keeps what was typed', () => {
      table.put(row.name, 'no room from a call on', wordsOf(sweep(row, 'full')));
      table.put(row.name, 'half a write, then no room', wordsOf(sweep(row, 'short')));
      const everywhere = row.typed === undefined ? [] : sweep(row, 'full', { everywhere: true, some: 4 });
      table.put(row.name, 'no room for kept texts either', wordsOf(everywhere));
    });
  });
});
