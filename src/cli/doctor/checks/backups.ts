/** The check of copies: whether there is a recent one, and whether the log has lost what the last one has. */
import { basename } from 'node:path';
import { lastMade, REASONS } from '../../../domain/backup.ts';
import { daysBetween, longDay } from '../../../domain/day.ts';
import { RefusedError } from '../../../domain/errors.ts';
import { count } from '../../../domain/text.ts';
import { backupFolder, backupsOf, type Copy, checkBackupFolder } from '../../backup/folder.ts';
import { lostBy, lostWords } from '../../backup/make.ts';
import { restoring } from '../../backup/restoring.ts';
import { type Check, type Finding, healthIn, ok } from '../check.ts';

/** A log this small is soon written again. */
const FEW = 10;

/** Days. */
const LONG_AGO = 30;

export const backups: Check = {
  name: 'backups',
  look(patient) {
    const { context } = patient;
    const health = healthIn(patient);
    try {
      checkBackupFolder(context);
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      const folder = backupFolder(context);
      return [
        {
          severity: 'warning',
          what: error.message.replaceAll(folder, patient.shown(folder)),
          why: 'Neither are the copies known that are there, nor can one be made.',
          fix: error.hint ?? '',
        },
      ];
    }
    // What is damaged is not to be copied but replaced, which other checks say.
    if (health !== undefined && health.damage.length > 0) return ok(copyWords(patient.copies[0]));
    const entries = health?.facts?.entries;
    // What was set aside to be mended is nothing to go back to.
    const whole = patient.copies.filter(
      ({ reason }) => reason !== REASONS.doctor && reason !== REASONS.aside,
    );
    const last = whole.find(({ day }) => day <= context.today) ?? whole[0];
    const make = context.next('backup');
    if (last === undefined) {
      if (entries === undefined || entries === 0) return ok('none yet, and nothing to copy');
      return [
        {
          severity: entries < FEW ? 'note' : 'warning',
          what: `there is no copy of the log yet, and it has ${count(entries, 'entry', 'entries')}`,
          why: 'A disk that fails takes all of it.',
          fix: make,
        },
      ];
    }
    const found: Finding[] = [];
    const backup = lastMade(backupsOf(context), context.today);
    if (backup !== undefined && entries !== undefined) {
      const lost = lostBy(backup, entries, context);
      if (lost > 0) {
        found.push({
          severity: 'error',
          what: lostWords(lost, backup, entries),
          why: 'Something else than lp may have put an older file in its place.',
          fix: restoring(backup.name, context),
        });
      }
    }
    const days = daysBetween(last.day, context.today);
    if (days > LONG_AGO) {
      found.push({
        severity: 'warning',
        what: `the last copy is of ${longDay(last.day)}, ${count(days, 'day')} ago`,
        why: 'What was logged since then is in one place only.',
        fix: make,
      });
    }
    return found.length > 0 ? found : ok(copyWords(last));
  },
};

const copyWords = (copy: Copy | undefined): string =>
  copy === undefined ? 'none' : `the last of ${longDay(copy.day)} (${basename(copy.file)})`;
