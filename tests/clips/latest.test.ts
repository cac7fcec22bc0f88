/** The clips that came last, as a view shows them before the search over all has answered. */
// oxlint-disable-next-line import/no-unassigned-import -- it puts IndexedDB where a browser has it
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openClipStore, type ClipStore } from '../../src/clips/store.ts';
import { clip } from './sample.ts';

let serial = 0;

async function withClips(count: number): Promise<ClipStore> {
  const store = await openClipStore({ name: `latest-${serial++}` });
  const clips = Array.from({ length: count }, (_, at) => ({
    ...clip(),
    id: `clip-${at}`,
    text: `words ${at}`,
    created: new Date(Date.UTC(2025, 0, 1, 0, at)).toISOString(),
  }));
  await store.importClips([clips]);
  return store;
}

const textsOf = (clips: readonly { clip: { text: string } }[]): string[] => clips.map((one) => one.clip.text);

describe('the latest clips', () => {
  it.each([
    { count: 0, most: 3 },
    { count: 2, most: 3 },
    { count: 40, most: 3 },
  ])('are the search’s first: $most of $count', async ({ count, most }) => {
    const store = await withClips(count);
    const { numbers } = await store.search();
    const found = await store.read(numbers.subarray(0, most));
    expect(textsOf(await store.latest(most))).toEqual(textsOf(found));
    store.close();
  });

  it('reach back over those that were deleted', async () => {
    const store = await withClips(40);
    await store.remove(Array.from({ length: 37 }, (_, at) => `clip-${at + 2}`));
    expect(textsOf(await store.latest(3))).toEqual(['words 39', 'words 1', 'words 0']);
    store.close();
  });
});
