/** Hands a file to the program the user opens such files with. The one place that knows how each system does that. */
import open from 'open';
import { RefusedError } from '../domain/errors.ts';

/**
 * What opens files says within a moment that it cannot. What still runs after that has become the browser
 * itself, and may run all day.
 */
const PATIENCE_MS = 1500;

/**
 * Opens the file and returns without waiting until it is closed again.
 *
 * @throws RefusedError when there is nothing to open it with. The file is named: it is written all the same.
 */
export async function openInBrowser(file: string): Promise<void> {
  let child: Awaited<ReturnType<typeof open>>;
  try {
    child = await open(file);
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    const path = (cause as NodeJS.ErrnoException).path ?? 'the program for it';
    throw unopened(file, missing ? `${path} is not installed` : (cause as Error).message, cause);
  }
  const code = await new Promise<number | null>((resolve) => {
    if (child.exitCode !== null) return resolve(child.exitCode);
    const timer = setTimeout(resolve, PATIENCE_MS, null);
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
  if (code !== null && code !== 0) throw unopened(file, `no browser took it (exit ${code})`);
}

function unopened(file: string, why: string, cause?: unknown): RefusedError {
  return new RefusedError(`${file} is written but could not be opened: ${why}`, {
    hint: 'Open it in a browser yourself.',
    cause,
  });
}
