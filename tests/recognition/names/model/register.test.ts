import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../../src/recognition/names/lexicon.ts';
import { isSmall, REGISTERS, registerOf } from '../../../../src/recognition/names/model/register.ts';
import { wordsOf } from '../../../../src/recognition/names/words.ts';
import { prepareText } from '../../../../src/recognition/text/document.ts';

function register(text: string, language = 'en'): number {
  const document = prepareText(text, { language });
  return registerOf(wordsOf(document, lexiconOf(language)), language);
}

const REPORT =
  'The council met on Monday to hear what the bridge would cost. Its engineer said the old piers would not last ' +
  'another winter, and that the money would have to come from the county, which has none.';

describe('registerOf', () => {
  it.each([
    [REPORT, REGISTERS.report],
    [`${REPORT} “I am tired,” he said.`, REGISTERS.report],
    [
      'I wrote to your office twice about my roof. Nobody has called me back so far, and the rain is in.',
      REGISTERS.post,
    ],
    [`${REPORT} I asked my neighbour.`, REGISTERS.talk],
    ['@jo soooo happy for you lol #bridge', REGISTERS.post],
    ['', REGISTERS.report],
  ])('%s', (text, expected) => {
    expect(register(text)).toBe(expected);
  });

  it.each([
    ['with the joiner', 'آن‌ها گفتند که شهر را می‌بینند و به خانه بازمی‌گردند.', REGISTERS.joined],
    ['without it', 'آنها گفتند که شهر را می بینند و به خانه باز می گردند.', REGISTERS.report],
    ['without words', '۱۲ (۳)', REGISTERS.report],
  ])('tells Persian %s', (_case, text, expected) => {
    expect(register(text, 'fa')).toBe(expected);
  });

  it('takes every text for a report where it does not know the talk', () => {
    expect(register('@jo soooo happy for you lol #bridge', 'de')).toBe(REGISTERS.report);
  });
});

describe('isSmall', () => {
  it.each([
    ['meet me in leeds at nine', 'en', true],
    ['meet me in Leeds at nine', 'en', false],
    ['so small', 'en', false],
    ['MEET ME IN LEEDS AT NINE', 'en', false],
    ['treffen wir uns heute um neun', 'de', false],
    ['', 'en', false],
  ])('%s (%s)', (text, language, expected) => {
    const document = prepareText(text, { language });
    const words = wordsOf(document, lexiconOf(language));
    expect(isSmall(words, 0, words.length, language)).toBe(expected);
  });
});
