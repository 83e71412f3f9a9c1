import { describe, expect, test } from 'vitest';
import { adviceFor, improvable, weakestFirst } from '../../src/domain/advice.ts';
import { assess } from '../../src/domain/evidence.ts';
import { drafts } from '../support/arbitrary.ts';
import fc from '../support/fast-check.ts';
import { entry } from '../support/made-up-year.ts';

const STORY = 'Nobody knew why the job took so long. I traced it to one lock and took the lock away.';
const advice = (over: Parameters<typeof entry>[0]) => {
  const one = entry({ id: 33, principles: ['dive-deep'], ...over });
  return adviceFor(one, assess(one));
};

describe('adviceFor', () => {
  test.each([
    [
      { title: 'Helped with the migration' },
      ['says "helped"', 'no number', 'no story'],
      'what changed because of you?',
      'lp result 33 "…"',
    ],
    [
      { title: 'Mentored two new hires' },
      ['no outcome', 'no story'],
      'where are they now?',
      'lp result 33 "…"',
    ],
    [
      { title: 'Fixed the export', details: STORY, result: 'it runs faster' },
      ['says "faster"', 'no number'],
      'by how much?',
      'lp edit 33 -r "…"',
    ],
    [
      { title: 'Fixed the export', details: STORY, result: 'nobody waits now' },
      ['no number in its result'],
      'how many people or customers felt it?',
      'lp edit 33 -r "…"',
    ],
    [
      { title: 'Shortened the export', details: STORY, result: 'approved by the board' },
      ['no number in its result'],
      'from what to what?',
      'lp edit 33 -r "…"',
    ],
    [
      { title: 'Ran the pilot', details: STORY, result: 'approved by the board' },
      ['no number in its result'],
      'how much, or how many?',
      'lp edit 33 -r "…"',
    ],
    [
      { title: 'Cut p99 by 40%', principles: [] },
      ['no principle', 'no story'],
      'which principle does it show?',
      'lp tag 33 +dd',
    ],
    [
      { title: 'Cut p99 by 40%', details: STORY, principles: ['a', 'b', 'c', 'd'] },
      ['four principles; one to three say more'],
      'which one to three does it show best?',
      'lp edit 33 -p dd,dr',
    ],
    [
      { title: 'We cut p99 by 40%' },
      ['says "we"; your part?', 'no story'],
      'what was your part?',
      'lp edit 33 -b "…"',
    ],
    [
      { title: 'The jobs were moved', result: '40% cheaper', details: STORY.replaceAll('I ', 'they ') },
      ['says "were moved"; your part?'],
      'what was your part?',
      'lp edit 33 -t "…"',
    ],
    [
      { title: 'Cut p99', result: '900 ms to 540 ms' },
      ['no story'],
      'what was hard, and what did you do?',
      'lp edit 33 -b "…"',
    ],
    // A flag would replace what is there.
    [
      { title: 'Cut p99', result: '900 ms to 540 ms', details: 'By a cache.' },
      ['hardly a story'],
      'what was hard, and what did you do?',
      'lp edit 33',
    ],
  ] as const)('%o', (over, lacks, ask, command) => {
    const { lacks: found, fix } = advice(over as Parameters<typeof entry>[0]);
    expect({ lacks: found, ask: fix?.ask, command: fix?.command }).toEqual({ lacks, ask, command });
  });

  test('of a pending result the one thing is the result, once it is there, and what it is no other way', () => {
    for (const over of [{}, { title: 'Cut p99 by 40%' }, { title: 'Helped', principles: [] }]) {
      const { lacks, fix } = advice({ title: 'Cached the cart', ...over, status: 'pending' });
      expect(lacks[0]).toBe('result pending');
      expect(lacks.join()).not.toMatch(/no outcome|no number|says/);
      expect(fix).toEqual({
        field: 'result',
        ask: 'what came of it by now?',
        command: 'lp result 33 "…"',
      });
    }
  });

  test('a strong entry needs no advice, unless it has no place in the review or hides whose it was', () => {
    const strong = { title: 'Cut p99', result: '900 ms to 540 ms', details: STORY };
    expect(advice(strong)).toEqual({ lacks: [], fix: null });
    expect(advice({ ...strong, links: ['https://example.com'], principles: [] }).fix?.field).toBe(
      'principles',
    );
    expect(advice({ title: 'We cut p99', result: '900 ms to 540 ms', details: STORY }).fix).toBe(null);
  });

  test('what weakens an entry is told, whatever is in it, and always with a way to mend it', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const one = entry({ ...draft, kind: 'accomplishment', id: 7 });
        const assessment = assess(one);
        const { lacks, fix } = adviceFor(one, assessment);
        expect(fix === null).toBe(lacks.length === 0);
        if (assessment.strength !== 'strong') expect(fix).not.toBe(null);
        if (fix !== null) expect(fix.command).toMatch(/^lp (?:edit|tag|result) 7\b/);
      }),
    );
  });

  test('following the advice never weakens an entry', () => {
    const answers = {
      title: 'Moved the jobs',
      details: STORY,
      result: '40% less, for 3 teams',
      principles: ['dive-deep'],
      people: ['Ana'],
      links: ['https://example.com'],
    };
    fc.assert(
      fc.property(drafts, (draft) => {
        let one = entry({ ...draft, kind: 'accomplishment', id: 7 });
        for (let asked = 0; asked < 8; asked += 1) {
          const assessment = assess(one);
          const { fix } = adviceFor(one, assessment);
          if (fix === null) break;
          one = {
            ...one,
            [fix.field]: answers[fix.field],
            ...(fix.field === 'result' ? { status: null } : {}),
          };
          if (fix.field !== 'title') expect(assess(one).score).toBeGreaterThanOrEqual(assessment.score - 1);
        }
        // However it began, a handful of answers make it strong.
        expect(assess(one).strength).toBe('strong');
      }),
    );
  });
});

describe('weakestFirst', () => {
  const weigh = (...entries: ReturnType<typeof entry>[]) =>
    weakestFirst(entries.map((one) => ({ entry: one, assessment: assess(one) }))).map(
      ({ entry: { id } }) => id,
    );

  test('by strength, then pinned, score, goal, and the newer', () => {
    expect(
      weigh(
        entry({
          id: 1,
          title: 'Cut p99',
          result: '900 ms to 540 ms',
          details: STORY,
          principles: ['dive-deep'],
        }),
        entry({ id: 2, title: 'Trained 14 interviewers', principles: ['dive-deep'] }),
        entry({ id: 3, title: 'Fixed it', date: '2026-01-02' }),
        entry({ id: 4, title: 'Fixed it', date: '2026-05-02' }),
        entry({ id: 5, title: 'Fixed it', date: '2026-01-02', goal: 'g1' }),
        entry({ id: 6, title: 'Fixed it', principles: ['dive-deep'] }),
        entry({ id: 7, title: 'Fixed it', principles: ['dive-deep'], pinned: true }),
      ),
    ).toEqual([7, 4, 3, 5, 6, 2, 1]);
  });

  test('what waits for its result comes behind all that can be mended now', () => {
    const pending = entry({ id: 1, title: 'Fixed it', status: 'pending', pinned: true });
    const fair = { title: 'Cut p99', result: '900 ms to 540 ms', principles: ['dive-deep'] };
    expect(weigh(pending, entry({ id: 2, ...fair }), entry({ id: 3, title: 'Fixed it' }))).toEqual([3, 2, 1]);
  });

  test('of entries, only accomplishments that advice would help', () => {
    const strong = entry({
      id: 1,
      title: 'Cut p99 by 40%',
      result: '40%',
      details: STORY,
      principles: ['a'],
    });
    const found = improvable([strong, entry({ id: 2 }), entry({ id: 3, kind: 'feedback' })], new Map());
    expect(found.map(({ entry: { id } }) => id)).toEqual([2]);
  });
});
