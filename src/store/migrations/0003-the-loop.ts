/**
 * 0003: what runs through the year: feedback asked for and answered, risks and needs until they are resolved.
 *
 * An entry's answers are the ids of the feedback it answers, by spaces and in order: a list read with every row and
 * searched hardly ever, so a column costs less than a table. No foreign key holds them: feedback that is removed
 * and restored is still answered. Days are those of the user's calendar, like an entry's own.
 */
export const sql = `
ALTER TABLE entry ADD COLUMN answers TEXT;
ALTER TABLE entry ADD COLUMN severity TEXT;
ALTER TABLE entry ADD COLUMN by_day TEXT;
ALTER TABLE entry ADD COLUMN resolved_day TEXT;
CREATE INDEX entry_answers ON entry (id) WHERE answers IS NOT NULL;
CREATE INDEX entry_concern ON entry (kind, day, id) WHERE kind IN ('risk', 'need');

CREATE TABLE ask (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person TEXT NOT NULL CHECK (person <> ''),
  about TEXT,
  due TEXT,
  asked TEXT NOT NULL,
  answered TEXT,
  entry_id INTEGER,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
`;
