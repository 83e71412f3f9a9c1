/** The man page, from the definitions of the commands. `npm run docs` writes it; tests/man-page.test.ts holds it. */
import { FILTER_OPTIONS } from '../src/cli/filter-options.ts';
import { type CommandSpec, GLOBAL_OPTIONS, type OptionSpec } from '../src/cli/spec.ts';

/** Day of the last release, or of the last change worth a new page before the first. */
const DATE = '2026-11-24';

const ENVIRONMENT: readonly (readonly [name: string, what: string])[] = [
  ['LP_DB', 'The log to use, unless --db names one.'],
  [
    'LP_NOW',
    'The moment to take for now, like 2026-11-22T09:30 or 2026-11-22T08:30:00Z; for scripts and tests.',
  ],
  ['LP_BUSY_TIMEOUT', 'Milliseconds to wait for another process that writes to the log (5000).'],
  ['LP_PASSPHRASE', 'The passphrase for lp backup --encrypt and lp restore of an encrypted copy.'],
  ['LP_DEBUG', 'With 1, errors come with where they happened.'],
  ['NO_COLOR, FORCE_COLOR', 'No colour; colour also where there is no terminal.'],
  ['VISUAL, EDITOR', 'The editor for lp edit and --edit.'],
  ['COLUMNS', 'The width for lp status --short where it does not write to a terminal.'],
  ['TZ', 'The zone in which a day begins and ends.'],
  [
    'XDG_DATA_HOME, XDG_CACHE_HOME',
    'Where the log and what is compiled for the next start are kept; see FILES.',
  ],
];

const FILES: readonly (readonly [name: string, what: string])[] = [
  [
    '~/.local/share/lp/lp.db',
    'The log: one SQLite file, its owner\u2019s alone, and safe to copy while lp is not running. $XDG_DATA_HOME/lp/lp.db where that is set; on macOS ~/Library/Application Support/lp/lp.db, on Windows %LOCALAPPDATA%\\lp\\lp.db.',
  ],
  ['kept/, beside the log', 'Texts that could not be stored. --resume goes on with the last one.'],
  [
    'drafts/, beside the log',
    'What lp report -o wrote last, by which it tells your edits from its own words.',
  ],
  ['backups/, beside the log', 'Copies made by lp backup and before large changes; see lp backup.'],
  [
    'lp.db.v1-20261122T100000.bak, beside the log',
    'A copy made before a new lp changed the form of the log.',
  ],
  ['~/.cache/lp', 'Compiled code, which makes lp start sooner. It can be removed at any time.'],
];

const EXIT: readonly (readonly [code: string, what: string])[] = [
  ['0', 'Done.'],
  ['1', 'It could not be done: no such entry, a locked log, a full disk.'],
  ['2', 'The call was wrong: a flag, a date, a principle. Nothing was written.'],
  ['70', 'A bug in lp. The log is as it was before.'],
  ['130', 'Cancelled with Ctrl-C. What was typed is kept.'],
];

const EXAMPLES: readonly (readonly [call: string, what: string])[] = [
  [
    'lp log Cut checkout p99 by caching the cart +dd +dr -r "900 ms to 540 ms"',
    'Record an accomplishment with two principles and its result.',
  ],
  ['lp feedback "Her runbook saved the launch" --from "Ana Lima" +et', 'Record feedback word for word.'],
  ['lp list --since march -p dd --project Checkout', 'Look entries up.'],
  ['lp check', 'See what would make the evidence stronger.'],
  ['lp report -o review.md', 'Write the draft of the cycle that is due.'],
  ['lp undo', 'Take back the last change, whatever it was.'],
];

/** The page in the macros of man(7), ASCII only. */
export function manPage(commands: readonly CommandSpec[], version: string): string {
  const lines = [
    '.\\" Written from the definitions of the commands by npm run docs.',
    `.TH LPLOG 1 ${DATE} "lp ${version}" "User Commands"`,
    '.SH NAME',
    'lp, lplog \\- a private log of what you achieved,',
    'and the self\\-assessment draft from it',
    '.SH SYNOPSIS',
    '.B lp',
    '.br',
    '.B lp',
    '.I command',
    '.RI [ options ]',
    '.SH DESCRIPTION',
    ...prose(
      'lp keeps a running log of accomplishments and feedback in one local file, each tagged with Leadership Principles, ' +
        'and writes the self-assessment draft from it, grouped by principle. It works offline and sends nothing anywhere.',
    ),
    '.PP',
    ...prose(
      'Bare lp tells where you stand. Data goes to standard output, hints and errors to standard error.',
    ),
    '.PP',
    ...prose('Where lp is the print command, the same program answers to lplog.'),
    '.SH COMMANDS',
    ...commands.flatMap((command) => commandLines(command, [])),
    '.SH FILTERS',
    ...prose('The same for every command that says so. Several together narrow further.'),
    ...optionLines(FILTER_OPTIONS),
    '.SH OPTIONS',
    ...prose('Of every command:'),
    ...optionLines([
      ...GLOBAL_OPTIONS,
      { name: 'help', short: 'h', help: 'help for the command' },
      { name: 'version', short: 'V', help: 'print the version; without a command' },
    ]),
    '.SH ENVIRONMENT',
    ...ENVIRONMENT.flatMap(([name, what]) => entry(`.B ${escaped(name)}`, what)),
    '.SH FILES',
    ...FILES.flatMap(([name, what]) => entry(`.I ${escaped(name)}`, what)),
    '.SH EXIT STATUS',
    ...EXIT.flatMap(([code, what]) => entry(`.B ${code}`, what)),
    '.SH EXAMPLES',
    ...EXAMPLES.flatMap(([call, what]) => exampleLines(call, what)).slice(1),
    '.SH SEE ALSO',
    ...prose('lp help command; docs/SHELL.md in the source, for completion, prompt and aliases.'),
  ];
  return `${lines.join('\n')}\n`;
}

function commandLines(spec: CommandSpec, parents: readonly string[]): string[] {
  const path = [...parents, spec.name];
  const places = (spec.arguments ?? []).map(({ name, required, variadic }) => {
    const inner = variadic === true ? `${name}...` : name;
    return ` ${required === true ? `<${inner}>` : `[${inner}]`}`;
  });
  const own = (spec.options ?? []).filter(
    (option) => option.hidden !== true && !FILTER_OPTIONS.includes(option),
  );
  const filtered = (spec.options ?? []).some((option) => FILTER_OPTIONS.includes(option));
  const subcommands = spec.subcommands ?? [];
  return [
    `.SS "${escaped(`lp ${path.join(' ')}${places.join('')}`)}"`,
    ...prose(`${sentence(spec.summary)}${filtered ? ' Takes the filters; see FILTERS.' : ''}`),
    ...optionLines(own),
    ...(spec.notes === undefined ? [] : spec.notes.split(/\n+/).flatMap((line) => ['.PP', ...prose(line)])),
    ...spec.examples.flatMap(([call, what]) => exampleLines(call, what)),
    ...subcommands.flatMap((sub) => commandLines(sub, path)),
  ];
}

const optionLines = (options: readonly OptionSpec[]): string[] =>
  options.flatMap(({ name, short, value, help }) => [
    '.TP',
    `${short === undefined ? '' : `\\fB\\-${short}\\fR, `}\\fB\\-\\-${escaped(name)}\\fR${value === undefined ? '' : ` \\fI${escaped(value)}\\fR`}`,
    ...prose(sentence(help)),
  ]);

const entry = (term: string, what: string): string[] => ['.TP', term, ...prose(what)];

const exampleLines = (call: string, what: string): string[] => [
  '.PP',
  ...prose(`${sentence(what).replace(/\.$/, '')}:`),
  '.PP',
  '.RS 4',
  '.EX',
  escaped(call),
  '.EE',
  '.RE',
];

/** A text as lines of the page: a new one for each sentence, as roff wants them, and none over 78 characters. */
const prose = (text: string): string[] =>
  text
    .split(/(?<=[.?!]) (?=[A-Z"$])/)
    .flatMap((part) => escaped(part.trim()).match(/\S.{0,76}\S(?= |$)|\S+/g) ?? [])
    .map((line) => line.replace(/^\./, '\\&.'));

const sentence = (text: string): string =>
  `${text[0]!.toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;

/** Text without any meaning to roff: what it would turn into other characters by name, what is not ASCII by number. */
function escaped(text: string): string {
  const named: Readonly<Record<string, string>> = {
    '\\': '\\e',
    '-': '\\-',
    '"': '\\(dq',
    "'": '\\(aq',
    '`': '\\(ga',
    '^': '\\(ha',
    '~': '\\(ti',
  };
  return text
    .replace(/[\\\-"'`^~]/g, (character) => named[character]!)
    .replace(
      /[^\0-\x7f]/gu,
      (character) => `\\[u${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`,
    )
    .replace(/^\./, '\\&.');
}
