import { describe, expect, test } from 'vitest';
import { packed, sectionLines } from '../../src/terminal/sections.ts';
import { plainStyle } from '../../src/terminal/style.ts';

const SECTIONS = [
  {
    label: 'What',
    statements: [
      { text: '5 goals: 3 met, 1 partly, 1 open' },
      { text: 'g2 Hire two engineers: open, due 15 Dec (in 23 days)', call: 'lp goal close g2 --met -r "…"' },
      { text: 'g3 Calm on-call: open', call: 'lp log "…" -g g3' },
    ],
  },
  { label: 'Nothing', statements: [] },
  {
    label: 'How',
    apart: true,
    statements: [
      {
        name: 'strong',
        items: ['Dive Deep 5', 'Ownership 4', 'Insist on the Highest Standards 3', 'Earn Trust 2'],
      },
      { name: 'none', text: 'Think Big' },
    ],
  },
];

const lines = (width: number): string[] => sectionLines(SECTIONS, width, plainStyle);

describe('sections', () => {
  test('beside their labels where there is room', () => {
    expect(lines(64)).toEqual([
      'What  5 goals: 3 met, 1 partly, 1 open',
      '      g2 Hire two engineers: open, due 15 Dec (in 23 days)',
      '        lp goal close g2 --met -r "…"',
      '      g3 Calm on-call: open   lp log "…" -g g3',
      '',
      'How   strong  Dive Deep 5 · Ownership 4',
      '              Insist on the Highest Standards 3 · Earn Trust 2',
      '      none    Think Big',
    ]);
  });

  test('below their labels where there is not; later rows are set in, calls are whole', () => {
    expect(lines(28)).toEqual([
      'What',
      '  5 goals: 3 met, 1 partly,',
      '    1 open',
      '  g2 Hire two engineers:',
      '    open, due 15 Dec (in 23',
      '    days)',
      '    lp goal close g2 --met -r "…"',
      '  g3 Calm on-call: open',
      '    lp log "…" -g g3',
      '',
      'How',
      '  strong',
      '    Dive Deep 5',
      '    Ownership 4',
      '    Insist on the Highest',
      '    Standards 3',
      '    Earn Trust 2',
      '  none',
      '    Think Big',
    ]);
  });

  test('off a terminal in one row each', () => {
    expect(lines(Number.POSITIVE_INFINITY)[1]).toBe(
      '      g2 Hire two engineers: open, due 15 Dec (in 23 days)   lp goal close g2 --met -r "…"',
    );
    expect(lines(Number.POSITIVE_INFINITY)).toHaveLength(6);
  });
});

test('items are packed as they come, each whole where it can be', () => {
  expect(packed(['aaa', 'bbb', 'ccc ddd', 'e'], 9)).toEqual(['aaa · bbb', 'ccc ddd', 'e']);
  expect(packed(['aaa bbb ccc'], 7)).toEqual(['aaa bbb', 'ccc']);
  expect(packed([], 7)).toEqual(['']);
});
