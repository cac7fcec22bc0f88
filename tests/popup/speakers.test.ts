import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupBySpeaker } from '../../src/popup/page/speakers.ts';
import type { Annotation, Entity, QuoteAnnotation, Recognition } from '../../src/recognition/annotation.ts';

function quote(start: number, speaker: { text: string; entity?: string } | null): QuoteAnnotation {
  return {
    type: 'quote',
    start,
    end: start + 5,
    text: `said ${start}`,
    speaker: speaker && { start: 0, end: speaker.text.length, ...speaker },
    cue: null,
  };
}

function page(annotations: Annotation[], entities: Entity[] = []): Recognition {
  return { language: 'ar', annotations, entities, basicNames: [] };
}

const MAYOR: Entity = { id: 'e1', type: 'person', name: 'Hala Nouri', mentions: 3 };

function summary(recognition: Recognition): [name: string | null, role: string | null, quotes: number[]][] {
  return groupBySpeaker(recognition).map(({ name, role, quotes }) => [
    name,
    role,
    quotes.map(({ index }) => index),
  ]);
}

describe('quotations by speaker', () => {
  it.each<[string, Recognition, ReturnType<typeof summary>]>([
    ['nothing', page([]), []],
    [
      'a name, a pronoun and a verb that are one entity',
      page([quote(0, { text: 'Nouri', entity: 'e1' }), quote(10, { text: 'she', entity: 'e1' })], [MAYOR]),
      [['Hala Nouri', null, [0, 1]]],
    ],
    [
      'the office given beside the name, wherever that is',
      page(
        [
          quote(0, { text: 'she', entity: 'e1' }),
          {
            type: 'person',
            start: 20,
            end: 30,
            text: 'Hala Nouri',
            entity: 'e1',
            role: { start: 14, end: 19, text: 'mayor' },
          },
        ],
        [MAYOR],
      ),
      [['Hala Nouri', 'mayor', [0]]],
    ],
    [
      'the same words in other letters, without an entity',
      page([quote(0, { text: 'وزير الري' }), quote(10, { text: 'وزير الرى' })]),
      [['وزير الري', null, [0, 1]]],
    ],
    [
      'an entity that is not listed by its words',
      page([quote(0, { text: 'Nouri', entity: 'e9' })]),
      [['Nouri', null, [0]]],
    ],
    [
      'speakers in order, who is not named last',
      page([quote(0, null), quote(10, { text: 'a witness' }), quote(20, null)]),
      [
        ['a witness', null, [1]],
        [null, null, [0, 2]],
      ],
    ],
  ])('%s', (_what, recognition, expected) => {
    expect(summary(recognition)).toEqual(expected);
  });

  it('keep every quotation once, in the order of the text', () => {
    const speakers = fc.option(
      fc.record(
        { text: fc.string({ minLength: 1 }), entity: fc.constantFrom('e1', 'e2') },
        { requiredKeys: ['text'] },
      ),
    );
    fc.assert(
      fc.property(fc.array(speakers, { maxLength: 30 }), (all) => {
        const annotations = all.map((speaker, at) => quote(at * 10, speaker));
        const groups = groupBySpeaker(page(annotations, [MAYOR]));
        const indexes = groups.flatMap(({ quotes }) => quotes.map(({ index }) => index));
        expect(indexes.toSorted((a, b) => a - b)).toEqual(annotations.map((_quote, at) => at));
        for (const { quotes } of groups) {
          const own = quotes.map(({ index }) => index);
          expect(own).toEqual(own.toSorted((a, b) => a - b));
        }
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
      }),
    );
  });
});
