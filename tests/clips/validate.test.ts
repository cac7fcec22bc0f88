import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClipError } from '../../src/clips/error.ts';
import { pageKey } from '../../src/clips/page-key.ts';
import { LIMITS } from '../../src/clips/shapes.ts';
import { parseCorrections, parseMetadata } from '../../src/clips/validate-metadata.ts';
import { parseClip, parseClipDraft, parseClipState, parseTags } from '../../src/clips/validate.ts';
import { anyClip, clip, draft } from './sample.ts';

function codeOf(parse: () => unknown): string {
  try {
    parse();
  } catch (error) {
    return error instanceof ClipError ? error.code : `another error: ${String(error)}`;
  }
  return 'none';
}

describe('parseClipDraft', () => {
  it('gives a good draft back', () => {
    expect(parseClipDraft(draft())).toEqual(draft());
  });

  it.each([
    ['nothing', undefined, 'errorClipMalformed'],
    ['null', null, 'errorClipMalformed'],
    ['a list', [], 'errorClipMalformed'],
    ['an unknown kind', { ...draft(), kind: 'video' }, 'errorClipMalformed'],
    ['no words', { ...draft(), text: ' \n' }, 'errorClipMalformed'],
    ['too many words', { ...draft(), text: 'x'.repeat(LIMITS.text + 1) }, 'errorClipTooLong'],
    ['a script address', draft({ url: 'javascript:alert(1)' }), 'errorClipAddress'],
    ['a data address', draft({ url: 'data:text/html,x' }), 'errorClipAddress'],
    ['a file address', draft({ url: 'file:///etc/passwd' }), 'errorClipAddress'],
    ['an unknown selector', { ...draft(), selectors: [{ type: 'XPathSelector' }] }, 'errorClipMalformed'],
    [
      'an end before its start',
      { ...draft(), selectors: [{ type: 'TextPositionSelector', start: 2, end: 1 }] },
      'errorClipMalformed',
    ],
    [
      'a fractional offset',
      { ...draft(), selectors: [{ type: 'TextPositionSelector', start: 0.5, end: 1 }] },
      'errorClipMalformed',
    ],
    ['a null speaker', { ...draft(), speaker: null }, 'errorClipMalformed'],
    ['a note that is no string', { ...draft(), note: {} }, 'errorClipMalformed'],
    ['a direction of its own', { ...draft(), direction: 'up' }, 'errorClipMalformed'],
  ])('refuses %s', (_what, value, code) => {
    expect(codeOf(() => parseClipDraft(value))).toBe(code);
  });

  it('makes the key itself and drops what it does not know', () => {
    const parsed = parseClipDraft({
      ...draft(),
      source: { ...draft().source, key: 'of another page' },
      extra: 1,
    });
    expect(parsed.source.key).toBe(pageKey(draft().source.url));
    expect(parsed).not.toHaveProperty('extra');
  });

  it('lets a page without a title in', () => {
    expect(parseClipDraft({ ...draft(), kind: 'page', text: '' }).text).toBe('');
  });

  it('answers anything with a draft or a coded error', () => {
    const base = draft();
    const hostile = fc.oneof(
      fc.anything(),
      fc
        .tuple(fc.constantFrom(...Object.keys(base)), fc.anything())
        .map(([key, value]) => Object.assign({}, base, { [key]: value })),
      fc.object().map((source) => Object.assign({}, base, { source: { ...base.source, metadata: source } })),
    );
    fc.assert(
      fc.property(hostile, (value) => {
        expect(codeOf(() => parseClipDraft(value))).toMatch(/^(?:none|error)/u);
      }),
    );
  });
});

describe('parseMetadata', () => {
  it('keeps what fits and empties the rest', () => {
    const parsed = parseMetadata({
      title: 'x'.repeat(LIMITS.title + 5),
      authors: ['a', 7, ''],
      published: 'yesterday',
      modified: '2025-01-10',
      url: 'javascript:alert(1)',
      image: 'https://a.example/i.png',
      evidence: { title: [{ value: 'v', source: 'nowhere', text: 't' }], __proto__: [] },
      conflicts: [
        { field: 'title', values: ['a', 'b'] },
        { field: 'nonsense', values: [] },
      ],
    });
    expect(parsed.title).toHaveLength(LIMITS.title);
    expect(parsed).toMatchObject({
      authors: ['a'],
      published: null,
      modified: '2025-01-10',
      url: '',
      image: 'https://a.example/i.png',
      paywalled: null,
      evidence: { title: [] },
      conflicts: [{ field: 'title', values: ['a', 'b'] }],
    });
  });

  it('makes empty metadata of anything else', () => {
    fc.assert(fc.property(fc.anything(), (value) => void parseMetadata(value)));
  });
});

describe('parseTags', () => {
  it.each([
    [[' #تشجير ', 'تشجير', ''], ['تشجير']],
    [['a\nb', '#'], ['a b']],
  ])('cleans %j', (given, tags) => {
    expect(parseTags(given)).toEqual(tags);
  });
});

describe('parseClipState', () => {
  const NOW = '2025-01-10T00:00:00.000Z';
  const FOUND = { status: 'changed', score: 0.9, checked: NOW };
  it.each([
    [{ status: 'exact', score: 1, checked: '2025-01-10T00:00:00.000Z' }, true],
    [{ status: 'exact', score: 2, checked: '2025-01-10T00:00:00.000Z' }, false],
    [{ status: 'exact', score: Number.NaN, checked: '2025-01-10T00:00:00.000Z' }, false],
    [{ status: 'lost', score: 1, checked: '2025-01-10T00:00:00.000Z' }, false],
    [{ status: 'exact', score: 1, checked: 'now' }, false],
    [
      { ...FOUND, source: [{ field: 'title', text: 'New' }], earlier: [{ text: 'Once', checked: NOW }] },
      true,
    ],
    [{ ...FOUND, source: [{ field: 'evidence', text: '' }] }, false],
    [{ ...FOUND, source: Array.from({ length: 5 }, () => ({ field: 'title', text: '' })) }, false],
    [{ ...FOUND, earlier: [{ text: 5, checked: NOW }] }, false],
    [{ ...FOUND, earlier: Array.from({ length: 21 }, () => ({ text: 'Once', checked: NOW })) }, false],
    [null, false],
  ])('%j', (value, good) => {
    expect(parseClipState(value) !== null).toBe(good);
  });
});

describe('parseClip', () => {
  it('gives every clip back unchanged', () => {
    fc.assert(
      fc.property(anyClip, (any) => {
        expect(parseClip(any)).toEqual(any);
      }),
    );
  });

  it.each([
    ['a later version', { ...clip(), version: 3 }, 'errorImportNewer'],
    ['no version', { ...clip(), version: undefined }, 'errorClipMalformed'],
    ['an id that is none', { ...clip(), id: '../x' }, 'errorClipMalformed'],
    ['a time that is none', { ...clip(), created: 'then' }, 'errorClipMalformed'],
  ])('refuses %s', (_what, value, code) => {
    expect(codeOf(() => parseClip(value))).toBe(code);
  });

  it('writes moments in the one form that sorts as text', () => {
    expect(parseClip({ ...clip(), created: '2025-01-10T03:00:00+03:00' }).created).toBe(
      '2025-01-10T00:00:00.000Z',
    );
  });
});

describe('parseCorrections', () => {
  it.each([
    ['values of their types', { title: 'ا', authors: ['ب'], published: '2025-01-09' }, undefined],
    ['that the page gives none', { title: '', authors: [], published: null }, undefined],
    ['no day that is none', { published: 'yesterday', modified: 7 }, {}],
    ['no other type', { title: null, authors: 'ب', site: ['x'], language: 4 }, {}],
    [
      'no field that is not corrected',
      { url: 'https://x.example/', evidence: {}, __proto__: { title: 'x' } },
      {},
    ],
    ['nothing out of no object', 'x', {}],
  ])('keeps %s', (_what, given, kept) => {
    expect(parseCorrections(given)).toEqual(kept ?? given);
  });
});
