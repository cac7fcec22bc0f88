// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/article/read.ts';
import { readMetadata } from '../../../src/article/metadata/read.ts';

const FOLDER = 'tests/pages/traps';

interface Gold {
  url: string;
  title: string;
  authors: string[];
  agency: string;
  published: string | null;
  modified: string | null;
  site: string;
  /** The fields on which the page contradicts itself. */
  conflicts: string[];
  notices?: string[];
  /** Lines of the text, in their order; and words that are none of it. */
  has?: string[];
  hasNot?: string[];
}

const names = readdirSync(FOLDER).flatMap((file) => (file.endsWith('.html') ? [file.slice(0, -5)] : []));

describe('pages on which sources mislead', () => {
  test.each(names)('%s', (name) => {
    // The pages are our own, with right answers of this shape.
    const {
      url,
      has = [],
      hasNot = [],
      ...gold
    } = JSON.parse(readFileSync(`${FOLDER}/${name}.source.json`, 'utf8')) as Gold;
    const html = readFileSync(`${FOLDER}/${name}.html`, 'utf8');
    const document = new DOMParser().parseFromString(html, 'text/html');
    const metadata = readMetadata(document, url);
    expect({ ...metadata, conflicts: metadata.conflicts.map(({ field }) => field) }).toMatchObject(gold);
    const text = readArticle(document, { url, withoutCaptions: true })?.text ?? '';
    const lines = text.split('\n');
    expect(lines.filter((line) => has.includes(line))).toEqual(has);
    for (const words of hasNot) expect(text).not.toContain(words);
  });
});

function persianLine(at: number): string {
  return `در روز ${at.toLocaleString('fa')} سفر، قایق از میان مه گذشت و ناخدا گفت که آب از آنچه می‌پنداشت آرام‌تر است.`;
}

test('a long page in Persian is read to its end', () => {
  const paragraphs = Array.from({ length: 1_500 }, (_, at) => persianLine(at));
  const html = `<html lang="fa" dir="rtl"><body><h1>سفر دراز قایق</h1><div>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div></body></html>`;
  const document = new DOMParser().parseFromString(html, 'text/html');
  const article = readArticle(document, { url: 'https://halyard.example/fa' });
  expect(article?.text.split('\n')).toEqual(['سفر دراز قایق', ...paragraphs]);
  expect(article?.direction).toBe('rtl');
}, 60_000);
