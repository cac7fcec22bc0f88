import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportCsv, unguard } from '../../../src/clips/exchange/csv.ts';
import { isUsable, suggestMapping } from '../../../src/clips/exchange/csv-map.ts';
import { CsvRows, delimiterOf } from '../../../src/clips/exchange/csv-rows.ts';
import { openImport } from '../../../src/clips/exchange/read.ts';
import { anyClip, clip } from '../sample.ts';
import { codeOf, readAll, textOf } from './reading.ts';

function rowsOf(text: string, delimiter: ',' | ';' | '\t' = ',', cuts: readonly number[] = []): string[][] {
  const reader = new CsvRows(delimiter);
  const at = [0, ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length];
  return [
    ...at.slice(1).flatMap((end, index) => reader.push(text.slice(at[index], end))),
    ...reader.end().rows,
  ];
}

/** A lone half of a letter does not survive a file. */
function throughBytes(text: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
}

describe('CsvRows', () => {
  it.each([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\rb', [['a'], ['b']]],
    ['"a,""b"\n,', [['a,"b'], ['', '']]],
    ['"a\r\nb",c', [['a\r\nb', 'c']]],
    ['a"b,"",""""', [['a"b', '', '"']]],
    ['"a"b,c', [['ab', 'c']]],
    ['\n\na', [['a']]],
    ['', []],
    ['a,"b', []],
  ])('%j', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it('gives back what was written, wherever the file is cut into pieces', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('"', '\r\n', ',', '"",'));
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }));
    fc.assert(
      fc.property(table, fc.array(fc.nat()), (rows, cuts) => {
        const text = rows
          .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        expect(rowsOf(text, ',', cuts)).toEqual(rows);
      }),
    );
  });
});

describe('exportCsv', () => {
  it('begins with a byte order mark, has a row for each clip, and keeps Arabic', () => {
    const text = textOf(exportCsv([clip({ note: 'سطر\nثانٍ' }), clip()]));
    expect(text.startsWith('\ufeffid,kind,text,')).toBe(true);
    expect(rowsOf(text)).toHaveLength(3);
    expect(text).toContain('"سطر\nثانٍ"');
  });

  it('has no cell that a spreadsheet computes', () => {
    const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', "'=1", '＝1', '=HYPERLINK("http://x")'];
    for (const formula of formulas) {
      const cells = rowsOf(textOf(exportCsv([clip({ note: formula, text: formula })])))[1] ?? [];
      expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/u.test(cell))).toEqual([]);
      expect(cells.map(unguard)).toContain(formula);
    }
  });

  it('comes back: words, note, tags, speaker, source, moments', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyClip, { minLength: 1, maxLength: 3 }), async (clips) => {
        const { clips: back, problems } = await readAll(textOf(exportCsv(clips)));
        expect(problems).toEqual([]);
        for (const [index, { id, kind, text, note, source, created, edited, language }] of clips.entries())
          expect(back[index]).toMatchObject({
            id,
            kind,
            text: throughBytes(text),
            note: throughBytes(note),
            source: { url: source.url, key: source.key },
            created,
            edited,
            language: throughBytes(language).trim(),
          });
      }),
    );
    const one = clip({ tags: ['a, b', 'c'], note: '=1' });
    const { clips } = await readAll(textOf(exportCsv([one])));
    expect(clips[0]).toMatchObject({
      tags: one.tags,
      note: '=1',
      speaker: { name: one.speaker?.name, role: one.speaker?.role },
      source: { metadata: { title: one.source.metadata.title, authors: one.source.metadata.authors } },
    });
  });
});

describe('importing a table', () => {
  it.each([
    ['a;b;"c,d,e,f"', ';'],
    ['a\tb', '\t'],
    ['a,b', ','],
    ['alone', null],
  ])('tells the delimiter of %j', (line, delimiter) => {
    expect(delimiterOf(line)).toBe(delimiter);
  });

  it.each([
    [['Highlight', 'URL', 'Note', 'Tags'], { text: 0, url: 1, note: 2, tags: 3 }],
    [['الرابط', 'الاقتباس', 'ملاحظة'], { url: 0, text: 1, note: 2 }],
    [['Quote', 'Text', 'Link'], { text: 1, url: 2 }],
    [['one', 'two'], {}],
  ])('guesses what columns %j are', (header, mapping) => {
    expect(suggestMapping(header)).toEqual(mapping);
  });

  it('needs a page, and words or a note', () => {
    expect(isUsable({ text: 0 })).toBe(false);
    expect(isUsable({ url: 0 })).toBe(false);
    expect(isUsable({ url: 0, note: 1 })).toBe(true);
  });

  it('shows the beginning and takes the mapping it is given', async () => {
    const text = 'what;where;why\n"a ""word""";https://a.example/1;because\n;https://a.example/2;page\n';
    const { table } = await openImport(new Blob([text]));
    expect(table).toMatchObject({ delimiter: ';', header: ['what', 'where', 'why'], mapping: {} });
    expect(table?.sample).toHaveLength(2);
    const { clips, problems } = await readAll(text, { text: 0, url: 1, note: 2 });
    expect(problems).toEqual([]);
    expect(clips).toMatchObject([
      { kind: 'passage', text: 'a "word"', note: 'because', selectors: [{ exact: 'a "word"' }] },
      { kind: 'page', text: '', note: 'page', selectors: [] },
    ]);
    // The same rows are the same clips the second time.
    expect((await readAll(text, { text: 0, url: 1, note: 2 })).clips.map(({ id }) => id)).toEqual(
      clips.map(({ id }) => id),
    );
  });

  it('says which rows it cannot keep', async () => {
    const rows = ['javascript:alert(1)', '', 'https://a.example/', 'file:///etc/passwd'];
    const text = `url,text,created\n${rows.map((url) => `${url},words,2025-01-01`).join('\n')}\nhttps://b.example/,x,then`;
    const { clips, problems } = await readAll(text);
    expect(clips).toHaveLength(1);
    expect(problems.map(({ index, code }) => [index, code])).toEqual([
      [0, 'errorClipAddress'],
      [1, 'errorClipAddress'],
      [3, 'errorClipAddress'],
      [4, 'errorClipMalformed'],
    ]);
  });

  it('tells a table that is cut inside a cell, and another encoding', async () => {
    expect(await readAll('url,text\nhttps://a.example/,words\nhttps://b.example/,"wo')).toMatchObject({
      clips: [{ text: 'words' }],
      cut: true,
    });
    expect(await codeOf(Uint8Array.from([0x61, 0x2c, 0xc7, 0xe1, 0xde, 0x0a]))).toBe('errorImportEncoding');
  });
});
