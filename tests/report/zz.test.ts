import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import { thinSpots } from '../../src/report/hints.ts';
import { buildReport, render } from '../../src/report/index.ts';
import { CYCLE, ENTRIES, GOALS, TODAY } from '../support/made-up-year.ts';

test('x', () => {
  const r = buildReport({ cycle: CYCLE, entries: ENTRIES, goals: GOALS, principles: AMAZON, today: TODAY });
  writeFileSync('/tmp/out.md', render('md', r, { today: TODAY }));
  writeFileSync('/tmp/out.txt', render('txt', r, { today: TODAY }));
  writeFileSync('/tmp/out.json', render('json', r, { today: TODAY }));
  writeFileSync(
    '/tmp/out.hints',
    thinSpots(r).join('\n') + '\n\n' + r.selected.map((s) => s.entry.id + ' ' + s.why).join('\n'),
  );
});
