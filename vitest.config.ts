import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Those need a browser, real shells, or minutes: npm run test:browser, test:shells, test:faults.
    exclude: ['tests/browser/**', 'tests/shells/**', 'tests/faults/**'],
    globalSetup: ['tests/support/build.ts'],
    setupFiles: ['tests/support/environment.ts'],
    // For what hangs; on a busy machine what goes on takes ten times as long.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // Vitest leaves one core to itself, which on two cores is half the machine.
    maxWorkers: '100%',
  },
});
