import { describe, expect, test } from 'vitest';
import { whoIsNamed } from '../../../src/article/metadata/authors.ts';

const SITE = new Set(['river post', 'riverpost', 'river uk']);

describe('people', () => {
  test.each<[string, string[], string[]]>([
    ['a name', ['Ann Lee'], ['Ann Lee']],
    ['an English byline', ['By Ann Lee and Bo Kim'], ['Ann Lee', 'Bo Kim']],
    ['an Arabic byline', ['بقلم: مريم العلي'], ['مريم العلي']],
    ['an Arabic name that begins with waw', ['كتب وليد ونوس'], ['وليد ونوس']],
    ['two Arabic names', ['كتبت مريم العلي و هالة صباغ'], ['مريم العلي', 'هالة صباغ']],
    ['a Persian byline', ['نویسنده: شیرین کاظمی'], ['شیرین کاظمی']],
    ['a French byline', ['Par Léa Morel et Yann Brun'], ['Léa Morel', 'Yann Brun']],
    ['commas', ['Ann Lee, Bo Kim'], ['Ann Lee', 'Bo Kim']],
    ['an office after a comma', ['Ann Lee, Beirut correspondent'], ['Ann Lee']],
    ['a desk after a comma', ['Ann Lee, River environment and transport reporter'], ['Ann Lee']],
    ['names with particles', ['Ann van der Lee, Bo de la Kim'], ['Ann van der Lee', 'Bo de la Kim']],
    ['a label for one or several', ['Auteur(s) : Léa Morel', 'Autor/in:'], ['Léa Morel']],
    ['a bracket after a name', ['Ann Lee (in Basra)'], ['Ann Lee']],
    ['a name and the fuller name', ['Lee', 'Ann Lee'], ['Ann Lee']],
    ['one name twice', ['Ann Lee', 'ANN LEE'], ['Ann Lee']],
    ['agencies', ['Reuters', 'AFP', 'رويترز', 'وكالات', 'خبرگزاری مهر'], []],
    ['the outlet', ['River Post', 'riverpost'], []],
    ['handles and addresses', ['@annlee', 'ann@news.example', 'https://news.example/ann', 'news.com'], []],
    ['newsrooms and systems', ['admin', 'News Desk', 'هيئة التحرير', 'Editorial Team'], []],
    ['labels', ['Share', 'Written by', '12 comments', 'null', 'Submit'], []],
    ['accounts', ['ann.lee', 'NOC Admin'], []],
    ['a reporter’s title in Korean', ['신현주 기자'], ['신현주']],
    ['a sentence', ['The story of a river that rose higher than anyone had seen'], []],
  ])('out of %s', (_, raw, expected) => {
    expect(whoIsNamed(raw, { siteKeys: SITE }).people).toEqual(expected);
  });
});

test('words around a name that the page shows are no names', () => {
  const raw = ['More stories by this writer', 'Ann Lee'];
  expect(whoIsNamed(raw, { siteKeys: SITE, shown: true }).people).toEqual(['Ann Lee']);
});

describe('institutions', () => {
  test.each<[string, string[], string[]]>([
    ['an agency', ['Reuters'], ['Reuters']],
    ['agencies in Arabic', ['أ ف ب، رويترز'], ['أ ف ب', 'رويترز']],
    ['an agency in Persian', ['خبرگزاری مهر'], ['خبرگزاری مهر']],
    ['an agency beside a person', ['Ann Lee, dpa'], ['dpa']],
    ['the outlet', ['River Post'], ['River Post']],
    ['the outlet’s address', ['riverpost.example'], ['riverpost.example']],
    ['the outlet’s edition', ['River US'], ['River US']],
    ['a newsroom', ['Editorial Board', 'La rédaction'], ['Editorial Board', 'La rédaction']],
    ['no label', ['Facebook', 'Share'], []],
    ['no person', ['Ann Lee'], []],
  ])('%s', (_, raw, expected) => {
    expect(whoIsNamed(raw, { siteKeys: SITE }).institutions).toEqual(expected);
  });

  test('a writer’s own site carries the writer’s name', () => {
    const siteKeys = new Set(['ann lee']);
    expect(whoIsNamed(['Ann Lee'], { siteKeys, isGivenName: (word) => word === 'ann' }).people).toEqual([
      'Ann Lee',
    ]);
    expect(whoIsNamed(['Ann Lee'], { siteKeys }).people).toEqual([]);
  });
});
