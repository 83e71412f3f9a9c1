/** The processor's time: on a busy machine the clock tells about the others. */

/** @returns milliseconds this process has worked since it was asked for; in them are those of its other threads. */
export function stopwatch(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}
