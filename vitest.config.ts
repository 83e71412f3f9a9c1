import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Those need a browser: npm run test:browser.
    exclude: ['tests/browser/**'],
    globalSetup: ['tests/support/build.ts'],
    setupFiles: ['tests/support/environment.ts'],
    testTimeout: 30_000,
  },
});
