/**
 * 0002: names that drafts and exports do not show.
 *
 * Kept in the log, like settings, so that they travel with it and no second private file lies about. The key
 * is the term as `redactionKey` (domain/redaction.ts) folds it: however it is typed, a term is on the list once.
 */
export const sql = `
CREATE TABLE redaction (
  key TEXT PRIMARY KEY,
  term TEXT NOT NULL CHECK (term <> ''),
  replacement TEXT NOT NULL CHECK (replacement <> '')
) STRICT, WITHOUT ROWID;
`;
