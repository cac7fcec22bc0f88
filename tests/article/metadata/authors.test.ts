import { describe, expect, test } from 'vitest';
import { hasLabel, whoIsNamed } from '../../../src/article/metadata/authors.ts';

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
    [
      'a name and its place after a dash',
      ['Ann Lee - Basra', 'مريم العلي - البصرة'],
      ['Ann Lee', 'مريم العلي'],
    ],
    ['a dateline’s place and a name', ['Basra - Ann Lee', 'البصرة/ مريم العلي'], ['Ann Lee', 'مريم العلي']],
    ['names and agencies parted by slashes', ['Ann Lee/Bo Kim/AFP'], ['Ann Lee', 'Bo Kim']],
    ['an address', ['https://news.example/Ann/Lee', 'news.example/ann'], []],
    ['names joined in Polish', ['Ann Lee i Bo Kim'], ['Ann Lee', 'Bo Kim']],
    ['names joined in Russian', ['Автор: Анна Ли и Бо Ким'], ['Анна Ли', 'Бо Ким']],
    ['a place in French', ['Léa Morel en Syrie'], ['Léa Morel']],
    [
      'bylines of other languages',
      ['Door Ann Lee', 'Av Bo Kim', 'Oleh Ida Sun'],
      ['Ann Lee', 'Bo Kim', 'Ida Sun'],
    ],
    ['a byline in Hebrew', ['מאת דנה כהן'], ['דנה כהן']],
    ['a byline in Chinese', ['作者：王小明'], ['王小明']],
    ['a correspondent in French', ['De notre correspondante Léa Morel'], ['Léa Morel']],
    ['a label and a name', ['Text: Ann Lee', 'حوار: مريم العلي'], ['Ann Lee', 'مريم العلي']],
    ['a place after a preposition', ['Ann Lee aus Basra', 'مريم العلي من البصرة'], ['Ann Lee', 'مريم العلي']],
    ['newsrooms in compounds', ['Sportredaktion', 'Redação', 'Редакция', 'מערכת הנהר'], []],
    ['desks in Arabic, Persian and Urdu', ['قسم الأخبار', 'گروه سیاسی', 'ویب ڈیسک', 'اسٹاف رپورٹر'], []],
    ['a sentence', ['The story of a river that rose higher than anyone had seen'], []],
  ])('out of %s', (_, raw, expected) => {
    expect(whoIsNamed(raw, { siteKeys: SITE }).people).toEqual(expected);
  });
});

test('an English office after a name without a comma', () => {
  const clues = { siteKeys: SITE, isGivenName: (word: string) => word === 'ann' };
  expect(whoIsNamed(['Ann Lee senior political correspondent'], clues).people).toEqual(['Ann Lee']);
  // No given name: an office with a name of its own.
  expect(whoIsNamed(['River House correspondent'], clues).people).toEqual([]);
});

describe('places', () => {
  const clues = { siteKeys: SITE, isPlaceName: (name: string) => name === 'basra' || name === 'river post' };

  test.each<[string, string[], string[]]>([
    ['are nobody', ['Basra'], []],
    ['before a colon are a dateline', ['Basra: Ann Lee'], ['Ann Lee']],
    ['before a dash are a dateline', ['Basra - Lee'], ['Lee']],
  ])('%s', (_, raw, expected) => {
    expect(whoIsNamed(raw, clues).people).toEqual(expected);
  });

  test('that an outlet is named for are the outlet', () => {
    expect(whoIsNamed(['River Post'], clues).institutions).toEqual(['River Post']);
  });
});

test('a kind of text is a label only before a colon', () => {
  expect(
    ['حوار: مريم العلي', 'حوار مع الوزير', 'Interview: Ann Lee', 'Text of the law'].map(hasLabel),
  ).toEqual([true, false, true, false]);
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
    ['an agency after a dash or a slash', ['Ann Lee – Reuters', 'dpa/AFP'], ['Reuters', 'dpa', 'AFP']],
    ['an agency after its dateline', ['البصرة - وكالات'], ['وكالات']],
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
