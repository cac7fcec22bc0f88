// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { readMetadata } from '../../../src/article/metadata/read.ts';
import type { Metadata } from '../../../src/article/metadata/metadata.ts';

const OWN = 'https://www.river.example/news/flood';
const LONG = 'The river rose by two metres in a night, and people in the lower town left by boat.';

function read(head: string, body: string, url = OWN, root = ''): Metadata {
  const html = `<html ${root}><head>${head}</head><body><h1>Town under water</h1>${body}</body></html>`;
  return readMetadata(new DOMParser().parseFromString(html, 'text/html'), url);
}

describe('who supplied a text', () => {
  test.each<[string, string, string]>([
    ['a source line after the headline', '<p>Source: Reuters</p>', 'Reuters'],
    ['one after the text', `<p>${LONG}</p><p>Quelle: <a href="/">dpa</a></p>`, 'dpa'],
    ['an Arabic one', `<p>${LONG}</p><p>المصدر: وكالات</p>`, 'وكالات'],
    ['a Persian one', `<p>${LONG}</p><p>منبع: ایسنا</p>`, 'ایسنا'],
    ['an agency alone after the text', `<p>${LONG}</p><p>(AFP)</p>`, 'AFP'],
    ['a dateline', `<p>BASRA (Reuters) - ${LONG}</p>`, 'Reuters'],
    ['a dateline with commas', `<p>BASRA, AFP: ${LONG}</p>`, 'AFP'],
    ['an Arabic dateline', `<p>البصرة – رويترز: ${LONG}</p>`, 'رويترز'],
    ['a sentence that speaks of an agency', `<p>On Monday Reuters said, in a report - ${LONG}</p>`, ''],
    ['a paragraph of the text far down', `<p>${LONG}</p>`.repeat(5) + `<p>BASRA (Reuters) - ${LONG}</p>`, ''],
    ['a caption', `<figure><p>Source: AFP</p></figure><p>${LONG}</p>`.repeat(2), ''],
    [
      'a source that is no agency, far from the headline',
      `<p>${LONG}</p>`.repeat(12) + '<p>Source: census of the town</p>',
      '',
    ],
  ])('%s', (_, body, agency) => {
    const { agency: given, evidence } = read('', body);
    expect(given).toBe(agency);
    if (agency !== '')
      expect(evidence.agency?.[0]).toMatchObject({ source: 'byline', place: expect.any(String) });
  });

  test.each([
    ['syndication-source', 'Wire'],
    ['original-source', 'Wire'],
  ])('%s', (name, value) => {
    const { agency, evidence } = read(`<meta name="${name}" content="${value}">`, '');
    expect(agency).toBe(value);
    expect(evidence.agency).toEqual([{ value, source: 'syndication', text: `${name} "${value}"` }]);
  });
});

describe('where a text was first', () => {
  const wire = 'https://wire.example.org/flood';

  test('a syndication mark to another site contradicts the page’s own address', () => {
    const head = `<link rel="canonical" href="${OWN}"><meta name="syndication-source" content="${wire}">`;
    const { url, conflicts, evidence } = read(head, '');
    expect(url).toBe(OWN);
    expect(conflicts).toContainEqual({ field: 'url', values: [wire, OWN] });
    expect(evidence.url).toContainEqual({
      value: wire,
      source: 'syndication',
      text: `syndication-source "${wire}"`,
    });
  });

  test('an address that is owed thanks does not', () => {
    expect(read(`<meta name="original-source" content="${wire}">`, '').conflicts).toEqual([]);
  });

  test.each(['amp', '⚡'])('a page marked %s is a copy of its canonical address', (mark) => {
    const { url, conflicts, evidence } = read(
      `<link rel="canonical" href="${OWN}">`,
      '',
      'https://amp.river.example/flood',
      mark,
    );
    expect(url).toBe(OWN);
    expect(conflicts).toEqual([]);
    expect(evidence.url?.[0]).toEqual({ value: OWN, source: 'amp', text: `AMP canonical "${OWN}"` });
  });

  test('a cache’s address contradicts nothing', () => {
    const cache = 'https://www-river-example.cdn.ampproject.org/c/s/www.river.example/flood';
    expect(read(`<link rel="canonical" href="${OWN}">`, '', cache, 'amp')).toMatchObject({
      url: OWN,
      conflicts: [],
    });
  });
});
