/** Articles that stand in frames of the page's own origin, in whole or in part. */
import type { Session, Tab } from '../../scripts/session.mjs';
import { expect, test } from './fixtures.ts';
import { cardAt, clickInShadow, command, openPopup, shadowOf } from './helpers.ts';

const SENTENCE = 'The harbour board met on 4 March 2025 in CITY, said Marta Oliveira. ';

function paragraphs(city: string, count = 6): string {
  return `<p>${SENTENCE.repeat(4)}</p>`.repeat(count).replaceAll('CITY', city);
}

function html(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="/images/icon.svg"><meta property="og:type" content="article"><title>${title}</title></head><body>${body}</body></html>`;
}

const FRAME = '<iframe src="/framed.html" style="width: 600px; height: 300px; border: 3px solid"></iframe>';

interface Place {
  count: number;
  x: number;
  y: number;
  text: string;
}

/** The first words of a layer in the page's first frame, in coordinates of the page's window. */
function inFrame(layer: string): Place {
  const frame = document.querySelector('iframe');
  const view = frame?.contentWindow as (Window & typeof globalThis) | null | undefined;
  const ranges = [...(view?.CSS.highlights.get(layer) ?? [])].filter(
    (range) => 'getClientRects' in range && range.startContainer.ownerDocument === view?.document,
  ) as Range[];
  const around = frame?.getBoundingClientRect();
  const box = ranges[0]?.getClientRects()[0];
  return {
    count: ranges.length,
    text: String(ranges[0] ?? ''),
    x: (around?.left ?? 0) + 3 + (box ? box.left + box.width / 2 : 0),
    y: (around?.top ?? 0) + 3 + (box ? box.top + box.height / 2 : 0),
  };
}

type Site = { url: string; serve: (path: string, html: string) => void };

async function open(session: Session, site: Site, body: string, framed: string): Promise<Tab> {
  site.serve('/framed.html', framed);
  site.serve('/frames.html', html('News from Lisbon', body));
  return session.openPage(`${site.url}/frames.html`);
}

async function marked(tab: Tab, layer = 'layer-place'): Promise<Place> {
  await expect
    .poll(async () => (await tab.evaluate(inFrame, layer)).count, { timeout: 20_000 })
    .toBeGreaterThan(0);
  return tab.evaluate(inFrame, layer);
}

test('a part of the article in a frame is marked, shows its cards, is walked through and clipped', async ({
  session,
  site,
}) => {
  const tab = await open(
    session,
    site,
    `<article><h1>News from Lisbon</h1>${paragraphs('Lisbon', 1)}${FRAME}${paragraphs('Lisbon', 2)}</article>`,
    html('Live', `<section><h2>As it happens</h2>${paragraphs('Nairobi')}</section>`),
  );
  const place = await marked(tab);
  expect(place.text).toBe('Nairobi');
  if (session.browser === 'chromium')
    await tab.waitUntil(() => {
      const inside = document.querySelector('iframe')?.contentDocument?.querySelector('p');
      return inside && getComputedStyle(inside, '::highlight(layer-place)').textDecorationStyle === 'dotted';
    });
  await tab.bringToFront();
  await expect.poll(() => cardAt(session, tab, place)).toContain('Nairobi');
  // Below the words, in the page's own window: the frame does not cut it.
  const card = await shadowOf(session, tab);
  expect(Math.min(...(card?.buttons.map(({ y }) => y) ?? [0]))).toBeGreaterThan(place.y);
  await clickInShadow(session, tab, 'Save');
  const clip = await marked(tab, 'layer-clip');
  expect(clip.text).toBe('Nairobi');

  // Kept under the page's address, and found in the frame again.
  await tab.reload();
  expect((await marked(tab, 'layer-clip')).text).toBe('Nairobi');
  const popup = await openPopup(session, tab);
  await popup.waitUntil(() => document.body.textContent?.includes('Nairobi'));
  await popup.close();
  await tab.bringToFront();
  await expect(async () => {
    await command(session, tab, 'next-mark');
    expect((await tab.evaluate(inFrame, 'layer-current')).count).toBe(1);
  }).toPass();
});

test('a page that shows its article in a frame, and another in it later', async ({ session, site }) => {
  const tab = await open(
    session,
    site,
    `<header>The Quay Times</header>${FRAME}`,
    html('News of the day', `<article><h1>News of the day</h1>${paragraphs('Cairo')}</article>`),
  );
  expect((await marked(tab)).text).toBe('Cairo');
  await tab.evaluate(() => {
    const inside = document.querySelector('iframe')?.contentDocument?.querySelector('article p');
    if (inside) inside.textContent = inside.textContent.replaceAll('Cairo', 'Tunis');
  });
  await expect
    .poll(async () => (await tab.evaluate(inFrame, 'layer-place')).text, { timeout: 20_000 })
    .toBe('Tunis');
  site.serve(
    '/framed-two.html',
    html('News of the day', `<article><h1>News of the day</h1>${paragraphs('Ankara')}</article>`),
  );
  await tab.evaluate(() => document.querySelector('iframe')?.setAttribute('src', '/framed-two.html'));
  await expect
    .poll(async () => (await tab.evaluate(inFrame, 'layer-place')).text, { timeout: 45_000 })
    .toBe('Ankara');
});

test('words selected in a frame are clipped from the page around it', async ({ session, site }) => {
  const tab = await open(
    session,
    site,
    `<article><h1>News from Lisbon</h1>${paragraphs('Lisbon', 2)}${FRAME}</article>`,
    html('Live', `<section>${paragraphs('Nairobi')}</section>`),
  );
  const place = await marked(tab);
  await tab.bringToFront();
  await tab.drag({ x: place.x - 60, y: place.y }, { x: place.x + 60, y: place.y });
  await expect.poll(async () => (await shadowOf(session, tab))?.buttons.length ?? 0).toBeGreaterThan(1);
  await clickInShadow(session, tab, 'Save');
  expect((await marked(tab, 'layer-clip')).text).toContain('Nairobi');
});
