import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARKUP_TAGS, MarkupError, parseMarkup } from '../../training/markup.ts';

describe('parseMarkup', () => {
  it.each([
    ['no marks', 'no marks', []],
    ['[p Ana Ruiz] spoke', 'Ana Ruiz spoke', [{ tag: 'p', start: 0, end: 8 }]],
    ['و[p سمر] هنا', 'وسمر هنا', [{ tag: 'p', start: 1, end: 4 }]],
    ['ل[o:league لجامعة]', 'للجامعة', [{ tag: 'o', id: 'league', start: 1, end: 7 }]],
    [
      '[r:ana minister of [l:peru Peru]], [p:ana Ana]',
      'minister of Peru, Ana',
      [
        { tag: 'r', id: 'ana', start: 0, end: 16 },
        { tag: 'l', id: 'peru', start: 12, end: 16 },
        { tag: 'p', id: 'ana', start: 18, end: 21 },
      ],
    ],
    ['“[q:- go]”', '“go”', [{ tag: 'q', id: '-', start: 1, end: 3 }]],
    ['[d:2025-01-09 9 Jan.]', '9 Jan.', [{ tag: 'd', id: '2025-01-09', start: 0, end: 6 }]],
    [
      '[d:[2025-01-09,2025-09-01] 9/1/2025]',
      '9/1/2025',
      [{ tag: 'd', id: '[2025-01-09,2025-09-01]', start: 0, end: 8 }],
    ],
  ])('reads %s', (source, text, marks) => {
    expect(parseMarkup(source)).toEqual({ text, marks });
  });

  it.each(['[p Ana', 'Ana]', '[x Ana]', '[ Ana]', '[pAna]', '[p ]', 'a [p b [l c]'])(
    'refuses %s',
    (source) => {
      expect(() => parseMarkup(source)).toThrow(MarkupError);
    },
  );

  it('gives back what was marked up', () => {
    const plain = fc.stringMatching(/^[^[\]]{1,12}$/u);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(plain, fc.constantFrom(null, ...MARKUP_TAGS)), { maxLength: 8 }),
        (parts) => {
          const source = parts.map(([text, tag]) => (tag ? `[${tag} ${text}]` : text)).join('');
          const { text, marks } = parseMarkup(source);
          expect(text).toBe(parts.map(([part]) => part).join(''));
          expect(marks.map(({ tag, start, end }) => [text.slice(start, end), tag])).toEqual(
            parts.filter(([, tag]) => tag),
          );
        },
      ),
    );
  });
});
