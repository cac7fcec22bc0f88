import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isName, type NameType } from '../../src/recognition/annotation.ts';
import { mend, wordsOfMark } from '../../src/shared/mend.ts';
import type { MistakeDraft } from '../../src/shared/mistakes.ts';
import { harbourReading } from '../content/fixture.ts';

const { recognition } = harbourReading();
const PAGE = 'halyard.example/river';

function mistake(
  type: MistakeDraft['type'],
  correct: NameType | null,
  words: string[],
  page: string | null = PAGE,
): MistakeDraft {
  return { type, correct, words, page, title: '' };
}

function typesOf(text: string, ...mistakes: MistakeDraft[]): string[] {
  return mend(recognition, mistakes, PAGE)
    .annotations.filter((annotation) => annotation.text === text)
    .map(({ type }) => type);
}

describe('mend', () => {
  it.each<[string, MistakeDraft[], string[]]>([
    ['leaves what nobody mended', [], ['place']],
    ['hides', [mistake('place', null, ['Aldery'])], []],
    ['finds words in other letters', [mistake('place', null, ['ALDERY'])], []],
    ['gives another type', [mistake('place', 'person', ['Aldery'])], ['person']],
    ['on every page', [mistake('place', 'person', ['Aldery'], null)], ['person']],
    ['not for another page', [mistake('place', null, ['Aldery'], 'other.example/a')], ['place']],
    ['not for another type', [mistake('person', null, ['Aldery'])], ['place']],
    [
      'by the page before all',
      [mistake('place', 'person', ['Aldery']), mistake('place', null, ['Aldery'], null)],
      ['person'],
    ],
    [
      'what was mended again',
      [mistake('place', 'person', ['Aldery']), mistake('person', 'organization', ['Aldery'])],
      ['organization'],
    ],
    [
      'back to what it was',
      [mistake('place', 'person', ['Aldery']), mistake('person', 'place', ['Aldery'])],
      ['place'],
    ],
  ])('%s', (_what, mistakes, types) => {
    expect(typesOf('Aldery', ...mistakes)).toEqual(types);
  });

  it('answers with the same recognition where nothing is mended', () => {
    expect(mend(recognition, [mistake('place', null, ['Elsewhere'])], PAGE)).toBe(recognition);
  });

  it('hides quotations and dates by their words', () => {
    expect(typesOf('late', mistake('quote', null, ['late']))).toEqual([]);
    expect(typesOf('Thursday', mistake('date', null, ['Thursday']))).toEqual([]);
  });

  it('takes all mentions of a name together, and its speaker with them', () => {
    const first = recognition.annotations.find(isName);
    if (!first) throw new Error('The fixture has names.');
    expect(wordsOfMark(recognition, first)).toEqual(['Ines Calloway', 'Calloway']);
    const words = wordsOfMark(recognition, first);
    const retyped = mend(recognition, [mistake('person', 'organization', words)], PAGE);
    expect(retyped.entities[0]).toEqual({
      id: 'p1-organization',
      type: 'organization',
      name: 'Ines Calloway',
      mentions: 2,
    });
    const quotes = retyped.annotations.flatMap((one) => (one.type === 'quote' ? [one.speaker?.entity] : []));
    expect(quotes).toEqual(['p1-organization', 'p1-organization', undefined]);
    expect(retyped.annotations.filter(isName).map(({ role }) => role)).toEqual(Array(4).fill(undefined));
    const hidden = mend(recognition, [mistake('person', null, words)], PAGE);
    expect(hidden.entities.map(({ id }) => id)).toEqual(['o1', 'l1']);
    expect(hidden.annotations.find(({ type }) => type === 'quote')).toMatchObject({
      speaker: { text: 'Calloway' },
    });
  });

  it('keeps every link and count true, whatever is mended', () => {
    const texts = [...new Set(recognition.annotations.map(({ text }) => text))];
    const types = ['person', 'organization', 'place', 'quote', 'date'] as const;
    const anyMistake = fc.record({
      type: fc.constantFrom(...types),
      correct: fc.constantFrom(null, 'person', 'organization', 'place'),
      words: fc.subarray(texts),
      page: fc.constantFrom(null, PAGE),
      title: fc.constant(''),
    });
    fc.assert(
      fc.property(fc.array(anyMistake, { maxLength: 8 }), (mistakes) => {
        const { annotations, entities } = mend(recognition, mistakes, PAGE);
        const ids = new Set(entities.map(({ id }) => id));
        expect(ids.size).toBe(entities.length);
        for (const { id, type, mentions } of entities) {
          const names = annotations.filter(isName).filter(({ entity }) => entity === id);
          expect(names).toHaveLength(mentions);
          expect(names.every((name) => name.type === type)).toBe(true);
        }
        for (const annotation of annotations) {
          const link = isName(annotation)
            ? annotation.entity
            : annotation.type === 'quote'
              ? annotation.speaker?.entity
              : undefined;
          if (link !== undefined) expect(ids.has(link)).toBe(true);
        }
      }),
    );
  });
});
