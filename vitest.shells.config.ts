import { defineConfig } from 'vitest/config';

/** Completion in the three real shells. Apart from `npm test`, since each of their starts costs a second or two. */
export default defineConfig({
  test: {
    include: ['tests/shells/**/*.test.ts'],
    globalSetup: ['tests/support/build.ts'],
    setupFiles: ['tests/support/environment.ts'],
    testTimeout: 60_000,
  },
});
