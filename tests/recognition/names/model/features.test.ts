import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../../src/recognition/names/lexicon.ts';
import { describe as featuresOf } from '../../../../src/recognition/names/model/features.ts';
import { wordsOf } from '../../../../src/recognition/names/words.ts';
import { fold } from '../../../../src/recognition/text/fold.ts';
import { prepareText } from '../../../../src/recognition/text/document.ts';
import { WordStatistics } from '../../../../training/word-statistics.ts';

const CLUSTER = 7;

/** The cluster of a Persian word where only `known` has one. */
function clusterOf(text: string, known: string): number {
  const statistics = new WordStatistics();
  statistics.addClusters(fold(known), [CLUSTER], false);
  const document = prepareText(text, { language: 'fa' });
  const [word] = wordsOf(document, lexiconOf('fa'));
  if (!word) throw new Error('no word');
  return featuresOf(word, 'fa', statistics.table().table).cluster;
}

describe('a Persian word that no statistics know', () => {
  it.each([
    ['کتاب‌های', 'کتاب'],
    ['می‌رود', 'رود'],
    ['نمی‌رود', 'رود'],
    ['علی‌اکبر', 'علی'],
    ['کتابهای', 'کتاب'],
  ])('%s is known by %s', (text, known) => {
    expect(clusterOf(text, known)).toBe(CLUSTER);
  });

  it.each([
    ['علی‌اکبر', 'اکبر'],
    ['کتابی', 'کتاب'],
  ])('%s is not known by %s', (text, known) => {
    expect(clusterOf(text, known)).toBe(0);
  });
});
