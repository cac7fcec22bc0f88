import { describe, expect, it } from 'vitest';
import { prepareText } from '../../../src/recognition/text/document.ts';

const TEXTS: readonly (readonly [language: string, text: string])[] = [
  ['ar', 'وصل الوفد إلى المدينة في المساء بعد رحلة طويلة من الجنوب'],
  ['fa', 'هیئت در شب از جنوب به شهر رسید و این سفر با قطار انجام شد'],
  ['en', 'The delegation reached the city in the evening and was met by the mayor'],
  ['fr', 'La délégation est arrivée dans la ville avec les élus du département pour une visite'],
  ['de', 'Die Delegation kam am Abend in die Stadt und wurde von der Bürgermeisterin mit einem Fest begrüßt'],
  ['es', 'El ministro de Hacienda de Colombia presentó en Bogotá el plan de obras de puertos de la costa'],
  ['es', 'La delegación llegó a la ciudad por la noche y fue recibida por el alcalde con los suyos'],
  ['it', 'La delegazione è arrivata nel pomeriggio alla stazione della città con gli ospiti di una scuola'],
  ['pt', 'A delegação chegou ao centro da cidade com os convidados e não deu uma entrevista'],
  ['nl', 'De delegatie kwam op het station aan en werd met een feest van de gemeente ontvangen'],
  ['ru', 'Делегация приехала в город вечером и не стала говорить с журналистами о том, что будет'],
  ['tr', 'Heyet akşam şehre geldi ve belediye için bir tören de yapıldı daha sonra'],
];

const of = (text: string, language?: string): string => prepareText(text, { language }).language;

describe('language', () => {
  it.each(TEXTS)('%s from its little words', (language, text) => {
    expect(of(text)).toBe(language);
  });

  it('takes a declared language at its word, region aside', () => {
    expect(of('Agence', 'fr-CA')).toBe('fr');
    expect(of('سلام', 'fa')).toBe('fa');
  });

  it('does not believe a declaration in another script', () => {
    expect(of(TEXTS[0]?.[1] ?? '', 'en')).toBe('ar');
  });

  it('says when there is nothing to tell from', () => {
    expect(of('')).toBe('und');
    expect(of('12 – 34')).toBe('und');
  });
});

const languages = (text: string, language?: string): string[] =>
  prepareText(text, { language }).paragraphs.map((paragraph) => paragraph.language);
const inserted = (text: string, language: string): string[] => {
  const { tokens, insertions } = prepareText(text, { language });
  return insertions.map(
    ({ firstToken, endToken, language: own }) =>
      `${own}: ${text.slice(tokens[firstToken]?.start, tokens[endToken - 1]?.end)}`,
  );
};

describe('language by block', () => {
  const AR = 'وصل الوفد إلى المدينة في المساء بعد رحلة طويلة من الجنوب.';
  const EN = 'The delegation reached the city in the evening and was met by the mayor.';
  const FR = 'La délégation est arrivée dans la ville avec les élus du département pour une visite.';
  it('is told by script', () => {
    expect(languages(`${AR}\n${EN}\n${AR}`, 'ar')).toEqual(['ar', 'en', 'ar']);
    expect(languages(`${EN}\n${AR}\n${EN}`, 'en')).toEqual(['en', 'ar', 'en']);
  });

  it('is told by little words within a script', () => {
    expect(languages(`${EN}\n${FR}`, 'en')).toEqual(['en', 'fr']);
    expect(languages(`${EN}\nParis, la nuit\n${EN}`, 'en')).toEqual(['en', 'en', 'en']);
  });

  it('leaves lines without letters, and lone names, to the page', () => {
    expect(languages(`${AR}\n12:30\nReuters\n${AR}`, 'ar')).toEqual(['ar', 'ar', 'ar', 'ar']);
  });

  it('finds words in another script within a paragraph', () => {
    expect(
      inserted(
        'قال مايك بومبيو (Mike Pompeo): “We will stay, and we will win” أمس لشبكة CNN في باريس.',
        'ar',
      ),
    ).toEqual(['en: Mike Pompeo', 'en: We will stay, and we will win']);
    expect(inserted('He wrote «الشعب يريد» on the wall.', 'en')).toEqual(['ar: الشعب يريد']);
    expect(inserted('او در این نشست خبری گفت «the end of the world».', 'fa')).toEqual([
      'en: the end of the world',
    ]);
  });
});
