/** Fences of code, as a parser of Markdown sees them. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, it } from 'vitest';
import { fenceAfter } from '../../src/domain/fences.ts';
import fc from '../support/fast-check.ts';

it('are open on the lines that are code to a parser', () => {
  // Four spaces make code of their own but within a paragraph.
  const line = fc.constantFrom(
    ...['```', '````', '~~~', '~~~~', '   ```', 'a\n    ```', '``` js', '~~~ js', '```  ', '``', '~~'],
    ...['```a``` b', '~~~ `a`', '``` `', 'a ```', 'words', ''],
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.join('\n').split('\n');
      const isCode = text.map(() => false);
      for (const { type, position } of fromMarkdown(lines.join('\n')).children) {
        if (type === 'code') isCode.fill(true, position!.start.line - 1, position!.end.line);
      }
      let fence: string | undefined;
      const ours = text.map((one) => {
        const before = fence;
        fence = fenceAfter(one, fence);
        return before !== undefined || fence !== undefined;
      });
      expect(ours).toEqual(isCode);
    }),
    { numRuns: 300 },
  );
});
