/** axe finds nothing on any of our pages, in either language and theme. */
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';
import { ARTICLES, openPopup } from './helpers.ts';
import type { Tab } from '../../scripts/session.mjs';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  id: string;
  nodes: string[];
}

/** What axe finds wrong by WCAG 2.2 AA and its best practices. */
async function findings(tab: Tab): Promise<Finding[]> {
  // The protocol's evaluation is not bound by the page's CSP, as a script element would be.
  await tab.evaluate(axeSource as never);
  return tab.evaluate(async () => {
    const axe = Reflect.get(globalThis, 'axe') as {
      run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`),
    }));
  });
}

for (const language of ['en', 'ar'])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing, ${language}, ${colorScheme}`, async ({ launch, site }, info) => {
      // Firefox takes its interface's language from a language pack, which is another download.
      test.skip(info.project.name === 'firefox' && language !== 'en', 'needs a language pack');
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

      const library = await session.openExtensionPage('src/library/library.html');
      await library.waitFor('[data-testid="clip"]');
      expect(await findings(library)).toEqual([]);

      const options = await session.openExtensionPage('src/options/options.html');
      await options.waitFor('h1');
      expect(await findings(options)).toEqual([]);
    });
