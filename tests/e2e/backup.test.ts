/** A backup that makes itself lands in the downloads folder, once the reader permits it. */
import { expect, test } from './fixtures.ts';
import { ARTICLES, openPopup } from './helpers.ts';

test('everything is exported by itself once the reader asks for it', async ({ session, site }, info) => {
  // Chromium asks in a window that no test can click; Firefox is told to say yes.
  test.skip(info.project.name === 'chromium', 'no test can answer the question for downloads');
  const article = await session.openPage(site.url + ARTICLES.english);
  await article.waitForMarks();
  const popup = await openPopup(session, article);
  await popup.click('[data-testid="quote-save"]');
  await popup.waitFor('[data-testid="quote-save"][aria-pressed="true"]');
  const options = await session.openExtensionPage('src/options/options.html');
  await options.click('[data-testid="backup-daily"]');
  await options.waitUntil(() => chrome.permissions.contains({ permissions: ['downloads'] }));
  await expect
    .poll(() => options.evaluate(async () => (await chrome.alarms.get('backup'))?.periodInMinutes))
    .toBe(24 * 60);
  await options.click('[data-testid="backup-off"]');
  await options.waitUntil(async () => (await chrome.alarms.get('backup')) === undefined);
});
