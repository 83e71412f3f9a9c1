/** Repositories as a source of `lp import`: git is run here, what it says is read in src/transfer. */
import { resolve } from 'node:path';
import type { Day } from '../domain/day.ts';
import { openRepository } from '../terminal/git.ts';
import type { Source } from '../transfer/source.ts';
import { gitSource } from '../transfer/sources/git.ts';
import type { Context } from './context.ts';
import type { InputText } from './import-input.ts';

export interface GitCall {
  /** Parts of `Name <email>`; none: who commits there. */
  readonly authors: readonly string[];
  readonly branch: string | undefined;
  readonly since: Day | undefined;
  readonly until: Day | undefined;
}

export const importGit = ({ authors, branch, since, until }: GitCall, { host }: Context): Source =>
  gitSource((folder) => openRepository(folder, { env: host.env, branch }), {
    authors,
    since: since ?? null,
    until: until ?? null,
  });

/** Each repository as a text: its folder. */
export const repositories = (words: readonly string[], { host }: Context): InputText[] =>
  (words.length === 0 ? ['.'] : words).map((word) => ({
    shown: word,
    fileName: null,
    open: async function* () {
      yield resolve(host.cwd(), word);
    },
  }));
