/** Colours and weights, by what they mean. The only owner of chalk, which is loaded when colour is wanted. */

/** What a piece of text is; how that looks is decided here. */
const MEANINGS = [
  'bold',
  'dim',
  'heading',
  'id',
  'day',
  'principle',
  'result',
  'quote',
  'good',
  'warn',
  'error',
  /** The row or word a prompt points at. */
  'accent',
] as const;

export type Meaning = (typeof MEANINGS)[number];

export type Style = { readonly [M in Meaning]: (text: string) => string };

/** No colour: every text as it is. */
export const plainStyle: Style = Object.fromEntries(
  MEANINGS.map((meaning) => [meaning, (text: string) => text]),
) as unknown as Style;

/** Only the sixteen colours that a terminal's own theme keeps readable, whatever its background. */
export async function loadStyle(level: 1 | 2 | 3 = 1): Promise<Style> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level });
  const looks: Record<Meaning, (text: string) => string> = {
    bold: chalk.bold,
    dim: chalk.dim,
    heading: chalk.bold,
    id: chalk.bold,
    day: chalk.dim,
    principle: chalk.cyan,
    result: chalk.green,
    quote: chalk.italic,
    good: chalk.green,
    warn: chalk.yellow,
    error: chalk.red,
    accent: chalk.cyan,
  };
  // Chalk joins all it is given, so that `rows.map(chalk.dim)` would print each row's number and all rows.
  return Object.fromEntries(
    Object.entries(looks).map(([meaning, look]) => [
      meaning,
      (text: string) => (text === '' ? '' : look(text)),
    ]),
  ) as unknown as Style;
}

export interface ColorQuestion {
  readonly isTerminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `false` for `--no-color`; otherwise nothing was said. */
  readonly flag?: boolean | undefined;
}

/**
 * Whether an output gets colour. In this order: `--no-color`; `NO_COLOR` when not empty (no-color.org);
 * `FORCE_COLOR`, where 0 and false mean off (as in Node and chalk); then a terminal that is not dumb.
 */
export function wantsColor({ isTerminal, env, flag }: ColorQuestion): boolean {
  if (flag === false) return false;
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  const forced = env.FORCE_COLOR?.toLowerCase();
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}
