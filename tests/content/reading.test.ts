import { describe, expect, it } from 'vitest';
import type { Clip } from '../../src/clips/clip.ts';
import { draftOfPage, draftOfSpan } from '../../src/content/drafts.ts';
import { foundAsSaved, isNewState, isSameMark, placeClip, spanOf } from '../../src/content/reading.ts';
import { harbourReading, METADATA, spanIn, URL_OF_PAGE } from './fixture.ts';

const reading = harbourReading();
const { text } = reading.article;
const NOW = '2025-01-10T09:00:00.000Z';
const LATER = '2025-02-01T00:00:00.000Z';
const HERE = { text, metadata: METADATA, now: NOW };
const record = { version: 2, id: 'clip-1', created: NOW, edited: NOW } as const;
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
    const placed = placeClip(HERE, clip, { status: 'changed', score: 0.8, ...spanIn(text, 'the Harbour') });
    expect(placed.state).toEqual({ status: 'changed', score: 0.8, text: 'the Harbour', checked: NOW });
  });

  it('that is gone has no place', () => {
    const placed = placeClip(HERE, clip, { status: 'not-found', score: 0.3 });
    expect(placed).toMatchObject({ place: null, state: { status: 'not-found', score: 0.3 } });
  });

  it('of the whole page is always there, and nothing to keep', () => {
    const placed = placeClip(HERE, page, { status: 'not-found', score: 0 });
    expect(placed).toMatchObject({ place: null, state: { status: 'exact' } });
    expect(isNewState(placed)).toBe(false);
  });

  it('tells what its page says of its source otherwise', () => {
    const retitled = { ...HERE, metadata: { ...METADATA, title: 'The river talks on' } };
    const { state } = placeClip(retitled, page, { status: 'not-found', score: 0 });
    expect(state.source).toEqual([{ field: 'title', text: 'The river talks on' }]);
    expect(isNewState({ clip: page, state, place: null })).toBe(true);
    const back = placeClip(HERE, { ...page, state }, { status: 'not-found', score: 0 });
    expect(back.state.source).toBeUndefined();
    expect(isNewState(back)).toBe(true);
  });

  it('keeps every wording that its page had meanwhile', () => {
    const first = placeClip(HERE, clip, { status: 'changed', score: 0.8, ...spanIn(text, 'the Harbour') });
    const then = { ...clip, state: first.state };
    const second = placeClip({ ...HERE, now: LATER }, then, {
      status: 'changed',
      score: 0.7,
      ...spanIn(text, 'Harbour'),
    });
    expect(second.state).toMatchObject({ text: 'Harbour', earlier: [{ text: 'the Harbour', checked: NOW }] });
    const gone = placeClip(HERE, { ...clip, state: second.state }, { status: 'not-found', score: 0 });
    expect(gone.state.earlier?.map((one) => one.text)).toEqual(['the Harbour', 'Harbour']);
    const restored = placeClip(HERE, { ...clip, state: gone.state }, foundAsSaved(text, clip));
    expect(restored.state).toMatchObject({
      status: 'exact',
      earlier: [{ text: 'the Harbour' }, { text: 'Harbour' }],
    });
  });

  it('has something to keep only where it stands otherwise than it did', () => {
    const found = foundAsSaved(text, clip);
    const known = placeClip(HERE, clip, found);
    expect(isNewState(known)).toBe(true);
    const again = placeClip({ ...HERE, now: LATER }, { ...clip, state: known.state }, found);
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
