/** Every check of lp doctor, in the order they are told. Add here: one row, and its file. */
import type { Check } from '../check.ts';
import { backups } from './backups.ts';
import { clock, foreignKeys, integrity, log, search, unfinished } from './log.ts';
import { leftBehind, modes, place, rights, space } from './places.ts';
import { installations, shell, versions } from './program.ts';

export const CHECKS: readonly Check[] = [
  versions,
  shell,
  installations,
  log,
  unfinished,
  integrity,
  foreignKeys,
  search,
  rights,
  modes,
  leftBehind,
  space,
  place,
  clock,
  backups,
];
