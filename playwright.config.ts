import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Each test has a browser of its own; more than two at once starve each other on small machines.
  workers: 2,
  fullyParallel: false,
  timeout: 150_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  // Browsers and their drivers falter on a busy machine. What passes at the second try alone is listed as flaky.
  retries: process.env['CI'] ? 1 : 0,
  reporter: 'list',
  projects: [
    { name: 'chromium', metadata: { browser: 'chromium' } },
    { name: 'firefox', metadata: { browser: 'firefox' } },
  ],
});
