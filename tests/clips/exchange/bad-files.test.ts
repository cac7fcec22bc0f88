/** Files that nobody should have to import: each a clear preview or a coded error, and nothing kept unasked. */
// oxlint-disable-next-line import/no-unassigned-import -- it puts IndexedDB where a browser has it
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clip } from '../../../src/clips/clip.ts';
import { exportJson } from '../../../src/clips/exchange/json.ts';
import { clipsOf, previewImport, type ImportPreview } from '../../../src/clips/exchange/preview.ts';
import { openImport, readImport } from '../../../src/clips/exchange/read.ts';
import { openClipStore, type ClipStore } from '../../../src/clips/store.ts';
import { clip, draft } from '../sample.ts';

let store: ClipStore;
let serial = 0;
beforeEach(async () => {
  store = await openClipStore({ name: `bad-${serial++}` });
});
afterEach(() => store.close());

async function preview(content: BlobPart): Promise<ImportPreview> {
  const source = await openImport(new Blob([content]));
  const plan = await previewImport(source, (clips, seen) => store.planImport(clips, seen), {
    mapping: source.table?.mapping,
  });
  expect(await store.count()).toBe(0);
  return plan;
}

const FILE = exportJson([clip({ text: 'النهر' }), clip({ text: 'الجسر' })]);

function utf16(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    bytes[at * 2] = code & 0xff;
    bytes[at * 2 + 1] = code >> 8;
  }
  return bytes;
}

/** As a program of windows-1256 writes Arabic: a byte a letter. */
function windows1256(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (letter) => (letter.charCodeAt(0) < 0x80 ? letter.charCodeAt(0) : 0xe1));
}

describe('a file of another encoding', () => {
  it('is read where it says so, as UTF-16', async () => {
    expect(await preview(utf16(`\ufeff${FILE}`))).toMatchObject({ added: 2, problems: 0 });
  });

  it.each([
    ['windows-1256', windows1256(FILE), 'errorImportEncoding'],
    ['UTF-16 that does not say so', utf16(FILE), 'errorImportEncoding'],
  ])('is refused: %s', async (_what, bytes, code) => {
    await expect(preview(bytes)).rejects.toMatchObject({ code });
  });
});

it('is told where a file was cut in the middle, with what is whole of it', async () => {
  expect(await preview(FILE.slice(0, -200))).toMatchObject({ added: 1, cut: true });
  await expect(preview(FILE.slice(0, 200))).rejects.toMatchObject({ code: 'errorImportCut' });
});

it.each([
  ['another program’s JSON', '{"bookmarks":[{"title":"x"}]}', 'errorImportNotOurs'],
  ['a page', '<!doctype html><p>x', 'errorImportNotOurs'],
  ['a picture', '\u0089PNG\r\n\u001a\n\0\0', 'errorImportNotOurs'],
  ['nothing', '', 'errorImportNotOurs'],
  ['of a later version', '{"format":"isnad-clips","version":99,"clips":[{"x":', 'errorImportNewer'],
])('is refused: %s', async (_what, content, code) => {
  await expect(preview(content)).rejects.toMatchObject({ code });
});

/** 200 things that would be run if they were ever taken for more than text. */
const SCRIPTS: readonly string[] = Array.from({ length: 200 }, (_, at) => {
  const call = `alert(${at})`;
  const kinds = [
    `<script>${call}</script>`,
    `<img src=x onerror=${call}>`,
    `"><svg/onload=${call}>`,
    `javascript:${call}`,
    `=cmd|'/c ${call}'!A1`,
    `{{constructor.constructor('${call}')()}}`,
    `\${${call}}`,
    `<iframe srcdoc="<script>${call}</script>">`,
    `data:text/html,<script>${call}</script>`,
    `]]><x onclick="${call}">\u202e\u2066`,
  ];
  return kinds[at % kinds.length] ?? '';
});

it('keeps scripts in every field as the text that they are, and no address but of the web', async () => {
  const clips = SCRIPTS.map((script, at) => {
    const one = clip({
      text: `${script} ${at}`,
      note: script,
      tags: [script.slice(0, 90)],
      cue: script,
      speaker: { name: script, text: script, role: script },
      entities: [{ type: 'person', name: script }],
      context: { before: script, after: script },
    });
    const { metadata } = one.source;
    return {
      ...one,
      source: {
        ...one.source,
        metadata: { ...metadata, title: script, site: script, url: script, image: script, authors: [script] },
      },
    };
  });
  const source = await openImport(new Blob([exportJson(clips)]));
  await store.importClips(clipsOf(source));
  const kept = await store.list();
  expect(kept).toHaveLength(200);
  for (const { text, note, speaker, source: page } of kept) {
    expect(text.startsWith(note)).toBe(true);
    expect(speaker?.name).toBe(note);
    expect([page.metadata.url, page.metadata.image]).toEqual(['', '']);
  }
  const address = { ...clip(), source: { ...draft().source, url: 'javascript:alert(1)' } };
  expect(await openAndPlan([address])).toMatchObject({
    added: 0,
    problems: 1,
    firstProblems: [{ code: 'errorClipAddress' }],
  });
});

async function openAndPlan(clips: readonly Clip[]): Promise<ImportPreview> {
  const source = await openImport(new Blob([exportJson(clips)]));
  return previewImport(source, (some, seen) => store.planImport(some, seen));
}

it.each<[string, Partial<Clip>, string | null]>([
  ['saved in the year −5000', { created: '-005000-01-01T00:00:00.000Z' }, 'errorClipMalformed'],
  ['saved at no time', { created: 'yesterday' }, 'errorClipMalformed'],
  ['of a date in the year −5000', { kind: 'date', date: '-4999' }, null],
  [
    'with tags by the thousand',
    { tags: Array.from({ length: 5_000 }, (_, at) => `t${at}`) },
    'errorClipTooLong',
  ],
  ['with a text without end', { text: 'a'.repeat(200_000) }, 'errorClipTooLong'],
])('a clip %s', async (_what, fields, code) => {
  const plan = await openAndPlan([clip(fields), clip({ text: 'beside it' })]);
  expect(plan).toMatchObject(
    code === null
      ? { added: 2, problems: 0 }
      : { added: 1, problems: 1, firstProblems: [{ index: 0, code }] },
  );
});

it('gives a new id to what has that of other words, in the file or here', async () => {
  const [one, other] = [clip({ text: 'one' }), clip({ text: 'other' })];
  const clash = { ...other, id: one.id };
  expect(await openAndPlan([one, clash])).toMatchObject({ added: 2, renamed: 1 });
});

it('reads a file of a gigabyte no further ahead than it is asked for', async () => {
  const [head = '', entry = ''] = exportJson([clip({ text: 'same' })]).split('[\n');
  const item = new TextEncoder().encode(`${entry.slice(0, entry.lastIndexOf('\n]}'))},\n`);
  const block = new Uint8Array(item.length * 64);
  for (let at = 0; at < 64; at++) block.set(item, at * item.length);
  let pulled = 0;
  const size = 1_000_000_000;
  const endless = new Blob([]);
  const stream = (): ReadableStream<Uint8Array<ArrayBuffer>> => {
    let isFirst = true;
    return new ReadableStream(
      {
        pull(controller) {
          const bytes = isFirst ? new TextEncoder().encode(`${head}[\n`) : block;
          isFirst = false;
          pulled += bytes.length;
          controller.enqueue(bytes);
        },
      },
      { highWaterMark: 0 },
    );
  };
  Object.defineProperties(endless, {
    size: { value: size },
    stream: { value: stream },
    slice: { value: () => new Blob([head]) },
  });
  const source = await openImport(endless);
  pulled = 0;
  let [read, stretches] = [0, 0];
  for await (const { clips, bytes } of readImport(source)) {
    read += clips.length;
    // What waits is a stretch and a chunk, however long the file.
    expect(pulled - bytes).toBeLessThanOrEqual(block.length);
    if (++stretches === 10) break;
  }
  expect(read).toBe(10_000);
  expect(pulled).toBeLessThan(size / 20);
});
