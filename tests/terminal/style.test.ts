import { describe, expect, test } from 'vitest';
import { loadStyle, plainStyle, wantsColor } from '../../src/terminal/style.ts';

describe('wantsColor', () => {
  test.each<[isTerminal: boolean, env: Record<string, string>, flag: boolean | undefined, wanted: boolean]>([
    [true, {}, undefined, true],
    [false, {}, undefined, false],
    [true, {}, true, true],
    [false, {}, true, false],
    [true, {}, false, false],
    [true, { NO_COLOR: '1' }, undefined, false],
    // no-color.org: "when present and not an empty string".
    [true, { NO_COLOR: '' }, undefined, true],
    [false, { FORCE_COLOR: '1' }, undefined, true],
    [false, { FORCE_COLOR: '3' }, undefined, true],
    [false, { FORCE_COLOR: 'true' }, undefined, true],
    [false, { FORCE_COLOR: '' }, undefined, true],
    [true, { FORCE_COLOR: '0' }, undefined, false],
    [true, { FORCE_COLOR: 'false' }, undefined, false],
    [true, { FORCE_COLOR: '1', NO_COLOR: '1' }, undefined, false],
    [false, { FORCE_COLOR: '1' }, false, false],
    [true, { TERM: 'dumb' }, undefined, false],
    [true, { TERM: 'dumb', FORCE_COLOR: '1' }, undefined, true],
    [true, { TERM: 'xterm' }, undefined, true],
  ])('terminal %s, %o, flag %s: %s', (isTerminal, env, flag, wanted) => {
    expect(wantsColor({ isTerminal, env, flag })).toBe(wanted);
  });
});

test('a style paints, the plain one does not', async () => {
  const style = await loadStyle();
  expect(style.result('540 ms')).toBe('\x1b[32m540 ms\x1b[39m');
  expect(plainStyle.result('540 ms')).toBe('540 ms');
  expect(Object.keys(style).sort()).toEqual(Object.keys(plainStyle).sort());
});

test('a style can be mapped over rows', async () => {
  const style = await loadStyle();
  expect(['a', '', 'b'].map(style.dim)).toEqual(['\x1b[2ma\x1b[22m', '', '\x1b[2mb\x1b[22m']);
});
