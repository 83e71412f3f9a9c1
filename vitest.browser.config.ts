import { defineConfig } from 'vitest/config';

/** What only a browser can tell. Apart from `npm test`, so that it needs none; here a missing one is a failure. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    setupFiles: ['tests/support/environment.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
