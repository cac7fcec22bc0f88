import { describe, expect, it } from 'vitest';
import { correctionNote, wordsOf } from '../../../src/clips/exchange/words.ts';

describe('wordsOf', () => {
  it.each([
    ['fr', 'consulté le'],
    ['AR-LB', 'اطُّلع عليه في'],
    ['nl', 'accessed'],
    // What a page calls its language need not be one.
    ['__proto__', 'accessed'],
    ['constructor', 'accessed'],
    ['', 'accessed'],
  ])('%j', (language, read) => {
    expect(wordsOf(language).read).toBe(read);
  });
});

describe('correctionNote', () => {
  it('is written for a page whose language is none', () => {
    const citation = {
      title: 'Sandbank moves',
      authors: [],
      organizations: [],
      site: '',
      published: '',
      url: '',
      accessed: '',
      language: '__proto__',
      corrected: ['title' as const],
    };
    expect(correctionNote(citation)).toBe('corrected by the reader: title');
  });
});
