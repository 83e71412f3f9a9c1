/** Bytes as text: whatever wrote them, wherever they are cut, and nothing silently changed. */
import { describe, expect, it } from 'vitest';
import { NotText, textOf } from '../../src/cli/text-of-bytes.ts';
import fc from '../support/fast-check.ts';

async function read(
  bytes: Uint8Array,
  size = bytes.length || 1,
): Promise<{ text: string; remarks: string[] }> {
  const remarks: string[] = [];
  let text = '';
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  for await (const piece of textOf(pieces(), (words) => remarks.push(words))) text += piece;
  return { text, remarks };
}

describe('bytes as text', () => {
  it('in UTF-8 are the text they were made of, wherever they are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 60 }).filter((text) => !/[\0\ufeff]/.test(text)),
        fc.integer({ min: 1, max: 7 }),
        fc.boolean(),
        async (text, size, marked) => {
          const bytes = Buffer.from(`${marked ? '\ufeff' : ''}${text}`, 'utf8');
          expect(await read(bytes, size)).toEqual({ text, remarks: [] });
        },
      ),
    );
  });

  it.each(['utf16le', 'utf16be'])('in %s are read by their mark', async (encoding) => {
    const bytes = Buffer.from('\ufeffdate,Zoë\n', 'utf16le');
    if (encoding === 'utf16be') bytes.swap16();
    expect(await read(bytes, 3)).toEqual({ text: 'date,Zoë\n', remarks: [] });
  });

  it('of a code page are read as it, which is said once', async () => {
    const bytes = Buffer.from('title\ncaf\xe9 \x80 na\xefve\n', 'latin1');
    for (const size of [1, 4, 9, 100]) {
      const { text, remarks } = await read(bytes, size);
      expect(text).toBe('title\ncafé € naïve\n');
      expect(remarks).toEqual([expect.stringContaining('read as Windows-1252')]);
    }
    expect((await read(Buffer.from('caf\xe9', 'latin1'))).text).toBe('café');
  });

  it('of a damaged text stay what they are but for the damage, which is said', async () => {
    const bytes = Buffer.concat([Buffer.from('Zoë, é, ü'), Buffer.from([0xff]), Buffer.from(' und ß')]);
    for (const size of [3, 100]) {
      const { text, remarks } = await read(bytes, size);
      expect(text).toBe('Zoë, é, ü\ufffd und ß');
      expect(remarks).toEqual([expect.stringContaining('bytes that are not UTF-8')]);
    }
  });

  it.each([
    ['PK\u0003\u0004\0\0', 'spreadsheet'],
    ['\u001f\u008b\0', 'compressed'],
    ['a\0b', 'it is no text'],
  ])('of %j are none', async (bytes, says) => {
    const error = await read(Buffer.from(bytes, 'latin1')).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(NotText);
    expect((error as Error).message).toContain(says);
  });
});
