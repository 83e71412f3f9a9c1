/** `lp export`: the log, or a part of it, written out whole and in order; the same log gives the same bytes. */
import { UsageError } from '../../domain/errors.ts';
import { nearest } from '../../domain/nearest.ts';
import { count } from '../../domain/text.ts';
import { FORMAT_NAMES, FORMATS, type FormatName } from '../../transfer/formats/index.ts';
import type { Context } from '../context.ts';
import type { ExportChoice, Exported } from '../export-material.ts';
import { FILTER_OPTIONS, hasFilter, readFilter } from '../filter-options.ts';
import { REDACT_OPTIONS, wantsRedaction } from '../redaction.ts';
import { command, flag, type Input, text } from '../spec.ts';

interface ExportOptions extends ExportChoice {
  /** Absent: the formats are listed. */
  readonly format: FormatName | undefined;
  readonly file: string | undefined;
  readonly folder: string | undefined;
  readonly force: boolean;
}

export const spec = command<ExportOptions>({
  arguments: [{ name: 'format' }, { name: 'file' }],
  options: [
    { name: 'output', short: 'o', value: '<file>', help: 'write to a file, whole or not at all' },
    { name: 'by-month', value: '<folder>', help: 'md: a folder with a file for each month, to keep in git' },
    { name: 'history', help: 'json: also every change there was' },
    { name: 'force', help: 'replace what is there, whoever wrote it' },
    ...REDACT_OPTIONS,
    ...FILTER_OPTIONS,
  ],
  examples: [
    ['lp export json log.json', 'everything, without loss; lp import json takes it back'],
    ['lp export csv --cycle 2026 -o 2026.csv', 'a cycle, for a spreadsheet'],
    ['lp export md --by-month brag', 'a folder of Markdown; only files that changed are written'],
  ],
  notes: [
    'Formats:',
    ...FORMAT_NAMES.map((name) => `  ${name.padEnd(6)} ${FORMATS[name].summary}`),
    '',
    'Without a file it goes to standard output. json holds entries, goals, cycles, settings, the redaction list, asks and the keys of what was imported; with a filter or --redact, entries and their goals alone. --history is there to be read: lp import leaves it out.',
    '',
    'What lp import makes of the others: csv gives every entry back but for the goal it serves; md gives back its words, links, people, principles and goal as a new entry, without its number, when it was logged and what it answers; control characters stay as they were shown.',
  ].join('\n'),
  async read(input, context) {
    const [name, word] = input.words;
    const output = text(input, 'output');
    const format = name === undefined ? undefined : readFormat(name);
    if (word !== undefined && output !== undefined && word !== output) {
      throw new UsageError(`two files are named: ${word} and ${output}`, { hint: 'Name one.' });
    }
    const file = output ?? word;
    if (file === '') throw new UsageError('the file has no name', { hint: 'Write: lp export json log.json' });
    const options: ExportOptions = {
      format,
      file: file === '-' ? undefined : file,
      folder: text(input, 'by-month'),
      history: flag(input, 'history'),
      force: flag(input, 'force'),
      whole: !hasFilter(input),
      filter: await readFilter(input, context),
      redact: await wantsRedaction(input, context),
    };
    refuseContradictions(options, input);
    return options;
  },
  async act(options, context) {
    const { format, folder, file, force, redact, whole } = options;
    if (format === undefined) {
      for (const name of FORMAT_NAMES) context.line(`${name.padEnd(6)} ${FORMATS[name].summary}`);
      return;
    }
    const { materialOf } = await import('../export-material.ts');
    if (folder !== undefined) {
      const { writeFolder } = await import('../export-folder.ts');
      const extent = { redacted: redact !== false, filtered: !whole };
      const written = await writeFolder(folder, force, () => materialOf(options, context), extent, context);
      written.tell();
      return;
    }
    const exported = await materialOf(options, context);
    if (file === undefined) await toOutput(format, exported, context);
    else await toFile(format, file, { force, redacted: redact !== false }, exported, context);
    exported.tell();
    if (format === 'json' && whole && redact === 'always' && exported.material.rest === null) {
      context.note(
        'The setting redact is on, so this is no copy of the log: it has entries and goals alone, without names. All of it: --unredacted',
      );
    }
  },
});

function readFormat(word: string): FormatName {
  const found = FORMAT_NAMES.find((name) => name === word.toLowerCase());
  if (found !== undefined) return found;
  const ending = FORMAT_NAMES.find((name) => word.toLowerCase().endsWith(`.${name}`));
  const near = nearest(word, FORMAT_NAMES, 1)[0];
  throw new UsageError(`lp writes nothing called "${word}"`, {
    hint:
      ending !== undefined
        ? `The format comes first: lp export ${ending} ${word}`
        : `${near === undefined ? '' : `Did you mean ${near}? `}Formats: ${FORMAT_NAMES.join(', ')}.`,
  });
}

function refuseContradictions(
  { format, folder, file, history, whole, redact }: ExportOptions,
  input: Input,
): void {
  if (format === undefined && (file !== undefined || folder !== undefined || hasFilter(input))) {
    throw new UsageError('which format?', { hint: `Formats: ${FORMAT_NAMES.join(', ')}.` });
  }
  if (folder !== undefined && (format !== 'md' || file !== undefined)) {
    throw new UsageError('--by-month writes a folder of Markdown and no other file', {
      hint: 'Write: lp export md --by-month brag',
    });
  }
  if (folder === '') throw new UsageError('--by-month names no folder', { hint: 'Write: --by-month brag' });
  if (history && (format !== 'json' || !whole || redact !== false)) {
    throw new UsageError('--history is of the whole log, as it was typed', {
      hint:
        redact === 'always'
          ? 'The setting redact is on. Write: lp export json --history --unredacted'
          : 'Write: lp export json --history, without filters and --redact',
    });
  }
}

async function toOutput(name: FormatName, { material, look }: Exported, { host }: Context): Promise<void> {
  const [format, { ByteSink }] = await Promise.all([FORMATS[name].load(), import('../byte-sink.ts')]);
  const sink = new ByteSink((bytes) => host.stdout.write(bytes));
  for (const piece of format.pieces(material)) {
    look(piece);
    sink.write(piece);
  }
  sink.end();
}

/** Pieces between two looks at the clock. */
const TURN = 1_000;

async function toFile(
  name: FormatName,
  file: string,
  manner: { readonly force: boolean; readonly redacted: boolean },
  { material, look, written }: Exported,
  context: Context,
): Promise<void> {
  const [format, { writtenFile }, { silent, startProgress }] = await Promise.all([
    FORMATS[name].load(),
    import('../written-file.ts'),
    import('../../terminal/progress.ts'),
  ]);
  const target = await writtenFile(
    file,
    { ...manner, elsewhere: `Name another file: lp export ${name} log${format.ending}` },
    context,
  );
  const { stderr } = context.host;
  const progress = stderr.isTerminal
    ? startProgress(context.host.terminal().output, `Writing ${file}`)
    : silent;
  let pieces = 0;
  try {
    for (const piece of format.pieces(material)) {
      look(piece);
      target.write(piece);
      if (!stderr.isTerminal || ++pieces % TURN > 0) continue;
      // Its turn for the clock that draws.
      await new Promise((resolve) => setImmediate(resolve));
      progress.say(`Writing ${file}: ${count(written(), 'entry', 'entries')}`);
    }
    const isNew = target.commit();
    progress.stop();
    const told = count(written(), 'entry', 'entries');
    context.note(isNew ? `Wrote ${file}: ${told}.` : `Nothing new for ${file}: ${told}.`);
  } catch (error) {
    progress.stop();
    target.abandon();
    throw error;
  }
}
