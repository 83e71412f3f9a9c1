/** What people get wrong with `lp import`, and what it says then. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Lp, newLp } from '../support/lp.ts';

const file = (lp: Lp, name: string, data: string | Buffer): void =>
  writeFileSync(join(lp.folder, name), data);

describe('lp import', () => {
  it.each([
    [['--map', 'title=foo'], 'an entry has nothing called "foo"', 'It has: date, title, result'],
    [['--map', 'Day=dat'], 'an entry has nothing called "dat"', 'Did you mean date?'],
    [['--order', 'ymd'], '--order takes dmy or mdy', 'the 3rd of April'],
    [['--rejects', '-'], '--rejects takes the name of a file', 'Write: --rejects left.txt'],
    [['--rejects', ''], '--rejects takes the name of a file', 'Write: --rejects left.txt'],
  ])('%j is refused before anything is read', async (words, says, hint) => {
    const said = await newLp()(['import', 'csv', '-', ...words]);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain(says);
    expect(said.err).toContain(hint);
  });

  it('takes what is there for what to read, not for a source that is spelled like it', async () => {
    const lp = newLp();
    mkdirSync(join(lp.folder, 'brag'));
    file(lp, 'brag.txt', '');
    const said = async (word: string) => (await lp(['import', word])).err;
    expect(await said('brag')).toMatch(/"brag" is a folder; its source.*\n.*: lp import md brag\n/);
    expect(await said('brag.txt')).toMatch(/"brag.txt" is a file; its source.*\n.*: lp import md brag.txt\n/);
    expect(await said('bragdok')).toContain('Did you mean bragdoc?');
  });

  it('names a way on that it has where the rejects cannot go', async () => {
    const lp = newLp();
    file(lp, 'a.csv', 'date,title\nsomeday,x\n');
    file(lp, 'mine.txt', 'mine');
    mkdirSync(join(lp.folder, 'folder'));
    for (const name of ['mine.txt', 'folder', 'none/left.txt']) {
      const said = await lp(['import', 'csv', 'a.csv', '--yes', '--rejects', name]);
      expect(said.code).toBe(1);
      expect(said.err).toMatch(/\n {4}Name another file: --rejects left\.txt\n$/);
    }
  });

  it('keeps all of what could not enter, and says when a file of rejects is an old one', async () => {
    const lp = newLp();
    file(lp, 'a.csv', 'date,title,result,notes\n2030-01-01,later,the outcome,the story\n');
    await lp(['import', 'csv', 'a.csv', '--yes', '--rejects', 'left.txt']);
    expect(readFileSync(join(lp.folder, 'left.txt'), 'utf8')).toBe(
      'a.csv:2: 2030-01-01 has not come yet\n    later\n    the outcome\n    the story\n',
    );
    file(lp, 'a.csv', 'date,title\n2026-01-01,now\n');
    const said = await lp(['import', 'csv', 'a.csv', '--yes', '--rejects', 'left.txt']);
    expect(said.err).toContain('left.txt is of an earlier run; this time everything could be read');
  });

  it('says which source a file speaks of, that it is empty, no text or in another code page', async () => {
    const lp = newLp();
    file(lp, 'notes.md', '# 2026-03-04\n\n- Did it\n');
    file(lp, 'empty.csv', '');
    file(lp, 'sheet.csv', Buffer.from('PK\u0003\u0004\0\0', 'latin1'));
    file(lp, 'old.csv', Buffer.from('date,title\n2026-03-04,caf\xe9\n', 'latin1'));
    const dry = (...words: string[]) => lp(['import', ...words, '--dry-run']);
    expect(await dry('csv', 'notes.md')).toMatchObject({
      code: 1,
      err: expect.stringContaining('its name speaks of md: lp import md notes.md'),
    });
    expect(await dry('csv', 'empty.csv')).toMatchObject({
      code: 0,
      err: 'Nothing would be added.\nempty.csv is empty.\n',
    });
    expect(await dry('csv', '-')).toMatchObject({ err: expect.stringContaining('standard input is empty') });
    expect(await dry('csv', 'sheet.csv', 'old.csv')).toMatchObject({
      code: 0,
      out: '+  2026-03-04  –  café\n',
      err: expect.stringMatching(
        /sheet\.csv:1: it is no text but a spreadsheet[\s\S]*old\.csv is not in UTF-8/,
      ),
    });
    expect(existsSync(lp.db)).toBe(false);
  });

  it('counts what comes twice in one call once, and what it left out together', async () => {
    const lp = newLp();
    const entry = '{"creationDate":"2026-03-04T10:00:00Z","uuid":"A","text":"One ![](dayone-moment://x)"}';
    for (const name of ['a.json', 'b.json']) file(lp, name, `{"entries":[${entry}]}`);
    const words = ['import', 'dayone', 'a.json', 'b.json'];
    const dry = await lp([...words, '--dry-run']);
    expect(dry.out.split('\n')).toHaveLength(2);
    expect(dry.err).toBe(
      '1 entry would be added.\n1 came before, or were removed or passed over since.\nLeft out: 2 pictures and recordings.\n',
    );
    expect((await lp([...words, '--yes'])).out).toBe('Added 1 entry from dayone (#1).\n');
  });

  it('keeps the goal that is not here in the story', async () => {
    const lp = newLp();
    await lp.ok(['goal', 'add', 'Ship it']);
    const stdin = 'date,title,goal,notes\n2026-03-04,One,ship IT,\n2026-03-05,Two,Hire two,so\n';
    const said = await lp(['import', 'csv', '-', '--yes'], { stdin });
    expect(said.err).toContain('1 entry came without a goal');
    expect((await lp.json<{ entries: object[] }>(['list', '--json'])).entries).toMatchObject([
      { title: 'Two', goal: null, details: 'so\n\nGoal: Hire two' },
      { title: 'One', goal: 'g1', details: null },
    ]);
  });

  it('asks nothing where nobody could answer', async () => {
    const keyboard = { stdin: { isTerminal: true, read: async () => 'date,title\n2026-03-04,x\n' } };
    const typed = await newLp()(['import', 'csv', '-'], { host: keyboard });
    expect(typed).toMatchObject({ code: 2 });
    expect(typed.err).toContain('Name a file: lp import csv FILE');
    const dry = await newLp()(['import', 'csv', '-', '--dry-run'], { host: keyboard });
    expect(dry.err).toContain('Ctrl-D on a line of its own ends it');
    const stdin = 'date,title\n2026-03-04,x\n2026-03-05,y\n';
    const piped = await newLp()(['import', 'csv', '-'], { stdin, columns: 200 });
    expect(piped.err).toContain('2 entries would be added; nothing was imported, for nobody has seen them');
    expect(piped.err).toContain('To look at each, put it into a file: lp import csv FILE');
  });
});
