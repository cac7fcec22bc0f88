/** A wrong mark is mended from the popup, is mended on the page, and is taken back in the options. */
import { expect, test } from './fixtures.ts';
import { ARTICLES, clickInShadow, command, openPopup, shadowOf } from './helpers.ts';

async function marked(tab: { marks(): Promise<Record<string, string[]>> }, layer: string): Promise<string[]> {
  return (await tab.marks())[`layer-${layer}`] ?? [];
}

test('a name is hidden from the popup’s list, and comes back from the options', async ({ session, site }) => {
  const article = await session.openPage(site.url + ARTICLES.english);
  await article.waitForMarks();
  const before = await marked(article, 'person');
  const popup = await openPopup(session, article);
  await popup.waitFor('.names [data-testid="mend"]');
  const name = await popup.text('.names .m-person');
  expect(before.some((words) => name.includes(words))).toBe(true);
  await popup.click('.names [data-testid="mend"]');
  await popup.click('[data-testid="mend-hide-everywhere"]');
  await article.waitUntil((words) => {
    const layer = [...(CSS.highlights.get('layer-person') ?? [])].map(String);
    return !layer.includes(words);
  }, name);
  // Another visit, and the popup's own list, leave it out as well.
  await article.reload();
  await article.waitForMarks();
  expect(await marked(article, 'person')).not.toContain(name);
  const options = await session.openExtensionPage('src/options/options.html');
  await options.waitFor('[data-testid="mistake"]');
  await options.click('[data-testid="mistake"] button');
  await options.waitUntil(() => document.querySelector('[data-testid="mistake"]') === null);
  await article.waitUntil(
    (count) => (CSS.highlights.get('layer-person')?.size ?? 0) === count,
    before.length,
  );
});

test('a mark’s own card mends it, and undoes that', async ({ session, site }) => {
  const article = await session.openPage(site.url + ARTICLES.english);
  await article.waitForMarks();
  const all = async (): Promise<number> => Object.values(await article.marks()).flat().length;
  const count = await all();
  await article.bringToFront();
  await command(session, article, 'next-mark');
  await expect.poll(async () => (await shadowOf(session, article))?.buttons.length ?? 0).toBeGreaterThan(0);
  await clickInShadow(session, article, 'This mark is wrong');
  await clickInShadow(session, article, 'Nothing: hide it');
  await expect.poll(async () => (await shadowOf(session, article))?.text ?? '').toContain('Mended');
  await expect.poll(all).toBeLessThan(count);
  await clickInShadow(session, article, 'Undo');
  // The card's own highlight is gone with it.
  await expect.poll(all).toBeGreaterThanOrEqual(count);
});
