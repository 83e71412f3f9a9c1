/** Waits for what another process does, by what the system says of it. */
import { readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Resolves once the process has the file open; fails when it has not within half a minute. Linux alone. */
export async function opened(pid: number, file: string): Promise<void> {
  const fds = `/proc/${pid}/fd`;
  for (const deadline = Date.now() + 30_000; ; ) {
    try {
      if (readdirSync(fds).some((fd) => readlinkSync(join(fds, fd)) === file)) return;
    } catch {
      // A descriptor was closed between the two looks.
    }
    if (Date.now() > deadline) throw new Error(`process ${pid} never opened ${file}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
