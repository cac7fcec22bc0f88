import { describe, expect, it } from 'vitest';
import { readAll } from './reading.ts';

const annotation = {
  id: 'kV3aZ0p1Ee-abcdefghij_',
  created: '2025-02-03T10:20:30.123456+00:00',
  updated: '2025-02-04T10:20:30.123456+00:00',
  user: 'acct:reader@hypothes.is',
  uri: 'https://almarsa.example/a/1',
  text: 'ملاحظة <script>alert(1)</script>',
  tags: ['نهر', 'تشجير'],
  group: '__world__',
  permissions: { read: ['group:__world__'] },
  target: [
    {
      source: 'https://almarsa.example/a/1',
      selector: [
        {
          type: 'RangeSelector',
          startContainer: '/p[1]',
          endContainer: '/p[1]',
          startOffset: 1,
          endOffset: 9,
        },
        { type: 'TextPositionSelector', start: 40, end: 67 },
        { type: 'TextQuoteSelector', exact: 'النهر لا يقرأ', prefix: 'وقال: ', suffix: ' محاضر' },
      ],
    },
  ],
  document: { title: ['تلّ الريحان'] },
};
const pageNote = { ...annotation, id: 'page-note', target: [{ source: annotation.uri }], tags: [] };
const reply = { ...pageNote, id: 'reply', references: [annotation.id] };
const local = { ...annotation, id: 'local', uri: 'urn:x-pdf:0123' };

describe('Hypothesis', () => {
  it.each([
    [
      'the client’s export',
      {
        export_date: '2025-03-01',
        export_userid: 'acct:x',
        client_version: '1.1',
        annotations: [annotation, pageNote, reply, local],
      },
    ],
    ['the API’s answer', { total: 4, rows: [annotation, pageNote, reply, local] }],
  ])('%s', async (_what, file) => {
    const { clips, problems, format } = await readAll(JSON.stringify(file));
    expect(format).toBe('hypothesis');
    expect(clips).toMatchObject([
      {
        id: annotation.id,
        kind: 'passage',
        text: 'النهر لا يقرأ',
        note: annotation.text,
        tags: ['نهر', 'تشجير'],
        direction: 'rtl',
        created: '2025-02-03T10:20:30.123Z',
        edited: '2025-02-04T10:20:30.123Z',
        source: { url: annotation.uri, metadata: { title: 'تلّ الريحان' } },
        selectors: [
          { type: 'TextPositionSelector', start: 40, end: 67 },
          { prefix: 'وقال: ', suffix: ' محاضر' },
        ],
      },
      { id: 'page-note', kind: 'page', text: 'تلّ الريحان', selectors: [] },
    ]);
    expect(problems.map(({ index, code }) => [index, code])).toEqual([
      [2, 'errorImportReply'],
      [3, 'errorClipAddress'],
    ]);
  });
});
