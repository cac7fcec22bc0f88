// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { markAt, marksAt } from '../../src/content/hit.ts';
import { placeClip, type Mark } from '../../src/content/reading.ts';
import type { Clip } from '../../src/clips/clip.ts';
import { DEFAULT_SETTINGS } from '../../src/shared/settings.ts';
import { draftOfSpan } from '../../src/content/drafts.ts';
import { harbourReading, spanIn, URL_OF_PAGE, nameIn, quoteIn, readingOf, METADATA } from './fixture.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const { layers } = DEFAULT_SETTINGS;
const NOW = '2025-01-10T09:00:00.000Z';

function clipOf(reading: ReturnType<typeof harbourReading>, words: string): Clip {
  return {
    ...draftOfSpan(reading, URL_OF_PAGE, spanIn(reading.article.text, words)),
    version: 2,
    id: 'clip-1',
    created: NOW,
    edited: NOW,
  };
}

/** `“Ines Calloway told us” said Odile` with a name inside a quotation inside a clip. */
function nested(): ReturnType<typeof readingOf> {
  const text = 'Hear: “Ines Calloway told us” said Odile';
  const reading = readingOf(
    text,
    [nameIn(text, 'Ines Calloway', 'p1'), quoteIn(text, 'Ines Calloway told us', { words: 'Odile' }, 'said')],
    [{ id: 'p1', type: 'person', name: 'Ines Calloway', mentions: 1 }],
  );
  const clip = clipOf(reading, 'Hear: “Ines Calloway told us”');
  const place = spanIn(text, clip.text);
  return {
    ...reading,
    clips: [placeClip({ text, metadata: METADATA, now: NOW }, clip, { status: 'exact', score: 1, ...place })],
  };
}

/** A page of one line, ten pixels a character, with the caret that a browser would answer with. */
function show(): (x: number, y: number) => Mark | null {
  const reading = nested();
  const node = document.createTextNode(reading.article.text);
  document.body.append(node);
  const rangeOf = (start: number, end: number): Range => {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    range.getClientRects = () =>
      [new DOMRect(start * 10, 100, (end - start) * 10, 20)] as unknown as DOMRectList; // jsdom lays nothing out
    return range;
  };
  Reflect.set(document, 'caretPositionFromPoint', (x: number) => ({
    offsetNode: node,
    offset: Math.min(node.length, Math.max(0, Math.round(x / 10))),
  }));
  reading.article.map = {
    toRange: rangeOf,
    toOffsets: () => null,
    offsetAt: (at, offset) => (at === node ? offset : -1),
  };
  return (x, y) => markAt(reading, layers, { document, x, y });
}

describe('the marks at an offset', () => {
  const reading = nested();
  const kindsAt = (offset: number, shown = layers): string[] =>
    marksAt(reading, shown, offset).map(({ mark }) =>
      mark.kind === 'clip' ? 'clip' : (reading.recognition.annotations[mark.index]?.type ?? ''),
    );

  it.each([
    ['on the name', 10, ['person', 'quote', 'clip']],
    ['on the quotation alone', 24, ['quote', 'clip']],
    ['on the clip alone', 2, ['clip']],
    ['on none', 38, []],
  ])('answer from the inside out %s', (_case, offset, expected) => {
    expect(kindsAt(offset)).toEqual(expected);
  });

  it('leave out layers that are off', () => {
    expect(kindsAt(10, { ...layers, person: false, clip: false })).toEqual(['quote']);
  });
});

describe('the mark at a point', () => {
  afterEach(() => {
    document.body.replaceChildren();
    Reflect.deleteProperty(document, 'caretPositionFromPoint');
  });

  it('is the innermost one under it', () => {
    expect(show()(125, 110)).toEqual({ kind: 'annotation', index: 1 });
  });

  it('is still there on its line, below the letters', () => {
    expect(show()(125, 123)).toEqual({ kind: 'annotation', index: 1 });
  });

  it('is none beside the words, though the caret answers with the nearest', () => {
    expect(show()(125, 300)).toBeNull();
  });

  it('is none where the page has no caret', () => {
    const at = show();
    Reflect.set(document, 'caretPositionFromPoint', () => null);
    expect(at(125, 110)).toBeNull();
  });
});
