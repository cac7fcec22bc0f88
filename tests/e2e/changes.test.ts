/** Pages that change under the reader: other addresses, more articles, more paragraphs, words edited since they were saved. */
import type { Session, Tab } from '../../scripts/session.mjs';
import { expect, test } from './fixtures.ts';
import { ARTICLES, command, openPopup, shadowOf } from './helpers.ts';

const SENTENCE = 'The harbour board met on 4 March 2025 in CITY, said Marta Oliveira. ';

function paragraphs(city: string, count = 6): string {
  return `<p>${SENTENCE.repeat(4)}</p>`.repeat(count).replaceAll('CITY', city);
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="/images/icon.svg"><meta property="og:type" content="article"><title>${title}</title></head><body>${body}</body></html>`;
}

function story(city: string): string {
  return `<article><h1>News from ${city}</h1>${paragraphs(city)}</article>`;
}

type Site = { url: string; serve: (path: string, html: string) => void };

async function open(session: Session, site: Site, html: string): Promise<Tab> {
  site.serve('/changing.html', html);
  const tab = await session.openPage(`${site.url}/changing.html`);
  await tab.waitForMarks();
  return tab;
}

/** Waits until a place is marked, and others no more. */
async function marks(tab: Tab, place: string, others: readonly string[] = []): Promise<void> {
  await tab.waitUntil(
    ({ wanted, gone }) => {
      const places = new Set([...(CSS.highlights.get('layer-place') ?? [])].map(String));
      return places.has(wanted) && !gone.some((one) => places.has(one));
    },
    { wanted: place, gone: others },
    45_000,
  );
}

test('an address that only its hash tells apart, with another article behind it', async ({
  session,
  site,
}) => {
  const tab = await open(session, site, page('News from Lisbon', `<main>${story('Lisbon')}</main>`));
  await marks(tab, 'Lisbon');
  await tab.evaluate((next) => {
    location.hash = '#cairo';
    document.title = 'News from Cairo';
    document.querySelector('main')?.setHTMLUnsafe(next);
  }, story('Cairo'));
  await marks(tab, 'Cairo', ['Lisbon']);
});

test('the next article below the first, once its address is shown', async ({ session, site }) => {
  const tab = await open(session, site, page('News from Lisbon', `<main>${story('Lisbon')}</main>`));
  await tab.evaluate((next) => {
    const more = document.createElement('div');
    more.setHTMLUnsafe(next);
    document.querySelector('main')?.append(...more.childNodes);
  }, story('Nairobi'));
  await tab.evaluate(() => {
    document.querySelectorAll('article')[1]?.scrollIntoView();
    document.title = 'News from Nairobi';
    history.pushState(null, '', '/changing-nairobi.html');
  });
  await marks(tab, 'Nairobi');
});

test('of articles that follow each other at one address the one in view is marked, and told in the popup', async ({
  session,
  site,
}) => {
  const below = ['Lisbon', 'Nairobi', 'Cairo'];
  const spaced = story('Lisbon').replace('</article>', '<div style="height:150vh"></div></article>');
  const tab = await open(session, site, page('News from Lisbon', `<main>${spaced}</main>`));
  for (const city of below.slice(1))
    await tab.evaluate(
      (next) => {
        const more = document.createElement('div');
        more.setHTMLUnsafe(next);
        document.querySelector('main')?.append(...more.childNodes);
      },
      spaced.replaceAll('Lisbon', city),
    );
  for (const at of [1, 2, 0]) {
    const city = below[at] ?? '';
    await tab.bringToFront();
    await tab.evaluate((index) => {
      const inside = document.querySelectorAll('article')[index]?.querySelectorAll('p');
      inside?.[2]?.scrollIntoView({ block: 'center', behavior: 'instant' });
    }, at);
    await marks(
      tab,
      city,
      below.filter((other) => other !== city),
    );
    const popup = await openPopup(session, tab);
    await popup.waitUntil(
      (title) => document.querySelector('[data-testid="source-title"]')?.textContent === title,
      `News from ${city}`,
    );
    await popup.close();
  }
});

test('a live blog is marked as it grows, and paragraphs that come late', async ({ session, site }) => {
  const tab = await open(session, site, page('News from Lisbon', story('Lisbon')));
  for (const city of ['Nairobi', 'Cairo', 'Ankara']) {
    await tab.evaluate(
      ({ words, atTop }) => {
        const added = document.createElement('p');
        added.textContent = words;
        const root = document.querySelector('article');
        if (atTop) root?.querySelector('h1')?.after(added);
        else root?.append(added);
      },
      { words: SENTENCE.replace('CITY', city), atTop: city !== 'Cairo' },
    );
    await marks(tab, city);
  }
  // What was there keeps its marks, at its own words.
  await marks(tab, 'Lisbon');
});

test('words edited in place, and nodes replaced by the same', async ({ session, site }) => {
  const tab = await open(session, site, page('News from Lisbon', story('Lisbon')));
  await tab.evaluate(() => {
    const text = document.querySelector('article p')?.firstChild;
    if (text) text.nodeValue = text.nodeValue?.replaceAll('Lisbon', 'Tunis') ?? '';
  });
  await marks(tab, 'Tunis');
  await tab.evaluate(() => {
    const root = document.querySelector('article');
    root?.replaceWith(root.cloneNode(true));
  });
  await tab.waitUntil(() => {
    const ranges = [...(CSS.highlights.get('layer-place') ?? [])];
    return ranges.length > 0 && ranges.every((range) => range.startContainer.isConnected);
  });
});

test('an article in open shadow roots is marked, and what changes there too', async ({ session, site }) => {
  const script = `customElements.define('x-story', class extends HTMLElement {
    connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(paragraphs('Lisbon'))}; }
  });`;
  const tab = await open(
    session,
    site,
    page(
      'News from Lisbon',
      `<article><h1>News from Lisbon</h1><x-story></x-story></article><script>${script}</script>`,
    ),
  );
  await marks(tab, 'Lisbon');
  // The sheet reaches into the root: its words are drawn as any others.
  if (session.browser === 'chromium')
    await tab.waitUntil(() => {
      const inside = document.querySelector('x-story')?.shadowRoot?.querySelector('p');
      return inside && getComputedStyle(inside, '::highlight(layer-place)').textDecorationStyle === 'dotted';
    });
  await tab.evaluate(() => {
    const text = document.querySelector('x-story')?.shadowRoot?.querySelector('p')?.firstChild;
    if (text) text.nodeValue = text.nodeValue?.replaceAll('Lisbon', 'Tunis') ?? '';
  });
  await marks(tab, 'Tunis');
});

test('a page that comes back from the cache of the browser has its marks', async ({ session, site }) => {
  const tab = await open(session, site, page('News from Lisbon', story('Lisbon')));
  await tab.goto(site.url + ARTICLES.english);
  await tab.waitForMarks();
  // The way back may end the page before it has answered.
  await tab.evaluate(() => void setTimeout(() => history.back()));
  await marks(tab, 'Lisbon');
});

test('the keyboard opens a card, walks its buttons and closes it; the focus comes back', async ({
  session,
  site,
}) => {
  const tab = await open(
    session,
    site,
    page('News from Lisbon', `${story('Lisbon')}<button id="own">Own</button>`),
  );
  await tab.bringToFront();
  await tab.evaluate(() => document.getElementById('own')?.focus({ preventScroll: true }));
  await command(session, tab, 'next-mark');
  await expect.poll(async () => (await shadowOf(session, tab))?.buttons.length ?? 0).toBeGreaterThan(2);
  await tab.bringToFront();
  await tab.press('Tab');
  const names = (await shadowOf(session, tab))?.buttons.map(({ name }) => name) ?? [];
  expect(names).toContain((await shadowOf(session, tab))?.focused);
  await tab.bringToFront();
  await tab.press('Escape');
  await expect.poll(() => shadowOf(session, tab)).toBeNull();
  expect(await tab.evaluate(() => document.activeElement?.id)).toBe('own');
});

test("the page's own dialog stays above, and nothing opens through it", async ({ session, site }) => {
  const tab = await open(
    session,
    site,
    page(
      'News from Lisbon',
      `${story('Lisbon')}<dialog style="inset:0;width:90vw;height:90vh">Stay a while.</dialog>`,
    ),
  );
  await tab.bringToFront();
  const { x, y } = await tab.placeOf('Lisbon');
  await tab.evaluate(() => document.querySelector('dialog')?.showModal());
  await tab.pointAt(x, y);
  await tab.pointAt(x + 1, y);
  // Long enough for a card to have opened: its time runs on the page's own clock.
  await tab.evaluate(() => new Promise((resolve) => void setTimeout(resolve, 700)));
  expect(await shadowOf(session, tab)).toBeNull();
});

test('a revisit tells what changed since it was saved, in the popup, word by word', async ({
  session,
  site,
}) => {
  const before = page(
    'Lisbon waits',
    `<article><h1>Lisbon waits</h1>${paragraphs('Lisbon')}<p>“We plant the first ferry trees in spring,” said Marta Oliveira.</p></article>`,
  );
  const tab = await open(session, site, before);
  const popup = await openPopup(session, tab);
  await popup.click('[data-testid="quote-save"]');
  await popup.waitFor('[data-testid="quote-save"][aria-pressed="true"]');
  await popup.click('[data-testid="save-page"]');
  await popup.waitFor('[data-testid="save-page"][aria-pressed="true"]');
  await popup.close();
  site.serve(
    '/changing.html',
    before.replaceAll('Lisbon waits', 'Lisbon moves').replace('in spring', 'in autumn'),
  );
  await tab.reload();
  await tab.waitForMarks();
  await tab.waitUntil(() => (CSS.highlights.get('layer-clip-changed')?.size ?? 0) > 0);
  const again = await openPopup(session, tab);
  await again.waitFor('[data-testid="changed-title"]');
  const words = (selector: string): Promise<string> =>
    again.evaluate(
      (css) => [...document.querySelectorAll(css)].map(({ lastChild }) => lastChild?.textContent).join('|'),
      selector,
    );
  expect(await words('[data-testid="changed-title"] :is(del, ins)')).toBe('waits|moves');
  expect(await words('.changed li :is(del, ins)')).toBe('spring,|autumn,');
});
