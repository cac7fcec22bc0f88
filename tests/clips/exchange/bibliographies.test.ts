/** Our bibliographies as another program reads them. */
import { Cite } from '@citation-js/core';
// Each plugin registers itself.
// oxlint-disable-next-line import/no-unassigned-import
import '@citation-js/plugin-bibtex';
// oxlint-disable-next-line import/no-unassigned-import
import '@citation-js/plugin-csl';
// oxlint-disable-next-line import/no-unassigned-import
import '@citation-js/plugin-ris';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clip } from '../../../src/clips/clip.ts';
import { exportBibtex } from '../../../src/clips/exchange/bibtex.ts';
import { exportCslJson } from '../../../src/clips/exchange/csl-json.ts';
import { exportRis } from '../../../src/clips/exchange/ris.ts';
import { exportWikipedia } from '../../../src/clips/exchange/wikipedia.ts';
import { anyClip, clip, METADATA } from '../sample.ts';
import { textOf } from './reading.ts';

const OTHER = 'https://senn.example/2025/ferry?id=7&lang=en';
const clips = [
  clip({ note: 'سطر\nثانٍ', tags: ['نهر'] }),
  clip({
    source: {
      url: OTHER,
      key: 'senn.example/2025/ferry?id=7&lang=en',
      metadata: {
        ...METADATA,
        title: 'Ferry & bridge: 50% {more} $5 #1 a_b ~ ^ \\end',
        authors: ['Mara Ellison', 'Rivers, Ports and Roads'],
        site: 'The Senn Courier',
        language: 'en',
        url: '',
        published: '2025-01',
      },
    },
    language: 'en',
  }),
  clip({ text: 'ثانية من الصفحة نفسها' }),
];

const FORMATS: readonly (readonly [name: string, write: (given: readonly Clip[]) => string, type: string])[] =
  [
    ['BibTeX', (given) => textOf(exportBibtex(given)), '@bibtex/text'],
    ['RIS', (given) => textOf(exportRis(given)), '@ris/file'],
    ['CSL-JSON', (given) => textOf(exportCslJson(given)), '@csl/list+object'],
  ];

function read(text: string, type: string): Record<string, unknown>[] {
  return new Cite(type.includes('object') ? JSON.parse(text) : text, { forceType: type }).data;
}

it('keeps an organisation’s name whole in BibTeX', () => {
  const [one] = clips;
  const source = one && {
    ...one.source,
    metadata: { ...METADATA, authors: ['Ann Lee', 'A Press'], organizations: ['A Press'] },
  };
  expect(textOf(exportBibtex([clip(source && { source })]))).toContain('author = {Ann Lee and {A Press}}');
});

describe.each(FORMATS)('%s', (name, write, type) => {
  // A newspaper's day is a year to citation-js in RIS.
  const [first, second] =
    name === 'RIS'
      ? [[2025], [2025]]
      : [
          [2025, 1, 9],
          [2025, 1],
        ];
  const items = read(write(clips), type);

  it('has an item for each page, with its title, day and address', () => {
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({
      title: METADATA.title,
      URL: METADATA.url,
      issued: { 'date-parts': [first] },
    });
    expect(items[1]).toMatchObject({
      title: 'Ferry & bridge: 50% {more} $5 #1 a_b ~ ^ \\end',
      URL: OTHER,
      issued: { 'date-parts': [second] },
    });
  });

  it('carries the words, note and tags', () => {
    const text = write(clips);
    for (const words of ['النهر لا يقرأ محاضر الجلسات', 'ثانية من الصفحة نفسها', 'سطر ثانٍ', 'نهر'])
      expect(text).toContain(words);
  });

  it('is read whatever pages say', () => {
    fc.assert(
      fc.property(fc.array(anyClip, { minLength: 1, maxLength: 3 }), (any) => {
        const keys = new Set(any.map(({ source }) => source.key));
        expect(read(write(any), type), name).toHaveLength(keys.size);
      }),
      { numRuns: 50 },
    );
  });
});

describe('authors', () => {
  it.each(FORMATS.filter(([name]) => name !== 'RIS'))('are kept apart in %s', (_name, write, type) => {
    const authors = read(write(clips), type).map(({ author }) => author as unknown[]);
    expect(authors.map((list) => list.length)).toEqual([2, 2]);
    expect(JSON.stringify(authors[0])).toContain('القاسمي');
  });

  it('have a line each in RIS, and the day has one', () => {
    // citation-js reads neither for newspapers, where EndNote calls the author a reporter.
    const lines = textOf(exportRis(clips)).split('\r\n');
    expect(lines.filter((line) => line.startsWith('AU'))).toEqual([
      'AU  - رنا القاسمي',
      'AU  - وليد حجازي',
      'AU  - Mara Ellison',
      'AU  - Rivers, Ports and Roads',
    ]);
    expect(lines.filter((line) => line.startsWith('DA'))).toEqual(['DA  - 2025/01/09/', 'DA  - 2025/01//']);
    expect(lines.every((line) => line === '' || /^[A-Z][A-Z0-9] {2}- /u.test(line))).toBe(true);
  });
});

describe('BibTeX', () => {
  it('has a key of its own for each entry', () => {
    const many = [1, 2, 3].map((page) =>
      clip({ url: `https://almarsa.example/b/${page}`, text: String(page) }),
    );
    const keys = [...textOf(exportBibtex(many)).matchAll(/^@misc\{([^,]*),/gmu)].map(([, key]) => key);
    expect(new Set(keys).size).toBe(3);
  });
});

describe('Wikipedia', () => {
  it.each([
    [
      'en',
      '{{cite news |author1=رنا القاسمي |author2=وليد حجازي |title=تلّ الريحان تعيد ضفاف النهر إلى أهلها |work=صحيفة المرسى |date=2025-01-09 |url=https://almarsa.example/a/1 |access-date=2025-01-01 |language=ar}}',
    ],
    [
      'ar',
      '{{استشهاد بخبر |مؤلف1=رنا القاسمي |مؤلف2=وليد حجازي |عنوان=تلّ الريحان تعيد ضفاف النهر إلى أهلها |عمل=صحيفة المرسى |تاريخ=2025-01-09 |مسار=https://almarsa.example/a/1 |تاريخ الوصول=2025-01-01 |لغة=ar}}',
    ],
    [
      'fa',
      '{{یادکرد خبر |نویسنده=رنا القاسمي |author2=وليد حجازي |عنوان=تلّ الريحان تعيد ضفاف النهر إلى أهلها |اثر=صحيفة المرسى |تاریخ=2025-01-09 |پیوند=https://almarsa.example/a/1 |تاریخ بازبینی=2025-01-01 |زبان=ar}}',
    ],
    [
      'fr',
      '{{Article |auteur1=رنا القاسمي |auteur2=وليد حجازي |titre=تلّ الريحان تعيد ضفاف النهر إلى أهلها |périodique=صحيفة المرسى |date=2025-01-09 |lire en ligne=https://almarsa.example/a/1 |consulté le=2025-01-01 |langue=ar}}',
    ],
  ] as const)('%s', (wikipedia, reference) => {
    const noon = clip({ created: '2025-01-01T12:00:00.000Z' });
    expect(textOf(exportWikipedia([noon], wikipedia))).toBe(`* ${reference}\n`);
  });
});
