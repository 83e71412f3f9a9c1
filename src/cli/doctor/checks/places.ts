/** Checks of where the log lies: who may read it, how much room there is, whose disk it is. */
import { accessSync, chmodSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { sizeWords } from '../../../domain/backup.ts';
import { RefusedError } from '../../../domain/errors.ts';
import { count } from '../../../domain/text.ts';
import { backupFolder, leftovers, namesIn, tidy } from '../../backup/folder.ts';
import { REASONS } from '../../backup/in-words.ts';
import { quoted } from '../../quoted.ts';
import { statIfAny } from '../../stat-if-any.ts';
import { type Check, type Finding, ok } from '../check.ts';

/** What lp makes beside the log, its owner's alone. */
const OWN_FOLDERS = ['backups', 'kept', 'drafts'];

export const modes: Check = {
  name: 'modes',
  look(patient) {
    const { context, copies, stat } = patient;
    if (context.host.platform === 'win32') return ok('not looked at on Windows');
    const folder = dirname(context.path);
    const log = basename(context.path);
    const names = namesIn(folder);
    // A folder that holds other things too is the user's own to open or close.
    const isOwn =
      names.length > 0 && names.every((name) => name.startsWith(log) || OWN_FOLDERS.includes(name));
    const folders = [...OWN_FOLDERS.map((name) => join(folder, name)), ...(isOwn ? [folder] : [])];
    const files = [...(stat?.isFile() === true ? [context.path] : []), ...copies.map(({ file }) => file)];
    const open = [...folders, ...files].filter((path) => isOpen(path));
    if (open.length === 0) return ok('the log and its copies are yours alone');
    const [first] = open;
    return [
      {
        severity: 'warning',
        what: `others on this machine may read ${patient.shown(first!)}${open.length === 1 ? '' : ` and ${count(open.length - 1, 'more file or folder', 'more files and folders')}`}`,
        why: 'What you log is confidential.',
        fix: context.next('doctor --fix'),
        mend: async () => {
          for (const path of open) chmodSync(path, statSync(path).isDirectory() ? 0o700 : 0o600);
          return undefined;
        },
      },
    ];
  },
};

function isOpen(path: string): boolean {
  // Where nobody may look, others cannot read either.
  const stat = statIfAny(path);
  return stat !== undefined && (stat.mode & 0o077) !== 0;
}

/** Who may write: a log that can only be read looks well until the next `lp log`. */
export const rights: Check = {
  name: 'rights',
  look({ context, stat, shown }) {
    if (stat?.isFile() !== true) return [];
    const folder = realFolder(context.path);
    const backups = backupFolder(context);
    const { R_OK, W_OK, X_OK } = constants;
    const wanted = [
      { path: context.path, mode: R_OK | W_OK, letters: 'u+rw' },
      ...[folder, ...(isFolder(backups) ? [backups] : [])].map((path) => ({
        path,
        mode: R_OK | W_OK | X_OK,
        letters: 'u+rwx',
      })),
    ];
    const found = wanted.flatMap(({ path, mode, letters }): Finding[] => {
      const code = denied(path, mode);
      if (code === undefined) return [];
      return [
        {
          severity: 'error',
          what: `${shown(path)} is not yours to write: ${REASONS[code] ?? code}`,
          why: path === backups ? 'No copy of the log can be made there.' : 'Nothing can be logged.',
          fix:
            code === 'EROFS'
              ? 'Have that disk attached for writing, or keep the log elsewhere with LP_DB=FILE'
              : `chmod ${letters} ${quoted(path)}`,
        },
      ];
    });
    return found.length > 0 ? found : ok('the log can be written to');
  },
};

const isFolder = (path: string): boolean => statIfAny(path)?.isDirectory() === true;

function denied(path: string, mode: number): string | undefined {
  try {
    accessSync(path, mode);
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? '';
  }
}

/** Copies that were begun and never finished. */
export const leftBehind: Check = {
  name: 'leftovers',
  look({ context }) {
    const files = leftovers(context);
    if (files.length === 0) return ok('none');
    const bytes = files.reduce((sum, file) => sum + (statIfAny(file)?.size ?? 0), 0);
    return [
      {
        severity: 'warning',
        what: `${count(files.length, 'file')} of copies that were cut off are left, ${sizeWords(bytes)}`,
        why: 'They hold what the log holds, and nobody needs them.',
        fix: context.next('doctor --fix'),
        mend: async () => {
          tidy(context);
          const left = leftovers(context).length;
          if (left > 0) throw new RefusedError(`${count(left, 'file')} could not be deleted`);
          return undefined;
        },
      },
    ];
  },
};

/** Bytes: below the first lp warns, below the second writing is about to fail. */
const LITTLE = 50e6;
const NONE = 5e6;

/** A change keeps what it replaces until it is done, and a copy is as large as the log. */
const TIMES = 3;

export const space: Check = {
  name: 'space',
  look(patient) {
    const { context, stat } = patient;
    const folder = nearest(dirname(context.path));
    let free: number;
    try {
      ({ free } = context.host.disk(folder));
    } catch {
      return ok('not known here');
    }
    const needed = Math.max(LITTLE, TIMES * (stat?.size ?? 0));
    if (free >= needed) return ok(`${sizeWords(free)} free`);
    return [
      {
        severity: free < NONE ? 'error' : 'warning',
        what: `only ${sizeWords(free)} are free where the log is`,
        why: 'A change of many entries and its copy need room for the log a few times over.',
        fix: `Make room on the disk of ${patient.shown(folder)}`,
      },
    ];
  },
};

/** File systems of other machines, as Linux numbers them (statfs(2)). */
const REMOTE: Readonly<Record<number, string>> = {
  26985: 'NFS',
  20859: 'SMB',
  4283649346: 'SMB',
  4266872130: 'SMB',
  1397113167: 'AFS',
  16914839: '9P, a folder of another system',
  12805120: 'Ceph',
  1702057286: 'FUSE, as sshfs and cloud drives use it',
  2020557398: 'a folder shared by VirtualBox',
};

const CLOUD =
  /^(?:Dropbox|OneDrive|Google ?Drive|GoogleDrive|My Drive|iCloud ?Drive|com~apple~CloudDocs|Mobile Documents|Nextcloud|ownCloud|pCloud ?Drive|MEGA|Syncthing)(?:$|[ (-])/i;

export const place: Check = {
  name: 'place',
  look(patient) {
    const { context } = patient;
    const real = realFolder(context.path);
    const cloud = [context.path, real].flatMap((path) => path.split(sep)).find((part) => CLOUD.test(part));
    const fix = `Keep the log on this machine (LP_DB=FILE), and copies there: lp backup ${patient.shown(dirname(context.path))}`;
    if (cloud !== undefined) {
      return [
        {
          severity: 'warning',
          what: `the log lies in a folder that is synchronised (${cloud})`,
          why: 'A sync program takes the file while lp writes to it, and may put an older one back.',
          fix,
        },
      ];
    }
    let kind: string | undefined;
    try {
      if (context.host.platform === 'linux') kind = REMOTE[context.host.disk(nearest(real)).kind >>> 0];
    } catch {
      // Not known here.
    }
    if (kind === undefined) return ok('a disk of this machine');
    return [
      {
        severity: 'warning',
        what: `the log lies on a network disk (${kind})`,
        why: 'Locks do not hold there as they must: two commands at once can damage the log.',
        fix,
      },
    ];
  },
};

function realFolder(path: string): string {
  try {
    return dirname(realpathSync(path));
  } catch {
    return dirname(path);
  }
}

/** The folder, or the one above that is there. */
function nearest(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder));
}
