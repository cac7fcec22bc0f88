/** The library's own views, on clips that a file brought. */
import type { Tab } from '../../scripts/session.mjs';
import { CLIP, withClips } from './brought-clips.ts';
import { expect, test } from './fixtures.ts';
import { ARTICLES } from './helpers.ts';

function rows(library: Tab, css = CLIP): Promise<string[]> {
  return library.evaluate(
    (selector) => [...document.querySelectorAll(selector)].map((row) => row.textContent ?? ''),
    css,
  );
}

async function waitForRows(library: Tab, count: number, css = CLIP): Promise<void> {
  await library.waitUntil(({ selector, n }) => document.querySelectorAll(selector).length === n, {
    selector: css,
    n: count,
  });
}

test('what is ticked is tagged, deleted into the bin, and put back from there', async ({ session }, info) => {
  const library = await withClips(session, info.outputPath('clips.json'));
  await waitForRows(library, 4);
  await library.click('[data-testid="check-all"]');
  await library.click('[data-testid="tag-checked"]');
  await library.fill('[data-testid="tag-add"]', 'harbour, ferry');
  await library.click('[data-testid="tag-confirm"]');
  await library.waitUntil(() => document.querySelectorAll('.item-tags').length === 4);
  await library.click('[data-testid="delete-checked"]');
  await waitForRows(library, 0);
  await library.click('[data-testid="view-bin"]');
  await waitForRows(library, 4, '[data-testid="plain-clip"]');
  await library.click('[data-testid="bin-restore"]');
  await waitForRows(library, 3, '[data-testid="plain-clip"]');
  await library.click('[data-testid="bin-erase"]');
  await library.click('[data-testid="bin-confirm"]');
  await waitForRows(library, 2, '[data-testid="plain-clip"]');
  await library.click('[data-testid="view-clips"]');
  await waitForRows(library, 1);
});

test('a month of the chart is a filter', async ({ session }, info) => {
  const library = await withClips(session, info.outputPath('clips.json'));
  await library.click('[data-testid="month-2025-02"]');
  await waitForRows(library, 1);
  expect(await rows(library)).toEqual(['Nobody asked the ferrymen']);
  await library.click('[data-testid="month-2025-02"]');
  await waitForRows(library, 4);
});

test('clips of the same words are merged', async ({ session }, info) => {
  const library = await withClips(session, info.outputPath('clips.json'));
  await library.click('[data-testid="view-duplicates"]');
  await waitForRows(library, 2, '[data-testid="plain-clip"]');
  await library.click('[data-testid="merge"]');
  await library.waitUntil(() => document.querySelector('[data-testid="duplicates"]') === null);
  await library.click('[data-testid="view-clips"]');
  await waitForRows(library, 3);
});

test('a person’s page has all they said in order of date, and is at its address', async ({
  session,
}, info) => {
  const library = await withClips(session, info.outputPath('clips.json'));
  await library.click('.item-open');
  await library.click('[data-testid="all-said"]');
  await waitForRows(library, 3, '[data-testid="plain-clip"] .q');
  const texts = await rows(library, '[data-testid="plain-clip"] .q');
  expect(texts.map((text) => text.replaceAll(/[“”]/gu, ''))).toEqual([
    'The quay will be ready',
    'The quay will be ready',
    'The boats leave at dawn',
  ]);
  await library.reload();
  await waitForRows(library, 3, '[data-testid="plain-clip"] .q');
});

test('the keyboard walks the list, opens a clip and deletes it', async ({ session }, info) => {
  const library = await withClips(session, info.outputPath('clips.json'));
  await library.evaluate(() => document.querySelector<HTMLElement>('.item-open')?.focus());
  for (const key of ['ArrowDown', 'ArrowDown', 'End', 'Home', 'ArrowDown']) await library.press(key);
  await library.waitUntil(
    () => document.activeElement?.closest('li')?.textContent?.includes('Nobody asked') === true,
  );
  await library.press('Enter');
  await library.waitUntil(() => document.activeElement?.closest('.pane') !== null);
  await library.press('Escape');
  await library.waitUntil(() => document.activeElement?.closest('.list') !== null);
  await library.press('Delete');
  await waitForRows(library, 3);
});

test('a clip whose words are gone is shown as saved, and its page looked at again', async ({
  session,
  site,
}, info) => {
  const url = site.url + ARTICLES.english;
  const gone = { text: 'Words that the page never had', speaker: 'Ines Calloway', day: '2025-01-09', url };
  const library = await withClips(session, info.outputPath('clips.json'), [gone]);
  await library.click('[data-testid="check-all"]');
  await library.click('[data-testid="check-again"]');
  await library.waitFor('.badge.bad');
  await library.click('.item-open');
  await library.waitFor('[data-testid="page-gone"]');
  const link = await library.evaluate(
    () => document.querySelector<HTMLAnchorElement>('[data-testid="archive-link"]')?.href ?? '',
  );
  expect(link).toContain('web.archive.org/web/20250109/');
  expect(await library.text('.ctx')).toContain(gone.text);
});

test('a reminder counts what was never exported, until it was', async ({ session }, info) => {
  const many = Array.from({ length: 60 }, (_, index) => ({
    text: `Said for the ${index}th time`,
    speaker: 'Ines Calloway',
    day: '2025-01-09',
  }));
  const library = await withClips(session, info.outputPath('clips.json'), many);
  await library.waitFor('[data-testid="backup-reminder"]');
  await library.click('[data-testid="backup-reminder"] .btn');
  await library.waitUntil(() => document.querySelector('[data-testid="backup-reminder"]') === null);
  expect(await library.text('[data-testid="last-export"]')).not.toContain('Never');
});
