/** Whatever is typed, piped in, set, or stands in the log: no crash, no hang, and nothing that could move the cursor. */
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import { parseDay } from '../../src/domain/day.ts';
import { parseDocument } from '../../src/domain/document.ts';
import { LpError } from '../../src/domain/errors.ts';
import { stopwatch } from '../support/cpu-time.ts';
import fc from '../support/fast-check.ts';
import { type Lp, newLp, type Said } from '../support/lp.ts';
import { FULL } from './disk.ts';

const RUNS = FULL ? 3_000 : 60;

/** Bytes as they come from a pipe: mostly text, with what breaks text in between. */
const bytes = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => Buffer.from(text)),
      },
      fc.uint8Array({ maxLength: 12 }).map((array) => Buffer.from(array)),
      fc
        .constantFrom(
          '\n',
          '\r\n',
          '\0',
          '\x1b[2J',
          '\x1b]0;x\x07',
          '+dd ',
          '---\n',
          '\u202e',
          '\ufeff',
          '\ud800',
          '```',
          '| a |',
          '# ',
        )
        .map((text) => Buffer.from(text)),
    ),
    { maxLength: 12 },
  )
  .map((parts) => Buffer.concat(parts).toString('utf8'));

/** What a shell can hand over. */
const words = bytes.map((text) => text.replaceAll('\0', ''));

const VIEWS: readonly (readonly string[])[] = [
  ['list'],
  ['list', '--json'],
  ['show', '1'],
  ['status'],
  ['report'],
  ['report', '--format', 'txt'],
  ['report', '--format', 'html'],
  ['report', '--format', 'json'],
  ['check'],
  ['coverage'],
  ['history'],
  ['history', '1'],
  ['people'],
];

/** Control characters other than line feeds and tabs, and marks that turn the reading direction; JSON is for programs. */
const HARMFUL = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

function expectNoSurprise(said: Said, argv: readonly string[], isUsers = true): void {
  const call = `lp ${JSON.stringify(argv)}: ${said.err}`;
  expect([0, 1, 2], call).toContain(said.code);
  if (!isUsers) return;
  const isJson = argv.some((word) => word === '--json' || word === 'json');
  if (!isJson) expect(said.out, call).not.toMatch(HARMFUL);
  else expect(said.out, call).not.toMatch(/[\0-\x08\x0b-\x1f]/);
  expect(said.err, call).not.toMatch(HARMFUL);
}

/** @param isUsers whether all words in the log are ones that lp takes from a user. */
async function expectViews(lp: Lp, isUsers = true): Promise<void> {
  for (const argv of VIEWS) expectNoSurprise(await lp(argv), argv, isUsers);
}

const TEXTS = ['title', 'details', 'result', 'project', 'giver'];

describe('arbitrary', () => {
  it('bytes on standard input are logged or refused in words, and every view shows them harmlessly', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (text) => {
        const lp = newLp();
        const said = await lp(['log', '-'], { stdin: text });
        expectNoSurprise(said, ['log', '-']);
        if (said.code === 0) await expectViews(lp);
        else expect(await lp.ok(['list'])).toBe('');
      }),
      { numRuns: RUNS },
    );
  });

  it('words, flags and values are logged or refused in words', async () => {
    const lp = newLp();
    const flags = fc.constantFrom(
      '-p',
      '-d',
      '-r',
      '-b',
      '--project',
      '--with',
      '-l',
      '-g',
      '--answers',
      '--json',
      '--nonsense',
      '--',
      '-',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          'log',
          'feedback',
          'risk',
          'need',
          'ask',
          'goal',
          'tag',
          'search',
          'suggest',
          'resolve',
          'redact',
        ),
        fc.array(fc.oneof(flags, words), { maxLength: 6 }),
        async (name, given) => {
          const argv = [name, ...given];
          expectNoSurprise(await lp(argv), argv);
        },
      ),
      { numRuns: 5 * RUNS },
    );
    await expectViews(lp);
  });

  it('filters find something or are refused in words', async () => {
    const lp = newLp();
    await lp.ok(['log', 'cut p99 +dd', '-r', '5%', '--project', 'Checkout', '--with', 'Ana']);
    const flags = [
      '--cycle',
      '--since',
      '--until',
      '--kind',
      '-p',
      '--project',
      '--with',
      '--from',
      '--goal',
      '--match',
      '-n',
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...flags), words, async (flag, value) => {
        const argv = ['list', `${flag}${flag.startsWith('--') ? '=' : ''}${value}`];
        expectNoSurprise(await lp(argv), argv);
      }),
      { numRuns: 5 * RUNS },
    );
  });

  it('settings are taken or refused; whatever was taken, lp goes on working', async () => {
    const lp = newLp();
    await lp.ok(['log', 'cut p99 +dd', '-r', '5%']);
    const names = [...(await lp.ok(['config'])).matchAll(/^\s*([a-z][\w.-]*)/gm)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(3);
    const values = fc.oneof(
      words,
      fc.integer().map(String),
      fc.double().map(String),
      fc.constantFrom('annual', 'on', 'off', '1e9'),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), values, async (name, value) => {
        const argv = ['config', 'set', name, value];
        const said = await lp(argv);
        expectNoSurprise(said, argv);
        if (said.code === 0)
          for (const view of [['status'], ['report'], ['config']]) expectNoSurprise(await lp(view), view);
      }),
      { numRuns: 2 * RUNS },
    );
  });

  it('documents of an editor are read or refused in words', () => {
    const noise = fc
      .array(
        fc.oneof(
          words,
          fc.constantFrom(
            '---',
            'title: x',
            'title:',
            'date: 2026-11-22',
            'principles: dd, own',
            'with: a, b',
            'links:',
            '  - x',
            '# comment',
            ': y',
            '<!--',
            '-->',
          ),
        ),
        { maxLength: 12 },
      )
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(fc.oneof(bytes, noise), (text) => {
        try {
          parseDocument(text);
        } catch (error) {
          expect(error).toBeInstanceOf(LpError);
        }
      }),
      { numRuns: 50 * RUNS },
    );
  });

  it('dates in words are days or refused in words, without a hang', async () => {
    const near = fc
      .array(
        fc.oneof(
          words,
          fc.constantFrom(
            'last',
            'next',
            'friday',
            'mar',
            '4',
            '3 days ago',
            'week',
            '2026',
            '-',
            '/',
            'of',
            'the',
            'ten',
            '99999999999',
          ),
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join(' '));
    await fc.assert(
      fc.asyncProperty(fc.oneof(words, near), async (text) => {
        const spent = stopwatch();
        try {
          expect(await parseDay(text, '2026-11-22' as Day)).toMatch(/^\d{4}-\d\d-\d\d$/);
        } catch (error) {
          expect(error).toBeInstanceOf(LpError);
        }
        expect(spent()).toBeLessThan(2_000);
      }),
      { numRuns: 20 * RUNS },
    );
  });

  it('values in the tables, as another program may write them, are shown or said to be damage', async () => {
    const columns = [
      'kind',
      'title',
      'details',
      'result',
      'project',
      'giver',
      'sentiment',
      'status',
      'answers',
      'severity',
      'by_day',
      'resolved_day',
      'created_at',
      'updated_at',
      'day',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...columns),
        fc.oneof(
          words,
          fc.constantFrom('2026-99-99', '0000-00-00', '9999-12-31', 'feedback', 'risk', '1 2 3', 'x y', '[]'),
        ),
        async (column, value) => {
          const lp = newLp();
          await lp.ok(['log', 'cut p99 +dd', '-r', '5%', '--with', 'Ana']);
          const db = new Database(lp.db);
          try {
            db.prepare(`UPDATE entry SET ${column} = ?`).run(value);
          } catch {
            // The table would not have it.
          }
          db.close();
          await expectViews(lp, TEXTS.includes(column));
        },
      ),
      { numRuns: RUNS },
    );
  });
});
