// @vitest-environment jsdom
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportHtml, STYLE, STYLE_HASH } from '../../../src/clips/exchange/html.ts';
import { anyClip, clip } from '../sample.ts';
import { textOf } from './reading.ts';

const ELEMENTS = new Set(
  'html head meta title style body main h1 h2 article a p bdi span figure blockquote figcaption'.split(' '),
);
const parse = (text: string): Document => new DOMParser().parseFromString(text, 'text/html');

describe('exportHtml', () => {
  it('lets in its own style alone', () => {
    expect(STYLE_HASH).toBe(`sha256-${createHash('sha256').update(STYLE).digest('base64')}`);
    const page = parse(textOf(exportHtml([clip()], 'ar')));
    expect(page.querySelector('style')?.textContent).toBe(STYLE);
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain(`'${STYLE_HASH}'`);
    expect(page.documentElement).toMatchObject({ lang: 'ar', dir: 'rtl' });
  });

  it('shows words, speaker, note, tags and source in their own directions', () => {
    const page = parse(textOf(exportHtml([clip({ note: 'A note', tags: ['نهر'] })], 'en')));
    expect(page.querySelector('blockquote')).toMatchObject({ dir: 'rtl', lang: 'ar' });
    expect(page.querySelector('blockquote')?.textContent).toBe('«النهر لا يقرأ محاضر الجلسات»');
    expect(page.querySelector('figcaption')?.textContent).toBe('— سامي البستاني، رئيس البلدية');
    expect(page.querySelector('.note')).toMatchObject({ textContent: 'A note', dir: 'ltr' });
    expect(page.querySelector('.tags')?.textContent).toBe('#نهر');
    expect(page.querySelector('h2 a')?.getAttribute('href')).toBe('https://almarsa.example/a/1');
  });

  it('links to no address that browsers cannot read', () => {
    const page = parse(textOf(exportHtml([clip({ url: 'https://xn--a.aa/' })], 'en')));
    expect(page.querySelector('h2 a')?.hasAttribute('href')).toBe(false);
    expect(page.querySelector('.address')?.textContent).toBe('https://xn--a.aa/');
  });

  it('is nothing but text and our own elements, whatever a page or reader wrote', () => {
    const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)></style></title><!--';
    fc.assert(
      fc.property(fc.array(anyClip, { minLength: 1, maxLength: 3 }), (any) => {
        const clips = any.map((one) => ({
          ...one,
          kind: 'quote' as const,
          note: hostile + one.note,
          text: one.text + hostile,
          language: `${one.language}${hostile}`,
          tags: [hostile],
          source: { ...one.source, metadata: { ...one.source.metadata, title: hostile, authors: [hostile] } },
        }));
        const page = parse(textOf(exportHtml(clips, 'en')));
        for (const element of page.querySelectorAll('*')) {
          expect(ELEMENTS).toContain(element.localName);
          for (const { name } of element.attributes) expect(name).not.toMatch(/^on|^style$|^src$/u);
        }
        for (const link of page.querySelectorAll('a')) expect(link.protocol).toMatch(/^https?:$/u);
        expect(page.querySelectorAll('figure')).toHaveLength(clips.length);
      }),
    );
  });
});
