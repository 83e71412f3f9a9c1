/** The dialogues, held in a real pseudo-terminal with real keys. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { HarnessOptions } from '../support/prompt-harness.ts';
import { KEYS, openPty, type Pty } from '../support/pty.ts';

let folder: string;
let program: string;
let runs = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lp-prompts-'));
  program = join(folder, 'harness.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, '../support/prompt-harness.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: program,
    logLevel: 'error',
    // What inquirer brings along is CommonJS.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Held extends Pty {
  /** What came of it: `{answer}`, `{cancelled}` or `{error}`, and the exit code. */
  outcome(): Promise<{ code: number; answer?: unknown; cancelled?: unknown; error?: string }>;
}

function hold(
  dialogue: 'log' | 'feedback' | 'checkbox' | 'confirm',
  { cols = 80, rows = 24, ...options }: HarnessOptions & { cols?: number; rows?: number } = {},
): Held {
  const file = join(folder, `outcome-${++runs}.json`);
  const args = [program, file, dialogue, JSON.stringify(options)];
  const pty = openPty({ command: process.execPath, args, cols, rows });
  onTestFinished(() => {
    try {
      pty.kill('SIGKILL');
    } catch {
      // It has ended, as it should.
    }
  });
  const outcome = async () => {
    const { code } = await pty.exit;
    return { code, ...(JSON.parse(readFileSync(file, 'utf8')) as object) };
  };
  return Object.defineProperties({ outcome }, Object.getOwnPropertyDescriptors(pty)) as unknown as Held;
}

const NOTHING = {
  details: null,
  result: null,
  date: null,
  project: null,
  people: [],
  links: [],
  principles: [],
};

describe('lp log', () => {
  test('is three questions, and Enter saves', async () => {
    const talk = hold('log', { log: { suggested: ['dive-deep', 'ownership'] } });
    await talk.waitFor('What did you do?');
    talk.type('Cut checkout p99\r');
    await talk.waitFor('? What came of it?');
    talk.type('900 ms to 540 ms\r');
    await talk.waitFor('❯ [1] dd   Dive Deep  (suggested)');
    await talk.waitFor('  [2] ow   Ownership  (suggested)');
    talk.type('\r');
    await talk.waitFor('? Save it?');
    expect(talk.screen()).toBe(
      [
        '✔ What did you do? Cut checkout p99',
        '✔ What came of it? 900 ms to 540 ms',
        '✔ Which principles? Dive Deep, Ownership',
        '? Save it?  enter yes · m more fields · d discard',
      ].join('\n'),
    );
    talk.type('\r');
    expect(await talk.outcome()).toEqual({
      code: 0,
      answer: {
        ...NOTHING,
        title: 'Cut checkout p99',
        result: '900 ms to 540 ms',
        principles: ['dive-deep', 'ownership'],
      },
    });
  });

  test('draws on standard error only', async () => {
    const talk = hold('log');
    await talk.waitFor('What did you do?');
    talk.type(KEYS.ctrlC);
    expect((await talk.outcome()).code).toBe(130);
    // The harness itself writes one line to standard output; the pty cannot tell, so a file must.
    const file = join(folder, 'stdout');
    const shell = `"${process.execPath}" "${program}" "${join(folder, 'x.json')}" log > "${file}"`;
    const apart = openPty({ command: 'bash', args: ['-c', shell] });
    await apart.waitFor('What did you do?');
    apart.type(`x${KEYS.ctrlC}`);
    await apart.exit;
    expect(readFileSync(file, 'utf8')).toBe('ended by the user\n');
  });

  test('checks the tags of a title, and shows what is suggested besides', async () => {
    const talk = hold('log', { log: { suggested: ['ownership'] } });
    await talk.waitFor('What did you do?');
    talk.type('traced it +dd\r');
    await talk.waitFor('? What came of it?');
    talk.type('\r');
    await talk.waitFor('? Which principles?');
    expect(talk.screen()).toContain('✔ What came of it? –');
    expect(talk.screen()).toContain('❯ [1] dd   Dive Deep\n  [ ] ow   Ownership  (suggested)');
    talk.type('\r');
    await talk.waitFor('? Save it?');
    talk.type('\r');
    expect((await talk.outcome()).answer).toMatchObject({
      title: 'traced it +dd',
      principles: ['dive-deep'],
    });
  });

  test('wants some words', async () => {
    const talk = hold('log');
    await talk.waitFor('What did you do?');
    talk.type('  \r');
    await talk.waitFor('Say it in a few words');
    talk.type('done\r');
    await talk.waitFor('? What came of it?');
  });

  test('asks for more when told to, and says what is no day', async () => {
    const talk = hold('log', { log: { recentProjects: ['Checkout', 'Orders'] } });
    await talk.waitFor('What did you do?');
    talk.type('a\r');
    await talk.waitFor('? What came of it?');
    talk.type('\r');
    await talk.waitFor('? Which principles?');
    talk.type('\r');
    await talk.waitFor('? Save it?');
    talk.type('m');
    await talk.waitFor('? When was it?');
    talk.type('never\r');
    await talk.waitFor('"never" is no day; write it like 2026-11-20');
    talk.type(`${KEYS.ctrlU}yesterday\r`);
    await talk.waitFor('tab: Checkout · Orders');
    talk.type('or');
    await talk.waitFor('? Which project? orders');
    talk.type(KEYS.tab);
    await talk.waitFor('? Which project? Orders');
    talk.type('\r');
    await talk.waitFor('? With whom?');
    talk.type('Ana Lima, Bo\r');
    await talk.waitFor('? Links?');
    talk.type('https://a.example https://b.example\r');
    await talk.waitFor('? The story?');
    talk.type(`one${KEYS.altEnter}two\r`);
    await talk.waitFor('? Save it?');
    talk.type('y');
    expect((await talk.outcome()).answer).toEqual({
      title: 'a',
      result: null,
      details: 'one\ntwo',
      date: '2026-11-21',
      project: 'Orders',
      people: ['Ana Lima', 'Bo'],
      links: ['https://a.example', 'https://b.example'],
      principles: [],
    });
  });

  test('throws away only when asked twice', async () => {
    const talk = hold('log', { log: { initial: { title: 'kept' } } });
    await talk.waitFor('What did you do? kept');
    talk.type('\r');
    await talk.waitFor('? What came of it?');
    talk.type('\r');
    await talk.waitFor('? Which principles?');
    talk.type('\r');
    await talk.waitFor('? Save it?');
    talk.type('d');
    await talk.waitFor('? Throw away what you typed?  enter no');
    talk.type('\r');
    await talk.waitFor(/Throw away what you typed\? no\n\? Save it\?/);
    talk.type('d');
    await talk.waitFor(/\n\? Throw away/);
    talk.type('y');
    expect(await talk.outcome()).toEqual({ code: 0, answer: null });
  });

  test('goes on from what an earlier one left', async () => {
    const initial = { title: 'half a ti', details: 'and details', result: '3', principles: ['ownership'] };
    const talk = hold('log', { log: { initial, suggested: ['dive-deep'] } });
    await talk.waitFor('What did you do? half a ti\n  and details');
    talk.type(`${KEYS.up}\r`);
    await talk.waitFor('? What came of it? 3');
    talk.type('00\r');
    await talk.waitFor('[1] ow   Ownership');
    talk.type('\r');
    await talk.waitFor('? Save it?');
    talk.type('\r');
    expect((await talk.outcome()).answer).toMatchObject({ ...initial, result: '300' });
  });

  test('takes a pasted text as title and details', async () => {
    const talk = hold('log');
    await talk.waitFor('What did you do?');
    talk.type(KEYS.pasted('Cut p99\r\n\r\n\tThe story,\rtold'));
    await talk.waitFor('told');
    expect(talk.screen()).not.toContain('What came of it');
    // The lines of a paste are not what was typed earlier.
    talk.type(`${KEYS.home}${KEYS.up}${KEYS.end}.\r`);
    await talk.waitFor('? What came of it?');
    talk.type(KEYS.ctrlC);
    expect((await talk.outcome()).cancelled).toMatchObject({
      title: 'Cut p99',
      details: '\n\tThe story,\ntold.',
    });
  });

  test('takes a text pasted by a terminal that marks no pastes likewise', async () => {
    const talk = hold('log');
    await talk.waitFor('What did you do?');
    talk.type('Cut p99\rThe story,\r\ntold.\r');
    await talk.waitFor('? What came of it?');
    expect(talk.screen()).toContain('✔ What did you do? Cut p99 The story, told.');
    talk.type(KEYS.ctrlC);
    expect((await talk.outcome()).cancelled).toMatchObject({
      title: 'Cut p99',
      details: 'The story,\ntold.',
    });
  });

  test('keeps its pace when a long page is pasted', async () => {
    const talk = hold('log');
    const page = 'a line of the page, with an é and a 再\r'.repeat(400);
    await talk.waitFor('What did you do?');
    talk.type(KEYS.pasted(`Title\r${page}the end`));
    await talk.waitFor('the end');
    talk.type(KEYS.ctrlC);
    const { cancelled } = await talk.outcome();
    expect((cancelled as { details: string }).details).toBe(`${page.replaceAll('\r', '\n')}the end`);
  });
});

describe('a line', () => {
  test('of wide characters keeps its cursor, at 40 columns', async () => {
    const talk = hold('log', { cols: 40, rows: 10 });
    await talk.waitFor('What did you do?');
    talk.type('再試行の嵐を解きほぐした。注文キューのすべて👨‍👩‍👧‍👦');
    await talk.waitFor('👨‍👩‍👧‍👦');
    expect(talk.screen()).toBe(
      [
        '? What did you do?',
        '  再試行の嵐を解きほぐした。注文キュー',
        '  のすべて👨‍👩‍👧‍👦',
        '  +dd tags a principle',
      ].join('\n'),
    );
    expect(talk.cursor).toEqual({ row: 2, column: 12 });
    talk.type(`${KEYS.home}あ`);
    await talk.waitFor('あ再試行');
    expect(talk.cursor).toEqual({ row: 1, column: 4 });
    talk.type(`${KEYS.end}!\r`);
    await talk.waitFor('? What came of it?');
    expect(talk.screen()).toContain('✔ What did you do? あ再試行の嵐を解きほ\n  ぐした。');
    talk.type(KEYS.ctrlC);
    expect((await talk.outcome()).cancelled).toMatchObject({
      title: 'あ再試行の嵐を解きほぐした。注文キューのすべて👨‍👩‍👧‍👦!',
    });
  });

  test.each([4, 10, 11])('of %i joined emoji keeps its place, though it is long in UTF-16', async (count) => {
    const families = '👨‍👩‍👧‍👦'.repeat(count);
    // 11 units each: with 4 of them and the question there are 63, with 10 there are 129.
    const talk = hold('log', { cols: 63, rows: 10 });
    await talk.waitFor('What did you do?');
    talk.type(families);
    await talk.waitFor(families);
    expect(talk.cursor).toEqual({ row: 0, column: 19 + 2 * count });
    talk.type('!');
    await talk.waitFor(`${families}!`);
    expect(talk.screen()).toBe(`? What did you do? ${families}!\n  +dd tags a principle`);
  });

  test('leaves nothing behind when it shrinks', async () => {
    const talk = hold('log', { cols: 40, rows: 10 });
    await talk.waitFor('What did you do?');
    talk.type('word '.repeat(20));
    await talk.waitFor(/word(?:\n|.)*word\n {2}\+dd/);
    talk.type(`${KEYS.ctrlU}short`);
    await talk.waitFor('  short\n  +dd');
    expect(talk.screen()).toBe('? What did you do?\n  short\n  +dd tags a principle');
  });

  test('shows an escape without obeying it', async () => {
    const talk = hold('log', { log: { initial: { title: 'a\x1b[2Jb' } } });
    await talk.waitFor('? What did you do? a␛[2Jb');
  });
});

describe('lp feedback', () => {
  test('asks who, what, how, which', async () => {
    const talk = hold('feedback', {
      feedback: { recentPeople: ['Ana Lima', 'my manager'], suggested: ['earn-trust'] },
    });
    await talk.waitFor('? Who said it?');
    talk.type(`my${KEYS.tab}\r`);
    await talk.waitFor('? What did they say?');
    talk.type(KEYS.pasted('Your design docs are too long.\r\rI gave up on page five.'));
    await talk.waitFor('page five.');
    talk.type('\r');
    await talk.waitFor('? How was it meant?  enter positive · c constructive');
    talk.type('c');
    await talk.waitFor('? Which principles?');
    talk.type('\r');
    await talk.waitFor('? Save it?');
    talk.type('\r');
    const { details: _, result: __, ...rest } = NOTHING;
    expect(await talk.outcome()).toEqual({
      code: 0,
      answer: {
        ...rest,
        from: 'my manager',
        words: 'Your design docs are too long.\n\nI gave up on page five.',
        sentiment: 'constructive',
        principles: ['earn-trust'],
      },
    });
  });

  test('wants to know who, and what they said', async () => {
    const talk = hold('feedback');
    await talk.waitFor('? Who said it?');
    talk.type('\r');
    await talk.waitFor('Feedback comes from someone');
    talk.type('a peer\r');
    await talk.waitFor('? What did they say?');
    talk.type('\r');
    await talk.waitFor('Their words are what counts');
    talk.type('"Than');
    await talk.waitFor('"Than');
    talk.type(KEYS.ctrlC);
    expect((await talk.outcome()).cancelled).toMatchObject({ from: 'a peer', words: '"Than' });
  });
});

describe('the checkbox', () => {
  test('finds, checks, and keeps the order of checking', async () => {
    const pick = hold('checkbox', { cols: 40, rows: 10 });
    await pick.waitFor('? Which principles?');
    pick.type('own');
    await pick.waitFor(/❯ \[ \] ow {3}Ownership\n {2}nothing checked/);
    pick.type(' ');
    await pick.waitFor('❯ [1] ow   Ownership');
    pick.type('dd');
    await pick.waitFor(/❯ \[ \] dd {3}Dive Deep\n {2}Ownership\n/);
    pick.type(KEYS.tab);
    await pick.waitFor('[2] dd   Dive Deep');
    pick.type(`fr,${KEYS.down}`);
    await pick.waitFor('❯ [ ] et   Earn Trust');
    expect(pick.screen()).toBe(
      [
        '? Which principles?',
        '  [ ] bfa  Bias for Action ↑',
        '  [3] fr   Frugality',
        '❯ [ ] et   Earn Trust',
        '  [2] dd   Dive Deep',
        '  [ ] hb   Have Backbone; Disagree a… ↓',
        '  Ownership, Dive Deep, Frugality',
        '  space checks · enter accepts · type…',
      ].join('\n'),
    );
    pick.type('\r');
    expect(await pick.outcome()).toEqual({ code: 0, answer: ['ownership', 'dive-deep', 'frugality'] });
    expect(pick.screen()).toContain('✔ Which principles? Ownership, Dive\n  Deep, Frugality');
  });

  test('takes what was found when Enter comes at once', async () => {
    const pick = hold('checkbox', { checked: ['ownership'] });
    await pick.waitFor('[1] ow');
    pick.type('frug\r');
    expect((await pick.outcome()).answer).toEqual(['ownership', 'frugality']);
  });

  test('unchecks, edits the filter, and says when nothing matches', async () => {
    const pick = hold('checkbox', { checked: ['ownership'] });
    await pick.waitFor('[1] ow');
    pick.type('ownx');
    await pick.waitFor('nothing matches\n  Ownership');
    pick.type('\r');
    await pick.waitFor('nothing matches “ownx”');
    pick.type(' ');
    await pick.waitFor('? Which principles? ownx');
    pick.type(KEYS.backspace);
    await pick.waitFor('❯ [1] ow   Ownership');
    pick.type(' ');
    await pick.waitFor('nothing checked');
    pick.type(KEYS.enter);
    expect((await pick.outcome()).answer).toEqual([]);
    expect(pick.screen()).toContain('✔ Which principles? –');
  });

  test('goes round with the arrows', async () => {
    const pick = hold('checkbox', { cols: 80, rows: 24 });
    await pick.waitFor('❯ [ ] co');
    pick.type(`${KEYS.up} `);
    await pick.waitFor('❯ [1] ss');
    pick.type(`${KEYS.down} \r`);
    expect((await pick.outcome()).answer).toEqual([
      'success-and-scale-bring-broad-responsibility',
      'customer-obsession',
    ]);
  });
});

describe('broken off', () => {
  test('in the middle of a word, keeps the half', async () => {
    const talk = hold('log');
    await talk.waitFor('What did you do?');
    talk.type('Cut p99\r');
    await talk.waitFor('? What came of it?');
    talk.type('900 ms to 5');
    await talk.waitFor('900 ms to 5');
    talk.type(KEYS.ctrlC);
    expect(await talk.outcome()).toEqual({
      code: 130,
      cancelled: { ...NOTHING, title: 'Cut p99', result: '900 ms to 5' },
    });
  });

  test('in the first word, typed in one go with Ctrl-C', async () => {
    const talk = hold('log');
    await talk.waitFor('What did you do?');
    talk.type(`Cut p9${KEYS.ctrlC}`);
    expect((await talk.outcome()).cancelled).toMatchObject({ title: 'Cut p9' });
  });

  test('in the checkbox, keeps what was checked', async () => {
    const talk = hold('log', { log: { suggested: ['ownership'] } });
    await talk.waitFor('What did you do?');
    talk.type('a\r');
    await talk.waitFor('? What came of it?');
    talk.type('\r');
    await talk.waitFor('[1] ow');
    talk.type('dd ');
    await talk.waitFor('[2] dd');
    talk.type(`fru${KEYS.ctrlC}`);
    expect(await talk.outcome()).toEqual({
      code: 130,
      cancelled: { ...NOTHING, title: 'a', principles: ['ownership', 'dive-deep'] },
    });
  });

  test('in a checkbox alone, likewise', async () => {
    const pick = hold('checkbox', { checked: ['ownership'] });
    await pick.waitFor('[1] ow');
    pick.type(`dd ${KEYS.ctrlC}`);
    expect(await pick.outcome()).toEqual({ code: 130, cancelled: ['ownership', 'dive-deep'] });
  });

  test('at the last question, keeps everything', async () => {
    const talk = hold('log', { log: { initial: { title: 'a', result: 'b', principles: ['dive-deep'] } } });
    await talk.waitFor('What did you do? a');
    talk.type('\r');
    await talk.waitFor('? What came of it? b');
    talk.type('\r');
    await talk.waitFor('? Which principles?');
    talk.type('\r');
    await talk.waitFor('? Save it?');
    talk.type(KEYS.ctrlC);
    expect((await talk.outcome()).cancelled).toEqual({
      ...NOTHING,
      title: 'a',
      result: 'b',
      principles: ['dive-deep'],
    });
  });

  test('by Ctrl-D, the end of input', async () => {
    const talk = hold('log');
    await talk.waitFor('What did you do?');
    talk.type('Cut p99\r');
    await talk.waitFor('? What came of it?');
    talk.type(KEYS.ctrlD);
    expect(await talk.outcome()).toMatchObject({ code: 130, cancelled: { title: 'Cut p99' } });
  });

  test.each(['SIGTERM', 'SIGHUP', 'SIGINT'])('by %s', async (signal) => {
    const talk = hold('log');
    await talk.waitFor('What did you do?');
    talk.type('Cut p9');
    await talk.waitFor('Cut p9');
    talk.kill(signal);
    expect(await talk.outcome()).toMatchObject({ code: 130, cancelled: { title: 'Cut p9' } });
  });

  test('leaves the terminal as it was', async () => {
    const talk = hold('log');
    await talk.waitFor('What did you do?');
    talk.type(`x${KEYS.ctrlC}`);
    await talk.exit;
    expect(talk.raw()).toContain('\x1b[?2004h');
    expect(talk.raw().lastIndexOf('\x1b[?2004l')).toBeGreaterThan(talk.raw().lastIndexOf('\x1b[?2004h'));
    expect(talk.raw().lastIndexOf('\x1b[?25h')).toBeGreaterThan(talk.raw().lastIndexOf('\x1b[?25l'));
  });
});

describe('yes or no', () => {
  test.each<[keys: string, answer: boolean]>([
    ['\r', false],
    ['n', false],
    ['y', true],
    ['Y', true],
    ['xqy', true],
    // Neither Ctrl-Y nor a paste is an answer.
    ['\x19n', false],
    [`${KEYS.pasted('y')}n`, false],
  ])('%j is %s', async (keys, answer) => {
    const ask = hold('confirm');
    await ask.waitFor('? Remove 12 entries?  enter no · y yes');
    ask.type(keys);
    expect(await ask.outcome()).toEqual({ code: 0, answer });
    expect(ask.screen()).toContain(`✔ Remove 12 entries? ${answer ? 'yes' : 'no'}`);
  });
});
