import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/domain/width.ts';
import { fieldRows } from '../../src/terminal/field.ts';
import { newPicker } from '../../src/terminal/picker.ts';
import { answerRows, checkboxRows, keyRows, textRows } from '../../src/terminal/prompt-rows.ts';
import { plainStyle } from '../../src/terminal/style.ts';
import fc from '../support/fast-check.ts';

const field = (text: string, cursor = text.length, columns = 12, rows = 10) =>
  fieldRows(text, cursor, { columns, lead: 4, indent: 2, rows });

describe('a field', () => {
  test.each<
    [
      name: string,
      text: string,
      cursor: number,
      above: string[],
      row: string,
      below: string[],
      column: number,
    ]
  >([
    ['that is empty', '', 0, [], '', [], 4],
    ['in one row', 'abc', 3, [], 'abc', [], 7],
    ['with the cursor inside', 'abc', 1, [], 'abc', [], 5],
    ['that just fits', 'abcdefg', 7, [], 'abcdefg', [], 11],
    ['that does not', 'abcdefgh', 8, ['abcdefg'], '  h', [], 3],
    ['with the cursor at a break', 'abcdefgh', 7, ['abcdefg'], '  h', [], 2],
    ['with the cursor in the first of two rows', 'abcdefgh', 2, [], 'abcdefg', ['  h'], 6],
    ['of wide characters', '再試行嵐', 4, ['再試行'], '  嵐', [], 4],
    ['of a joined emoji', 'a👨‍👩‍👧‍👦b', 12, [], 'a👨‍👩‍👧‍👦b', [], 7],
    ['with a line break', 'ab\ncd', 5, ['ab'], '  cd', [], 4],
    ['with the cursor before a line break', 'ab\ncd', 2, [], 'ab', ['  cd'], 6],
    ['with a line break at its end', 'ab\n', 3, ['ab'], '  ', [], 2],
    ['with an escape in it', 'a\x1b[2Jb', 6, [], 'a␛[2Jb', [], 10],
  ])('%s', (_, text, cursor, above, row, below, column) => {
    expect(field(text, cursor)).toEqual({ fromStart: true, above, row, below, column });
  });

  test('longer than the screen shows the rows about the cursor', () => {
    const text = Array.from({ length: 20 }, (_, n) => `l${n}`).join('\n');
    const { above, row, below, fromStart } = field(text, text.indexOf('l10'), 12, 5);
    expect([...above, row, ...below]).toEqual(['  l8', '  l9', '  l10', '  l11', '  l12']);
    expect(fromStart).toBe(false);
  });

  test('keeps the last column free and the cursor in its row, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab 再👍\n', '👨‍👩‍👧‍👦', 'x\u0302', '\x1b'), maxLength: 40 }),
        fc.nat(60),
        fc.integer({ min: 8, max: 30 }),
        (text, at, columns) => {
          const cursor = Math.min(at, text.length);
          const { above, row, below, column } = field(text, cursor, columns, 99);
          const rows = [...above, row, ...below];
          rows.forEach((each, index) => {
            expect(displayWidth(each) + (index === 0 ? 4 : 0)).toBeLessThan(columns);
          });
          expect(column).toBeLessThan(columns);
          expect(column).toBeLessThanOrEqual(displayWidth(row) + (above.length === 0 ? 4 : 0));
        },
      ),
      { numRuns: 500 },
    );
  });
});

const view = { message: 'What did you do?', columns: 80, rows: 24, style: plainStyle, suggestions: [] };
const typed = (text: string) => ({ text, cursor: text.length, note: undefined });

describe('a text question', () => {
  test('has its text beside it', () => {
    const { head, foot, cursor } = textRows(typed('abc'), { ...view, hint: 'in a few words' });
    expect([head, foot, cursor.column]).toEqual([['? What did you do? abc'], ['  in a few words'], 22]);
  });

  test('has its text under it where there is little room', () => {
    const { head, foot, cursor } = textRows(typed('abc'), { ...view, columns: 30 });
    expect([head, foot, cursor]).toEqual([['? What did you do?', '  abc'], [], { row: '  abc', column: 5 }]);
  });

  test('says what is wrong in place of the hint', () => {
    const wrong = { ...typed('x'), note: '"x" is no day; write it like 2026-11-20' };
    expect(textRows(wrong, { ...view, columns: 30, hint: 'h' }).foot).toEqual([
      '  "x" is no day; write it',
      '  like 2026-11-20',
    ]);
  });

  test('shows what Tab would add, and once nothing is typed, what there is', () => {
    const asked = {
      ...view,
      message: 'Which project?',
      suggestions: ['Checkout', 'Orders'],
      hint: 'enter skips',
    };
    expect(textRows(typed('che'), asked).head).toEqual(['? Which project? checkout']);
    expect(textRows(typed('che'), asked).cursor).toEqual({ row: '? Which project? checkout', column: 20 });
    expect(textRows(typed(''), asked).foot).toEqual(['  enter skips · tab: Checkout · Orders']);
    expect(textRows(typed('xy'), asked).foot).toEqual(['  enter skips']);
  });
});

describe('a checkbox', () => {
  const choices = Array.from({ length: 16 }, (_, n) => ({
    value: `v${n}`,
    name: `Name ${n}`,
    short: `n${n}`,
  }));
  const asked = { ...view, message: 'Which principles?', rows: 10 };

  test.each([
    [80, 1],
    // The filter has a row of its own.
    [24, 2],
  ])('at %i columns leaves earlier answers in sight', (columns, heads) => {
    const { head, foot } = checkboxRows(typed(''), newPicker(choices), { ...asked, columns });
    expect(head).toHaveLength(heads);
    expect(head.length + foot.length).toBe(8);
  });
});

describe('an answer', () => {
  test.each<[answer: string, columns: number, rows: string[]]>([
    ['abc', 80, ['✔ What did you do? abc']],
    ['', 80, ['✔ What did you do? –']],
    ['ab\ncd \x1b', 80, ['✔ What did you do? ab cd ␛']],
    ['one two three four five', 30, ['✔ What did you do? one two', '  three four five']],
    [
      'one two three four five six seven eight nine ten',
      22,
      ['✔ What did you do?', '  one two three four', '  five six seven…'],
    ],
  ])('%j at %i columns', (answer, columns, rows) => {
    expect(answerRows('What did you do?', answer, { ...view, columns })).toEqual(rows);
  });
});

describe('a question by key', () => {
  const choices = [
    { key: 'y', name: 'yes' },
    { key: 'm', name: 'more fields' },
    { key: 'd', name: 'discard' },
  ];

  test('has its keys beside it, or under it', () => {
    const asked = { ...view, message: 'Save it?', choices };
    expect(keyRows(asked).head).toEqual(['? Save it?  enter yes · m more fields · d discard ']);
    expect(keyRows({ ...asked, columns: 40 })).toMatchObject({
      head: ['? Save it? '],
      foot: ['  enter yes · m more fields · d discard'],
    });
    expect(keyRows({ ...asked, columns: 24 }).foot).toEqual(['  enter yes · m more', '  fields · d discard']);
  });
});
