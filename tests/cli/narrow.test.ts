/** A terminal of 20 columns: rows fit, and what is a row's own is still in it. */
import { expect, it } from 'vitest';
import { displayWidth } from '../../src/domain/width.ts';
import { startingWith } from '../support/lp.ts';

const living = startingWith(async (lp) => {
  await lp.ok(['log', 'Cached the cart for the length of a request', '--pending-result', '-d', '2026-11-17']);
  await lp.ok(['log', 'Untangled the retry storm in the order queue', '--with', 'Ana Lima, José Núñez']);
  await lp.ok(['risk', 'The partner API may slip into January', '--severity', 'high', '--by', '2026-12-15']);
  await lp.ok(['need', '予算を増やしたいので来週までに決めてほしい', '--by', '2026-11-20']);
  await lp.ok(['feedback', 'Your design docs are too long', '--from', 'Bo Berg', '--constructive']);
  await lp.ok(['ask', 'Ana Lima', '--about', 'the launch of the partner API', '--due', '2026-11-25']);
});

it.each([
  [['status'], '#1'],
  [['ask'], 'Ana Lima'],
  [['people'], 'José'],
  [['pending'], '#1'],
  [['recent'], '@last'],
  [['week', '--list'], '#2'],
  [['suggest'], 'lp tag 2'],
  [['show', '3'], 'partner'],
  [['log', 'Paired on the limiter', '--with', 'ana'], 'Ana Lima'],
  [['feedback', 'Calm', '--from', 'Ana'], 'closes'],
  [['resolve', '4', 'granted'], 'granted'],
  [['result', '1', '900 ms to 540 ms'], '540 ms'],
  [['again', '2'], 'undo'],
  [['risk', 'Late', '--by', 'friday'], '27'],
  [['resolve', '1', 'x'], 'accomplishment'],
  [['brief', 'weekly'], '--weekly'],
])('lp %j', async (words, holds) => {
  const lp = await living();
  const { out, err } = await lp([...words, '--no-color'], { columns: 20 });
  const all = `${out}${err}`;
  expect(all).toContain(holds);
  // A call to be copied stays in one piece.
  const wide = all.split('\n').filter((line) => displayWidth(line) > 20 && !/^ +lp /.test(line));
  expect(wide).toEqual([]);
});
