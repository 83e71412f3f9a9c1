/** The logs that benchmarks read: made up, the same each time, written past lp for speed. */
import Database from 'better-sqlite3';

/** Entries spread over years, 2,000 of them in 2026; half speak of latency, one of a zeppelin. */
export function fill(path, count) {
  const db = new Database(path);
  const slugs = ['dive-deep', 'ownership', 'earn-trust', 'deliver-results', 'think-big', 'frugality'];
  const add = db.prepare(
    `INSERT INTO entry (uid, kind, day, title, details, result, project, project_key, pinned, created_at, updated_at)
     VALUES (?, 'accomplishment', ?, ?, ?, ?, 'Checkout', 'checkout', 0, ?, ?)`,
  );
  const tag = db.prepare('INSERT INTO entry_principle (entry_id, position, slug) VALUES (?, ?, ?)');
  const index = db.prepare(
    "INSERT INTO entry_text (rowid, title, details, result, project, people, giver) VALUES (?, ?, ?, ?, 'Checkout', '', '')",
  );
  const change = db.prepare("INSERT INTO change (at, command, summary) VALUES (?, 'log', ?)");
  db.transaction(() => {
    for (let n = 0; n < count; n++) {
      const inCycle = n >= count - 2000;
      const year = inCycle ? 2026 : 2025 - Math.floor(((count - n) / count) * 20);
      const day = `${year}-${two(1 + (n % 10))}-${two(1 + (n % 28))}`;
      const at = `${day}T12:00:00.000Z`;
      const what = mixed(n) % 2 === 0 ? 'Cut the latency of a service' : 'Wrote the runbook for a launch';
      const title = `${what} number ${n}${n === count >> 1 ? ' zeppelin' : ''}`;
      const details =
        'Traced it with the team, found the cause in the cache, and agreed on the fix with its owners.';
      const result = `${n % 90}% fewer pages`;
      const id = add.run(uid(n), day, title, details, result, at, at).lastInsertRowid;
      tag.run(id, 0, slugs[n % slugs.length]);
      if (n % 3 === 0) tag.run(id, 1, slugs[(n + 1) % slugs.length]);
      index.run(id, title, details, result);
      change.run(at, `${id}`);
    }
  })();
  db.close();
}

/** A number without a pattern for each number: days must tell nothing about words. */
function mixed(n) {
  return Math.imul(n, 2_654_435_761) >>> 9;
}

function two(n) {
  return String(n).padStart(2, '0');
}

/** A UUIDv7 for each number, as an import wants them. */
function uid(n) {
  const hex = n.toString(16).padStart(12, '0');
  return `01a20320-a200-7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex}`;
}
