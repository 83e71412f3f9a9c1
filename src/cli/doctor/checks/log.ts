/** Checks of the log's file: that it is one, is whole, and is in step with itself. */
import { basename } from 'node:path';
import { sizeWords } from '../../../domain/backup.ts';
import { longDay } from '../../../domain/day.ts';
import { count } from '../../../domain/text.ts';
import { toOneFile } from '../../../store/copies/health.ts';
import { sourceOf } from '../../backup/folder.ts';
import { makeCopy } from '../../backup/make.ts';
import { restoring } from '../../backup/restoring.ts';
import { holdsNothing } from '../../context.ts';
import { type Check, type Finding, healthIn, ok, type Patient } from '../check.ts';
import { mendSearch } from '../mend-search.ts';

/** The way back, for what cannot be mended in place. */
function wayBack(patient: Patient): Pick<Finding, 'fix'> {
  const good = patient.lastGood();
  if (good !== undefined) return { fix: restoring(good.file, patient.context) };
  const sealed = patient.copies.find(({ encrypted }) => encrypted);
  if (sealed !== undefined) return { fix: restoring(sealed.file, patient.context) };
  return { fix: patient.context.next('doctor --salvage saved.db') };
}

function whichCopy(patient: Patient): string {
  const good = patient.lastGood();
  if (good !== undefined) {
    const entries = good.entries === null ? '' : ` with ${count(good.entries, 'entry', 'entries')}`;
    return `The last sound copy is of ${longDay(good.day)}, ${good.time.slice(0, 5)}${entries}; what you restore over is kept. ${salvageWords(patient)}`.trim();
  }
  if (patient.copies.some(({ encrypted }) => encrypted))
    return `The only copy is encrypted, so lp could not look into it. ${salvageWords(patient)}`.trim();
  return 'There is no copy of it here. Look for one elsewhere (a disk backup, another machine), for lp restore FILE; what this file still holds can be read out of it.';
}

/** What was logged after the last copy is in the damaged file alone. */
const salvageWords = ({ stat, context }: Patient): string =>
  stat?.isFile() && !holdsNothing(stat.size)
    ? `What was logged later can be read out first, as far as it is whole: ${context.next('doctor --salvage saved.db')}`
    : '';

export const log: Check = {
  name: 'log',
  look(patient) {
    const { context, stat, inside, copies, unreachable } = patient;
    const path = patient.shown(context.path);
    if (unreachable !== undefined) {
      return [
        {
          severity: 'error',
          what: `${path} cannot be looked at: ${unreachable}`,
          why: 'lp can neither read nor write it.',
          fix: 'Mend the permissions of its folder, or its link; or name another log with LP_DB=FILE',
        },
      ];
    }
    if (stat === undefined || (stat.isFile() && holdsNothing(stat.size))) {
      const state = stat === undefined ? 'is not there' : 'is empty';
      if (copies.length === 0) return [{ severity: 'ok', what: `${path} is not begun yet` }];
      return [
        {
          severity: 'error',
          what: `${path} ${state}, but there are copies of it`,
          why: whichCopy(patient),
          ...wayBack(patient),
        },
      ];
    }
    if (!stat.isFile()) {
      return [
        {
          severity: 'error',
          what: `${path} is no file`,
          why: 'Nothing can be logged.',
          fix: 'Name a file: --db FILE or LP_DB=FILE',
        },
      ];
    }
    const size = sizeWords(stat.size);
    if (inside === undefined) return ok(`${path}, ${size}; not looked at inside`);
    if ('message' in inside) {
      // What it says names the file in full.
      const what = inside.message.replaceAll(context.path, path);
      // Where there are copies of it, a file that is no log any more was one.
      const isLost = inside.foreign && patient.lastGood() !== undefined;
      if (inside.damaged || isLost) {
        return [{ severity: 'error', what, why: whichCopy(patient), ...wayBack(patient) }];
      }
      return [
        {
          severity: 'error',
          what,
          why: 'lp cannot use it as it is.',
          fix: inside.hint?.split('\n')[0] ?? 'Name your log: --db FILE or LP_DB=FILE',
        },
      ];
    }
    if (inside.facts === null) return ok(`${path}, ${size}`);
    const { entries, version } = inside.facts;
    return ok(`${path}: ${count(entries, 'entry', 'entries')}, ${size}, version ${version}`);
  },
};

export const integrity: Check = {
  name: 'integrity',
  look(patient) {
    const health = healthIn(patient);
    if (health === undefined) return [];
    if (health.damage.length === 0) return ok('the file is sound');
    // SQLite's own words may run over several lines, the first of which names the place.
    const words = health.damage.map((one) => one.replace(/\*\*\*.*\*\*\*\s*/, '').split('\n')[0]!);
    return [
      {
        severity: 'error',
        what: `the file is damaged (${words.join(', ')})`,
        why: whichCopy(patient),
        ...wayBack(patient),
      },
    ];
  },
};

export const foreignKeys: Check = {
  name: 'references',
  look(patient) {
    const orphans = healthIn(patient)?.orphans;
    if (orphans === undefined) return [];
    if (orphans === 0) return ok('all lead somewhere');
    return [
      {
        severity: 'error',
        what: `${count(orphans, 'row')} of the log ${orphans === 1 ? 'refers' : 'refer'} to what is not there`,
        why: `Another program has written to the file. ${whichCopy(patient)}`,
        ...wayBack(patient),
      },
    ];
  },
};

export const search: Check = {
  name: 'search',
  look(patient) {
    const health = healthIn(patient);
    if (health === undefined || health.facts === null) return [];
    const [first] = health.search;
    if (first === undefined) return ok('the full-text index has every entry');
    const { context } = patient;
    const { entries } = health.facts;
    return [
      {
        severity: 'error',
        what: `the full-text index is not in step with the entries: ${first}`,
        why: 'lp search misses entries or finds wrong ones. The entries themselves are not touched by it.',
        // In a file that is damaged elsewhere, too, nothing is mended.
        ...(health.damage.length > 0
          ? wayBack(patient)
          : { fix: context.next('doctor --fix'), mend: () => mendSearch(entries, context) }),
      },
    ];
  },
};

export const unfinished: Check = {
  name: 'side files',
  look(patient) {
    const { besides, context } = patient;
    const health = healthIn(patient);
    if (health !== undefined && health.journalMode !== 'delete') {
      return [
        {
          severity: 'warning',
          what: 'another program has put the log into WAL mode, in which it is several files',
          why: 'A copy of the one file may then lack the last entries.',
          fix: context.next('doctor --fix'),
          mend: async () => {
            const { file } = await makeCopy({ reason: 'doctor' }, context);
            // Whoever has it open keeps it in that mode, lp itself included.
            context.close();
            toOneFile(sourceOf(context));
            return file;
          },
        },
      ];
    }
    if (besides.length === 0) return ok('none left behind');
    return [
      health === undefined
        ? {
            severity: 'warning',
            what: `an unfinished write lies beside the log (${besides.map((file) => basename(file)).join(', ')})`,
            why: 'SQLite takes it back when the log can be opened. Do not delete it.',
            fix: 'Mend what else is said here first.',
          }
        : {
            severity: 'note',
            what: 'a write that was cut off lay beside the log and has been taken back',
            why: 'The log is as it was before that write. If a command was killed then, run it again.',
          },
    ];
  },
};

const MINUTE = 60_000;

export const clock: Check = {
  name: 'clock',
  look(patient) {
    const facts = healthIn(patient)?.facts;
    const { context } = patient;
    if (facts === undefined || facts === null) return [];
    const { lastDay, changedAt } = facts;
    const ahead = changedAt !== null && new Date(changedAt).getTime() - context.now.getTime() > MINUTE;
    if (!ahead && (lastDay === null || lastDay <= context.today))
      return ok(`today is ${longDay(context.today)}`);
    return [
      {
        severity: 'warning',
        what: ahead
          ? `the clock says ${longDay(context.today)}, before the last change of the log (${changedAt!.slice(0, 10)})`
          : `the last entry is of ${longDay(lastDay!)}, and today is ${longDay(context.today)}`,
        why: 'One of the two is wrong: entries of a wrong day end up in a wrong cycle.',
        fix: 'Set the clock; if it is right, look at the last entries: lp history',
      },
    ];
  },
};
