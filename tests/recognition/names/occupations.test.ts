import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../src/recognition/names/lexicon.ts';
import { isOccupation } from '../../../src/recognition/names/occupations.ts';
import { readWords } from '../../../src/recognition/names/words.ts';
import { tokenise } from '../../../src/recognition/text/document.ts';

const wordOf = (language: string, text: string) => readWords(tokenise(text), lexiconOf(language))[0];

const OCCUPATIONS: Readonly<Record<string, readonly string[]>> = {
  ar: ['صياد', 'الرحالة', 'محللة'],
  fa: ['زمین‌شناس', 'خلبان'],
  en: ['seamstress', 'hydrologist', 'Lecturer'],
  de: ['Klimaforscher', 'Klimaforscherin', 'Taxifahrers', 'Geografin'],
  nl: ['taxichauffeur', 'dijkgraaf', 'bioloog'],
  fr: ['infirmière', 'glaciologue'],
  es: ['hidróloga', 'bombero', 'trabajadora'],
  it: ['scultrice', 'etologa'],
  pt: ['vigia', 'promotora'],
  ru: ['аудитора', 'гляциологом', 'пенсионер'],
  tr: ['avukatı', 'muhasebecisi', 'muhtar'],
};

const OTHERS: Readonly<Record<string, readonly string[]>> = {
  ar: ['قال', 'مدينة'],
  en: ['exist', 'after', 'Harriet'],
  de: ['über', 'autonom'],
  fr: ['paragraphe', 'existe'],
  es: ['alrededor', 'Ecuador'],
  ru: ['лист'],
  tr: ['geldi'],
  xx: ['doctor'],
};

const pairs = (table: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(table).flatMap(([language, words]) => words.map((word) => [language, word] as const));

describe('isOccupation', () => {
  it.each(pairs(OCCUPATIONS))('%s: %s', (language, text) => {
    const word = wordOf(language, text);
    expect(word && isOccupation(word)).toBe(true);
  });

  it.each(pairs(OTHERS))('%s: not %s', (language, text) => {
    const word = wordOf(language, text);
    expect(word && isOccupation(word)).toBe(false);
  });
});
