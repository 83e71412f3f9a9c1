/**
 * 0001: the log as it begins.
 *
 * Entries with their lists in tables of their own (a principle, person or link keeps its place), goals,
 * explicit cycles, settings, the change sets that make every write reversible, and the full-text index.
 * AUTOINCREMENT, because an id once shown to a person must never mean another entry.
 * Columns that end in _key hold folded names (domain/text.ts) to compare by.
 */
export const sql = `
CREATE TABLE goal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL CHECK (title <> ''),
  cycle TEXT NOT NULL,
  target TEXT,
  due TEXT,
  status TEXT NOT NULL,
  result TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  title TEXT NOT NULL CHECK (title <> ''),
  details TEXT,
  result TEXT,
  project TEXT,
  project_key TEXT,
  goal_id INTEGER REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
  giver TEXT,
  giver_key TEXT,
  sentiment TEXT,
  status TEXT,
  pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX entry_day ON entry (day, id);
CREATE INDEX entry_project ON entry (project_key, day, id) WHERE project_key IS NOT NULL;
CREATE INDEX entry_goal ON entry (goal_id) WHERE goal_id IS NOT NULL;

CREATE TABLE entry_principle (
  entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  slug TEXT NOT NULL,
  PRIMARY KEY (entry_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_principle_slug ON entry_principle (slug, entry_id);

CREATE TABLE entry_person (
  entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  PRIMARY KEY (entry_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_person_name ON entry_person (name_key, entry_id);

CREATE TABLE entry_link (
  entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  url TEXT NOT NULL,
  PRIMARY KEY (entry_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE cycle (
  name TEXT PRIMARY KEY COLLATE NOCASE,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  due_day TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  command TEXT NOT NULL,
  summary TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'abandoned'))
) STRICT;
CREATE INDEX change_undone ON change (id) WHERE state = 'undone';
CREATE INDEX change_done ON change (id) WHERE state = 'done';

CREATE TABLE change_item (
  change_id INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  type TEXT NOT NULL,
  key TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (change_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_item_record ON change_item (type, key, change_id);

CREATE VIRTUAL TABLE entry_text USING fts5 (
  title, details, result, project, people, giver,
  content = '', contentless_delete = 1,
  tokenize = 'porter unicode61 remove_diacritics 2'
);
`;
