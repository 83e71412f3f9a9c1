/** Checks of lp itself: what it runs on, and which lp the shell finds. */
import { accessSync, constants, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Check, ok, type Patient } from '../check.ts';

export const versions: Check = {
  name: 'versions',
  look({ context: { host }, sqlite }) {
    const own = `lp ${host.version}, Node ${host.runtime().node}`;
    if ('version' in sqlite) return ok(`${own}, SQLite ${sqlite.version}`);
    return [
      {
        severity: 'error',
        what: `${own}; ${sqlite.failure}`,
        why: 'lp can read and write nothing without it. Your log is untouched.',
        fix: sqlite.fix,
      },
    ];
  },
};

const INSTALL = 'npm install -g lp-log';

/** Where systems have the print command of that name. */
const PRINTS = /^\/(?:usr\/)?s?bin\//;

export const shell: Check = {
  name: 'shell',
  look(patient) {
    if (patient.context.host.platform === 'win32') return ok('not looked at on Windows');
    const found = programs(patient);
    const [lp] = found.lp;
    const [lplog] = found.lplog;
    if (lp?.ours !== undefined) return ok(`lp is ${patient.shown(lp.file)}`);
    const reachable = lplog?.ours !== undefined;
    if (lp === undefined && reachable)
      return ok(`this program answers to lplog (${patient.shown(lplog.file)})`);
    if (lp === undefined) {
      return [
        {
          severity: 'note',
          what: 'your shell finds neither lp nor lplog',
          why: 'You can run it by its whole path only.',
          fix: INSTALL,
        },
      ];
    }
    if (!PRINTS.test(lp.real)) {
      return [
        {
          severity: 'note',
          what: `lp in your shell is ${patient.shown(lp.file)}, which lp knows nothing of`,
          why: 'If it starts this lp, as version managers and scripts do, all is well.',
          fix: 'lp --version',
        },
      ];
    }
    const later = found.lp.find(({ ours }) => ours !== undefined);
    const install =
      later === undefined
        ? INSTALL
        : `export PATH="${patient.shown(dirname(later.file)).replace(/^~/, '$HOME')}:$PATH"`;
    return [
      {
        severity: reachable ? 'note' : 'warning',
        what: `lp in your shell is the print command (${patient.shown(lp.file)})`,
        why: 'Words meant for your log would go to a printer.',
        fix: reachable ? 'alias lp=lplog' : install,
      },
    ];
  },
};

export const installations: Check = {
  name: 'installations',
  look(patient) {
    const { lp, lplog } = programs(patient);
    const ours = new Map<string, string>();
    for (const { real, ours: version } of [...lp, ...lplog]) {
      if (version !== undefined) ours.set(dirname(dirname(real)), version);
    }
    const { script } = patient.context.host.runtime();
    if (script !== undefined) {
      const root = dirname(dirname(realOf(script) ?? script));
      ours.set(root, versionAt(root) ?? patient.context.host.version);
    }
    if (ours.size < 2) return ok('one');
    const list = [...ours].map(([root, version]) => `${version} in ${patient.shown(root)}`).join(', ');
    const differ = new Set(ours.values()).size > 1;
    return [
      {
        severity: differ ? 'warning' : 'note',
        what: `lp is installed ${ours.size} times: ${list}`,
        why: 'An older one refuses a log that a newer one has brought up to date.',
        fix: 'Keep one: npm uninstall -g lp-log, with the Node the other belongs to.',
      },
    ];
  },
};

interface Program {
  readonly file: string;
  readonly real: string;
  /** Its version, where it is an lp of ours. */
  readonly ours: string | undefined;
}

function programs({ context: { host } }: Patient): { lp: Program[]; lplog: Program[] } {
  const separator = host.platform === 'win32' ? ';' : ':';
  const folders = [...new Set((host.env.PATH ?? '').split(separator).filter(Boolean))];
  const find = (name: string): Program[] =>
    folders.flatMap((folder) => {
      const file = join(folder, name);
      const real = isProgram(file) ? realOf(file) : undefined;
      return real === undefined ? [] : [{ file, real, ours: versionAt(dirname(dirname(real))) }];
    });
  return { lp: find('lp'), lplog: find('lplog') };
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function realOf(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}

/** Version of the lp that is installed there, or undefined for anything else. */
function versionAt(root: string): string | undefined {
  try {
    const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    return name === 'lp-log' ? String(version) : undefined;
  } catch {
    return undefined;
  }
}
