import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageKey } from '../../src/clips/page-key.ts';

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
