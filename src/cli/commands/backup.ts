/** `lp backup`: a checked copy of the log, rotated by age, encrypted if wanted; --list shows them. */
import { existsSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { REASONS, sizeWords } from '../../domain/backup.ts';
import { UsageError } from '../../domain/errors.ts';
import { harmless } from '../../domain/harmless.ts';
import { count, sentenceList } from '../../domain/text.ts';
import { padEnd, padStart } from '../../domain/width.ts';
import { backupFolder, type Copy, checkBackupFolder, copiesOf } from '../backup/folder.ts';
import { lostWords, makeCopy } from '../backup/make.ts';
import { askNewPassphrase, givenPassphrase, PASSPHRASE_OPTION } from '../backup/passphrase.ts';
import { placeOf } from '../backup/place.ts';
import { restoring } from '../backup/restoring.ts';
import type { Context } from '../context.ts';
import { command, flag, JSON_OPTION, text } from '../spec.ts';

interface BackupOptions {
  readonly list: boolean;
  /** As typed. */
  readonly file: string | undefined;
  readonly encrypt: boolean;
  readonly passphraseFile: string | undefined;
  readonly json: boolean;
}

export const spec = command<BackupOptions>({
  arguments: [{ name: 'file' }],
  options: [
    { name: 'list', help: 'the copies there are, newest first' },
    { name: 'encrypt', help: 'under a passphrase, in the age format' },
    PASSPHRASE_OPTION,
    JSON_OPTION,
  ],
  examples: [
    ['lp backup', 'a copy in the folder backups beside the log; prints its name'],
    ['lp backup /media/stick --encrypt', 'a folder: under a dated name in it'],
    ['lp backup --list', 'what there is to go back to'],
    ['lp restore lp-2026-11-22-100000-manual-42.db', 'goes back, after showing what that would change'],
  ],
  notes:
    'A copy is checked before lp says it is done, and others may write meanwhile. lp also makes one before it removes or tags ten entries or more at once, before imports and before a restore, unless there is one from the last ten minutes. In its own folder lp keeps all copies of today and yesterday, then the last of each of 7 days, 5 weeks and 12 months (lp config: backup.days, backup.weeks, backup.months), and always the newest and the fullest; elsewhere it deletes nothing.',
  read(input) {
    const options = {
      list: flag(input, 'list'),
      file: input.words[0],
      encrypt: flag(input, 'encrypt'),
      passphraseFile: text(input, 'passphrase-file'),
      json: flag(input, 'json'),
    };
    if (options.list && (options.file !== undefined || options.encrypt)) {
      throw new UsageError('--list shows the copies there are, so nothing else goes with it', {
        hint: 'Write: lp backup --list',
      });
    }
    if (options.file === '')
      throw new UsageError('no file is named', { hint: 'Write: lp backup /some/folder' });
    if (options.passphraseFile !== undefined && !options.encrypt) {
      throw new UsageError('--passphrase-file is for encrypted copies', { hint: 'Add --encrypt.' });
    }
    return options;
  },
  act: (options, context) => (options.list ? list(options.json, context) : backup(options, context)),
});

const FORGOTTEN =
  'A forgotten passphrase is final: nobody can open this copy without it, not even lp. Write it down, away from the file.';

async function backup(options: BackupOptions, context: Context): Promise<undefined> {
  const { file, encrypt, json } = options;
  const place = file === undefined ? undefined : placeOf(file, context);
  const isNew = place !== undefined && 'file' in place && !existsSync(place.file);
  let passphrase: string | undefined;
  if (encrypt) {
    const given = givenPassphrase(options.passphraseFile, context);
    context.note(FORGOTTEN);
    passphrase = given ?? (await askNewPassphrase(context));
  }
  // A passphrase is made slow to guess, which takes its time here, too.
  if (encrypt && context.host.stderr.isTerminal) context.note('Encrypting …');
  const made = await makeCopy({ reason: 'manual', place, passphrase }, context);
  const { entries } = made.facts;
  if (json) {
    context.json({
      backup: { file: made.file, entries, bytes: made.bytes, encrypted: encrypt },
      rotated: made.rotated,
      lost: made.lost,
    });
  } else context.out(harmless(made.file));
  const how = encrypt ? 'encrypted, and decrypted again to check it' : 'checked';
  const rotated =
    made.rotated === 0 ? '' : ` ${count(made.rotated, 'older copy', 'older copies')} deleted by age.`;
  context.note(`${count(entries, 'entry', 'entries')}, ${sizeWords(made.bytes)}; ${how}.${rotated}`);
  // `/media/stick` with no stick in it: the copy is on the disk it was to save from.
  if (isNew && extname(made.file) === '') {
    context.note(`No folder of that name was there, so the copy is a file named ${basename(made.file)}.`);
  }
  if (made.before !== undefined) {
    context.note(`lp: ${lostWords(made.lost, made.before, entries)}.`);
    context.note(`    No older copy was deleted. See what it has:   ${restoring(made.before.name, context)}`);
  }
}

function list(json: boolean, context: Context): undefined {
  checkBackupFolder(context);
  const copies = copiesOf(context, ({ reason }) => REASONS[reason]);
  if (json) {
    context.json({ folder: backupFolder(context), backups: copies });
    return;
  }
  const columns = copies.map((copy) => [
    copy.entries === null ? '–' : count(copy.entries, 'entry', 'entries'),
    sizeWords(copy.bytes),
  ]);
  const [entries, sizes] = [0, 1].map((n) => Math.max(0, ...columns.map((row) => row[n]!.length)));
  const whys = Math.max(0, ...copies.map((copy) => whyWords(copy).length));
  for (const [index, copy] of copies.entries()) {
    const [many = '', size = ''] = columns[index]!;
    const row = `${copy.day} ${copy.time.slice(0, 5)}  ${padStart(many, entries!)}  ${padStart(size, sizes!)}`;
    printRow(row, copy, whys, context);
  }
  if (copies.length === 0) context.note(`There is no backup yet. Make one: ${context.next('backup')}`);
  else
    context.note(
      `In ${sentenceList([...new Set(copies.map(({ file }) => dirname(file)))])}. To go back to one:   ${restoring(copies[0]!.file, context)}`,
    );
}

/** The name is there to be copied: it is never broken, and stands below its row where it does not fit beside. */
function printRow(row: string, copy: Copy, whys: number, { host: { stdout } }: Context): void {
  const why = whyWords(copy);
  const name = harmless(basename(copy.file));
  const room = stdout.isTerminal ? stdout.columns : Number.POSITIVE_INFINITY;
  const fits = (words: string): boolean => words.length <= room;
  const all = `${row}  ${padEnd(why, whys)}  ${name}`;
  const beside = fits(`${row}  ${why}`) ? `${row}  ${why}` : `${row}\n    ${why}`;
  stdout.write(`${fits(all) ? all : `${beside}\n    ${name}`}\n`);
}

const whyWords = ({ reason, encrypted }: Copy): string => `${reason}${encrypted ? ', encrypted' : ''}`;
