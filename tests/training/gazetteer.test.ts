import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIST, listsOf, wordKey } from '../../src/recognition/names/model/word-table.ts';
import { addGazetteer } from '../../training/gazetteer.ts';
import { WordStatistics } from '../../training/word-statistics.ts';

describe('addGazetteer', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gazetteer-'));
    const write = (name: string, text: string): void => {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), gzipSync(text));
    };
    write('lists/common/towns.txt.gz', 'NL\tUtrecht\tUrk|Den Ham\nFR\tLyon\tUzel\n');
    write('lists/common/family-names.txt.gz', 'Kuipers\n');
    write('ner/free.conll.gz', 'Anna\tB-PER\nBerg\tI-PER\nzag\tO\nRiga\tB-LOC\n');
    write('ner/closed.conll.gz', 'Philips\tB-ORG\nNV\tI-ORG\nTallinn\tB-LOC\nFoo\tB-MISC\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The lists that hold each word. */
  function listsFor(words: readonly string[], open: boolean): (number | null)[] {
    const statistics = new WordStatistics();
    addGazetteer(
      statistics,
      {
        lists: ['common'],
        countries: ['NL'],
        corpora: [
          { file: 'free', open: true },
          { file: 'closed', open: false },
          { file: 'missing', open: true },
        ],
      },
      { corpora: join(folder, 'ner'), lists: join(folder, 'lists') },
      open,
    );
    const { table } = statistics.table();
    return words.map((word) => {
      const row = table.rows.find(wordKey(word));
      return row < 0 ? null : listsOf(table.facts[row] ?? 0);
    });
  }

  it('knows towns, the small ones of its countries alone, and family names', () => {
    expect(listsFor(['utrecht', 'urk', 'den ham', 'den', 'ham', 'lyon', 'uzel', 'kuipers'], false)).toEqual([
      LIST.place,
      LIST.place,
      LIST.place,
      LIST.placeFirst,
      LIST.placeLater,
      LIST.place,
      null,
      LIST.family,
    ]);
  });

  it('knows the persons, places and organisations that corpora mark, and nothing else of them', () => {
    expect(listsFor(['anna', 'berg', 'zag', 'riga', 'philips nv', 'tallinn', 'foo'], false)).toEqual([
      LIST.personFirst,
      LIST.personLater,
      null,
      LIST.place,
      LIST.organizationFirst,
      LIST.place,
      null,
    ]);
  });

  it('leaves out what is not openly licensed', () => {
    expect(listsFor(['riga', 'tallinn'], true)).toEqual([LIST.place, null]);
  });
});
