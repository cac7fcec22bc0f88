import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWorldDay } from '../../../src/article/metadata/world-days.ts';

describe('parseWorldDay', () => {
  test.each([
    ['ro', 'Zori, 20 septembrie 2020 16:20', '2020-09-20'],
    ['en', '20 septembrie 2020', '2020-09-20'],
    ['ja', '2020年9月20日', '2020-09-20'],
    ['ko', '2020년 9월 20일', '2020-09-20'],
    ['ko', '2020. 9. 20. 오전', '2020-09-20'],
    ['hu', '2020. szeptember 20.', '2020-09-20'],
    ['el', '20 Σεπτεμβρίου 2020', '2020-09-20'],
    ['uk', '20 вересня 2020', '2020-09-20'],
    ['pl', '20 września 2020', '2020-09-20'],
    ['hi', '२० सितंबर २०२०', '2020-09-20'],
    ['th', '20 กันยายน 2563', '2020-09-20'],
    ['lt', '2020 m. rugsėjo 20 d.', '2020-09-20'],
    ['bn', '২০ সেপ্টেম্বর ২০২০', '2020-09-20'],
    ['hr', '20. listopada 2020.', '2020-10-20'],
    ['pl', '20 listopada 2020', '2020-11-20'],
    // In a page without a language that month may be either.
    ['', '20 listopada 2020', null],
    ['ro', '20 septembrie 2020 – 21 septembrie 2020', null],
    ['ro', '31 februarie 2020', null],
    ['ro', 'septembrie 2020', null],
    ['not a tag!', '20 septembrie 2020', '2020-09-20'],
    ['', '', null],
  ])('%s: %s', (language, text, day) => {
    expect(parseWorldDay(text, language)).toBe(day);
  });

  test('takes anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, language) => {
        expect(parseWorldDay(text, language)).toSatisfy(
          (day) => day === null || /^\d{4}-\d{2}-\d{2}$/u.test(String(day)),
        );
      }),
    );
  });
});
