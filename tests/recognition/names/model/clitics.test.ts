import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../../src/recognition/names/lexicon.ts';
import { lettersBefore } from '../../../../src/recognition/names/model/clitics.ts';
import { LIST } from '../../../../src/recognition/names/model/word-table.ts';
import { wordsOf } from '../../../../src/recognition/names/words.ts';
import { prepareText } from '../../../../src/recognition/text/document.ts';
import { WordStatistics } from '../../../../training/word-statistics.ts';

const statistics = new WordStatistics();
statistics.addList('كورفال', LIST.place);
statistics.addList('بلانور', LIST.personFirst);
statistics.addList('تورمين', LIST.given);
const { table } = statistics.table();

describe('lettersBefore', () => {
  it.each([
    // An unknown name after و is split off it, after ب it is not.
    ['وزيغمار', 'person', 1],
    ['بزيغمار', 'person', 0],
    // The article tells that what stands before it is no part of the name.
    ['والزيغماري', 'person', 1],
    ['للزيغماري', 'person', 1],
    // What is listed as it stands is whole; what is listed without its first letter is not.
    ['بلانور', 'person', 0],
    ['كورفال', 'place', 0],
    ['بتورمين', 'person', 1],
    ['وبتورمين', 'person', 2],
    // The rules' own lists come first.
    ['وزارة', 'organization', 0],
    ['بوزارة', 'organization', 1],
    ['زيغمار', 'person', 0],
  ] as const)('reads %s', (text, type, letters) => {
    const [word] = wordsOf(prepareText(text, { language: 'ar' }), lexiconOf('ar'));
    expect(word && lettersBefore(word, type, table)).toBe(letters);
  });
});
