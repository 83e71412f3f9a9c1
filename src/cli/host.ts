/** Everything a command gets from outside: `main.ts` makes the real one, tests make their own. */

/** Where text goes. `terminal/io.ts` has the real one. */
export interface Output {
  readonly isTerminal: boolean;
  /** Width of the terminal; meaningless off one. */
  readonly columns: number;
  write(text: string): void;
}

export interface Input {
  readonly isTerminal: boolean;
  /** All of standard input, decoded. */
  read(): Promise<string>;
}

export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The real clock; `LP_NOW` replaces it in one place, the context. */
  now(): Date;
  /** The current folder, for relative paths. */
  cwd(): string;
  /** @returns undefined when the system knows no home folder. */
  home(): string | undefined;
  /** Folder for temporary files. */
  temp(): string;
  /** Version of this lp. */
  readonly version: string;
  /** File of SQLite's native addon, when known. */
  addon(): string | undefined;
}
