/**
 * The commands that every fault is tried on. To add one: a row. It is called in the folder of a fresh copy of its log;
 * what stands in that folder afterwards is what is compared, so the files it writes belong there.
 */
export interface Row {
  /** As the table of docs/RELIABILITY.md names it. */
  readonly name: string;
  /** The log it begins with (`places.ts`). */
  readonly log: 'none' | 'few' | 'many' | 'v1' | 'v2' | 'v3';
  /** Calls that make the log ready. */
  readonly before?: readonly (readonly string[])[];
  readonly argv: readonly string[];
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Files of the user's in the folder beforehand, by name. */
  readonly files?: Readonly<Record<string, string>>;
  /** Words that must be somewhere afterwards, stored or not: no shell's history has them. */
  readonly typed?: string;
  /** It writes many files, each whole for itself. */
  readonly writesMany?: boolean;
}

const TEXT = 'A line that was piped in\nand a story nobody else has\n';

/** An editor that puts a title in and a story at the end, and has a disk that works. */
const EDITOR = `env -u LD_PRELOAD sh -c 'sed -i "s/^title:.*/title: From an editor/" "$0"; echo "a story from an editor" >> "$0"'`;

const SHEET = `Date,Title,Result\n${Array.from({ length: 30 }, (_, n) => `2026-03-${10 + (n % 20)},read in ${n},${n}%`).join('\n')}\n`;

export const ROWS: readonly Row[] = [
  { name: 'lp log', log: 'few', argv: ['log', 'cut p99 +dd', '-r', '900 ms to 540 ms'] },
  { name: 'lp log, the first', log: 'none', argv: ['log', 'cut p99 +dd', '-r', '900 ms to 540 ms'] },
  { name: 'lp log -', log: 'few', argv: ['log', '-'], stdin: TEXT, typed: 'a story nobody else has' },
  {
    name: 'lp log --edit',
    log: 'few',
    argv: ['log', '--edit'],
    env: { EDITOR },
    typed: 'a story from an editor',
  },
  { name: 'lp edit', log: 'few', argv: ['edit', '3', '-r', '12%', '-b', 'A longer story.\n'.repeat(400)] },
  { name: 'lp tag, all', log: 'many', argv: ['tag', '--since', '2026-01-01', '+own'] },
  { name: 'lp rm, all', log: 'many', argv: ['rm', '--since', '2026-01-01'] },
  { name: 'lp undo', log: 'many', before: [['rm', '--since', '2026-01-01']], argv: ['undo'] },
  { name: 'lp redo', log: 'few', before: [['rm', '3'], ['undo']], argv: ['redo'] },
  { name: 'lp goal add', log: 'few', argv: ['goal', 'add', 'Hire two engineers'] },
  { name: 'lp config set', log: 'few', argv: ['config', 'set', 'cadence', 'quarterly'] },
  { name: 'lp redact add', log: 'few', argv: ['redact', 'add', 'Acme'] },
  { name: 'upgrade of a log of version 1', log: 'v1', argv: ['log', 'x'] },
  { name: 'upgrade of a log of version 2', log: 'v2', argv: ['log', 'x'] },
  { name: 'upgrade of a log of version 3', log: 'v3', argv: ['log', 'x'] },
  { name: 'lp report -o', log: 'few', argv: ['report', '-o', 'review.md'] },
  {
    name: 'lp report -o, over an edited draft',
    log: 'few',
    before: [
      ['report', '-o', 'review.md'],
      ['log', 'cut p99 +dd'],
    ],
    files: { 'review.md': 'edited' },
    argv: ['report', '-o', 'review.md'],
  },
  {
    name: 'lp report -o --force',
    log: 'few',
    files: { 'review.md': 'My own words.\n' },
    argv: ['report', '-o', 'review.md', '--force'],
    typed: 'My own words.',
  },
  {
    name: 'lp import csv',
    log: 'few',
    files: { 'in.csv': SHEET },
    argv: ['import', 'csv', 'in.csv', '--yes'],
  },
  { name: 'lp export json', log: 'few', argv: ['export', 'json', 'out.json'] },
  {
    name: 'lp export md --by-month',
    log: 'few',
    argv: ['export', 'md', '--by-month', 'brag'],
    writesMany: true,
  },
  { name: 'lp backup', log: 'few', argv: ['backup', 'copy.db'] },
  {
    name: 'lp restore, a whole log',
    log: 'few',
    before: [
      ['backup', 'copy.db'],
      ['rm', '3'],
    ],
    argv: ['restore', 'copy.db', '--yes'],
  },
];
