import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClipError } from '../../../src/clips/error.ts';
import { exportJson, exportJsonParts, parseExport } from '../../../src/clips/exchange/json.ts';
import { anyClip, clip } from '../sample.ts';

function codeOf(text: string): string {
  try {
    parseExport(text);
  } catch (error) {
    return error instanceof ClipError ? error.code : `another error: ${String(error)}`;
  }
  return 'none';
}

describe('export and import', () => {
  it('lose nothing, through the bytes of a file', () => {
    fc.assert(
      fc.property(fc.array(anyClip, { maxLength: 4 }), (clips) => {
        const bytes = new TextEncoder().encode(exportJson(clips));
        expect(parseExport(new TextDecoder().decode(bytes))).toMatchObject({ clips, problems: [] });
      }),
    );
  });

  it('come in parts when there are many', () => {
    const clips = Array.from({ length: 1_001 }, () => clip());
    const parts = [...exportJsonParts(clips)];
    expect(parts.length).toBeGreaterThan(3);
    expect(parseExport(parts.join('')).clips).toEqual(clips);
  });

  it('say when the export was', () => {
    const exported = new Date('2025-02-01T00:00:00Z');
    expect(parseExport(exportJson([], exported)).exported).toBe(exported.toISOString());
  });
});

describe('parseExport', () => {
  const good = exportJson([clip(), clip()]);

  it('stands a byte order mark', () => {
    expect(parseExport(`\ufeff${good}`).clips).toHaveLength(2);
  });

  it('knows every beginning of a file for cut short, or not ours where nothing tells', () => {
    for (let length = 0; length < good.trimEnd().length; length += 7) {
      const code = codeOf(good.slice(0, length));
      expect(code).toBe(length < '{"format":"isnad-clips"'.length ? 'errorImportNotOurs' : 'errorImportCut');
    }
  });

  it.each([
    ['an empty file', '', 'errorImportNotOurs'],
    ['text', 'hello', 'errorImportNotOurs'],
    ['a list', '[]', 'errorImportNotOurs'],
    ['null', 'null', 'errorImportNotOurs'],
    ['another JSON', '{"clips":[]}', 'errorImportNotOurs'],
    ['a later version', good.replace('"version":1', '"version":2'), 'errorImportNewer'],
    ['fewer clips than it says', good.replace('"count":2', '"count":3'), 'errorImportCut'],
    ['no clips', '{"format":"isnad-clips","version":1}', 'errorImportCut'],
  ])('refuses %s', (_what, text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('leaves out the clips that cannot be kept, and says which and why', () => {
    const file = JSON.parse(good) as { clips: unknown[] }; // as it was just written
    file.clips.push({ ...clip(), version: 2 }, 7, { ...clip(), kind: 'video' });
    const { clips, problems } = parseExport(JSON.stringify(file));
    expect(clips).toHaveLength(2);
    expect(problems.map(({ index, code }) => [index, code])).toEqual([
      [2, 'errorImportNewer'],
      [3, 'errorClipMalformed'],
      [4, 'errorClipMalformed'],
    ]);
    expect(problems[2]?.message).toContain('kind');
  });

  it('answers any JSON with clips or a coded error', () => {
    fc.assert(fc.property(fc.json(), (text) => void expect(codeOf(text)).toMatch(/^(?:none|error)/u)));
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify({ format: 'isnad-clips', version: 1, clips: [value] });
        expect(codeOf(text)).toBe('none');
      }),
    );
  });
});
