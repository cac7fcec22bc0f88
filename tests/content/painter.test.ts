// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Painter } from '../../src/content/painter.ts';
import { placeClip, type Reading } from '../../src/content/reading.ts';
import { draftOfSpan } from '../../src/content/drafts.ts';
import { DEFAULT_SETTINGS } from '../../src/shared/settings.ts';
import { harbourReading, spanIn, URL_OF_PAGE, METADATA } from './fixture.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const NOW = '2025-01-10T09:00:00.000Z';

/** The registry and its highlights, which jsdom has not. */
class FakeHighlight extends Set<Range> {
  priority = 0;
}
let registry: Map<string, FakeHighlight>;

function wordsUnder(name: string): string[] {
  return [...(registry.get(name) ?? [])].map(String);
}

function priorityOf(name: string): number {
  return registry.get(name)?.priority ?? Number.NaN;
}

/** The article in a document, each paragraph an element. */
function shown(): Reading {
  const reading = harbourReading();
  const node = document.createTextNode(reading.article.text);
  document.body.replaceChildren(node);
  reading.article.map = {
    toRange: (start, end) => {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      return range;
    },
    toOffsets: () => null,
    offsetAt: () => -1,
  };
  return reading;
}

const { layers } = DEFAULT_SETTINGS;
const never = (): boolean => false;

beforeEach(() => {
  vi.useFakeTimers();
  registry = new Map();
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('CSS', { highlights: registry });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the painter', () => {
  it('paints every kind under its own name, quotation marks apart', async () => {
    const painter = new Painter(layers);
    await painter.paintAnnotations(shown(), never);
    expect(wordsUnder('layer-person')).toEqual(['Ines Calloway', 'Calloway']);
    expect(wordsUnder('layer-date')).toEqual(['Thursday']);
    expect(wordsUnder('layer-quote')).toHaveLength(3);
    expect(wordsUnder('layer-quote-edge')).toEqual(['“', '”', '“', '”', '“', '”']);
    painter.silence();
  });

  it('stacks clips above all that was recognised', async () => {
    const reading = shown();
    const span = spanIn(reading.article.text, 'reviving a memory');
    const clip = {
      ...draftOfSpan(reading, URL_OF_PAGE, span),
      ...({ version: 2, id: '1', created: NOW, edited: NOW } as const),
    };
    const clips = [
      placeClip({ text: reading.article.text, metadata: METADATA, now: NOW }, clip, {
        status: 'changed',
        score: 0.8,
        ...span,
      }),
    ];
    const painter = new Painter(layers);
    await painter.paintAnnotations(reading, never);
    painter.paintClips({ ...reading, clips });
    expect(wordsUnder('layer-clip-changed')).toEqual(['reviving a memory']);
    expect(priorityOf('layer-clip-changed')).toBeGreaterThan(priorityOf('layer-quote'));
    expect(priorityOf('layer-clip-changed')).toBeGreaterThan(priorityOf('layer-person'));
    expect(priorityOf('layer-clip-changed')).toBeGreaterThan(priorityOf('layer-quote-edge'));
    painter.silence();
  });

  it('shows what is painted ahead until the whole replaces it', async () => {
    const reading = shown();
    const painter = new Painter(layers);
    const [person] = reading.recognition.annotations;
    await painter.paintFirst(reading.article, person ? [person] : [], never);
    expect(wordsUnder('layer-person')).toEqual(['Ines Calloway']);
    expect(registry.size).toBe(1);
    await painter.paintAnnotations(reading, never);
    expect(wordsUnder('layer-person')).toEqual(['Ines Calloway', 'Calloway']);
    painter.silence();
  });

  it('takes a layer off and on without painting anew', async () => {
    const painter = new Painter({ ...layers, quote: false });
    await painter.paintAnnotations(shown(), never);
    expect([...registry.keys()].filter((name) => name.startsWith('layer-quote'))).toEqual([]);
    painter.setLayers(layers);
    expect(wordsUnder('layer-quote')).toHaveLength(3);
    painter.setLayers({ ...layers, person: false });
    expect(registry.has('layer-person')).toBe(false);
    painter.silence();
  });

  it('puts back what the page took out', async () => {
    const painter = new Painter(layers);
    await painter.paintAnnotations(shown(), never);
    const names = [...registry.keys()];
    registry.clear();
    await vi.advanceTimersByTimeAsync(1500);
    expect([...registry.keys()].sort()).toEqual(names.sort());
    painter.silence();
  });

  it('shows a quotation with its speaker and cue, and takes them off again', async () => {
    const reading = shown();
    const painter = new Painter(layers);
    const index = reading.recognition.annotations.findIndex(({ text }) => text.startsWith('The first boat'));
    painter.paintActive(reading, { kind: 'annotation', index });
    expect(wordsUnder('layer-active')).toEqual(['The first boat leaves before summer.']);
    expect(wordsUnder('layer-source')).toEqual(['Calloway', 'said']);
    painter.paintActive(null, null);
    expect(registry.size).toBe(0);
  });

  it('leaves nothing behind in silence, and nothing of others touched', async () => {
    const painter = new Painter(layers);
    await painter.paintAnnotations(shown(), never);
    const own = new FakeHighlight();
    registry.set('search-results', own);
    registry.set('layer-date', own);
    painter.silence();
    await vi.advanceTimersByTimeAsync(3000);
    expect([...registry.keys()].sort()).toEqual(['layer-date', 'search-results']);
  });

  it('paints nothing of a reading that is out of date', async () => {
    const painter = new Painter(layers);
    await painter.paintAnnotations(shown(), () => true);
    expect(registry.size).toBe(0);
  });
});
