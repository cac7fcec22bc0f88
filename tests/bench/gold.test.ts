import { describe, expect, it } from 'vitest';
import { locate, score, type GoldArticle } from '../../bench/gold.ts';
import { runBenches, table } from '../../bench/run.ts';
import type { Recognition, Speaker } from '../../src/recognition/annotation.ts';

const gold: GoldArticle = {
  language: 'en',
  published: '2025-03-06',
  title: 'Bread again',
  authors: [],
  site: '',
  text: ['Bread again', '“Rye is back,” said Ada Crumb on Monday.', '“At last,” she added.'],
  names: [{ type: 'person', text: 'Ada Crumb', entity: 'ada' }],
  quotes: [
    { text: 'Rye is back,', speaker: { text: 'Ada Crumb', entity: 'ada' }, cue: 'said' },
    { text: 'At last,', speaker: { text: 'she', entity: 'ada' }, cue: 'added' },
  ],
  dates: [{ text: 'Monday', value: '2025-03-03' }],
};
const text = gold.text.join('\n');

function span(words: string) {
  return { ...locate(text, { text: words }), text: words };
}

function recognition(second: Speaker | null): Recognition {
  return {
    language: 'en',
    basicNames: [],
    entities: [{ id: 'e1', type: 'person', name: 'Ada Crumb', mentions: 1 }],
    annotations: [
      {
        type: 'quote',
        ...span('Rye is back,'),
        speaker: { ...span('Ada Crumb'), entity: 'e1' },
        cue: span('said'),
      },
      { type: 'person', ...span('Ada Crumb'), entity: 'e1' },
      { type: 'date', ...span('Monday'), value: '2025-03-03' },
      { type: 'quote', ...span('At last,'), speaker: second, cue: span('added') },
    ],
  };
}

describe('scoring against right answers', () => {
  it('finds nothing wrong in the right answer', () => {
    const result = score(gold, text, recognition({ ...span('she'), entity: 'e1' }));
    expect(result.misses).toEqual([]);
    expect(result.speakers).toEqual({ wanted: 2, hits: 2, extra: 0 });
  });

  it.each([
    ['nobody', null],
    ['a pronoun without the person', span('she')],
    ['somebody else', { ...span('she'), entity: 'e2' }],
  ])('does not take %s for the speaker', (_, speaker) => {
    expect(score(gold, text, recognition(speaker)).speakers.hits).toBe(1);
  });

  it('places marks by the lines that were read, wherever they are', () => {
    const shifted = `Advertisement\n${text}`;
    const moved = recognition({ ...span('she'), entity: 'e1' });
    for (const annotation of moved.annotations) {
      annotation.start += 'Advertisement\n'.length;
      annotation.end += 'Advertisement\n'.length;
    }
    const result = score(gold, shifted, moved);
    expect(result.body).toEqual({ wanted: 3, hits: 3, extra: 1 });
    expect(result.quotes.hits).toBe(2);
    expect(result.misses).toEqual(['line too many: “Advertisement”']);
  });

  it('counts a date of another value as missing and as too many', () => {
    const wrong = recognition(null);
    for (const annotation of wrong.annotations)
      if (annotation.type === 'date') annotation.value = '2025-03-10';
    expect(score(gold, text, wrong).dates).toEqual({ wanted: 1, hits: 0, extra: 1 });
  });

  it('refuses an occurrence that there is not', () => {
    expect(() => locate('one one', { text: 'one', nth: 3 })).toThrow('3 times');
  });
});

describe('the report', () => {
  it('is a table with the columns of all rows, numbers to the right', () => {
    const rows = [
      { name: 'a|b', rate: 0.5 },
      { name: 'c', ms: 12.34 },
    ];
    expect(table(rows).split('\n')).toEqual([
      '| name |  rate |   ms |',
      '| ---- | ----: | ---: |',
      '| a\\|b | 0.500 |    – |',
      '| c    |     – | 12.3 |',
    ]);
  });

  it('runs what is a benchmark and says what had nothing to run on', async () => {
    const modules = [
      { name: 'gold', exports: { locate } },
      { name: 'names', exports: { benchNames: async () => [] } },
      { name: 'dates', exports: { benchDates: async (data: string | null) => [{ data }] } },
    ];
    const report = await runBenches(modules, 'corpora', () => {});
    expect(report.leftOut).toEqual(['names']);
    expect(report.text).toContain('### Dates');
    expect(report.text).toContain('corpora');
  });
});
