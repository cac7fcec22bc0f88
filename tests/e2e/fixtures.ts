/** What every end-to-end test starts from: the sample site, and a browser with the built extension. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import type { LaunchOptions } from '../../scripts/launch.mjs';
import { openSession, type Session } from '../../scripts/session.mjs';
import { startSite } from '../../scripts/site.mjs';

type Site = Awaited<ReturnType<typeof startSite>>;

interface Fixtures {
  site: Site;
  profile: string;
  /** Starts a browser on the test's profile; it is closed with the test. */
  launch: (options?: Partial<LaunchOptions>) => Promise<Session>;
  /** A browser as it is right after install. */
  installed: Session;
  /** A browser with every site granted, that other tests use too: nothing of theirs is left in it. */
  session: Session;
}

interface WorkerFixtures {
  granted: Session;
}

function browserOf(info: { project: { metadata: Record<string, unknown> } }): 'chromium' | 'firefox' {
  return info.project.metadata['browser'] === 'firefox' ? 'firefox' : 'chromium';
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  // Playwright reads the fixtures a fixture needs from this pattern, also where there are none.
  // oxlint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const site = await startSite();
    await use(site);
    await site.close();
  },
  // oxlint-disable-next-line no-empty-pattern
  profile: async ({}, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'isnad-e2e-'));
    await use(profile);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  },
  launch: async ({ profile }, use, info) => {
    const name = browserOf(info);
    const sessions: Session[] = [];
    await use(async (options = {}) => {
      const session = await openSession(name, { profile, headless: true, ...options });
      sessions.push(session);
      return session;
    });
    for (const session of sessions) await session.close().catch(() => {});
  },
  installed: async ({ launch }, use) => {
    await use(await launch());
  },
  granted: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use, info) => {
      const profile = await mkdtemp(join(tmpdir(), 'isnad-e2e-'));
      const session = await openSession(browserOf(info), { profile, headless: true });
      await session.grantAllSites();
      await use(session);
      await session.close().catch(() => {});
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  session: async ({ granted }, use) => {
    await granted.forget();
    await use(granted);
  },
});

export { expect } from '@playwright/test';
