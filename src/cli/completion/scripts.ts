/**
 * The script for each shell. They hold no knowledge of lp: each hands the command line over to `lp complete` and
 * shows what comes back. None evaluates what was typed or what is in the log.
 *
 * `lp` is the print command, too. So the scripts call `lplog`, a name of ours alone, and complete `lp` only where
 * it stands in the same folder as `lplog`, which is where one installation puts both; what else `lp` is keeps the
 * completion it has.
 */
import bash from './lplog.bash?raw';
import fish from './lplog.fish?raw';
import zsh from './lplog.zsh?raw';

export const SCRIPTS = { bash, zsh, fish } as const;

export type Shell = keyof typeof SCRIPTS;
