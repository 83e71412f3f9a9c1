/** Results that arrive late: `lp log --pending-result`, `lp result`, `lp pending`, and where else they show. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Lp, newLp, startingWith } from '../support/lp.ts';

interface Shown {
  readonly entry: {
    readonly result: string | null;
    readonly status: string | null;
    readonly resolved: string | null;
  };
}

const PENDING = { result: null, status: 'pending', resolved: null };

/** #1 and #2 pending, #3 constructive feedback, #4 a risk, #5 praise, #6 with a result. */
const waiting = startingWith(async (lp) => {
  await lp.ok(['log', 'Cached the cart', '+dd', '--pending-result', '-d', '2026-11-03', '--project', 'Shop']);
  await lp.ok(['log', 'Moved the queue', '+ow', '--pending-result', '-d', '2026-11-20']);
  await lp.ok(['feedback', 'Docs are too long', '--from', 'Bo', '--constructive', '-d', '2026-05-01']);
  await lp.ok(['risk', 'The API may slip', '-d', '2026-11-10']);
  await lp.ok(['feedback', 'Well done', '--from', 'Cy']);
  await lp.ok(['log', 'Ran the review', '-r', '3 risks closed']);
});

const show = async (lp: Lp, id: number) => (await lp.json<Shown>(['show', String(id), '--json'])).entry;

const pending = async (lp: Lp, ...filter: string[]): Promise<number[]> =>
  (await lp.json<{ entries: { id: number }[] }>(['pending', '--json', ...filter])).entries.map(
    ({ id }) => id,
  );

/** An editor that replaces text in the file. */
function editor(lp: Lp, from: string, to: string): { env: Record<string, string> } {
  const file = join(lp.folder, 'editor.cjs');
  writeFileSync(
    file,
    `const fs = require('fs'); const f = process.argv[2];
     fs.writeFileSync(f, fs.readFileSync(f, 'utf8').replace(${JSON.stringify(from)}, ${JSON.stringify(to)}));`,
  );
  return { env: { EDITOR: `${process.execPath} ${file}` } };
}

describe('a pending result', () => {
  it('is said in the list, on the page, and where I stand, and is no lack', async () => {
    const lp = await waiting();
    expect(await show(lp, 1)).toMatchObject(PENDING);
    expect(await lp.ok(['list'])).toContain('Moved the queue · result pending');
    expect(await lp.ok(['list'])).not.toContain('3 risks closed · result pending');
    expect(await lp.ok(['show', '1'])).toContain('Result: pending');
    const standing = await lp.ok([]);
    expect(standing).toContain('2 results pending (#1 Cached the cart: 19 days)   lp result 1 "…"');
    expect(standing).not.toContain('without a result');
    expect(await lp.json(['status', '--json'])).toMatchObject({ pendingResults: [1, 2], withoutResult: [] });
    const check = await lp.ok(['check']);
    expect(check).toMatch(/#1 .*result pending.*lp result 1 "…"/);
    expect(check).not.toContain('no outcome,');
    const report = await lp(['report']);
    expect(report.out).not.toMatch(/pending/i);
    expect(report.err).toContain('2 results still pending: #1 and #2.   lp result 1 "…"');
  });

  it('goes with no result, and only with what can have one', async () => {
    const lp = await waiting();
    expect(await lp(['log', 'x', '-r', '5%', '--pending-result'])).toMatchObject({ code: 2, out: '' });
    expect((await lp(['log', 'x', '-r', ' ', '--pending-result'])).code).toBe(0);
    expect((await lp(['feedback', 'x', '--from', 'Bo', '--pending-result'])).code).toBe(2);
    for (const id of ['3', '4', '5']) {
      const said = await lp(['edit', id, '--pending-result']);
      expect(said).toMatchObject({ code: 2, out: '' });
      expect(said.err).toContain('only an accomplishment has a pending result');
    }
    const has = await lp(['edit', '6', '--pending-result']);
    expect(has).toMatchObject({ code: 2, out: '' });
    expect(has.err).toContain('entry 6 has a result, so none is pending: "3 risks closed"');
    expect(has.err).toContain('lp edit 6 -r "" --pending-result');
    expect(await show(lp, 6)).toMatchObject({ result: '3 risks closed', status: null });
  });

  it('ends with a result by lp edit, which came that day, and comes back only when it is said', async () => {
    const lp = await waiting();
    await lp.ok(['edit', '1', '-t', 'Cached the whole cart']);
    expect(await show(lp, 1)).toMatchObject(PENDING);
    await lp.ok(['edit', '1', '-r', '540 ms']);
    expect(await show(lp, 1)).toMatchObject({ result: '540 ms', status: null, resolved: '2026-11-22' });
    await lp.ok(['edit', '1', '-r', '']);
    expect(await show(lp, 1)).toMatchObject({ result: null, status: null, resolved: null });
    expect((await lp(['edit', '1', '--pending-result'])).err).toContain('result pending');
    expect(await show(lp, 1)).toMatchObject(PENDING);
    expect((await lp(['edit', '1', '--pending-result'])).out).toBe('');
    // None will come.
    expect((await lp(['edit', '1', '-r', ''])).err).toContain('result: none');
    expect(await pending(lp)).toEqual([2]);
    expect(await lp.ok(['undo'])).toContain('edit 1 (pending result of Cached the whole cart)');
    expect(await pending(lp)).toEqual([1, 2]);
    await lp.ok(['edit', '6', '-r', '', '--pending-result']);
    expect(await show(lp, 6)).toMatchObject(PENDING);
    expect(await lp.ok(['undo'])).toContain('edit 6 (result of Ran the review)');
  });

  it('a result that was there from the beginning came on no day of its own', async () => {
    const lp = await waiting();
    await lp.ok(['edit', '6', '-r', '4 risks closed']);
    expect(await show(lp, 6)).toMatchObject({ result: '4 risks closed', resolved: null });
    expect(await lp.ok(['show', '6'])).not.toContain('came on');
  });

  it('is a line in the editor, and ends with a result there', async () => {
    const lp = await waiting();
    await lp.ok(['edit', '1'], editor(lp, 'pending: yes', 'pending:'));
    expect(await show(lp, 1)).toMatchObject({ result: null, status: null });
    await lp.ok(['edit', '1'], editor(lp, 'pending:', 'pending: yes'));
    expect(await show(lp, 1)).toMatchObject(PENDING);
    await lp.ok(['edit', '1'], editor(lp, 'result:', 'result: 540 ms'));
    expect(await show(lp, 1)).toMatchObject({ result: '540 ms', status: null, resolved: '2026-11-22' });
    await lp.ok(['edit', '4'], editor(lp, 'title: The', 'title: Their'));
    expect(await show(lp, 4)).toMatchObject({ status: 'open' });
    expect(await lp(['edit', '4'], editor(lp, 'severity:', 'pending: yes'))).toMatchObject({ code: 2 });
    await lp.ok(['log', '--edit', '--pending-result'], editor(lp, 'title:', 'title: Wrote it'));
    expect(await pending(lp)).toEqual([2, 7]);
  });

  it('a mistake elsewhere keeps it with the text', async () => {
    const lp = await waiting();
    const said = await lp(['log', '-', '--pending-result', '-d', 'never'], { stdin: 'Built it\n' });
    expect(said.code).toBe(2);
    await lp.ok(['log', '--resume'], editor(lp, 'date: never', 'date: 2026-11-21'));
    expect(await pending(lp)).toEqual([1, 2, 7]);
  });

  it('set in an editor while another lp wrote the result clashes with it', async () => {
    const lp = await waiting();
    await lp.ok(['edit', '1', '-r', '']);
    const file = join(lp.folder, 'meanwhile.cjs');
    writeFileSync(
      file,
      `const fs = require('fs'); const f = process.argv[2];
       fs.writeFileSync(f, fs.readFileSync(f, 'utf8').replace('pending:', 'pending: yes'));
       const Database = require(${JSON.stringify(join(process.cwd(), 'node_modules/better-sqlite3'))});
       new Database(${JSON.stringify(lp.db)}).exec("UPDATE entry SET result = 'theirs' WHERE id = 1");`,
    );
    const said = await lp(['edit', '1'], { env: { EDITOR: `${process.execPath} ${file}` } });
    expect(said.code).toBe(1);
    expect(said.err).toContain('changed while you were editing');
    expect(await show(lp, 1)).toMatchObject({ result: 'theirs', status: null });
  });
});

describe('lp result', () => {
  it('adds it with its day in one step, and ends pending', async () => {
    const lp = await waiting();
    const said = await lp(['result', '1', 'cut', 'refunds', '12%', '-d', '2026-11-12']);
    expect(said).toMatchObject({ code: 0, out: '#1  2026-11-03  Dive Deep  Cached the cart\n' });
    expect(said.err).toBe('    result of 12 November 2026: "cut refunds 12%"\n');
    expect(await show(lp, 1)).toMatchObject({
      result: 'cut refunds 12%',
      status: null,
      resolved: '2026-11-12',
    });
    expect(await lp.ok(['show', '1'])).toContain('The result came on 12 November 2026');
    expect(await lp.ok(['search', 'refunds'])).toContain('#1');
    expect(await lp.ok(['undo'])).toContain('result 1 (cut refunds 12%)');
    expect(await show(lp, 1)).toMatchObject(PENDING);
  });

  it('of an entry that announced none: today, and as JSON', async () => {
    const lp = await waiting();
    await lp.ok(['log', 'Wrote a tool']);
    const said = await lp(['result', '@last', '-', '--json'], { stdin: '3 teams use it\n' });
    expect(JSON.parse(said.out).entry).toMatchObject({
      id: 7,
      result: '3 teams use it',
      resolved: '2026-11-22',
    });
    expect(said.err).toBe('');
  });

  it('another one is not overwritten; --append keeps both, and the day of the last', async () => {
    const lp = await waiting();
    const refused = await lp(['result', '6', 'pages down 60%']);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('entry 6 has a result already: "3 risks closed"');
    expect(refused.err).toContain('lp result 6 --append "…"');
    expect(refused.err).toContain('lp edit 6 -r "…"');
    await lp.ok(['result', '6', 'pages down 60%', '--append']);
    expect(await show(lp, 6)).toMatchObject({
      result: '3 risks closed; pages down 60%',
      resolved: '2026-11-22',
    });
  });

  it.each([
    ['540 ms', 'down 12%', '540 ms; down 12%'],
    ['540 ms.', 'Down 12%.', '540 ms. Down 12%.'],
    ['- one\n- two', '- three', '- one\n- two\n- three'],
    ['540 ms', 'a\nb', '540 ms\na\nb'],
  ])('%j and %j is %j', async (first, second, both) => {
    const lp = await waiting();
    await lp.ok(['result', '1', '--append', '--', first]);
    await lp.ok(['result', '1', '--append', '--', second]);
    expect((await show(lp, 1)).result).toBe(both);
    for (const words of [second, both]) {
      const again = await lp(['result', '1', '--', words]);
      expect(again).toMatchObject({ code: 0 });
      expect(again.err).toContain('nothing was changed');
    }
    expect(await lp.ok(['undo'])).toContain('result 1');
    expect((await show(lp, 1)).result).toBe(first);
  });

  it('the same words with another day mend the day; the end of a word is not the same', async () => {
    const lp = await waiting();
    await lp.ok(['result', '1', '40%']);
    await lp.ok(['result', '1', '40%', '-d', 'yesterday']);
    expect(await show(lp, 1)).toMatchObject({ result: '40%', resolved: '2026-11-21' });
    await lp.ok(['result', '1', '--append', '0%']);
    expect((await show(lp, 1)).result).toBe('40%; 0%');
  });

  it.each([
    [['3', 'x'], 2, 'entry 3 is feedback', 'lp resolve 3 "…"'],
    [['4', 'x'], 2, 'entry 4 is a risk', 'lp resolve 4 "…"'],
    [['5', 'x'], 2, 'entry 5 is feedback', 'lp list --kind accomplishment'],
    [['2'], 2, 'nothing says what came of entry 2', 'lp result 2 "'],
    [['2', ' '], 2, 'nothing says what came of entry 2', 'lp result 2 "'],
    [['2', '-'], 2, 'nothing says what came of entry 2', 'lp result 2 "'],
    [['2', 'x', '-d', '2026-11-19'], 2, 'its result did not come on 19 November 2026', 'lp edit 2 -d'],
    [['2', 'x', '-d', '2026-11-23'], 2, 'has not come yet', 'leave -d out'],
    [['99', 'x'], 1, 'there is no entry 99; nothing was changed', 'lp list'],
    [['99'], 1, 'there is no entry 99; nothing was changed', 'lp list'],
    [['Bo'], 2, '"Bo" is no entry number', 'lp list'],
    [['cut', 'refunds', '12%'], 2, '"cut refunds 12%" does not begin with the number', 'lp result @last "…"'],
    [['cut refunds 12%'], 2, '"cut refunds 12%" does not begin with the number', 'lp pending'],
  ])('lp result %j is refused: exit %i, "%s"', async (words, code, message, hint) => {
    const lp = await waiting();
    const said = await lp(['result', ...words]);
    expect(said).toMatchObject({ code, out: '' });
    expect(said.err).toContain(message);
    expect(said.err).toContain(hint);
    expect(await pending(lp)).toEqual([1, 2]);
  });

  it.each([
    [20, /^#1 .*\n#2 .*\n$/],
    [40, /^19 days {2}#1 .*\n 2 days {2}#2 .*\n$/],
  ])('at %i columns lp pending keeps the numbers', async (columns, rows) => {
    const lp = await waiting();
    expect(await lp.ok(['pending', '--no-color'], { columns })).toMatch(rows);
  });

  it('of a removed entry says how it comes back', async () => {
    const lp = await waiting();
    await lp.ok(['rm', '2']);
    const said = await lp(['result', '2', 'x']);
    expect(said).toMatchObject({ code: 1, out: '' });
    expect(said.err).toContain('lp restore 2');
    await lp.ok(['restore', '2']);
    expect(await pending(lp)).toEqual([1, 2]);
  });
});

describe('words from standard input', () => {
  const stdin = '540 ms\nand *calm*\n';

  it.each([
    [['result', '1', '-', '-d', 'someday'], '"someday"'],
    [['result', 'Bo', '-'], 'does not begin with the number'],
    [['result', '99', '-'], 'there is no entry 99'],
    [['result', '6', '-'], 'has a result already'],
    [['result', '4', '-'], 'is a risk'],
    [['resolve', '4', '-', '-d', 'someday'], '"someday"'],
    [['resolve', '99', '-'], 'there is no entry 99'],
    [['resolve', '1', '-'], 'is an accomplishment'],
    [['resolve', '4', '--reopen', '-'], 'takes no words'],
    [['again', '99', '-'], 'there is no entry 99'],
    [['again', '4', '-'], 'is a risk'],
  ])('that lp %j cannot store are kept, and taken from there', async (words, says) => {
    const lp = await waiting();
    const said = await lp([...words, '--db', lp.db], { stdin });
    expect(said.out).toBe('');
    expect(said.err).toContain(says);
    const file = /kept in (.*)\n/.exec(said.err)?.[1] ?? '';
    expect(readFileSync(file, 'utf8')).toBe(stdin);
    expect(said.err).toContain(`Go on with it: lp ${words[0]} … - --db ${lp.db} < ${file}\n`);
  });

  it('are how a risk was resolved', async () => {
    const lp = await waiting();
    await lp.ok(['resolve', '4', '-'], { stdin });
    expect(await show(lp, 4)).toMatchObject({ status: 'resolved', result: '540 ms\nand *calm*' });
  });

  it('are asked for at a terminal, with what ends them', async () => {
    const lp = await waiting();
    const host = { stdin: { isTerminal: true, read: async () => '540 ms\n' } };
    expect((await lp(['result', '1', '-'], { host })).err).toContain(
      'Write what came of it. Ctrl-D ends it.',
    );
    expect((await lp(['suggest', '-'], { host })).err).toContain('Ctrl-D ends it.');
    expect(await show(lp, 1)).toMatchObject({ result: '540 ms' });
    const bad = await lp(['result', '1', '-'], {
      host: { stdin: { isTerminal: true, read: async () => 'x' } },
    });
    expect(bad.err).toContain('kept in');
    expect((await lp(['result', '1', 'in the history'])).err).not.toContain('kept in');
  });

  it('that are none leave no file', async () => {
    const lp = await waiting();
    expect((await lp(['result', '99', '-'], { stdin: ' \n' })).err).not.toContain('kept in');
  });
});

describe('lp pending', () => {
  it('lists what awaits its result with its age, oldest first, and the call that adds one', async () => {
    const lp = await waiting();
    const said = await lp(['pending']);
    expect(said.out).toBe(
      '19 days  #1  Tue  3 Nov  dd  Cached the cart\n 2 days  #2  Fri 20 Nov  ow  Moved the queue\n',
    );
    expect(said.err).toBe('When one is in:   lp result 1 "…"\n');
    const { entries } = await lp.json<{ entries: object[] }>(['pending', '--json']);
    expect(entries[0]).toMatchObject({ id: 1, status: 'pending', days: 19 });
  });

  it('keeps ids and ages at 40 columns', async () => {
    const lp = await waiting();
    await lp.ok(['log', 'A title that is longer than forty columns can hold', '--pending-result']);
    const rows = (await lp(['pending'], { columns: 40, env: { NO_COLOR: '1' } })).out
      .split('\n')
      .slice(0, -1);
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row.length).toBeLessThanOrEqual(40);
    expect(rows[2]).toMatch(/^ {2}today {2}#7 /);
  });

  it.each([
    [['--project', 'shop'], [1]],
    [['--since', '2026-11-10'], [2]],
    [
      ['-p', 'dd,ow'],
      [1, 2],
    ],
    [['--match', 'queue'], [2]],
    [['-n', '1'], [1]],
    [['--kind', 'accomplishment', '--until', '2026-11-03'], [1]],
    [['--with', 'Ana'], []],
  ])('with %j: %j', async (filter, ids) => {
    expect(await pending(await waiting(), ...filter)).toEqual(ids);
  });

  it('says so where nothing is, and what can have none', async () => {
    const lp = newLp();
    expect(await lp(['pending'])).toMatchObject({ code: 0, out: '' });
    expect((await lp(['pending'])).err).toContain('No result is pending.');
    expect((await lp(['pending', '--project', 'x'])).err).toContain('No entry that fits');
    expect((await lp(['pending', '--kind', 'risk'])).err).toContain('lp list --kind risk');
    expect((await lp(['pending', '--kind', 'risk'])).code).toBe(2);
  });
});

describe('after lp log at a terminal', () => {
  const columns = 200;

  it('the call that adds the result is named, pending or not, until hints are off', async () => {
    const lp = newLp();
    const announced = await lp(['log', 'Cached it', '+dd', '--pending-result'], { columns });
    expect(announced.err).toContain('when its result is in:   lp result 1 "…"');
    const not = await lp(['log', 'Cached it', '+dd'], { columns });
    expect(not.err).toContain('no result yet; when the number is in:   lp result 2 "…"');
    await lp.ok(['config', 'set', 'hints', 'off']);
    expect((await lp(['log', 'Cached it', '+dd', '--pending-result'], { columns })).err).toBe('');
  });
});
