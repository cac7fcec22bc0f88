import { describe, expect, it } from 'vitest';
import type { Metadata } from '../../src/article/metadata/metadata.ts';
import { sourceChanges } from '../../src/clips/source-changes.ts';
import { METADATA } from './sample.ts';

describe('what a page says of its source on a later visit', () => {
  it.each<[what: string, saved: Partial<Metadata>, now: Partial<Metadata>, changes: [string, string][]]>([
    ['is the same', {}, {}, []],
    ['has another headline', {}, { title: 'تلّ الريحان تؤجّل' }, [['title', 'تلّ الريحان تؤجّل']]],
    ['has white space of its own', { title: 'The river' }, { title: ' The\n river' }, []],
    ['has lost its authors', {}, { authors: [] }, [['authors', '']]],
    [
      'names them in another order',
      {},
      { authors: ['وليد حجازي', 'رنا القاسمي'] },
      [['authors', 'وليد حجازي, رنا القاسمي']],
    ],
    ['gives the same moment in another zone', {}, { published: '2025-01-09T05:30:00Z' }, []],
    ['gives the day alone', {}, { published: '2025-01-09' }, []],
    ['gives another day', {}, { published: '2025-01-10' }, [['published', '2025-01-10']]],
    ['has been updated', {}, { modified: '2025-01-11T10:00:00Z' }, [['modified', '2025-01-11T10:00:00Z']]],
    ['has another section, which is no news', {}, { section: 'رياضة' }, []],
  ])('%s', (_, saved, now, changes) => {
    expect(
      sourceChanges({ ...METADATA, ...saved }, { ...METADATA, ...now }).map(({ field, text }) => [
        field,
        text,
      ]),
    ).toEqual(changes);
  });
});
