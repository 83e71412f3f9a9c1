/** The walk of `lp improve` with a made-up talker in place of the terminal; in a real one it is in tests/e2e. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Context } from '../../src/cli/context.ts';
import type { Host } from '../../src/cli/host.ts';
import { improveEach, type Tally } from '../../src/cli/improving.ts';
import { LpError } from '../../src/domain/errors.ts';
import { type Asker, DialogueCancelled } from '../../src/terminal/improve-dialogue.ts';
import { plainStyle } from '../../src/terminal/style.ts';
import { type Lp, NOW, newLp } from '../support/lp.ts';

type Answer = string | readonly string[] | (() => Promise<string>);

/** What is typed before ctrl-c is pressed. */
class Stopped {
  constructor(readonly typed: string) {}
}

interface Walked {
  readonly tally: Tally;
  readonly said: string;
  /** Questions, each with what stood there to be edited. */
  readonly asked: readonly (readonly [message: string, initial: string])[];
  readonly error: LpError | undefined;
}

/** Walks through entries, giving these answers in turn. */
async function walk(lp: Lp, ids: readonly number[], answers: readonly (Answer | Stopped)[]): Promise<Walked> {
  const said: string[] = [];
  const asked: [string, string][] = [];
  const left = [...answers];
  const output = { isTerminal: false, columns: Number.POSITIVE_INFINITY, write: () => {} };
  const host: Host = {
    env: { LP_DB: lp.db, LP_NOW: NOW },
    platform: process.platform,
    stdin: { isTerminal: true, read: async () => '' },
    stdout: output,
    stderr: output,
    terminal: () => {
      throw new Error('the talker is made up');
    },
    now: () => new Date(NOW),
    cwd: () => lp.folder,
    home: () => lp.folder,
    temp: () => join(lp.folder, 'tmp'),
    version: '0.0.0-test',
    addon: () => undefined,
    runtime: () => ({ node: process.version, script: undefined }),
    disk: () => ({ free: 1e11, kind: 0 }),
    open: async () => {},
  };
  const asker: Asker = {
    tell: (lines) => void said.push(...lines),
    async text({ message, initial = '', onChange }) {
      asked.push([message, initial]);
      const answer = left.shift();
      if (answer instanceof Stopped) {
        if (answer.typed !== '') onChange?.(answer.typed);
        throw new DialogueCancelled(undefined);
      }
      return typeof answer === 'function' ? answer() : (answer as string);
    },
    async principles({ message, checked }) {
      asked.push([message, checked.join()]);
      return [...(left.shift() as readonly string[])];
    },
  };
  const tally = { improved: 0, skipped: 0 };
  const context = new Context(host, {});
  let error: LpError | undefined;
  try {
    await improveEach({ ids, witnessed: new Set(), context, style: plainStyle }, asker, tally);
  } catch (thrown) {
    if (!(thrown instanceof LpError)) throw thrown;
    error = thrown;
  } finally {
    context.close();
  }
  expect(left).toEqual([]);
  return { tally, said: said.join('\n'), asked, error };
}

async function withEntries(): Promise<Lp> {
  const lp = newLp();
  await lp.ok(['log', 'Helped with the move', '+lbc', '-d', '2026-07-30']);
  await lp.ok(['log', 'Fixed the export', '-r', 'it is faster', '-d', '2026-06-02']);
  await lp.ok(['log', 'Cut p99 by 40%', '-b', 'By a cache.', '-d', '2026-05-02']);
  return lp;
}

const entryOf = async (lp: Lp, id: number) =>
  (await lp.json<{ entry: Record<string, unknown> }>(['show', `${id}`, '--json'])).entry;

describe('lp improve', () => {
  it('asks each for what it lacks, with what is there, and tells how strong it is now', async () => {
    const lp = await withEntries();
    const { asked, said, tally } = await walk(
      lp,
      [1, 2, 3],
      ['nobody waits any more', 'it is 3x faster', ['dive-deep', 'frugality']],
    );
    expect(asked).toEqual([
      ['What changed because of you?', ''],
      ['By how much?', 'it is faster'],
      ['Which principle does it show?', ''],
    ]);
    expect(said).toContain('Helped with the move\n    thin: says "helped", no number, no story');
    expect(said).toContain('#1 is still thin: says "helped", no number, no story.');
    expect(said).toContain(
      '#2 is fair now: an outcome with a number, a stated result and how much it changed.',
    );
    expect(said).toContain('#3 is still fair: hardly a story.');
    expect(tally).toEqual({ improved: 3, skipped: 0 });
    expect((await entryOf(lp, 3)).principles).toEqual(['dive-deep', 'frugality']);
  });

  it('makes each answer a step of its own, told by undo', async () => {
    const lp = await withEntries();
    await walk(lp, [1, 2], ['everyone moved', 'it is 3x faster']);
    expect(await lp.ok(['undo'])).toBe('Undid: improve 2 (result of Fixed the export)\n');
    expect(await lp.ok(['undo'])).toBe('Undid: improve 1 (result of Helped with the move)\n');
    expect(await lp.ok(['undo'])).toContain('Undid: log 3');
  });

  it('passes over what is not answered, left as it was, or emptied', async () => {
    const lp = await withEntries();
    const before = await lp.ok(['list', '--json']);
    const { tally } = await walk(lp, [1, 2, 2, 3], ['', 'it is faster', ' ', []]);
    expect(tally).toEqual({ improved: 0, skipped: 4 });
    expect(await lp.ok(['list', '--json'])).toBe(before);
  });

  it('does not overwrite what somebody else changed meanwhile, and keeps the answer', async () => {
    const lp = await withEntries();
    const { error, said, tally } = await walk(
      lp,
      [1],
      [
        async () => {
          await lp.ok(['edit', '1', '-r', 'theirs', '--project', 'Move']);
          return 'mine';
        },
      ],
    );
    expect(error).toBeUndefined();
    expect(said).toContain('entry 1 was changed while you were editing: result.\n');
    expect(tally).toEqual({ improved: 0, skipped: 1 });
    expect(await entryOf(lp, 1)).toMatchObject({ result: 'theirs', project: 'Move' });
    const kept = readFileSync(/kept in (\S+)/.exec(said)![1]!, 'utf8');
    expect(kept).toContain('# meanwhile, result became: theirs');
    expect(kept).toMatch(/result: mine[\s\S]*project: Move/);
    expect(said).toContain('lp edit 1 --resume');
  });

  it('joins a change of another field made meanwhile', async () => {
    const lp = await withEntries();
    await walk(
      lp,
      [1],
      [
        async () => {
          await lp.ok(['edit', '1', '--project', 'Move']);
          return 'mine';
        },
      ],
    );
    expect(await entryOf(lp, 1)).toMatchObject({ result: 'mine', project: 'Move' });
  });

  it('stopped, keeps the unfinished answer as an edit of its entry; what was answered stands', async () => {
    const lp = await withEntries();
    const { error, tally } = await walk(lp, [1, 2], ['everyone moved', new Stopped('it is 3x fa')]);
    expect(tally).toEqual({ improved: 1, skipped: 0 });
    expect(error).toMatchObject({ exitCode: 130 });
    expect(readFileSync(/kept in (\S+)/.exec(error!.hint!)![1]!, 'utf8')).toMatch(
      /title: Fixed the export[\s\S]*result: it is 3x fa/,
    );
    expect(error!.hint).toContain('lp edit 2 --resume');
    expect(await entryOf(lp, 1)).toMatchObject({ result: 'everyone moved' });
  });

  it('stopped before anything was typed, keeps nothing', async () => {
    const { error } = await walk(await withEntries(), [1], [new Stopped('')]);
    expect(error).toMatchObject({ exitCode: 130, hint: undefined });
  });

  it('reads each entry anew: one that is gone or mended by now is not asked about', async () => {
    const lp = await withEntries();
    const { said, asked, tally } = await walk(
      lp,
      [1, 2, 3],
      [
        async () => {
          await lp.ok(['rm', '2']);
          await lp.ok(['edit', '3', '-p', 'dd', '-r', '900 ms to 540 ms', '--with', 'Ana']);
          return '';
        },
      ],
    );
    expect(asked).toHaveLength(1);
    expect(said).toContain('#2 is gone by now.');
    expect(said).toContain('#3 lacks nothing: strong, an outcome with a number');
    expect(tally).toEqual({ improved: 0, skipped: 3 });
  });

  it('goes on where another lp was there first, the answer kept and told of', async () => {
    const lp = await withEntries();
    const { said, tally, error } = await walk(
      lp,
      [1, 2, 3],
      [
        async () => {
          await lp.ok(['edit', '1', '-r', 'something else']);
          return 'nobody waits';
        },
        async () => {
          await lp.ok(['rm', '2']);
          return 'it is 3x faster';
        },
        ['dive-deep'],
      ],
    );
    expect(error).toBeUndefined();
    expect(tally).toEqual({ improved: 1, skipped: 2 });
    expect(said).toContain('entry 1 was changed while you were editing: result.');
    expect(said).toContain('entry 2 was removed while you were editing.');
    const kept = [...said.matchAll(/kept in (\S+)/g)].map(([, path]) => readFileSync(path!, 'utf8'));
    expect(kept).toEqual([
      expect.stringContaining('result: nobody waits'),
      expect.stringContaining('it is 3x faster'),
    ]);
    expect(said).toMatch(/lp edit 1 --resume[\s\S]*lp edit 2 --resume/);
    expect(await entryOf(lp, 1)).toMatchObject({ result: 'something else' });
    expect(await entryOf(lp, 3)).toMatchObject({ principles: ['dive-deep'] });
  });

  it('off a terminal says what to use instead', async () => {
    const lp = await withEntries();
    expect(await lp(['improve', '999'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('there is no entry 999'),
    });
    const { code, err } = await lp(['improve', '3']);
    expect(code).toBe(2);
    expect(err).toContain('lp check --json');
    expect(err).toContain('lp edit 3 -r "what came of it"');
  });
});
