/** What a check of lp doctor is, and what it looks at. */
import type { Stats } from 'node:fs';
import type { Health } from '../../store/copies/health.ts';
import type { Copy } from '../backup/folder.ts';
import type { Context } from '../context.ts';

export const SEVERITIES = ['error', 'warning', 'note', 'ok'] as const;

/** Errors and warnings need mending; a note does not. */
export type Severity = (typeof SEVERITIES)[number];

export interface Finding {
  readonly severity: Severity;
  /** One sentence without a full stop; paths through `shown`, nothing of what the user logged. */
  readonly what: string;
  readonly why?: string;
  /** The command that mends it, or what to do. */
  readonly fix?: string;
  /** Mends it where that is safe. @returns a copy of the log as it was, where the log itself was written to. */
  readonly mend?: () => Promise<string | undefined>;
}

/** What is looked at, gathered once. */
export interface Patient {
  readonly context: Context;
  /** The file behind `context.path`; undefined where there is none. */
  readonly stat: Stats | undefined;
  /** Why there is no telling whether there is one. */
  readonly unreachable: string | undefined;
  /** Files of SQLite's beside it, as they were before it was opened; none of them empty. */
  readonly besides: readonly string[];
  /** Version of SQLite, or why its addon does not load. */
  readonly sqlite: { readonly version: string } | { readonly failure: string; readonly fix: string };
  /** What is inside; a message where the file cannot be opened; undefined where there is nothing to open or to open it with. */
  readonly inside:
    | Health
    | {
        readonly message: string;
        readonly hint: string | undefined;
        readonly damaged: boolean;
        /** It is a database, and bears no mark of lp. */
        readonly foreign: boolean;
      }
    | undefined;
  /** Newest first. */
  readonly copies: readonly Copy[];
  /** The newest copy that was looked over and found sound; undefined for none. Costs a reading of it. */
  lastGood(): Copy | undefined;
  /** A path with the home folder as ~. */
  shown(path: string): string;
}

export interface Check {
  readonly name: string;
  /** Nothing where it cannot look. */
  look(patient: Patient): readonly Finding[];
}

export const ok = (what: string): Finding[] => [{ severity: 'ok', what }];

/** The inside of a log that could be opened. */
export const healthIn = ({ inside }: Patient): Health | undefined =>
  inside !== undefined && 'damage' in inside ? inside : undefined;
