/** History as proposals, on repositories made by git itself; and what its messages say, case by case. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import { openRepository } from '../../src/terminal/git.ts';
import type { ParseContext } from '../../src/transfer/source.ts';
import { type GitOptions, gitSource } from '../../src/transfer/sources/git.ts';
import { landingOf, revertedBy, worded } from '../../src/transfer/sources/git-merges.ts';
import { isBump, isMergeFromMain, noiseOf } from '../../src/transfer/sources/git-noise.ts';
import { forgeOf } from '../../src/transfer/sources/git-remote.ts';
import { readSource } from '../support/read-source.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'lp-git-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** No configuration of whoever runs the tests. */
const env = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
};

interface Made {
  readonly message: string;
  readonly day: string;
  readonly zone?: string;
  readonly who?: string;
  /** Names of commits before it: the main line, then what is merged. None: the one before. */
  readonly from?: readonly string[];
  readonly as?: string;
  readonly file?: string;
  readonly lines?: number;
}

const ANA = 'Ana Lima <ana@example.org>';
const BO = 'Bo Chen <bo@example.org>';

/** A repository with these commits, by `git fast-import`: a hundred commits cost one process. */
function repository(
  name: string,
  commits: readonly Made[],
  setUp: readonly (readonly string[])[] = [],
): string {
  const folder = join(root, name);
  mkdirSync(folder);
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, env, stdio: 'pipe' });
  git('init', '-q', '-b', 'main');
  const marks = new Map<string, number>();
  const stream = commits.map(
    ({ message, day, zone = '+0000', who = ANA, from, as, file = 'a.ts', lines = 3 }, at) => {
      const mark = at + 1;
      if (as !== undefined) marks.set(as, mark);
      // Noon where the author was; merges of what came before keep their order by it.
      const local = Date.parse(`${day.length > 10 ? day : `${day}T12:00`}:00Z`) / 1000;
      const offset = (Number(zone.slice(0, 3)) * 60 + Number(zone[0] + zone.slice(3))) * 60;
      const time = `${local - offset} ${zone}`;
      const [first, ...merged] = (from ?? []).map((one) => marks.get(one));
      const parent = from === undefined ? mark - 1 : first;
      const body = `${Array.from({ length: lines }, (_, n) => `${mark} ${n}`).join('\n')}\n`;
      return [
        `commit refs/heads/${merged.length > 0 || from === undefined ? 'main' : `side${mark}`}`,
        `mark :${mark}`,
        `author ${who} ${time}`,
        `committer ${who} ${time}`,
        `data ${Buffer.byteLength(message)}\n${message}`,
        ...(parent === undefined || parent === 0 ? [] : [`from :${parent}`]),
        ...merged.map((one) => `merge :${one}`),
        ...(merged.length > 0 ? [] : [`M 100644 inline ${file}`, `data ${Buffer.byteLength(body)}\n${body}`]),
        '',
      ].join('\n');
    },
  );
  execFileSync('git', ['fast-import', '--quiet', '--force'], { cwd: folder, env, input: stream.join('\n') });
  git('config', 'user.name', 'Ana Lima');
  git('config', 'user.email', 'ana@example.org');
  for (const args of setUp) git(...args);
  return folder;
}

const remote = (url: string) => [['remote', 'add', 'origin', url]] as const;

async function read(
  folder: string,
  { known, ...options }: Partial<GitOptions> & Pick<ParseContext, 'known'> = {},
  branch?: string,
) {
  const open = (name: string) => openRepository(name, { env, branch });
  const source = gitSource(open, { authors: [], since: null, until: null, ...options });
  return readSource(source, folder, known === undefined ? {} : { known });
}

describe('a history', () => {
  it('gives one proposal for a pull request, with its numbers, links and co-authors', async () => {
    const folder = repository(
      'pulls',
      [
        { message: 'Start', day: '2024-05-01', as: 'start', who: BO },
        {
          message: 'feat(cart): cache it\n\nCo-authored-by: Cy Day <cy@example.org>',
          day: '2024-05-02',
          from: ['start'],
          as: 'one',
          file: 'cart.ts',
          lines: 40,
        },
        { message: 'wip', day: '2024-05-02', from: ['one'], as: 'two', file: 'cart.ts' },
        {
          message: 'Update lock',
          day: '2024-05-02',
          from: ['two'],
          as: 'three',
          file: 'package-lock.json',
          lines: 900,
        },
        {
          message: 'Merge pull request #12 from ana/cart\n\nCache the cart +dd\n\nSaves 300 ms.',
          day: '2024-05-03',
          who: BO,
          from: ['start', 'three'],
          as: 'merge',
        },
        { message: 'Retry the queue (#13)\n\nTook a week.', day: '2024-05-04', from: ['merge', 'merge'] },
      ].map((one, at) => (at === 5 ? { ...one, from: undefined as never } : one)),
      remote('git@github.com:acme/shop.git'),
    );
    const { proposals, drafts } = await read(folder);
    expect(drafts).toMatchObject([
      {
        title: 'Cache the cart',
        date: '2024-05-03',
        project: 'shop',
        people: ['Cy Day'],
        links: ['https://github.com/acme/shop/pull/12'],
        principles: ['dive-deep'],
        details: 'Saves 300 ms.\n\n- feat(cart): cache it\n\n2 commits, +43 −40 lines in 1 file.',
      },
      {
        title: 'Retry the queue',
        date: '2024-05-04',
        details: expect.stringMatching(/^Took a week\.\n\n1 commit, /),
      },
    ]);
    expect(proposals.map(({ key }) => key)).toEqual([
      'https://github.com/acme/shop/pull/12',
      'https://github.com/acme/shop/pull/13',
    ]);
    expect(proposals[0]!.note).toBe('#12: 2 commits, +43 −40 lines in 1 file');
  });

  it('puts commits in series, a scope by the week and others by the day of their author', async () => {
    const folder = repository('series', [
      { message: 'fix(auth): small', day: '2024-05-06', file: 'auth.ts' },
      { message: 'Moved the queue', day: '2024-05-07T23:30', zone: '-0700' },
      { message: 'feat(auth): rotate keys', day: '2024-05-10', file: 'keys.ts', lines: 50 },
      { message: 'fix(auth): on Sunday', day: '2024-05-12', file: 'dist/app.min.js', lines: 900 },
      { message: 'feat(auth): next week', day: '2024-05-13', file: 'keys.ts' },
    ]);
    const { drafts, proposals } = await read(folder);
    expect(drafts.map(({ title, date }) => [title, date])).toEqual([
      ['Moved the queue', '2024-05-07'],
      ['rotate keys', '2024-05-12'],
      ['next week', '2024-05-13'],
    ]);
    expect(drafts[1]!.details).toMatch(
      /^- fix\(auth\): small\n- fix\(auth\): on Sunday\n\n3 commits, \+53 −0 lines in 2 files\.$/,
    );
    expect(drafts[1]).toMatchObject({ project: 'series', links: [] });
    expect(proposals[1]!.key).toMatch(/^[0-9a-f]{20}\.\.[0-9a-f]{20}$/);
  });

  it('gives the same groups whatever part of it is asked for, and counts noise of that part', async () => {
    const folder = repository('parts', [
      { message: 'feat(auth): one', day: '2024-05-06' },
      { message: 'typo', day: '2024-05-06' },
      { message: 'feat(auth): two', day: '2024-05-09' },
      { message: 'wip', day: '2024-05-09' },
      { message: 'feat(auth): later', day: '2024-06-09' },
    ]);
    const all = await read(folder);
    const some = await read(folder, { since: '2024-05-08' as Day, until: '2024-05-31' as Day });
    expect(some.proposals).toEqual([all.proposals[0]]);
    expect(some.folded).toEqual(['1 commit without words']);
    expect(all.folded).toEqual(['1 typo', '1 commit without words']);
  });

  it('proposes only what is new of a series that went on', async () => {
    const made: Made[] = [
      { message: 'feat(auth): one', day: '2024-05-06' },
      { message: 'feat(auth): two', day: '2024-05-07' },
      { message: 'feat(auth): three', day: '2024-05-08', lines: 60 },
      { message: 'feat(auth): four', day: '2024-05-09' },
    ];
    const known = new Set<string>();
    const titles: (readonly string[])[] = [];
    for (const n of [2, 2, 3, 4]) {
      const { proposals } = await read(repository(`grown${titles.length}`, made.slice(0, n)), {
        known: (key) => known.has(key),
      });
      titles.push(proposals.map(({ draft }) => draft.title));
      for (const { key } of proposals) known.add(key);
    }
    expect(titles).toEqual([['two'], [], ['three'], ['four']]);
  });

  it('folds reverts of own changes with what they take back, and merges from main', async () => {
    const first = repository('reverts0', [{ message: 'Broke it', day: '2024-05-01' }]);
    const hash = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: first, env, encoding: 'utf8' }).trim();
    const folder = repository('reverts', [
      { message: 'Broke it', day: '2024-05-01', as: 'broke' },
      { message: `Revert "Broke it"\n\nThis reverts commit ${hash}.`, day: '2024-05-02', as: 'back' },
      { message: 'On a branch', day: '2024-05-03', from: ['broke'], as: 'side' },
      {
        message: "Merge branch 'main' into feature",
        day: '2024-05-04',
        from: ['side', 'back'],
        as: 'merged',
      },
      { message: 'Bump lodash from 4.17.1 to 4.17.21', day: '2024-05-05' },
    ]);
    const { drafts, folded } = await read(folder);
    expect(drafts.map(({ title }) => title)).toEqual(['On a branch']);
    expect(folded.toSorted()).toEqual([
      '1 bump of a dependency or version',
      '1 change that was taken back again',
      '1 merge from the main branch',
      '1 revert of an own change',
    ]);
  });

  it('knows a revert of what was rebased since by its words, and what was done once more after it', async () => {
    const gone = `This reverts commit ${'0'.repeat(40)}.`;
    const folder = repository('rebased', [
      { message: 'Cache the cart', day: '2024-05-01' },
      { message: `Revert "Cache the cart"\n\n${gone}`, day: '2024-05-02' },
      { message: 'Cache the cart', day: '2024-05-03' },
      { message: `Revert "Never mine"\n\n${gone}`, day: '2024-05-04' },
    ]);
    const { drafts } = await read(folder);
    expect(drafts.map(({ title, date }) => [date, title])).toEqual([
      ['2024-05-03', 'Cache the cart'],
      ['2024-05-04', 'Revert "Never mine"'],
    ]);
  });

  it('is of one person: by mailmap, by configuration, by --author', async () => {
    const folder = repository('people', [
      { message: 'Mapped', day: '2024-05-01', who: 'alima <old@laptop>', file: 'x' },
      { message: 'Other', day: '2024-05-02', who: BO },
      { message: 'Map', day: '2024-05-03', who: BO, file: '.mailmap' },
    ]);
    const none = await read(folder);
    expect(none.drafts).toEqual([]);
    expect(none.folded).toEqual([
      '3 commits, none by Ana Lima <ana@example.org>; most are by Bo Chen, alima; --author says whose you want',
    ]);
    writeFileSync(join(folder, '.mailmap'), 'Ana Lima <ana@example.org> <old@laptop>\n');
    expect((await read(folder)).drafts.map(({ title }) => title)).toEqual(['Mapped']);
    expect((await read(folder, { authors: ['BO@example'] })).drafts.map(({ title }) => title)).toEqual([
      'Other',
      'Map',
    ]);
  });
});

describe('git is run', () => {
  it('on folders and branches that look like options, and on what is odd', async () => {
    const folder = repository('-rf', [{ message: 'Did it', day: '2024-05-01' }]);
    expect((await read(folder)).drafts.map(({ project }) => project)).toEqual(['-rf']);
    await expect(read(folder, {}, '--output=x')).rejects.toThrow('has no branch --output=x');
    const tree = join(root, 'tree');
    execFileSync('git', ['worktree', 'add', '-q', tree], { cwd: folder, env, stdio: 'pipe' });
    expect((await read(tree)).drafts).toMatchObject([{ project: '-rf' }]);
    const bare = join(root, 'bare.git');
    execFileSync('git', ['clone', '-q', '--bare', folder, bare], { env, stdio: 'pipe' });
    expect((await read(bare, { authors: ['ana'] })).drafts).toMatchObject([{ title: 'Did it' }]);
    const empty = join(root, 'empty');
    execFileSync('git', ['init', '-q', empty], { env });
    expect((await read(empty)).proposals).toEqual([]);
  });

  it('nowhere else, and says so', async () => {
    const plain = join(root, 'plain');
    mkdirSync(plain);
    await expect(openRepository(plain, { env: { ...env, GIT_CEILING_DIRECTORIES: root } })).rejects.toThrow(
      'is no git repository',
    );
    await expect(openRepository(join(root, 'missing'), { env })).rejects.toThrow('there is no folder');
    await expect(openRepository(plain, { env: { PATH: plain } })).rejects.toThrow('git is not installed');
  });

  it('where it was told to, not where variables point, and starts no program of the configuration', async () => {
    const folder = repository(
      'own',
      [{ message: 'Own', day: '2024-05-01' }],
      [
        ['config', 'log.showSignature', 'true'],
        ['config', 'gpg.program', '/bin/false'],
        ['config', 'core.pager', `touch ${'$'}HOME`],
        ['config', 'diff.external', '/bin/false'],
        ['config', 'color.ui', 'always'],
      ],
    );
    const other = repository('other', [{ message: 'Other', day: '2024-05-01' }]);
    const misled = { ...env, GIT_DIR: join(other, '.git'), GIT_EXTERNAL_DIFF: '/bin/false' };
    const source = gitSource((name) => openRepository(name, { env: misled }), {
      authors: [],
      since: null,
      until: null,
    });
    expect((await readSource(source, folder)).proposals).toMatchObject([
      { draft: { title: 'Own' }, note: '1 commit, +3 −0 lines in 1 file' },
    ]);
  });
});

describe('what messages say', () => {
  it.each([
    ['Merge pull request #12 from a/b', 'Title\n\nBody', '12', 'Title', 'Body'],
    [
      "Merge branch 'feat' into 'main'",
      'Title\n\nBody\n\nSee merge request acme/shop!7',
      '7',
      'Title',
      'Body',
    ],
    ['Merged in feat (pull request #3)', 'Title', '3', 'Title', ''],
    ['Merged PR 123: Title', '', '123', 'Title', ''],
    ["Merge branch 'feat'", '', null, null, ''],
    ['Merge feat: what it does', '', null, 'what it does', ''],
    ["Merge commit '4b24837'", '', null, null, ''],
  ])('of %s', (subject, body, number, title, rest) => {
    expect(landingOf(subject, body)).toMatchObject({ number, title, body: rest });
  });

  it.each([
    ['feat(cart): cache it (#12)', 'cart', 'feat', 'cache it'],
    ['fix: it', '', 'fix', 'it'],
    ['net/http: fix leak', 'net/http', '', 'fix leak'],
    ['[cart] cache it', 'cart', '', 'cache it'],
    ['SHOP-12 cache it', 'shop-12', '', 'cache it'],
    ['Cache it', '', '', 'Cache it'],
  ])('on scopes in %s', (subject, scope, type, text) => {
    expect(worded(subject)).toEqual({ scope, type, text });
  });

  it.each([
    'Bump lodash from 4.17.1 to 4.17.21',
    'chore(deps): update dependency vite to v5',
    'build(deps-dev): bump x',
    'Update dependencies',
    'v1.2.3',
    'fixup! feat: x',
    'Fix typo in readme',
    'style: format',
    'run prettier',
    'wip',
  ])('that is noise: %s', (subject) => {
    expect(noiseOf(subject)).toBeDefined();
  });

  it.each([
    'Update the checkout to the new design',
    'Add a typo tolerant search',
    'Fix crash on start',
    'Test the retry of orders',
    'Upgrade the team from pages to tickets',
  ])('that is work: %s', (subject) => {
    expect(noiseOf(subject)).toBeUndefined();
  });

  it('on main lines and reverts', () => {
    expect(isMergeFromMain("Merge branch 'main' into feature")).toBe(true);
    expect(isMergeFromMain("Merge remote-tracking branch 'origin/develop'")).toBe(true);
    expect(isMergeFromMain("Merge branch 'feat' of github.com:a/b into feat")).toBe(true);
    expect(isMergeFromMain("Merge branch 'feat'")).toBe(false);
    expect(isBump('Bump up the volume')).toBe(false);
    expect(revertedBy('Revert "x"', 'This reverts commit abcdef1.')).toEqual({
      hash: 'abcdef1',
      number: null,
      subject: 'x',
    });
    expect(revertedBy('Revert "x (#12)" (#13)', '')).toEqual({
      hash: null,
      number: '12',
      subject: null,
    });
    expect(revertedBy('Reverted to the old design', '')).toBeUndefined();
  });

  it.each([
    ['git@github.com:acme/shop.git', 'https://github.com/acme/shop', 'commit/abc', 'pull/1'],
    ['https://user:token@github.com/acme/shop.git', 'https://github.com/acme/shop', 'commit/abc', 'pull/1'],
    ['ssh://git@ssh.github.com:443/acme/shop', 'https://github.com/acme/shop', 'commit/abc', 'pull/1'],
    [
      'git@gitlab.com:acme/team/shop.git',
      'https://gitlab.com/acme/team/shop',
      '-/commit/abc',
      '-/merge_requests/1',
    ],
    ['git@bitbucket.org:acme/shop.git', 'https://bitbucket.org/acme/shop', 'commits/abc', 'pull-requests/1'],
  ])('on the web of %s', (address, web, commit, pull) => {
    const forge = forgeOf(address)!;
    expect([forge.web, forge.name, forge.commit('abc'), forge.pull('1')]).toEqual([
      web,
      'shop',
      `${web}/${commit}`,
      `${web}/${pull}`,
    ]);
  });

  it.each(['/srv/git/shop.git', 'C:\\git\\shop', '../shop', 'file:///srv/shop.git', ''])(
    'on no web of %s',
    (address) => {
      expect(forgeOf(address)).toBeUndefined();
    },
  );
});
