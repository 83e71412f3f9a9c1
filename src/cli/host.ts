/** Everything a command gets from outside: `main.ts` makes the real one, tests make their own. */

/** Where text goes. `terminal/io.ts` has the real one. */
export interface Output {
  readonly isTerminal: boolean;
  /** Width of the terminal; meaningless off one. */
  readonly columns: number;
  write(data: string | Uint8Array): void;
}

export interface Input {
  readonly isTerminal: boolean;
  /** All of standard input, decoded. @throws RefusedError when it is longer than an entry can be. */
  read(): Promise<string>;
  /** The same as it comes, for what may be larger than memory; a host may have `read` alone. */
  chunks?(): AsyncIterable<Uint8Array>;
}

/** The streams a dialogue is held on, and the process whose signals may end it. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly signals: Pick<NodeJS.EventEmitter, 'on' | 'removeListener'>;
}

export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  /** For dialogues and editors; asked for only at a terminal. */
  terminal(): Terminal;
  /** The real clock; `LP_NOW` replaces it in one place, the context. */
  now(): Date;
  /** The current folder, for relative paths. */
  cwd(): string;
  /** @returns undefined when the system knows no home folder. */
  home(): string | undefined;
  /** The user's own folder among the temporary ones; made when something is put there. */
  temp(): string;
  /** Opens a file in the user's browser and does not wait for it. @throws RefusedError when nothing can. */
  open(file: string): Promise<void>;
  /** Version of this lp. */
  readonly version: string;
  /** File of SQLite's native addon, when known. */
  addon(): string | undefined;
  /** The Node that runs lp, and the file it runs as. */
  runtime(): { readonly node: string; readonly script: string | undefined };
  /** Bytes free for the user where the path is, and the file system's kind as the system numbers it. Throws when unknown. */
  disk(path: string): { readonly free: number; readonly kind: number };
}
