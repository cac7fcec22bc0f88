import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../../src/recognition/names/lexicon.ts';
import { beginsSentence } from '../../../../src/recognition/names/model/sentence-starts.ts';
import { readWords } from '../../../../src/recognition/names/words.ts';
import { tokenise } from '../../../../src/recognition/text/document.ts';

describe('where a sentence surely begins', () => {
  it.each([
    ['after a word and a stop', 'en', 'We met at Harbour. Later it rained', ['Later']],
    ['after a question', 'es', '¿Viene Aurora? Nadie sabe', ['Nadie']],
    ['not after an abbreviation', 'en', 'Prof. Carr of Acme Corp. Ltd spoke', []],
    ['not after an initial or an acronym', 'en', 'J. Carr left the UNESCO. Roe stayed', []],
    ['not within an address', 'en', 'See harbour.example or Harbour.Example now', []],
    ['in scripts without capitals', 'ar', 'زار الميناء. وعاد مساء', ['وعاد']],
    ['not after a short Arabic word', 'ar', 'قال د. سالم', []],
  ])('%s', (_case, language, text, expected) => {
    const words = readWords(tokenise(text), lexiconOf(language));
    const found = words.filter((_, at) => beginsSentence(words, at)).map(({ token }) => token.text);
    expect(found).toEqual(expected);
  });
});
