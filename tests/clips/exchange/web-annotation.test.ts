import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clip } from '../../../src/clips/clip.ts';
import { exportWebAnnotations } from '../../../src/clips/exchange/web-annotation.ts';
import { anyClip, clip } from '../sample.ts';
import { modelFaults } from './annotation-model.ts';
import { codeOf, readAll, textOf } from './reading.ts';

const exported = (clips: readonly Clip[]): string => textOf(exportWebAnnotations(clips));

describe('export', () => {
  it('keeps to the model', () => {
    fc.assert(
      fc.property(fc.array(anyClip, { maxLength: 3 }), (clips) => {
        expect(modelFaults(JSON.parse(exported(clips)))).toEqual([]);
      }),
    );
    expect(modelFaults(JSON.parse(exported([clip()])))).toEqual([]);
  });

  it('says the same in the model’s own words', () => {
    const one = clip({ note: 'ملاحظتي', tags: ['نهر'] });
    expect(JSON.parse(exported([one])).first.items).toMatchObject([
      {
        id: `urn:uuid:${one.id}`,
        motivation: 'highlighting',
        created: one.created,
        body: [
          { value: 'ملاحظتي', purpose: 'commenting' },
          { value: 'نهر', purpose: 'tagging' },
        ],
        target: {
          source: { id: one.source.url, language: 'ar', textDirection: 'rtl' },
          selector: one.selectors,
        },
      },
    ]);
  });

  it('comes back without loss', async () => {
    const withSelectors = anyClip.map((any) => ({
      ...any,
      // Words that nothing led to are led to by themselves.
      selectors:
        any.selectors.length > 0 || any.kind === 'page'
          ? any.selectors
          : [{ type: 'TextQuoteSelector' as const, exact: any.text, prefix: '', suffix: '' }],
      // The model has no empty bodies, and a language is a tag.
      note: any.note,
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(withSelectors, { minLength: 1, maxLength: 3 }), async (clips) => {
        const { clips: back, problems, format } = await readAll(exported(clips));
        expect(problems).toEqual([]);
        expect(back).toEqual(clips);
        expect(format).toBe('web-annotation');
      }),
    );
  });
});

const PAGE = 'https://other.example/page';
const quote = { type: 'TextQuoteSelector', exact: 'the words', prefix: 'all ', suffix: ' here' };

describe('import', () => {
  it.each([
    ['one alone', { target: { source: PAGE, selector: quote } }, { kind: 'passage', text: 'the words' }],
    ['a page', { target: PAGE, bodyValue: 'good' }, { kind: 'page', text: '', note: 'good' }],
    ['a page as an object', { target: { id: PAGE, type: 'Text' } }, { kind: 'page', source: { url: PAGE } }],
    [
      'several targets',
      { target: [PAGE, { source: { id: PAGE }, selector: [{ type: 'XPathSelector', value: '/p' }, quote] }] },
      { selectors: [quote] },
    ],
    [
      'refined selectors',
      { target: { source: PAGE, selector: { type: 'FragmentSelector', value: 'a', refinedBy: quote } } },
      { selectors: [quote] },
    ],
    [
      'bodies of all kinds',
      {
        target: PAGE,
        body: [
          'https://other.example/body',
          { type: 'TextualBody', value: 'note' },
          { type: 'TextualBody', value: 'a tag', purpose: 'tagging' },
          { type: 'TextualBody', value: '<img src=x onerror=alert(1)>', format: 'text/html' },
          { type: 'SpecificResource', source: 'https://other.example/x' },
        ],
      },
      { note: 'note\n\n<img src=x onerror=alert(1)>', tags: ['a tag'] },
    ],
    [
      'old terms',
      { '@type': 'oa:Annotation', '@id': 'x', target: { source: PAGE, selector: quote } },
      { id: 'x' },
    ],
  ])('reads %s', async (_what, fields, expected) => {
    const annotation = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', ...fields };
    for (const file of [
      annotation,
      [annotation],
      { type: 'AnnotationPage', items: [annotation] },
      { '@graph': [annotation] },
    ]) {
      const { clips, problems } = await readAll(JSON.stringify(file));
      expect(problems).toEqual([]);
      expect(clips).toMatchObject([expected]);
    }
  });

  it('gives one clip the same id each time, and takes no address that is none of the web', async () => {
    const file = JSON.stringify([
      {
        type: 'Annotation',
        id: 'https://other.example/annotations/1',
        target: { source: PAGE, selector: quote },
      },
      { type: 'Annotation', target: 'urn:isbn:123' },
      { type: 'Annotation', target: 'javascript:alert(1)' },
    ]);
    const [first, second] = [await readAll(file), await readAll(file)];
    expect(first.clips[0]?.id).toBe(second.clips[0]?.id);
    expect(first.problems.map(({ code }) => code)).toEqual(['errorClipAddress', 'errorClipAddress']);
  });

  it('knows an empty collection for one', async () => {
    expect(await readAll(exported([]))).toMatchObject({ clips: [], problems: [] });
  });

  it('answers anything with clips or problems', async () => {
    await fc.assert(
      fc.asyncProperty(fc.object(), fc.jsonValue(), async (fields, value) => {
        const file = [
          { ...fields, type: 'Annotation', target: value ?? 1, body: value, 'isnad:clip': value },
        ];
        expect(await codeOf(JSON.stringify(file))).toBe('none');
      }),
    );
  });
});
