import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptKey, pageKey, pageKeys } from '../../src/clips/page-key.ts';

describe('pageKey', () => {
  it.each([
    ['fragment', 'https://a.example/x', 'https://a.example/x#section'],
    ['text fragment', 'https://a.example/x', 'https://a.example/x#:~:text=words'],
    ['campaign', 'https://a.example/x', 'https://a.example/x?utm_source=rss&UTM_Medium=x'],
    ['click identifiers', 'https://a.example/x', 'https://a.example/x?fbclid=1&gclid=2'],
    ['scheme', 'https://a.example/x', 'http://a.example/x'],
    ['www', 'https://a.example/x', 'https://www.a.example/x'],
    ['trailing slash', 'https://a.example/x', 'https://a.example/x/'],
    ['empty query', 'https://a.example/x', 'https://a.example/x?'],
    ['default port', 'https://a.example/x', 'https://a.example:443/x'],
    ['case of the host', 'https://a.example/x', 'https://A.EXAMPLE/x'],
    ['credentials', 'https://a.example/x', 'https://me:secret@a.example/x'],
    ['order of parameters', 'https://a.example/?id=1&p=2', 'https://a.example/?p=2&id=1'],
    ['the edition for phones', 'https://a.example/x', 'https://m.a.example/x'],
    ['the edition for phones of a language', 'https://en.a.example/x', 'https://en.m.a.example/x'],
    ['AMP at the end', 'https://a.example/news/x', 'https://a.example/news/x/amp'],
    ['AMP at the beginning', 'https://a.example/news/x', 'https://a.example/amp/news/x'],
    ['AMP in the file', 'https://a.example/x.html', 'https://a.example/x.amp.html'],
    ['AMP in a parameter', 'https://a.example/x', 'https://a.example/x?amp=1'],
    ['AMP on its own host', 'https://a.example/x', 'https://amp.a.example/x'],
    ['an AMP cache', 'https://a.example/x', 'https://a-example.cdn.ampproject.org/c/s/a.example/x'],
    ['an AMP viewer', 'https://a.example/x', 'https://www.google.com/amp/s/a.example/x'],
    ['a share', 'https://a.example/x', 'https://a.example/x?share=whatsapp&smid=url-share'],
    ['escapes', 'https://a.example/خبر', 'https://a.example/%d8%AE%d8%a8%D8%b1'],
  ])('is one for addresses that differ in %s', (_what, one, other) => {
    expect(pageKey(other)).toBe(pageKey(one));
  });

  it.each([
    ['path', 'https://a.example/x', 'https://a.example/y'],
    ['case of the path', 'https://a.example/x', 'https://a.example/X'],
    ['parameter', 'https://a.example/?id=1', 'https://a.example/?id=2'],
    ['host', 'https://a.example/x', 'https://b.example/x'],
    ['port', 'https://a.example/x', 'https://a.example:8443/x'],
    ['site named as an edition', 'https://m.example/x', 'https://mobile.example/x'],
    ['word that only begins so', 'https://a.example/amplifiers/x', 'https://a.example/x'],
    ['client-side route', 'https://a.example/#/x', 'https://a.example/#/y'],
  ])('is another for another %s', (_what, one, other) => {
    expect(pageKey(other)).not.toBe(pageKey(one));
  });

  it('leaves what is no web address as it is', () => {
    expect(pageKey('about:blank')).toBe('about:blank');
    expect(pageKey('not an address')).toBe('not an address');
  });

  it('never throws, and does not change with a fragment or campaign', () => {
    fc.assert(fc.property(fc.string(), (text) => void pageKey(text)));
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
        const joint = url.includes('?') ? '&' : '?';
        expect(pageKey(`${url}${joint}utm_campaign=a#b`)).toBe(pageKey(url));
      }),
    );
  });
});

describe('the canonical address', () => {
  it.each([
    ['of a share address', 'https://a.example/s/17', 'https://a.example/2025/harbour', true],
    ['with a parameter less', 'https://a.example/x?page=2', 'https://a.example/x', true],
    ['of another site', 'https://a.example/x', 'https://b.example/x', false],
    ['that is the front page', 'https://a.example/x', 'https://a.example/', false],
    ['that is the section', 'https://a.example/world/x', 'https://a.example/world/', false],
    ['that is none', 'https://a.example/x', 'not an address', false],
    ['that is missing', 'https://a.example/x', '', false],
  ])('%s', (_what, url, canonical, trusted) => {
    expect(keptKey(url, canonical)).toBe(pageKey(trusted ? canonical : url));
    // Clips from before it was known, or from before it was there, are found too.
    expect(pageKeys(url, canonical)[0]).toBe(pageKey(url));
  });
});
