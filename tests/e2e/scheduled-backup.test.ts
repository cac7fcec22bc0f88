/**
 * What a scheduled backup does once it is permitted. Chromium asks for `downloads` in a window that no test
 * can click: the same build is tried with the permission in its manifest, which is all that a yes changes.
 */
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/browsers.mjs';
import { ROOT } from '../../scripts/tools.mjs';
import { exportJson } from '../../src/clips/exchange/json.ts';
import { clip } from '../clips/sample.ts';
import { expect, test } from './fixtures.ts';

test('the alarm writes every clip into the downloads folder, and says when', async ({ profile }, info) => {
  test.skip(info.project.name !== 'chromium', 'Firefox permits it to a test, and has its own');
  const extension = info.outputPath('extension');
  await cp(join(ROOT, 'dist/chrome'), extension, { recursive: true });
  const file = join(extension, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  manifest.permissions.push('downloads');
  manifest.optional_permissions = manifest.optional_permissions.filter(
    (name: string) => name !== 'downloads',
  );
  await writeFile(file, JSON.stringify(manifest));
  const downloads = info.outputPath('downloads');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findBrowser('chromium'),
    headless: true,
    args: [
      '--no-first-run',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const page = await context.newPage();
    const browser = await context.newCDPSession(page);
    await browser.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
    await page.goto(`chrome-extension://${new URL(worker.url()).host}/src/library/library.html`);
    const clips = info.outputPath('clips.json');
    await writeFile(clips, exportJson([clip({ text: 'الجسر ممتلئ' })]));
    await page.locator('[data-testid="import-file"]').setInputFiles(clips);
    await page.locator('[data-testid="import-confirm"]').click();
    await page.locator('[data-testid="clip"]').first().waitFor();
    await page.evaluate(async () => {
      await chrome.storage.local.set({
        backup: { schedule: 'daily', last: null, error: null, putOff: 0 },
      });
    });
    await expect
      .poll(() => page.evaluate(async () => (await chrome.alarms.get('backup'))?.periodInMinutes))
      .toBe(24 * 60);
    // The alarm itself, sooner than the minute that browsers make of less.
    await page.evaluate(() => chrome.alarms.create('backup', { when: Date.now() }));
    await expect
      .poll(() => page.evaluate(async () => (await chrome.storage.local.get('backup'))['backup']), {
        timeout: 60_000,
      })
      .toMatchObject({ error: null, last: expect.stringMatching(/^\d{4}-/u) });
    const [item] = await page.evaluate(() => chrome.downloads.search({}));
    expect(item).toMatchObject({ state: 'complete' });
    const written = (await readdir(downloads, { recursive: true })).filter(
      (name) => name.includes('.') || name.length === 36,
    );
    expect(written).toHaveLength(1);
    const kept = JSON.parse(await readFile(join(downloads, written[0] ?? ''), 'utf8'));
    expect(kept).toMatchObject({ format: 'isnad-clips', count: 1, clips: [{ text: 'الجسر ممتلئ' }] });
  } finally {
    await context.close();
  }
});
