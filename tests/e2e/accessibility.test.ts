/** axe finds nothing on any of our pages, in either language and theme. */
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { withClips } from './brought-clips.ts';
import { expect, test } from './fixtures.ts';
import { ARTICLES, openPopup } from './helpers.ts';
import type { Tab } from '../../scripts/session.mjs';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  id: string;
  nodes: string[];
}

/**
 * What axe finds wrong by WCAG 2.2 AA and its best practices.
 *
 * @param rules The only ones to ask; null for all.
 */
async function findingsIn(tab: Tab, rules: readonly string[] | null): Promise<Finding[]> {
  // The protocol's evaluation is not bound by the page's CSP, as a script element would be.
  await tab.evaluate(axeSource as never);
  return tab.evaluate(async (runOnly) => {
    const axe = Reflect.get(globalThis, 'axe') as {
      run(
        options: object,
      ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
    };
    const { violations } = await axe.run(runOnly ? { runOnly } : {});
    return violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`),
    }));
  }, rules);
}

/** Marks that were mended and a backup that failed, as the background stores them. */
const STORED = {
  mistakes: [
    { id: 'hidden', type: 'person', correct: null, words: ['Halyard'], page: null, title: '' },
    { id: 'else', type: 'place', correct: 'organization', words: ['Verrin'], page: 'x', title: 'The quay' },
  ].map((mistake) => ({ ...mistake, made: '2025-01-09T10:00:00.000Z' })),
  backup: { schedule: 'weekly', last: '2025-01-09T10:00:00.000Z', error: 'errorBackup' },
};

for (const language of ['en', 'ar'])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing, ${language}, ${colorScheme}`, async ({ launch, site }, info) => {
      // axe reads every page and view here: minutes, on a busy machine.
      test.setTimeout(300_000);
      // Firefox takes its interface's language from a language pack, which is another download.
      test.skip(info.project.name === 'firefox' && language !== 'en', 'needs a language pack');
      // The themes differ in colours alone; everything else is the same document, read in the light one.
      const rules = colorScheme === 'dark' ? ['color-contrast', 'link-in-text-block'] : null;
      const findings = (tab: Tab): Promise<Finding[]> => findingsIn(tab, rules);
      const session = await launch({ language, colorScheme });
      const welcome = await session.openExtensionPage('src/welcome/welcome.html');
      await welcome.waitFor('#allow-all-sites');
      expect(await welcome.evaluate(() => document.documentElement.lang)).toBe(language);
      expect(await welcome.evaluate(() => document.documentElement.dir)).toBe(
        language === 'ar' ? 'rtl' : 'ltr',
      );
      expect(await findings(welcome)).toEqual([]);

      const empty = await session.openExtensionPage('src/library/library.html');
      await empty.waitFor('h1');
      expect(await findings(empty)).toEqual([]);
      await empty.close();

      await session.grantAllSites();
      const article = await session.openPage(site.url + ARTICLES.arabic);
      await article.waitForMarks();
      const popup = await openPopup(session, article);
      await popup.waitFor('[data-testid="quote-save"]');
      expect(await findings(popup)).toEqual([]);
      await popup.click('[data-testid="quote-save"]');
      await popup.waitFor('[data-testid="quote-save"][aria-pressed="true"]');
      await popup.click('[data-testid="tab-clips"]');
      await popup.waitFor('[data-testid="clip"]');
      expect(await findings(popup)).toEqual([]);

      const library = await withClips(session, info.outputPath('clips.json'));
      await library.waitFor('[data-testid="month-2025-02"]');
      expect.soft(await findings(library), 'the list').toEqual([]);
      await library.click('.item-open');
      await library.waitFor('.ctx');
      expect.soft(await findings(library), 'a clip in the pane').toEqual([]);
      await library.click('[data-testid="view-duplicates"]');
      await library.waitFor('[data-testid="merge"]');
      expect.soft(await findings(library), 'duplicates').toEqual([]);
      await library.click('[data-testid="view-people"]');
      await library.waitFor('[data-testid="person"]');
      expect.soft(await findings(library), 'people').toEqual([]);
      await library.click('[data-testid="person"]');
      await library.waitFor('[data-testid="person-page"] [data-testid="plain-clip"]');
      expect.soft(await findings(library), 'a person’s page').toEqual([]);
      await library.click('[data-testid="view-clips"]');
      await library.click('[data-testid="check-all"]');
      await library.waitFor('[data-testid="delete-checked"]');
      expect.soft(await findings(library), 'ticked clips').toEqual([]);
      await library.click('[data-testid="delete-checked"]');
      // Without clips the way to the bin is another one.
      await library.waitFor('.empty [data-testid="view-bin"]');
      await library.click('[data-testid="view-bin"]');
      await library.waitFor('[data-testid="bin-restore"]');
      expect.soft(await findings(library), 'the bin').toEqual([]);

      const options = await session.openExtensionPage('src/options/options.html');
      await options.waitFor('h1');
      expect.soft(await findings(options), 'the options').toEqual([]);
      await options.evaluate((stored) => chrome.storage.local.set(stored), STORED);
      await options.waitFor('[data-testid="mistake"]');
      await options.waitFor('[data-testid="backup-last"]');
      expect.soft(await findings(options), 'mended marks and a backup').toEqual([]);
    });
