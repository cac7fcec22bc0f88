import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSpan } from '../../src/article/selectors.ts';
import { parseClipDraft } from '../../src/clips/validate.ts';
import {
  draftOfAnnotation,
  draftOfPage,
  draftOfSpan,
  draftOfWords,
  entitiesIn,
} from '../../src/content/drafts.ts';
import { dateIn, harbourReading, METADATA, readingOf, spanIn, URL_OF_PAGE } from './fixture.ts';

const reading = harbourReading();
const { text } = reading.article;
const draftOf = (words: string): ReturnType<typeof draftOfAnnotation> =>
  draftOfAnnotation(
    reading,
    URL_OF_PAGE,
    reading.recognition.annotations.findIndex((annotation) => annotation.text === words),
  );

describe('a draft of a mark', () => {
  it('of a quotation names its speaker in full, with role and cue', () => {
    expect(draftOf('The first boat leaves before summer.')).toMatchObject({
      kind: 'quote',
      text: 'The first boat leaves before summer.',
      speaker: { name: 'Ines Calloway', text: 'Calloway', role: 'the council chair', type: 'person' },
      cue: 'said',
      source: { url: URL_OF_PAGE, key: 'halyard.example/river', metadata: METADATA },
      language: 'en',
      direction: 'ltr',
    });
  });

  it('of a quotation of somebody unnamed keeps the words of the page', () => {
    expect(draftOf('late')?.speaker).toEqual({ name: 'An official', text: 'An official' });
  });

  it('of a name holds whom it is of', () => {
    expect(draftOf('Calloway')).toMatchObject({
      kind: 'name',
      entities: [{ type: 'person', name: 'Ines Calloway' }],
    });
  });

  it('of a date holds its value, and none where the day is not known', () => {
    expect(draftOf('Thursday')).toMatchObject({ kind: 'date', date: '2025-01-09' });
    const unknown = readingOf(
      'It rained yesterday.',
      [dateIn('It rained yesterday.', 'yesterday', null)],
      [],
    );
    expect(draftOfAnnotation(unknown, URL_OF_PAGE, 0)).not.toHaveProperty('date');
  });

  it('has the words around it, and the dates inside with their values', () => {
    const span = spanIn(text, 'Thursday');
    const { context, dates } = draftOfSpan(reading, URL_OF_PAGE, span);
    expect(dates).toEqual([{ text: 'Thursday', value: '2025-01-09' }]);
    expect(context?.before).not.toBe('');
    expect(text.slice(0, span.start).endsWith(context?.before ?? '-')).toBe(true);
    expect(text.slice(span.end).startsWith(context?.after ?? '-')).toBe(true);
  });

  it('is none where there is no such mark', () => {
    expect(draftOfAnnotation(reading, URL_OF_PAGE, 99)).toBeNull();
  });
});

describe('a draft of a selection', () => {
  it.each([
    ['inside a quotation', 'reviving a memory', 'quote', 'Ines Calloway'],
    ['of a quotation with its marks', '“We are not reviving a memory,”', 'quote', 'Ines Calloway'],
    ['of a quotation and more', 'a memory,” said', 'passage', undefined],
    ['outside of any', 'met the Harbour Board in Aldery', 'passage', undefined],
  ])('%s is a %s', (_case, words, kind, speaker) => {
    const draft = draftOfSpan(reading, URL_OF_PAGE, spanIn(text, words), 'mine');
    expect(draft).toMatchObject({ kind, text: words, note: 'mine' });
    expect(draft.speaker?.name).toBe(speaker);
  });

  it('holds the names inside, each once', () => {
    expect(draftOfSpan(reading, URL_OF_PAGE, { start: 0, end: text.length }).entities).toEqual([
      { type: 'person', name: 'Ines Calloway' },
      { type: 'organization', name: 'Harbour Board' },
      { type: 'place', name: 'Aldery' },
    ]);
    expect(entitiesIn(reading.recognition, spanIn(text, 'Ines'))).toEqual([]);
  });

  it('of any words can be kept, and is found again where it was', () => {
    const spans = fc
      .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }))
      .filter(({ start, end }) => text.slice(start, end).trim() !== '');
    fc.assert(
      fc.property(spans, (span) => {
        const draft = draftOfSpan(reading, URL_OF_PAGE, span);
        expect(draft.text).toBe(text.slice(span.start, span.end));
        expect(parseClipDraft(draft)).toEqual(draft);
        expect(findSpan(text, draft.selectors)).toMatchObject({ status: 'exact', ...span });
      }),
    );
  });
});

describe('a draft without an article', () => {
  const page = { url: URL_OF_PAGE, metadata: METADATA, language: 'ar', direction: 'rtl' as const };

  it('of the page is its source, under its title', () => {
    expect(draftOfPage(page, 'Tab title')).toMatchObject({
      kind: 'page',
      text: 'The river talks',
      selectors: [],
    });
    expect(draftOfPage({ ...page, metadata: { ...METADATA, title: '' } }, 'Tab title').text).toBe(
      'Tab title',
    );
  });

  it('of words keeps them as selected', () => {
    const draft = draftOfWords(page, 'كلمات');
    expect(draft).toMatchObject({ kind: 'passage', text: 'كلمات', language: 'ar', direction: 'rtl' });
    expect(parseClipDraft(draft)).toEqual(draft);
  });
});
