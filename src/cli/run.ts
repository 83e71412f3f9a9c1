/** From words to an exit code: finds the command, reads the call, runs it. The only catch in lp. */
import { LpError } from '../domain/errors.ts';
import { Context } from './context.ts';
import type { Host } from './host.ts';
import { quickRead } from './quick.ts';
import { loadCommand, REGISTRY } from './registry.ts';
import { say } from './say.ts';
import { flag, type Input, text } from './spec.ts';

const BUG = 70;

/**
 * @param argv the words after `lp`.
 * @returns the exit code; nothing below exits.
 */
export async function run(argv: readonly string[], host: Host): Promise<number> {
  try {
    return await dispatch(argv, host);
  } catch (error) {
    return await toldOf(error, host);
  }
}

async function dispatch(argv: readonly string[], host: Host): Promise<number> {
  if (argv[0] === 'complete') return (await import('./completion/index.ts')).complete(argv.slice(1), host);
  const at = commandIndex(argv);
  const asksHelp = at === -1 && argv.some((arg) => ['-h', '--help', '-V', '--version'].includes(arg));
  // Bare lp, with flags of its own or without, tells where the user stands.
  const bare = at === -1 && !asksHelp && quickRead((await loadCommand('status'))!, argv) !== undefined;
  const call = bare ? ['status', ...argv] : [...argv];
  const nameAt = Math.max(at, 0);
  const name = call[nameAt] === 'help' ? call[nameAt + 1] : call[nameAt];
  const spec = name === undefined ? undefined : await loadCommand(name);
  if (spec?.rewrite !== undefined) call.splice(nameAt + 1, Infinity, ...spec.rewrite(call.slice(nameAt + 1)));

  const quick =
    spec !== undefined && nameAt === 0 && call[0] === spec.name ? quickRead(spec, call.slice(1)) : undefined;
  let found = spec;
  let input: Input | undefined = quick;
  if (input === undefined) {
    const { fullRead } = await import('./program.ts');
    const full = fullRead(call, REGISTRY, spec, host);
    if (full === undefined) return 0;
    ({ input, spec: found } = full);
  }
  if (argv.some((arg) => arg.includes('…'))) (await import('./placeholder.ts')).refusePlaceholders(input);
  const context = new Context(host, { db: text(input, 'db'), noColor: flag(input, 'no-color') });
  try {
    if (argv.some((arg) => arg.includes('@')))
      input = await (await import('./references.ts')).withoutReferences(input, found!, context);
    return (await found?.run?.(input, context)) ?? 0;
  } catch (error) {
    const known =
      error instanceof LpError ? error : await (await import('./behind-a-bug.ts')).behindABug(error, context);
    // What is ill is the log that was named, and another may be the one of every day.
    if (known instanceof LpError) known.hint = known.hint?.replace('lp doctor', () => context.next('doctor'));
    throw known;
  } finally {
    context.close();
  }
}

/** Where the command's name stands: the first word that is neither a flag nor the value of `--db`. */
function commandIndex(argv: readonly string[]): number {
  return argv.findIndex((arg, index) => !arg.startsWith('-') && argv[index - 1] !== '--db');
}

/** The exit code of an error, told where anybody can still hear of it: a closed window cannot. */
async function toldOf(error: unknown, host: Host): Promise<number> {
  try {
    return await report(error, host);
  } catch {
    return error instanceof LpError ? error.exitCode : BUG;
  }
}

async function report(error: unknown, host: Host): Promise<number> {
  // The reader of a pipe has gone (`lp list | head`): it has what it wanted.
  if (error instanceof Error && error.name === 'PipeClosed') return 0;
  if (!(error instanceof LpError)) {
    (await import('./behind-a-bug.ts')).tellBug(error, host);
    return BUG;
  }
  const { message, hint } = error;
  say(host.stderr, `lp: ${message}${/[.!?…:]$/.test(message) ? '' : '.'}`);
  if (hint !== undefined) say(host.stderr, hint.replace(/^/gm, '    '));
  if (host.env.LP_DEBUG === '1') say(host.stderr, String(error.stack));
  return error.exitCode;
}
