import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    restoreMocks: true,
    // Property tests run many cases, and machines may be slow; speed has tests of its own.
    testTimeout: 60_000,
  },
});
