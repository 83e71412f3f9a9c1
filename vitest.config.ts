import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Those need a browser, or real shells: npm run test:browser, npm run test:shells.
    exclude: ['tests/browser/**', 'tests/shells/**'],
    globalSetup: ['tests/support/build.ts'],
    setupFiles: ['tests/support/environment.ts'],
    testTimeout: 30_000,
    // Vitest leaves one core to itself, which on two cores is half the machine.
    maxWorkers: '100%',
  },
});
