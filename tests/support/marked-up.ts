/** Text that tries to be more than text: pieces of Markdown, HTML and escapes in any order, for property tests. */

import { AMAZON } from '../../src/domain/principles/amazon.ts';
import type { AudienceName } from '../../src/domain/word-limits.ts';
import { buildReport, type Report } from '../../src/report/index.ts';
import fc from './fast-check.ts';
import { CYCLE, entry, goal, TODAY } from './made-up-year.ts';

const PIECES = [
  ...[
    '# ',
    '## x',
    '#',
    '\n',
    '\n\n',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '10) ',
    '> ',
    '===',
    '---',
    '- - -',
    ':--',
    '    ',
    '\t',
  ],
  ...[
    '```',
    '~~~',
    '````js',
    '`',
    '``',
    '*',
    '**',
    '***',
    '_',
    '__',
    '~',
    '~~',
    '\\',
    '\\\n',
    '  \n',
    '|',
    '| a |',
    '|--|',
    '\n| a | `b` |\n|--|:-:|\n',
    '\n| 1 \\| | **2** | 3 |',
  ],
  ...[
    '[',
    '](',
    ']',
    '![',
    '[a](http://e.example/(g))',
    '[x]: http://z.example',
    '[^1]',
    '[q](javascript:x)',
    '[#1]',
    '[#999]',
  ],
  ...[
    '<b>',
    '<script>',
    '</div>',
    '<!--',
    '-->',
    '<http://q.example>',
    '<',
    '>',
    '&amp;',
    '&',
    '<?php',
    'www.a.example',
  ],
  ...[
    'http://a.example/b_c*d*',
    'foo',
    'Bar',
    '12',
    '.',
    '!',
    ':',
    '"',
    '“',
    '日本',
    '。',
    '🎉',
    'é',
    'x_y',
    '$1',
    ' ',
    '=',
  ],
  ...[
    '\u001b[31m',
    '\0',
    '\u202e',
    '\u200b',
    '\u00a0',
    '\u2028',
    '\r',
    '\u0085',
    '\ud800',
    '@me',
    '- [ ] ',
    'a'.repeat(90),
  ],
];

const text = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.join(''));

/** As `draftEntry` leaves them: one line trimmed and never empty, or a block that is not blank. */
const line = text
  .map((words) => words.replace(/[\t ]*[\r\n\u2028\u2029]\s*/g, ' ').trim())
  .filter((words) => words !== '');
const block = text.filter((words) => words.trim() !== '');
const maybe = <T>(what: fc.Arbitrary<T>) => fc.option(what, { nil: null });

const anEntry = fc.record({
  kind: fc.constantFrom(
    'accomplishment' as const,
    'accomplishment' as const,
    'feedback' as const,
    'risk' as const,
  ),
  date: fc.constantFrom('2026-01-02', '2026-05-05', '2026-11-20'),
  title: line,
  details: maybe(block),
  result: maybe(block),
  project: maybe(line),
  people: fc.array(line, { maxLength: 2 }),
  links: fc.array(fc.oneof(line, fc.constant('https://wiki.example/c')), { maxLength: 2 }),
  goal: fc.constantFrom(null, 'g1', 'g9'),
  principles: fc.uniqueArray(
    fc.oneof(
      fc.constantFrom(...AMAZON.slice(0, 4).map(({ slug }) => slug)),
      fc.constantFrom('odd*slug', '# y'),
    ),
    { maxLength: 4 },
  ),
  from: line,
  sentiment: fc.constantFrom('positive' as const, 'constructive' as const),
  pinned: fc.boolean(),
});

/** Up to five such entries, a goal, and a cycle's name. */
export const anyYear = fc.record({
  entries: fc.array(anEntry, { maxLength: 5 }),
  goals: fc.array(fc.record({ title: line, target: maybe(line), result: maybe(block) }), { maxLength: 1 }),
  name: line,
});

/** The report of such a year for an audience; entries are numbered from 1. */
export function reportOf(
  { entries, goals, name }: typeof anyYear extends fc.Arbitrary<infer Y> ? Y : never,
  audience: AudienceName = 'self',
): Report {
  return buildReport({
    audience,
    ...(audience === 'peer' ? { person: 'Bar foo' } : {}),
    cycle: { ...CYCLE, name },
    entries: entries.map(({ from, sentiment, ...rest }, index) =>
      entry({ ...rest, id: index + 1, ...(rest.kind === 'feedback' ? { from, sentiment } : {}) }),
    ),
    goals: goals.map((one) => goal({ id: 1, ...one })),
    principles: AMAZON,
    today: TODAY,
  });
}
