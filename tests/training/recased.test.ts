import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomOf } from '../../training/crf.ts';
import type { AnnotatedDocument } from '../../training/documents.ts';
import { NO_RECASING, recasedCopies } from '../../training/recased.ts';

const DOCUMENT: AnnotatedDocument = {
  text: 'Ida Moss left İzmir. RT: Moss is back',
  names: [
    { type: 'person', start: 0, end: 8 },
    { type: 'place', start: 14, end: 19 },
    { type: 'person', start: 25, end: 29 },
  ],
};

/** Letters that change length with their case, lie beyond 16 bits, or are halves of such. */
const UNITS = ['A', 'é', 'É', 'İ', 'ẞ', 'Σ', '\u{10400}', 'ع', '\ud800', '\udc00', ' '];

const texts = (byRegister: boolean, settings: Partial<typeof NO_RECASING>): [string, number][] =>
  recasedCopies(DOCUMENT, byRegister, { ...NO_RECASING, ...settings }, () => 0.5).map(
    ({ document, share }) => [document.text, share],
  );

const neverDrawn = (): number => {
  throw new Error('drawn');
};

describe('copies in other cases', () => {
  it('are written without capitals, but for those that are shorter than their small letter', () => {
    expect(texts(false, { lowered: 0.3, loweredShare: 0.6 })).toEqual([
      ['ida moss left İzmir. rt: moss is back', 0.3],
    ]);
  });

  it('have small names only where the register tells the text', () => {
    const settings = { smallNames: 0.4, smallNamesShare: 0.6 };
    expect(texts(true, settings)).toEqual([['ida moss left İzmir. RT: moss is back', 0.4]]);
    expect(texts(false, settings)).toEqual([]);
  });

  it('are as many as their share of documents and names', () => {
    expect(texts(true, { lowered: 0.3, loweredShare: 0.4, smallNames: 0.4, smallNamesShare: 0.4 })).toEqual([
      [DOCUMENT.text, 0.4],
    ]);
  });

  it('draw no lot where there are none, so that other languages are trained as before', () => {
    expect(recasedCopies(DOCUMENT, true, NO_RECASING, neverDrawn)).toEqual([]);
  });

  it('leave every offset where it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...UNITS) }), fc.nat(), (text, seed) => {
        const settings = { lowered: 1, loweredShare: 1, smallNames: 1, smallNamesShare: 1 };
        const names: AnnotatedDocument['names'] = [{ type: 'person', start: 0, end: text.length }];
        for (const { document } of recasedCopies({ text, names }, true, settings, randomOf(seed))) {
          expect(document.text).toHaveLength(text.length);
          expect(document.names).toEqual(names);
        }
      }),
    );
  });
});
