/**
 * Tests look into logs with better-sqlite3 itself, whose objects must not be collected on Node 24.19 and later: see
 * src/store/connection.ts, where lp's own are held.
 */
import Database from 'better-sqlite3';

const held: unknown[] = [];
const { exec, prepare } = Database.prototype;

Database.prototype.prepare = function hold(this: Database.Database, sql: string) {
  const statement: Database.Statement = prepare.call(this, sql);
  const iterate = statement.iterate.bind(statement);
  statement.iterate = (...values: unknown[]) => {
    const rows = iterate(...values);
    held.push(rows);
    return rows;
  };
  held.push(this, statement);
  return statement;
} as typeof prepare;

Database.prototype.pragma = function hold(this: Database.Database, source, options) {
  const statement = this.prepare(`PRAGMA ${source}`);
  if (!statement.reader) return void statement.run();
  return options?.simple === true ? statement.pluck().get() : statement.all();
};

Database.prototype.exec = function hold(this: Database.Database, sql) {
  held.push(this);
  return exec.call(this, sql);
};
