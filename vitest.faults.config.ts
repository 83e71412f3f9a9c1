import { defineConfig } from 'vitest/config';

/**
 * What the world does to a log: full disks, kills, locks, damage, clocks. Apart from `npm test`, since it starts lp a
 * few thousand times; `LP_SWEEP=full` fails at every single point in place of a few.
 */
export default defineConfig({
  test: {
    include: ['tests/faults/**/*.test.ts'],
    globalSetup: ['tests/support/build.ts'],
    setupFiles: ['tests/support/environment.ts'],
    testTimeout: process.env.LP_SWEEP === 'full' ? 3_600_000 : 120_000,
    maxWorkers: '100%',
  },
});
