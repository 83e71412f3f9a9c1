/** The lines of lp in a start file: put in, changed and taken out without touching a byte of anybody else's. */
import { describe, expect, it } from 'vitest';
import { CLOSING, findBlock, OPENING, withBlock, withoutBlock } from '../../src/cli/shell-setup/block.ts';
import {
  blockLines,
  type Choices,
  choicesOf,
  SHELLS,
  wantsAnything,
} from '../../src/cli/shell-setup/lines.ts';
import { chosenIn, planFile } from '../../src/cli/shell-setup/plan.ts';
import fc from '../support/fast-check.ts';

const SHOWN = '~/.bashrc';

/** Lines of a start file, the kinds that matter to where a block begins and ends. */
const aLine = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '#',
    `  ${OPENING}`,
    `${OPENING} of another`,
    'alias ll="ls -l"',
    'caf\xe9 \x80\xff',
  ),
  fc.string({
    unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)),
    maxLength: 8,
  }),
);
const aText = fc
  .record({
    lines: fc.array(aLine, { maxLength: 6 }),
    eol: fc.constantFrom('\n', '\r\n'),
    ends: fc.boolean(),
  })
  .map(({ lines, eol, ends }) => lines.join(eol) + (ends ? eol : ''))
  .filter((text) => !new RegExp(`^(?:${OPENING}|${CLOSING})[ \t]*\r?$`, 'm').test(text));
const aFile = fc.option(aText, { nil: undefined });

const someLines = fc.array(fc.constantFrom('alias a=b', '', '  indented', '# said'), { maxLength: 4 });

const someChoices = fc.record<Choices>({
  completion: fc.boolean(),
  reminder: fc.boolean(),
  prompt: fc.boolean(),
  aliases: fc.uniqueArray(
    fc.record({
      name: fc.stringMatching(/^[A-Za-z_][\w.-]{0,8}$/),
      words: fc.constantFrom('', 'log', 'week --last', 'list -n 5'),
    }),
    { maxLength: 4, selector: ({ name }) => name },
  ),
});

describe('a block in a text', () => {
  it('taken out, leaves byte for byte what was there, or no file where there was none', () => {
    fc.assert(
      fc.property(aFile, someLines, (text, lines) => {
        expect(withoutBlock(withBlock(text, lines, SHOWN), SHOWN)).toBe(text);
      }),
    );
  });

  it('put in twice is as put in once; changed and changed back is as it was', () => {
    fc.assert(
      fc.property(aFile, someLines, someLines, (text, one, other) => {
        const once = withBlock(text, one, SHOWN);
        expect(withBlock(once, one, SHOWN)).toBe(once);
        expect(withBlock(withBlock(once, other, SHOWN), one, SHOWN)).toBe(once);
        expect(withoutBlock(withBlock(once, other, SHOWN), SHOWN)).toBe(text);
        expect(findBlock(once, SHOWN)?.lines).toEqual(one);
      }),
    );
  });

  it('stays where it is, and what is written around it stays', () => {
    fc.assert(
      fc.property(aText, aText, someLines, someLines, (before, after, one, other) => {
        const here = withBlock(before, one, SHOWN);
        const grown = here + after;
        const { from } = findBlock(grown, SHOWN)!;
        const changed = withBlock(grown, other, SHOWN);
        expect(changed.slice(0, from)).toBe(grown.slice(0, from));
        expect(changed.endsWith(after)).toBe(true);
        const left = withoutBlock(changed, SHOWN) ?? '';
        expect(left.startsWith(before)).toBe(true);
        expect(left.endsWith(after)).toBe(true);
        // Nothing more of it than the break that ended an unended line.
        expect(left.length - before.length - after.length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('has the line breaks of the file', () => {
    expect(withBlock('a\r\nb\r\n', ['x'], SHOWN)).toBe(`a\r\nb\r\n\r\n${OPENING}\r\nx\r\n${CLOSING}\r\n`);
    expect(withBlock('a\nb\n', ['x'], SHOWN)).toBe(`a\nb\n\n${OPENING}\nx\n${CLOSING}\n`);
  });

  it('the blank line before it is taken along where it is still there, and no other line break', () => {
    const text = withBlock('a\n', ['x'], SHOWN);
    expect(withoutBlock(text.replace('a\n\n', 'a\n'), SHOWN)).toBe('a\n');
    expect(withoutBlock(text.replace('a\n\n', 'a\n\n\n'), SHOWN)).toBe('a\n\n');
  });

  it('a line that another program added to an unended file is not taken into a comment', () => {
    const text = `${withBlock('a', ['x'], SHOWN)}export NVM=1\n`;
    expect(text).toContain(`\n${CLOSING}\nexport NVM=1\n`);
    expect(withoutBlock(text, SHOWN)).toBe('a\nexport NVM=1\n');
  });

  it.each([
    `${OPENING}\nx\n`,
    `x\n${CLOSING}\n`,
    `${CLOSING}\n${OPENING}\n`,
    `${OPENING}\n${OPENING}\n${CLOSING}\n`,
    `${OPENING}\n${CLOSING}\n${CLOSING}\n`,
    `${OPENING}\n${CLOSING}\n${OPENING}\n${CLOSING}\n`,
  ])('markers that make no block are refused: %j', (text) => {
    expect(() => withBlock(text, ['x'], SHOWN)).toThrow(/not once each/);
    expect(() => withoutBlock(text, SHOWN)).toThrow(/not once each/);
  });
});

describe('choices', () => {
  it('are read from the lines that were written for them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SHELLS), someChoices, fc.boolean(), (shell, choices, ours) => {
        expect(choicesOf(blockLines(shell, choices, ours))).toEqual(choices);
      }),
    );
  });

  it('planned again change nothing; none takes the block out, whatever they were', () => {
    const plan = (text: string | undefined, choices: Choices, shell: (typeof SHELLS)[number]) =>
      planFile(text, SHOWN, { shell, choices, lpIsOurs: true });
    fc.assert(
      fc.property(aFile, fc.constantFrom(...SHELLS), someChoices, (text, shell, choices) => {
        const { text: then, diff } = plan(text, choices, shell);
        expect(diff.length > 0).toBe(wantsAnything(choices));
        expect(plan(then, choices, shell)).toEqual({ text: then, diff: [] });
        if (diff.length > 0) expect(chosenIn(then, SHOWN)).toEqual(choices);
        const none = { completion: false, reminder: false, prompt: false, aliases: [] };
        expect(plan(then, none, shell).text).toBe(text);
      }),
    );
  });

  it('the difference shows what goes and what comes, and what stays around it', () => {
    const choices = {
      completion: false,
      reminder: true,
      prompt: false,
      aliases: [{ name: 'l', words: 'log' }],
    };
    const { text } = planFile(undefined, SHOWN, { shell: 'bash', choices, lpIsOurs: true });
    const other = { ...choices, aliases: [{ name: 'k', words: 'log' }] };
    const { diff } = planFile(text, SHOWN, { shell: 'bash', choices: other, lpIsOurs: true });
    expect(diff.filter((line) => line.includes('alias '))).toEqual([
      "-   alias l='lplog log'",
      "+   alias k='lplog log'",
    ]);
    expect(diff[0]).toBe(`  ${OPENING}`);
    expect(diff).toContain('    lplog status --short');
  });
});
