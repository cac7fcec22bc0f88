import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** The tests of what holds no state between two calls and asks no browser: they share their modules. */
const PURE = ['bench', 'cli', 'lib', 'recognition', 'scripts', 'training'].map(
  (folder) => `tests/${folder}/**/*.test.ts`,
);

/** What both kinds take alike. */
const COMMON = {
  restoreMocks: true,
  // Property tests run many cases, and machines may be slow; speed has tests of its own.
  testTimeout: 60_000,
};

export default defineConfig({
  test: {
    // Vitest leaves one core free for watching, which is half of a small machine.
    maxWorkers: availableParallelism(),
    projects: [
      { test: { ...COMMON, name: 'pure', include: PURE, isolate: false } },
      // These put their own browser in the place of the real one, and a document in the place of a page's.
      {
        test: {
          ...COMMON,
          name: 'isolated',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', ...PURE],
        },
      },
    ],
  },
});
