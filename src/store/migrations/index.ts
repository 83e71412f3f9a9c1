/**
 * The schema's history, append-only: a file once released is never changed.
 * Add here: write NNNN-what.ts beside this file, opening with its reason, and append one row.
 */
import * as theLog from './0001-the-log.ts';
import * as redactions from './0002-redactions.ts';
import * as theLoop from './0003-the-loop.ts';
import * as resultsAndOrigins from './0004-results-and-origins.ts';

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** In order; the version of a log is how many of them it has had. */
export const MIGRATIONS: readonly Migration[] = [
  { name: '0001-the-log', sql: theLog.sql },
  { name: '0002-redactions', sql: redactions.sql },
  { name: '0003-the-loop', sql: theLoop.sql },
  { name: '0004-results-and-origins', sql: resultsAndOrigins.sql },
];
