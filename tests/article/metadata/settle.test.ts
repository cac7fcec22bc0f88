import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WrittenDate } from '../../../src/article/metadata/finding.ts';
import { parseFoundMetadata, settleMetadata } from '../../../src/article/metadata/settle.ts';

function written(words: string, source: WrittenDate['source'] = 'byline'): WrittenDate {
  return { field: 'published', words, source, text: words, weight: 0.8 };
}

function publishedOf(language: string, ...lines: string[]): string | null {
  return settleMetadata({ findings: lines.map((line) => written(line)), documentTitle: '', language })
    .published;
}

describe('settleMetadata', () => {
  it.each([
    ['ar', 'الخميس ٩ كانون الثاني ٢٠٢٥', '2025-01-09'],
    ['fa', 'پنجشنبه ۲۰ دی ۱۴۰۳', '2025-01-09'],
    ['en', 'Thursday, January 9, 2025', '2025-01-09'],
    ['fr', 'Publié le 9 janvier 2025', '2025-01-09'],
    ['de', 'Datum:9. Januar 2025', '2025-01-09'],
    ['de', 'Stand - 9.1.2025 (gültig seit: 5.1.2025)', '2025-01-09'],
    ['en', '9 January 2025 | 7.30 | 34 comments', '2025-01-09'],
    ['pl', '9 stycznia 2025', '2025-01-09'],
    ['en', 'January 2025', null],
    ['en', 'Room 9', null],
  ])('%s: %s → %s', (language, words, day) => {
    expect(publishedOf(language, words)).toBe(day);
  });

  it('takes no day from a list of days', () => {
    const days = [1, 2, 3, 4].map((day) => `${day} May 2024`);
    expect(publishedOf('en', ...days.slice(0, 1))).toBe('2024-05-01');
    expect(publishedOf('en', ...days)).toBeNull();
  });

  it('keeps the words as evidence', () => {
    const { evidence } = settleMetadata({
      findings: [written('9 May 2024')],
      documentTitle: '',
      language: 'en',
    });
    expect(evidence.published).toEqual([{ value: '2024-05-09', source: 'byline', text: '9 May 2024' }]);
  });
});

describe('parseFoundMetadata', () => {
  const title = { field: 'title', value: 'A title', source: 'title', text: '<title>', weight: 0.5 };

  it.each([null, 1, 'text', [], {}, { findings: {}, documentTitle: '', language: '' }])(
    'refuses %j',
    (value) => {
      expect(parseFoundMetadata(value)).toBeNull();
    },
  );

  it.each([
    { ...title, field: '__proto__' },
    { ...title, source: 'elsewhere' },
    { ...title, value: 5 },
    { ...title, value: 'long'.repeat(10_000) },
    { ...title, weight: Number.NaN },
    { ...title, weight: 2 },
    { ...title, value: undefined, words: '9 May 2024' },
    { ...title, field: 'authors', value: ['ok', 5] },
    { ...title, field: 'paywalled', value: 'yes' },
    { ...title, field: 'authors', value: ['Ann Lee'], supposed: 'yes' },
  ])('leaves out %j', (finding) => {
    const found = parseFoundMetadata({ findings: [finding, title], documentTitle: '', language: '' });
    expect(found?.findings).toEqual([title]);
  });

  it('takes anything and settles what is left', () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), fc.string(), fc.string(), (findings, documentTitle, language) => {
        const found = parseFoundMetadata({ findings, documentTitle, language });
        expect(found).not.toBeNull();
        if (found) settleMetadata(found);
      }),
    );
  });
});
