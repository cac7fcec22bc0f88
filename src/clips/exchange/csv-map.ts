/** Which column of a table is what of a clip: guessed from the header, set right by the reader. */
import type { Clip } from '../clip.ts';
import { CLIP_KINDS } from '../clip.ts';
import { fold } from '../../recognition/text/fold.ts';
import { unguard } from './csv.ts';
import { foreignClip } from './foreign.ts';

export const CSV_FIELDS = [
  'text',
  'url',
  'note',
  'tags',
  'speaker',
  'role',
  'title',
  'authors',
  'site',
  'published',
  'kind',
  'language',
  'created',
  'edited',
  'date',
  'before',
  'after',
  'id',
] as const;
export type CsvField = (typeof CSV_FIELDS)[number];

/** A column's number for each field that has one. */
export type CsvMapping = Readonly<Partial<Record<CsvField, number>>>;

/** Headers of our own files and of others' for each field, folded, without blanks and marks. */
const NAMES: Readonly<Record<CsvField, readonly string[]>> = {
  text: [
    'text',
    'quote',
    'highlight',
    'quotation',
    'exact',
    'passage',
    'selection',
    'excerpt',
    'words',
    'النص',
    'نص',
    'اقتباس',
    'الاقتباس',
    'قول',
    'القول',
  ],
  url: [
    'url',
    'uri',
    'link',
    'address',
    'sourceurl',
    'documenturl',
    'pageurl',
    'source',
    'الرابط',
    'رابط',
    'العنوانالالكتروني',
  ],
  note: ['note', 'notes', 'comment', 'annotation', 'remark', 'ملاحظه', 'الملاحظه', 'تعليق', 'الملاحظات'],
  tags: ['tags', 'tag', 'labels', 'keywords', 'وسوم', 'الوسوم', 'وسم'],
  speaker: ['speaker', 'saidby', 'attribution', 'المتحدث', 'متحدث', 'القايل', 'قايل'],
  role: ['role', 'office', 'position', 'صفته', 'المنصب', 'منصب'],
  title: ['title', 'pagetitle', 'documenttitle', 'booktitle', 'headline', 'العنوان', 'عنوان'],
  authors: ['authors', 'author', 'bookauthor', 'byline', 'creator', 'الكاتب', 'كاتب', 'الكتاب', 'المولف'],
  site: [
    'site',
    'website',
    'publisher',
    'outlet',
    'publication',
    'newspaper',
    'الناشر',
    'الموقع',
    'موقع',
    'الصحيفه',
  ],
  published: ['published', 'publishedat', 'publicationdate', 'datepublished', 'pubdate', 'تاريخالنشر', 'نشر'],
  kind: ['kind', 'type', 'النوع', 'نوع'],
  language: ['language', 'lang', 'اللغه', 'لغه'],
  created: [
    'created',
    'createdat',
    'saved',
    'savedat',
    'highlightedat',
    'added',
    'dateadded',
    'timestamp',
    'تاريخالحفظ',
    'حفظ',
  ],
  edited: ['edited', 'editedat', 'updated', 'updatedat', 'modified', 'حرر'],
  date: ['date', 'edtf', 'تاريخ', 'التاريخ'],
  before: ['before', 'prefix', 'قبله'],
  after: ['after', 'suffix', 'بعده'],
  id: ['id', 'annotationid', 'uuid', 'معرف'],
};

function key(header: string): string {
  return fold(unguard(header)).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** The columns that a header names, each once. */
export function suggestMapping(header: readonly string[]): CsvMapping {
  const keys = header.map(key);
  const taken = new Set<number>();
  const mapping: Partial<Record<CsvField, number>> = {};
  for (const field of CSV_FIELDS)
    for (const name of NAMES[field]) {
      const column = keys.indexOf(name);
      if (column < 0 || taken.has(column)) continue;
      mapping[field] = column;
      taken.add(column);
      break;
    }
  return mapping;
}

/** Whether rows can be clips at all: a page to belong to is needed, and words or a note. */
export function isUsable(mapping: CsvMapping): boolean {
  return mapping.url !== undefined && (mapping.text ?? mapping.note ?? mapping.title) !== undefined;
}

function split(cell: string, marks: RegExp): string[] {
  return cell
    .split(marks)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A row as a clip. `now` stands for a day that the row does not give. Throws `ClipError`. */
export function parseCsvRow(row: readonly string[], mapping: CsvMapping, now: string): Clip {
  const value = (field: CsvField): string => {
    const column = mapping[field];
    return column === undefined ? '' : unguard(row[column] ?? '');
  };
  const words = value('text');
  const [speaker, date, kind] = [value('speaker'), value('date'), value('kind').trim().toLowerCase()];
  const context = { prefix: value('before'), suffix: value('after') };
  return foreignClip(
    {
      name: value('id').trim(),
      url: value('url').trim(),
      words,
      selectors:
        words.trim() === '' || kind === 'page'
          ? []
          : [{ type: 'TextQuoteSelector', exact: words, ...context }],
      // Another program's kinds are not ours.
      kind: CLIP_KINDS.find((known) => known === kind) ?? '',
      note: value('note'),
      // A tag may hold a comma only in our own files, where semicolons part them.
      tags: split(value('tags'), value('tags').includes(';') ? /;/u : /[,،|\n]/u),
      title: value('title'),
      authors: split(value('authors'), /[;؛\n]/u),
      site: value('site'),
      published: value('published').trim(),
      language: value('language').trim(),
      created: value('created').trim(),
      edited: value('edited').trim(),
      more: {
        ...(speaker !== '' && {
          speaker: { name: speaker, text: speaker, ...(value('role') !== '' && { role: value('role') }) },
        }),
        ...(kind === 'date' && date !== '' && { date }),
      },
    },
    now,
  );
}
