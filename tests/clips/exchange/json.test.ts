import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportJson, exportJsonParts } from '../../../src/clips/exchange/json.ts';
import { anyClip, clip } from '../sample.ts';
import { codeOf, readAll } from './reading.ts';

describe('export and import', () => {
  it('lose nothing, through the bytes of a file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyClip, { maxLength: 4 }), async (clips) => {
        expect(await readAll(exportJson(clips))).toEqual({
          clips,
          problems: [],
          format: 'isnad',
          cut: false,
        });
      }),
    );
  });

  it('come in parts when there are many', async () => {
    const clips = Array.from({ length: 1_001 }, () => clip());
    const parts = [...exportJsonParts(clips)];
    expect(parts.length).toBeGreaterThan(3);
    expect((await readAll(parts.join(''))).clips).toEqual(clips);
  });

  it('stand another order and other blanks', async () => {
    const { format, ...rest } = JSON.parse(exportJson([clip(), clip()])) as Record<string, unknown>;
    expect((await readAll(JSON.stringify({ ...rest, format }, null, 2))).clips).toHaveLength(2);
  });
});

describe('a bad file', () => {
  const good = exportJson([clip(), clip()]);
  const bytes = new TextEncoder().encode(good);

  it('stands a byte order mark, and UTF-16', async () => {
    expect((await readAll(`\ufeff${good}`)).clips).toHaveLength(2);
    const wide = new Uint8Array(2 + good.length * 2);
    new Uint16Array(wide.buffer).set([0xfeff, ...[...good].map((letter) => letter.charCodeAt(0))]);
    expect((await readAll(wide)).clips).toHaveLength(2);
  });

  it('gives the whole clips of a file that is cut anywhere, and says that it is', async () => {
    const [first] = JSON.parse(good).clips as [{ id: string }];
    const firstEnds = new TextEncoder().encode(good.slice(0, good.indexOf(',\n') + 1)).length;
    const begun = '{"format":"isnad-clips"'.length;
    for (let length = 0; length < bytes.length - 2; length += 13) {
      const cut = bytes.slice(0, length);
      if (length < firstEnds)
        expect(await codeOf(cut)).toBe(length < begun ? 'errorImportNotOurs' : 'errorImportCut');
      else {
        const read = await readAll(cut);
        expect(read.cut).toBe(true);
        expect(read.clips[0]?.id).toBe(first.id);
      }
    }
  });

  it.each([
    ['an empty file', '', 'errorImportNotOurs'],
    ['text', 'hello', 'errorImportNotOurs'],
    ['a page', '<!doctype html><p>a,b', 'errorImportNotOurs'],
    ['a list', '[]', 'errorImportNotOurs'],
    ['another list', '[1,{"a":2}]', 'errorImportNotOurs'],
    ['no JSON', '{hello', 'errorImportNotOurs'],
    ['another JSON', '{"clips":[]}', 'errorImportNotOurs'],
    ['our clips in another file', good.replace('isnad-clips', 'other-clips'), 'errorImportNotOurs'],
    ['a later version', good.replace('"version":2', '"version":3'), 'errorImportNewer'],
    ['no clips', '{"format":"isnad-clips","version":1,"count":1}', 'errorImportCut'],
    ['a library without clips', exportJson([]), 'none'],
  ])('%s', async (_what, text, code) => {
    expect(await codeOf(text)).toBe(code);
  });

  it('says that there are fewer clips than it says', async () => {
    expect(await readAll(good.replace('"count":2', '"count":3'))).toMatchObject({ cut: true });
  });

  it('refuses bytes that are no text', async () => {
    const windows1256 = Uint8Array.from([...bytes.slice(0, 200), 0xc7, 0xe1, 0xde, 0x20]);
    expect(await codeOf(windows1256)).toBe('errorImportEncoding');
    expect(await codeOf(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toBe('errorImportNotOurs');
  });

  it('leaves out the clips that cannot be kept, and says which and why', async () => {
    const file = JSON.parse(good) as { clips: unknown[] }; // as it was just written
    const old = { ...clip(), created: '-005000-01-01T00:00:00.000Z' };
    const tagged = { ...clip(), tags: Array.from({ length: 3_000 }, (_, index) => `tag ${index}`) };
    file.clips.push({ ...clip(), version: 3 }, 7, { ...clip(), kind: 'video' }, old, tagged);
    const { clips, problems } = await readAll(JSON.stringify(file));
    expect(clips).toHaveLength(2);
    expect(problems.map(({ index, code }) => [index, code])).toEqual([
      [2, 'errorImportNewer'],
      [3, 'errorClipMalformed'],
      [4, 'errorClipMalformed'],
      [5, 'errorClipMalformed'],
      [6, 'errorClipTooLong'],
    ]);
    expect(problems[2]?.message).toContain('kind');
  });

  it('answers any JSON with clips or a coded error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        expect(await codeOf(text)).toMatch(/^(?:none|error)/u);
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const text = JSON.stringify({ format: 'isnad-clips', version: 2, clips: [value] });
        expect(await codeOf(text)).toBe('none');
      }),
    );
  });
});
