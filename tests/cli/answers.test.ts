/** `--answers`: accomplishments that answer constructive feedback. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Lp, newLp } from '../support/lp.ts';

/** #1 constructive feedback of 1 May, #2 another of June, #3 praise, #4 an accomplishment of today. */
async function withFeedback(): Promise<Lp> {
  const lp = newLp();
  await lp.ok([
    'feedback',
    'Your design docs are too long',
    '--from',
    'Bo',
    '--constructive',
    '-d',
    '2026-05-01',
  ]);
  await lp.ok(['feedback', 'Answer sooner', '--from', 'Ana Lima', '--constructive', '-d', '2026-06-01']);
  await lp.ok(['feedback', 'Well done', '--from', 'Cy', '-d', '2026-06-02']);
  await lp.ok(['log', 'Cut the design to two pages']);
  return lp;
}

interface Shown {
  readonly entry: { readonly id: number; readonly answers: readonly number[] };
}

const open = async (lp: Lp): Promise<number[]> =>
  (await lp.json<{ openFeedback: number[] }>(['status', '--json'])).openFeedback;

const answersOf = async (lp: Lp, id: number): Promise<readonly number[]> =>
  (await lp.json<Shown>(['show', String(id), '--json'])).entry.answers;

describe('lp log --answers', () => {
  it('closes the feedback, says whose words it answers, and is shown from both sides', async () => {
    const lp = await withFeedback();
    expect(await open(lp)).toEqual([1, 2]);
    const said = await lp(['log', 'Wrote two pages', '--answers', '1']);
    expect(said.err).toContain('answers #1: ❝Your design docs are too long❞ (Bo, 1 May 2026)');
    expect(await open(lp)).toEqual([2]);
    expect(await lp.ok(['show', '5'])).toContain('Answers #1 ❝Your design docs are too long❞ (Bo)');
    expect(await lp.ok(['show', '1'])).toContain('Answered by #5 Wrote two pages (22 November 2026)');
    expect(await lp.ok(['show', '2'])).toContain('Open since 1 June 2026');
    expect(await lp.ok(['report'])).toMatch(/too long" [^#]*\[#1\]\n\nSince then: Wrote two pages .*\[#5\]/s);
  });

  it('takes several numbers, by commas or repeated, with or without #, each once; in one step', async () => {
    const lp = await withFeedback();
    const { entry } = await lp.json<Shown>([
      'log',
      'Both',
      '--answers',
      '#2,1',
      '--answers',
      '1, 2',
      '--json',
    ]);
    expect(entry.answers).toEqual([2, 1]);
    expect(await open(lp)).toEqual([]);
    await lp.ok(['undo']);
    expect(await open(lp)).toEqual([1, 2]);
    await lp.ok(['redo']);
    expect(await answersOf(lp, 5)).toEqual([2, 1]);
  });

  it('answering twice is harmless', async () => {
    const lp = await withFeedback();
    await lp.ok(['log', 'Two pages', '--answers', '1']);
    await lp.ok(['log', 'One page', '--answers', '1']);
    expect(await open(lp)).toEqual([2]);
    expect(await lp.ok(['show', '1'])).toMatch(/Answered by #5 .*\nAnswered by #6 /);
  });

  it.each([
    ['99', 1, 'there is no entry 99 to answer'],
    ['5', 1, 'there is no entry 5 to answer'],
    ['3', 2, 'feedback 3 is praise and asks for no answer'],
    ['4', 2, 'entry 4 is an accomplishment, and only feedback is answered'],
    ['Bo', 2, '"Bo" is no entry number'],
  ])('--answers %s is refused and nothing is written', async (id, code, message) => {
    const lp = await withFeedback();
    const said = await lp(['log', 'Something', '--answers', id]);
    expect(said).toMatchObject({ code, out: '' });
    expect(said.err).toContain(message);
    expect(await lp(['show', '5'])).toMatchObject({ code: 1 });
  });

  it('may be of an earlier day than what it answers, which is said, and told as done before', async () => {
    const lp = await withFeedback();
    const said = await lp(['log', 'Wrote two pages', '--answers', '1', '-d', '2026-03-01']);
    expect(said.err).toContain('#1 was said after the day of this entry');
    expect(await open(lp)).toEqual([2]);
    const draft = await lp.ok(['report']);
    expect(draft).toContain('Done already: Wrote two pages (1 March). [#5]');
    expect(draft).not.toContain('Since then');
  });
});

describe('lp edit --answers', () => {
  it('sets what is answered, replaces it, takes it away, and history tells it', async () => {
    const lp = await withFeedback();
    expect((await lp(['edit', '4', '--answers', '1'])).err).toContain('answers #1: ❝Your design');
    expect(await open(lp)).toEqual([2]);
    await lp.ok(['edit', '4', '--answers', '2']);
    expect(await open(lp)).toEqual([1]);
    await lp.ok(['edit', '4', '--answers', '']);
    expect(await open(lp)).toEqual([1, 2]);
    const history = await lp.ok(['history', '4']);
    expect(history).toContain('answers: – → #1');
    expect(history).toContain('answers: #1 → #2');
    expect(history).toContain('answers: #2 → –');
    expect((await lp(['edit', '4', '--answers', ''])).err).toContain('Nothing was changed');
  });

  it('feedback answers nothing: neither itself nor other feedback, so there are no cycles', async () => {
    const lp = await withFeedback();
    const itself = await lp(['edit', '1', '--answers', '1']);
    expect(itself).toMatchObject({ code: 2 });
    expect(itself.err).toContain('entry 1 cannot answer itself');
    expect(itself.err).toContain('lp resolve 1 "…"');
    const other = await lp(['edit', '1', '--answers', '2']);
    expect(other).toMatchObject({ code: 2 });
    expect(other.err).toContain('feedback answers nothing; an accomplishment does');
    expect((await lp(['edit', '4', '--answers', '4'])).err).toContain('entry 4 cannot answer itself');
    expect(await open(lp)).toEqual([1, 2]);
  });

  it('an answer outlives the feedback and comes back with it', async () => {
    const lp = await withFeedback();
    await lp.ok(['edit', '4', '--answers', '1']);
    await lp.ok(['rm', '1']);
    expect(await lp.ok(['show', '4'])).toContain('Answers #1, which is gone');
    await lp.ok(['edit', '4', '-r', 'approved in one meeting']);
    expect(await answersOf(lp, 4)).toEqual([1]);
    await lp.ok(['restore', '1']);
    expect(await open(lp)).toEqual([2]);
  });

  it('stands in the editor as a key of accomplishments, and is read back', async () => {
    const lp = await withFeedback();
    const seen = join(lp.folder, 'seen');
    const editor = join(lp.folder, 'editor.cjs');
    writeFileSync(
      editor,
      `const fs = require('node:fs'); const file = process.argv[3];
       const text = fs.readFileSync(file, 'utf8'); fs.writeFileSync(${JSON.stringify(seen)}, text);
       fs.writeFileSync(file, text.replace(/^answers:.*$/m, 'answers: ' + process.argv[2]));`,
    );
    const edit = (answers: string) =>
      lp(['edit', '4'], { env: { EDITOR: `'${process.execPath}' '${editor}' '${answers}'` } });
    expect(await edit('#2, 1')).toMatchObject({ code: 0 });
    expect(readFileSync(seen, 'utf8')).toMatch(/^answers:$/m);
    expect(await answersOf(lp, 4)).toEqual([2, 1]);
    const wrong = await edit('Bo');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toMatch(/line \d+: "Bo" is no entry number/);
    expect(wrong.err).toContain('lp edit 4 --resume');
    expect(existsSync(seen) && readFileSync(seen, 'utf8')).toMatch(/^answers: 2, 1$/m);
    expect(await answersOf(lp, 4)).toEqual([2, 1]);
  });

  it('of the next cycle closes feedback of the one that is due, in bare lp, the check and the draft', async () => {
    const lp = await withFeedback();
    await lp.ok(['resolve', '2', 'answer within a day']);
    const january = { env: { LP_NOW: '2027-01-10T09:00' } };
    expect(await lp.ok([], january)).toContain(
      '1 constructive feedback open (#1, since 1 May 2026), 1 answered',
    );
    expect(await lp.ok(['check'], january)).toContain('lp resolve 1 "what you did since"');
    await lp.ok(['redact', 'add', 'Globex', 'Customer A']);
    await lp.ok(['log', 'Wrote two pages for Globex', '--answers', '1'], january);
    expect(await lp.ok([], january)).not.toContain('constructive');
    expect(await lp.json(['status', '--json'], january)).toMatchObject({
      openFeedback: [],
      answeredFeedback: [
        { id: 1, since: [5] },
        { id: 2, since: [] },
      ],
    });
    expect(await lp.ok(['check'], january)).toContain('2 constructive answered: #1 (by #5) and #2');
    expect(await lp.json(['check', '--json'], january)).toMatchObject({
      others: {
        open: [],
        answered: [
          { id: 1, since: [5] },
          { id: 2, since: [] },
        ],
      },
    });
    const draft = await lp.ok(['report', '--redact'], january);
    expect(draft).toContain('Since then: Wrote two pages for Customer A (10 January 2027). [#5]');
    expect(draft.match(/two pages for/g)).toHaveLength(1);
  });
});
