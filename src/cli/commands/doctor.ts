/** `lp doctor`: whether the log is sound, and lp itself; what to do where not, and --fix for what is safe. */

import { LpError, UsageError } from '../../domain/errors.ts';
import { harmless } from '../../domain/harmless.ts';
import { wrap } from '../../domain/width.ts';
import type { Style } from '../../terminal/style.ts';
import type { Context } from '../context.ts';
import type { Finding, Severity } from '../doctor/check.ts';
import { CHECKS } from '../doctor/checks/index.ts';
import { patientOf } from '../doctor/patient.ts';
import { command, flag, JSON_OPTION, text } from '../spec.ts';

interface Named extends Finding {
  readonly check: string;
}

export const spec = command<{ fix: boolean; salvage: string | undefined; json: boolean }>({
  options: [
    { name: 'fix', help: 'mend what is safe to mend: modes, the full-text index, side files' },
    { name: 'salvage', value: '<file>', help: 'of a damaged log: write all that can be read into a new one' },
    JSON_OPTION,
  ],
  examples: [
    ['lp doctor', 'looks; changes nothing'],
    ['lp doctor --fix', 'makes a copy of the log, then mends what is safe'],
    ['lp doctor --salvage saved.db', 'what can be read of a damaged log, for lp restore saved.db'],
  ],
  notes:
    'Ends with 1 while anything needs mending. What it prints has no word of your log in it, so that it can be shown to others.',
  read(input) {
    const options = {
      fix: flag(input, 'fix'),
      salvage: text(input, 'salvage'),
      json: flag(input, 'json'),
    };
    if (options.salvage === '' || (options.salvage !== undefined && options.fix)) {
      throw new UsageError(
        options.fix ? '--fix and --salvage are two ways; take one' : '--salvage names no file',
        { hint: 'Write: lp doctor --salvage saved.db' },
      );
    }
    return options;
  },
  async act({ fix, salvage, json }, context) {
    if (salvage !== undefined) {
      return (await import('../doctor/salvage.ts')).salvageInto(salvage, json, context);
    }
    let found = look(context);
    const fixed = fix ? await mend(found, context) : [];
    if (fixed.length > 0) found = look(context);
    const ill = found.filter(({ severity }) => needsMending(severity));
    if (json) {
      context.json({
        ok: ill.length === 0,
        fixed,
        findings: found.map(({ check, severity, what, why = null, fix: way = null, mend: safe }) => ({
          check,
          severity,
          what,
          why,
          fix: way,
          fixable: safe !== undefined,
        })),
      });
    } else {
      for (const what of fixed) context.line(`fixed: ${harmless(what)}`);
      await print(found, context);
      context.note(ill.length === 0 ? 'Nothing needs mending.' : mendWords(ill, context));
    }
    return ill.length === 0 ? undefined : 1;
  },
});

const needsMending = (severity: Severity): boolean => severity === 'error' || severity === 'warning';

function mendWords(ill: readonly Named[], context: Context): string {
  const safe = ill.filter(({ mend: way }) => way !== undefined).length;
  const many = ill.length === 1 ? 'One thing needs mending' : `${ill.length} things need mending`;
  if (safe === 0) return `${many}.`;
  const which = safe === ill.length ? (safe === 1 ? 'it' : 'them') : `${safe} of them`;
  return `${many}. This mends ${which}:   ${context.next('doctor --fix')}`;
}

const look = (context: Context): Named[] => {
  const patient = patientOf(context);
  return CHECKS.flatMap(({ name, look: check }) =>
    check(patient).map((finding) => ({ ...finding, check: name })),
  );
};

/** Mends what is safe, after a copy where the log itself is written to. @returns what was found and is mended. */
async function mend(found: readonly Named[], context: Context): Promise<string[]> {
  const safe = found.filter((finding) => finding.mend !== undefined);
  const fixed: string[] = [];
  for (const finding of safe) {
    try {
      const copy = await finding.mend!();
      if (copy !== undefined) context.note(`The log as it was is kept: ${copy}`);
      fixed.push(finding.what);
    } catch (error) {
      const why = error instanceof LpError ? error.message : (error as Error).message;
      context.note(`lp: "${finding.check}" could not be mended: ${why}`);
    }
  }
  return fixed;
}

/** So many columns leave room for a text beside the names. */
const BESIDE = 60;

async function print(found: readonly Named[], context: Context): Promise<void> {
  const style = await context.style();
  const { isTerminal, columns } = context.host.stdout;
  const width = isTerminal ? columns : Number.POSITIVE_INFINITY;
  const names = Math.max(...found.map(({ check }) => check.length));
  const rank = ({ severity }: Named): number => (severity === 'ok' ? 1 : 0);
  // What is to be done stands last, where the eye is when lp has ended.
  for (const finding of [...found].sort((a, b) => rank(b) - rank(a))) {
    const { check, severity, what, why, fix } = finding;
    const label = LOOKS[severity](style)(severity.padEnd(7));
    const margin = width >= BESIDE ? names + 11 : 4;
    const fitted = (words: string): string[] =>
      Number.isFinite(width) ? wrap(harmless(words), width - margin) : [harmless(words)];
    const body = [
      ...fitted(what),
      ...(why === undefined ? [] : fitted(why)),
      ...(fix === undefined ? [] : isCall(fix) ? [style.accent(harmless(fix))] : fitted(fix)),
    ];
    const rows = body.map((row) => ' '.repeat(margin) + row);
    if (width >= BESIDE) {
      context.out(`${label}  ${check.padEnd(names)}  ${rows[0]!.slice(margin)}`);
      for (const row of rows.slice(1)) context.out(row);
    } else {
      context.out(`${label}  ${check}`);
      for (const row of rows) context.out(row);
    }
  }
}

/** What is there to be copied is never broken. */
const isCall = (fix: string): boolean => /^(?:lp|npm|export|alias|chmod) /.test(fix);

const LOOKS: Readonly<Record<Severity, (style: Style) => (text: string) => string>> = {
  error: ({ error }) => error,
  warning: ({ warn }) => warn,
  note: ({ accent }) => accent,
  ok: ({ good }) => good,
};
