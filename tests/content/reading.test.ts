import { describe, expect, it } from 'vitest';
import type { Clip } from '../../src/clips/clip.ts';
import { draftOfPage, draftOfSpan } from '../../src/content/drafts.ts';
import { foundAsSaved, isNewState, isSameMark, placeClip, spanOf } from '../../src/content/reading.ts';
import { harbourReading, METADATA, spanIn, URL_OF_PAGE } from './fixture.ts';

const reading = harbourReading();
const { text } = reading.article;
const NOW = '2025-01-10T09:00:00.000Z';
const record = { version: 1, id: 'clip-1', created: NOW, edited: NOW } as const;
const clip: Clip = { ...draftOfSpan(reading, URL_OF_PAGE, spanIn(text, 'Harbour Board')), ...record };
const page: Clip = {
  ...draftOfPage({ url: URL_OF_PAGE, metadata: METADATA, language: 'en', direction: 'ltr' }, ''),
  ...record,
};

describe('a clip on its page', () => {
  it('just saved is where it was taken, if the text is still the same', () => {
    expect(foundAsSaved(text, clip)).toEqual({ status: 'exact', score: 1, start: 42, end: 55 });
    expect(foundAsSaved(`More. ${text}`, clip)).toEqual({ status: 'not-found', score: 0 });
  });

  it('whose words were edited keeps those that stand there now', () => {
    const placed = placeClip(
      text,
      clip,
      { status: 'changed', score: 0.8, ...spanIn(text, 'the Harbour') },
      NOW,
    );
    expect(placed.state).toEqual({ status: 'changed', score: 0.8, text: 'the Harbour', checked: NOW });
  });

  it('that is gone has no place', () => {
    const placed = placeClip(text, clip, { status: 'not-found', score: 0.3 }, NOW);
    expect(placed).toMatchObject({ place: null, state: { status: 'not-found', score: 0.3 } });
  });

  it('of the whole page is always there, and nothing to keep', () => {
    const placed = placeClip(text, page, { status: 'not-found', score: 0 }, NOW);
    expect(placed).toMatchObject({ place: null, state: { status: 'exact' } });
    expect(isNewState(placed)).toBe(false);
  });

  it('has something to keep only where it stands otherwise than it did', () => {
    const found = foundAsSaved(text, clip);
    const known = placeClip(text, clip, found, NOW);
    expect(isNewState(known)).toBe(true);
    const again = placeClip(text, { ...clip, state: known.state }, found, '2025-02-01T00:00:00.000Z');
    expect(isNewState(again)).toBe(false);
  });
});

describe('a mark', () => {
  it('is told from others', () => {
    expect(isSameMark({ kind: 'annotation', index: 1 }, { kind: 'annotation', index: 1 })).toBe(true);
    expect(isSameMark({ kind: 'annotation', index: 1 }, { kind: 'clip', id: '1' })).toBe(false);
    expect(isSameMark({ kind: 'clip', id: '1' }, null)).toBe(false);
    expect(isSameMark(null, null)).toBe(true);
  });

  it('that is gone stands nowhere', () => {
    expect(spanOf(reading, { kind: 'annotation', index: 99 })).toBeNull();
    expect(spanOf(reading, { kind: 'clip', id: 'gone' })).toBeNull();
  });
});
