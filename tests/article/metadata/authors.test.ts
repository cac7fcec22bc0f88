import { describe, expect, test } from 'vitest';
import { people } from '../../../src/article/metadata/authors.ts';

const SITE = new Set(['river post', 'riverpost']);

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
    ['a bracket after a name', ['Ann Lee (in Basra)'], ['Ann Lee']],
    ['a name and the fuller name', ['Lee', 'Ann Lee'], ['Ann Lee']],
    ['one name twice', ['Ann Lee', 'ANN LEE'], ['Ann Lee']],
    ['agencies', ['Reuters', 'AFP', 'رويترز', 'وكالات', 'خبرگزاری مهر'], []],
    ['the outlet', ['River Post', 'riverpost'], []],
    ['handles and addresses', ['@annlee', 'ann@news.example', 'https://news.example/ann', 'news.com'], []],
    ['newsrooms and systems', ['admin', 'News Desk', 'هيئة التحرير', 'Editorial Team'], []],
    ['labels', ['Share', 'Written by', '12 comments'], []],
    ['a sentence', ['The story of a river that rose higher than anyone had seen'], []],
  ])('out of %s', (_, raw, expected) => {
    expect(people(raw, SITE)).toEqual(expected);
  });
});
