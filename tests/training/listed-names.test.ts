import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listedNames } from '../../training/listed-names.ts';
import { readStatistics } from '../../training/word-statistics.ts';

describe('listedNames', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'isnad-lists-'));
    const write = (name: string, text: string): void =>
      writeFileSync(join(folder, `${name}.tsv.gz`), gzipSync(text));
    write('per-given.fa', 'مهتا\tlist\t0\nمهتا سادات\tlist\t0\nمهتا\tother\t0\n');
    write('loc.fa', 'نوشهر\tlist\t1\nشهر بزرگ کنار رود\tlist\t1\n');
    write('clusters.fa', 'گفت\t1\nنوشهر\t2\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const read = (weight: number) =>
    listedNames(folder, 'fa', readStatistics(folder, folder, 'fa').table().table, weight);

  it('has each name once, and the frequent words that are in no list', () => {
    expect(read(0.5)).toEqual([
      { words: ['مهتا'], type: 'person', weight: 0.5 },
      { words: ['مهتا', 'سادات'], type: 'person', weight: 0.5 },
      { words: ['نوشهر'], type: 'place', weight: 0.5 },
      { words: ['گفت'], type: null, weight: 0.5 },
    ]);
  });

  it('has none where they count nothing', () => {
    expect(read(0)).toEqual([]);
  });
});
