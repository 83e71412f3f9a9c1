/**
 * The ways a command may end other than well. Each carries what was wrong and what to do next, so the
 * edge prints and maps to an exit code without knowing the command.
 */

/** Base of every error lp raises on purpose. `hint` is one or more lines that say what to do next. */
export class LpError extends Error {
  hint: string | undefined;
  /** Process exit code: 1 could not be done, 2 the call was wrong, 130 cancelled. */
  readonly exitCode: number = 1;

  constructor(message: string, options: { hint?: string | undefined; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.hint = options.hint;
  }

  /** Adds lines to the hint, for a caller that knows a way on the thrower did not. */
  alsoHint(lines: string): this {
    this.hint = this.hint === undefined ? lines : `${this.hint}\n${lines}`;
    return this;
  }
}

/** The call was wrong: a flag, a date, a principle. Nothing was written. Exit 2. */
export class UsageError extends LpError {
  override readonly exitCode = 2;
}

/** The call was right but could not be carried out: no such entry, store locked, disk full. Exit 1. */
export class RefusedError extends LpError {
  override readonly exitCode = 1;
}

/** The user pressed Ctrl-C. `message` says what became of the text. Exit 130. */
export class Cancelled extends LpError {
  override readonly exitCode = 130;
}
