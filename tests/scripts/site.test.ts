import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGES } from '../../bench/articles.ts';
import { locate, readSamplePages } from '../../bench/gold.ts';
import { startSite } from '../../scripts/site.mjs';

let site: Awaited<ReturnType<typeof startSite>>;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const text = async (path: string) => (await fetch(site.url + path)).text();

/** fetch tidies paths before it asks; a hostile client does not. */
function rawStatus(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(site.url, { path }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

describe('the sample site', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/ar/river.html', 'text/html; charset=utf-8'],
    ['/spa/?story=clock', 'text/html; charset=utf-8'],
    ['/news.css', 'text/css; charset=utf-8'],
    ['/spa/live.js', 'text/javascript; charset=utf-8'],
    ['/images/quay.svg', 'image/svg+xml'],
  ])('serves %s as %s', async (path, type) => {
    const response = await fetch(site.url + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
  });

  it('puts its own address in the place of the public one', async () => {
    const html = await text('/en/harbour.html');
    expect(html).toContain(`<link rel="canonical" href="${site.url}/en/harbour.html">`);
    expect(html).not.toContain('halyard.example');
  });

  it('serves other HTML at a path until told to stop', async () => {
    const edited = await text('/en/harbour.edited.html');
    site.serve('/en/harbour.html', edited);
    expect(await text('/en/harbour.html')).toBe(edited);
    site.serve('/en/harbour.html', null);
    expect(await text('/en/harbour.html')).not.toBe(edited);
  });

  it.each([
    '/none.html',
    '/../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/%',
    '/en/harbour.html%00',
    '/en',
  ])('has nothing at %s', async (path) => {
    expect(await rawStatus(path)).toBe(404);
  });

  it('can only be read', async () => {
    expect((await fetch(site.url, { method: 'POST' })).status).toBe(405);
  });

  it('asks nothing of another host', async () => {
    const front = await text('/');
    const links = [...front.matchAll(/href="(\/[^"]*)"/g)].map((found) => found[1] ?? '');
    expect(links.length).toBeGreaterThan(10);
    for (const link of new Set(links)) {
      const response = await fetch(site.url + link);
      expect([link, response.status]).toEqual([link, 200]);
      const outside = [...(await response.text()).matchAll(/(?:src|href)="(https?:[^"]+)"/g)].map(
        (one) => one[1],
      );
      expect(outside.filter((url) => !url?.startsWith(site.url))).toEqual([]);
    }
  });
});

describe('the right answers', async () => {
  it.each(await readSamplePages(PAGES))('of $path lie in the text of their page', ({ html, gold }) => {
    const source = gold.text.join('\n');
    for (const line of gold.text) expect(decode(html)).toContain(line);
    for (const span of [...gold.names, ...gold.quotes, ...gold.dates]) locate(source, span);
    const entities = new Set(gold.names.map((name) => name.entity));
    for (const { speaker } of gold.quotes)
      if (speaker?.entity !== undefined) expect(entities).toContain(speaker.entity);
  });

  it('differ between the two versions of the edited article as the list of pages says', async () => {
    const before = await readFile(`${PAGES}/en/harbour.html`, 'utf8');
    const after = await readFile(`${PAGES}/en/harbour.edited.html`, 'utf8');
    for (const quote of [
      'I would rather explain an empty quay than a lost boat.',
      'but it is not going anywhere.',
    ]) {
      expect(before).toContain(quote);
      expect(after).not.toContain(quote);
    }
  });
});

function decode(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
