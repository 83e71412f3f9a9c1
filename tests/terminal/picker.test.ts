import { describe, expect, test } from 'vitest';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import { displayWidth } from '../../src/domain/width.ts';
import {
  accepted,
  type Choice,
  filtered,
  matching,
  moved,
  newPicker,
  type Picker,
  pickerRows,
  toggled,
} from '../../src/terminal/picker.ts';
import { plainStyle } from '../../src/terminal/style.ts';

const CHOICES: Choice[] = AMAZON.map(({ slug, name, short }) => ({ value: slug, name, short }));
const picker = (...checked: string[]): Picker =>
  newPicker(CHOICES.map((choice) => ({ ...choice, checked: checked.includes(choice.value) })));
const find = (filter: string): string[] => matching({ choices: CHOICES, filter }).map(({ short }) => short);
const size = { columns: 40, rows: 10, style: plainStyle };

describe('typing finds', () => {
  test.each([
    ['dd', ['dd']],
    ['DD', ['dd']],
    ['+dd', ['dd']],
    ['dive', ['dd']],
    ['deep', ['dd']],
    ['dive-deep', ['dd']],
    ['dive deep', ['dd']],
    ['dived', ['dd']],
    ['own', ['ow']],
    // The short form first, then names that begin so, then a word within.
    ['is', ['is', 'ihs', 'hb']],
    ['hi', ['hd', 'ihs', 'ow', 'tb']],
    ["earth's", ['ebe']],
    ['earths', ['ebe']],
    ['Éarn', ['et', 'lbc']],
    ['zzz', []],
    ['+', CHOICES.map(({ short }) => short)],
  ])('%s', (filter, shorts) => {
    const found = find(filter);
    expect(found.slice(0, shorts.length)).toEqual(shorts);
    if (shorts.length < 2) expect(found).toEqual(shorts);
  });

  test('names with accents by letters without', () => {
    const choices = [{ value: 'a', name: 'Órbita más allá', short: 'om' }];
    expect(matching({ choices, filter: 'orbita mas' })).toEqual(choices);
  });

  test('names in Japanese', () => {
    const choices = [{ value: 'a', name: '顧客第一', short: 'k' }];
    expect(matching({ choices, filter: '顧客' })).toEqual(choices);
  });
});

describe('checking', () => {
  test('keeps the order of checking, and clears the filter for the next word', () => {
    const first = toggled(filtered(picker(), 'own'));
    expect(first).toMatchObject({ checked: ['ownership'], filter: '', active: 'ownership' });
    const second = toggled(filtered(first, 'dd'));
    expect(second.checked).toEqual(['ownership', 'dive-deep']);
    expect(toggled(filtered(second, 'own')).checked).toEqual(['dive-deep']);
  });

  test('does nothing where nothing matches', () => {
    const lost = filtered(picker('ownership'), 'zzz');
    expect(toggled(lost)).toBe(lost);
  });
});

describe('accepting', () => {
  test('takes what is checked', () => {
    expect(accepted(picker('ownership', 'dive-deep'))).toEqual(['ownership', 'dive-deep']);
    expect(accepted(picker())).toEqual([]);
  });

  test('with a word typed takes what it found, too', () => {
    expect(accepted(filtered(picker('ownership'), 'frug'))).toEqual(['ownership', 'frugality']);
    expect(accepted(filtered(picker('ownership'), 'own'))).toEqual(['ownership']);
  });

  test('with a word that finds nothing is no answer', () => {
    expect(accepted(filtered(picker('ownership'), 'zzz'))).toBeUndefined();
  });
});

describe('moving', () => {
  test('goes round the ends', () => {
    const at = (p: Picker) => p.active;
    expect(at(picker())).toBe('customer-obsession');
    expect(at(moved(picker(), -1))).toBe('success-and-scale-bring-broad-responsibility');
    expect(at(moved(moved(picker(), -1), 1))).toBe('customer-obsession');
  });

  test('stays among what the filter leaves', () => {
    const some = filtered(picker(), 'earn');
    expect(matching(some)).toHaveLength(2);
    expect(moved(moved(some, 1), 1).active).toBe(some.active);
    const none = filtered(picker(), 'zzz');
    expect(moved(none, 1)).toBe(none);
  });
});

describe('rows', () => {
  test('at 40 columns and 10 rows', () => {
    let some = toggled(filtered(toggled(filtered(picker(), 'ebe')), 'dd'));
    for (let n = 0; n < 2; n++) some = moved(some, 1);
    expect(pickerRows(some, size)).toEqual([
      '  [2] dd   Dive Deep ↑',
      '  [ ] hb   Have Backbone; Disagree and…',
      '❯ [ ] dr   Deliver Results',
      "  [1] ebe  Strive to be Earth's Best E…",
      '  [ ] ss   Success and Scale Bring Bro…',
      "  Strive to be Earth's Best Employer,…",
      '  space checks · enter accepts · type…',
    ]);
  });

  test('with what is checked in sight while it is filtered out', () => {
    expect(pickerRows(filtered(picker('ownership'), 'frug'), size).slice(0, 2)).toEqual([
      '❯ [ ] fr   Frugality',
      '  Ownership',
    ]);
  });

  test('with a note and nothing found', () => {
    expect(pickerRows(filtered(picker(), 'zzz'), { ...size, note: 'nothing matches “zzz”' })).toEqual([
      '  nothing matches',
      '  nothing checked',
      '  nothing matches “zzz”',
    ]);
  });

  test('with hints where there is room', () => {
    const [row] = pickerRows(newPicker([{ ...CHOICES[0]!, hint: 'suggested' }]), { ...size, columns: 80 });
    expect(row).toBe('❯ [ ] co  Customer Obsession  (suggested)');
  });

  test.each([5, 20, 40, 80])('fit %i columns', (columns) => {
    for (let at = 0; at < CHOICES.length; at++) {
      for (const row of pickerRows(moved(picker('ownership'), at), { ...size, columns })) {
        expect(displayWidth(row)).toBeLessThan(columns);
      }
    }
  });

  test.each([1, 6, 10, 24, 50])(
    'of a terminal of %i rows leave room for the question, or are few',
    (rows) => {
      expect(pickerRows(picker(), { ...size, rows }).length).toBeLessThanOrEqual(Math.max(rows - 1, 5));
    },
  );

  test('show all sixteen on a usual terminal', () => {
    expect(pickerRows(picker(), { ...size, columns: 80, rows: 24 })).toHaveLength(18);
  });

  test('always have the one pointed at', () => {
    for (let at = 0; at < CHOICES.length; at++) {
      const rows = pickerRows(moved(picker(), at), size);
      expect(rows.filter((row) => row.startsWith('❯'))).toHaveLength(1);
    }
  });
});
