import { describe, expect, it } from 'vitest';
import type { NameType } from '../../../src/recognition/annotation.ts';
import { link, type Mention } from '../../../src/recognition/names/link.ts';
import { isSyllabic, wordKeyOf } from '../../../src/recognition/names/link-keys.ts';
import { tokenise } from '../../../src/recognition/text/document.ts';

/** How many referents mentions of one type have, as the mentions of each. */
function linked(type: NameType, language: string, texts: readonly string[]): string[] {
  const mentions = texts.map((text, at): Mention => {
    const words = tokenise(text)
      .filter(({ kind }) => kind !== 'punctuation')
      .map(({ folded }) => folded);
    return {
      name: { type, start: 100 * at, end: 100 * at + text.length, text, entity: '' },
      words,
      whole: words.join(' '),
      keys: words.map((word) => wordKeyOf(word, language)),
      language,
      paragraph: 0,
      gender: null,
    };
  });
  return link(mentions, language).map(({ id }) =>
    mentions
      .filter(({ name }) => name.entity === id)
      .map(({ name }) => name.text)
      .join(' | '),
  );
}

const foldedOf = (word: string): string => tokenise(word)[0]?.folded ?? '';

describe('short forms of organisations and places', () => {
  it.each<[NameType, string, string[], string[]]>([
    // The middle word of a club's name.
    ['organization', 'es', ['Real Corvera Balompié', 'Corvera'], ['Real Corvera Balompié | Corvera']],
    // Words made of syllables, in their cases too.
    [
      'organization',
      'es',
      ['Comisión Nacional del Salitre', 'Conasalitre'],
      ['Comisión Nacional del Salitre | Conasalitre'],
    ],
    ['organization', 'ru', ['Сельский банк', 'Сельбанку'], ['Сельский банк | Сельбанку']],
    [
      'organization',
      'es',
      ['Comisión Nacional del Salitre', 'Consejo Nacional del Salitre', 'Conasalitre'],
      ['Comisión Nacional del Salitre', 'Consejo Nacional del Salitre', 'Conasalitre'],
    ],
    // A listed name and what gives it in full.
    [
      'organization',
      'pt',
      ['Sporting Clube de Almagre', 'Sporting'],
      ['Sporting Clube de Almagre | Sporting'],
    ],
    ['organization', 'ru', ['Сбербанк России', 'Сбербанка'], ['Сбербанк России | Сбербанка']],
    ['organization', 'ru', ['Газпром нефть', 'Газпром'], ['Газпром нефть', 'Газпром']],
    // Other names of one, in their cases.
    ['organization', 'ru', ['Госдуме', 'Государственной думы'], ['Госдуме | Государственной думы']],
    ['place', 'ru', ['Соединённых Штатов', 'США'], ['Соединённых Штатов | США']],
    // An office of a town, with and without what says so.
    [
      'organization',
      'pt',
      ['Câmara Municipal do Ervedal', 'Câmara do Ervedal'],
      ['Câmara Municipal do Ervedal | Câmara do Ervedal'],
    ],
    // A town without where it lies.
    ['place', 'nl', ['Westerdam aan den Vecht', 'Westerdam'], ['Westerdam aan den Vecht | Westerdam']],
    ['place', 'es', ['San Pedro de Orduel', 'San'], ['San Pedro de Orduel', 'San']],
    ['place', 'en', ['North Marling', 'Marling'], ['North Marling', 'Marling']],
  ])('%s, %s: %j', (type, language, texts, groups) => {
    expect(linked(type, language, texts)).toEqual(groups);
  });
});

describe('isSyllabic', () => {
  it.each([
    ['conasalitre', ['comision', 'nacional', 'del', 'salitre'], true],
    ['минприроды', ['министерство', 'природы'], true],
    ['salitre', ['comision', 'nacional', 'salitre'], false],
    ['comsa', ['comision', 'nacional', 'salitre'], false],
    ['cns', ['comision', 'nacional', 'salitre'], false],
    ['norte', ['norte'], false],
  ])('%s of %j: %s', (word, name, is) => {
    expect(isSyllabic(word, name)).toBe(is);
  });
});

it.each([
  ['Павел', 'Павла'],
  ['Донец', 'Донца'],
  ['Малец', 'Мальца'],
])('knows %s in the case %s', (name, form) => {
  expect(wordKeyOf(foldedOf(form), 'ru')).toBe(wordKeyOf(foldedOf(name), 'ru'));
});
