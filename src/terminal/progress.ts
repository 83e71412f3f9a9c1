/** What long work shows on standard error while it goes on; nothing off a terminal. The only owner of yocto-spinner. */
import yoctoSpinner from 'yocto-spinner';

export interface Progress {
  /** How far it has come, in a few words. */
  say(text: string): void;
  stop(): void;
}

/** Work that is done sooner shows nothing, in milliseconds. */
const PATIENCE = 400;

/** Where nobody looks. */
export const silent: Progress = { say() {}, stop() {} };

/** @param stream the terminal's own. */
export function startProgress(stream: NodeJS.WritableStream, text: string): Progress {
  const spinner = yoctoSpinner({ text, stream: stream as NodeJS.WriteStream });
  const timer = setTimeout(() => spinner.start(), PATIENCE);
  return {
    say(now) {
      if (spinner.isSpinning) spinner.text = now;
    },
    stop() {
      clearTimeout(timer);
      spinner.stop();
    },
  };
}
