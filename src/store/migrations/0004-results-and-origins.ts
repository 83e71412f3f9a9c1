/**
 * 0004: results that arrive late, and where imported entries came from.
 *
 * An accomplishment whose result is still to come has the status `pending`; the day it came is kept where a risk
 * keeps the day it was resolved. Few entries wait at any time, so an index of those alone finds them in a log of
 * any length.
 *
 * Each run of an import is an intake, a record like any other, which undo takes away and redo brings back. Its
 * origins are the keys of what it offered: with the entry each became, or none where it was passed over. They stay
 * where they are and count only while their intake stands, so that undoing an import of a million entries frees
 * their keys by taking away one row. An entry may be edited or removed: its key is known all the same.
 */
export const sql = `
CREATE INDEX entry_pending ON entry (day, id) WHERE status = 'pending';

CREATE TABLE intake (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE origin (
  source TEXT NOT NULL,
  key TEXT NOT NULL,
  intake_id INTEGER NOT NULL,
  entry_id INTEGER,
  PRIMARY KEY (source, key, intake_id)
) STRICT, WITHOUT ROWID;
`;
