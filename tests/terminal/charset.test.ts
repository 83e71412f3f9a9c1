import { expect, test } from 'vitest';
import { drawsUnicode } from '../../src/terminal/charset.ts';

test.each([
  [{}, true],
  [{ LANG: '' }, true],
  [{ LANG: 'en_GB.UTF-8' }, true],
  [{ LANG: 'C.utf8' }, true],
  [{ LANG: 'C' }, false],
  [{ LANG: 'en_US.ISO-8859-1' }, false],
  [{ LANG: 'en_US.UTF-8', LC_ALL: 'POSIX' }, false],
  [{ LANG: 'C', LC_CTYPE: 'en_US.UTF-8' }, true],
  [{ LC_ALL: '', LC_CTYPE: 'C', LANG: 'en_US.UTF-8' }, false],
])('%j draws with more than ASCII: %s', (env, more) => {
  expect(drawsUnicode(env)).toBe(more);
});
