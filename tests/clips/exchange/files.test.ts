/** A file from its preview to the store, and every format by its name. */
// oxlint-disable-next-line import/no-unassigned-import -- it puts IndexedDB where a browser has it
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clip } from '../../../src/clips/clip.ts';
import {
  EXPORT_NAMES,
  exportClips,
  streamExport,
  type ExportOptions,
} from '../../../src/clips/exchange/exports.ts';
import { clipsOf, previewImport, type ImportPreview } from '../../../src/clips/exchange/preview.ts';
import { openImport } from '../../../src/clips/exchange/read.ts';
import { openClipStore, type ClipStore } from '../../../src/clips/store.ts';
import { clip } from '../sample.ts';
import { textOf } from './reading.ts';

const OPTIONS: ExportOptions = {
  language: 'ar',
  markdown: 'list',
  template: '',
  zip: false,
  wikipedia: 'ar',
};

let store: ClipStore;
let serial = 0;
beforeEach(async () => {
  store = await openClipStore({ name: `files-${serial++}` });
});
afterEach(() => store.close());

async function preview(content: string): Promise<ImportPreview> {
  const source = await openImport(new Blob([content]));
  return previewImport(source, (clips, seen) => store.planImport(clips, seen), {
    mapping: source.table?.mapping,
  });
}

describe.each(EXPORT_NAMES)('%s', (name) => {
  it('writes every clip once, and nothing of none', () => {
    const clips = Array.from({ length: 250 }, (_, index) =>
      clip({ text: `نص ${index}`, url: `https://almarsa.example/${index % 7}` }),
    );
    const { parts, ending, type } = exportClips(name, clips, OPTIONS);
    expect([...parts].reduce((sum, part) => sum + part.clips, 0)).toBe(250);
    expect(ending).toMatch(/^[a-z]+$/u);
    expect(type).toContain('/');
    const none = textOf(exportClips(name, [], OPTIONS).parts);
    expect(none).not.toContain('undefined');
  });
});

describe('previewImport', () => {
  it('says what is new, what differs and what is known, and keeps nothing', async () => {
    const [known, other, fresh] = [clip({ text: 'a' }), clip({ text: 'b' }), clip({ text: 'c' })];
    await store.importClips([[known, other]]);
    const file = [known, { ...other, note: 'x' }, fresh, { ...fresh, text: 'd' }];
    for (const name of ['json', 'web-annotation'] as const) {
      const found = await preview(textOf(exportClips(name, file, OPTIONS).parts));
      expect(found).toMatchObject({
        format: name === 'json' ? 'isnad' : name,
        added: 2,
        renamed: 1,
        conflicts: 1,
        examples: [{ mine: other, theirs: { note: 'x' } }],
        skipped: 1,
        problems: 0,
        cut: false,
      });
    }
    expect(await store.count()).toBe(2);
  });

  it('goes through long files in stretches, and the import through the same', async () => {
    const clips = Array.from({ length: 1_700 }, (_, index) => clip({ text: `نص ${index}` }));
    const text = textOf(exportClips('json', clips, OPTIONS).parts);
    const source = await openImport(new Blob([text]));
    expect(await preview(text)).toMatchObject({ added: 1_700 });
    const steps: number[] = [];
    const result = await store.importClips(clipsOf(source), { onProgress: (done) => steps.push(done) });
    expect(result).toMatchObject({ added: 1_700, cancelled: false });
    expect(steps.length).toBeGreaterThan(1);
    expect(await preview(text)).toMatchObject({ added: 0, skipped: 1_700 });
  });

  it('can be stopped', async () => {
    const source = await openImport(new Blob([textOf(exportClips('json', [clip()], OPTIONS).parts)]));
    const signal = AbortSignal.abort();
    const planned = previewImport(source, (clips, seen) => store.planImport(clips, seen), { signal });
    await expect(planned).rejects.toBe(signal.reason);
  });
});

/** As a store gives them: in stretches, each when it is asked for. */
async function* inStretches(clips: readonly Clip[]): AsyncGenerator<readonly Clip[]> {
  for (let start = 0; start < clips.length; start += 3) yield clips.slice(start, start + 3);
}

describe('streamExport', () => {
  it.each(EXPORT_NAMES)('writes as %s what is written of all clips at once', async (name) => {
    const clips = Array.from({ length: 10 }, (_, at) =>
      clip({ text: `نص ${at}`, url: `https://almarsa.example/a/${Math.floor(at / 4)}` }),
    );
    const streamed = streamExport(name, inStretches(clips), clips.length, OPTIONS);
    let text = '';
    for await (const { data } of streamed.parts) text += data.toString();
    const stamp = /"exported":"[^"]*"/u;
    expect(text.replace(stamp, '')).toBe(textOf(exportClips(name, clips, OPTIONS).parts).replace(stamp, ''));
  });
});
