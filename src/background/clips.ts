/**
 * The clips as content scripts may reach them: a page may keep clips, and see and mend those of its
 * own site, no others. The extension's pages use the store directly.
 */
import { MAX_TEXT_LENGTH } from '../article/article.ts';
import { findSpans, type Found } from '../article/selectors.ts';
import { drainInSlices } from '../article/slices.ts';
import type { Clip } from '../clips/clip.ts';
import { hostKey, pageKeys } from '../clips/page-key.ts';
import { clipStore } from '../clips/store.ts';
import { parseClipDraft, parseClipState } from '../clips/validate.ts';
import { CallError, type BackgroundHandlers, type Sender } from '../shared/messages.ts';
import { siteOf } from '../shared/sites.ts';
import { nextTask } from './next-task.ts';

const NOT_FOUND: Found = { status: 'not-found', score: 0 };

function assertOwnSite(sender: Sender, url: string): void {
  if (!sender.trusted && hostKey(sender.url) !== hostKey(url))
    throw new CallError('errorUnexpected', 'A page may reach the clips of its own site only.');
}

async function ownClip(id: unknown, sender: Sender): Promise<Clip | undefined> {
  if (typeof id !== 'string') throw new CallError('errorUnexpected', 'The id of a clip is a string.');
  const clip = await (await clipStore()).get(id);
  if (clip) assertOwnSite(sender, clip.source.url);
  return clip;
}

/** The clips of the page with an address; both come from a content script. */
async function clipsAt(url: unknown, canonical: unknown, sender: Sender): Promise<Clip[]> {
  if (typeof url !== 'string' || siteOf(url) === null)
    throw new CallError('errorUnexpected', 'A page has a web address.');
  assertOwnSite(sender, url);
  const opened = await clipStore();
  const keys = pageKeys(url, typeof canonical === 'string' ? canonical : '');
  return (await Promise.all(keys.map((key) => opened.byPage(key)))).flat();
}

export const clipHandlers: Pick<
  BackgroundHandlers,
  'save-clip' | 'update-clip' | 'delete-clip' | 'count-clips' | 'page-clips' | 'clip-states'
> = {
  async 'save-clip'({ draft }, sender) {
    const parsed = parseClipDraft(draft);
    assertOwnSite(sender, parsed.source.url);
    return { clip: await (await clipStore()).save(parsed) };
  },
  async 'update-clip'({ id, patch }, sender) {
    if (!sender.trusted) throw new CallError('errorUnexpected', 'Notes and tags are for our own pages.');
    return { clip: await (await clipStore()).update(id, patch) };
  },
  async 'delete-clip'({ id }, sender) {
    const clip = await ownClip(id, sender);
    if (clip) await (await clipStore()).remove([clip.id]);
    return { deleted: clip !== undefined };
  },
  async 'count-clips'({ url, canonical }, sender) {
    return { count: (await clipsAt(url, canonical, sender)).length };
  },
  async 'page-clips'({ url, canonical, text }, sender) {
    if (typeof text !== 'string' || text.length > MAX_TEXT_LENGTH)
      throw new CallError('errorUnexpected', 'An article has a text.');
    const clips = await clipsAt(url, canonical, sender);
    const wanted = clips.map(({ selectors }) => ({ selectors }));
    const places = await drainInSlices(findSpans(text, wanted), nextTask);
    return { clips: clips.map((clip, index) => ({ clip, found: places[index] ?? NOT_FOUND })) };
  },
  async 'clip-states'({ states }, sender) {
    if (!Array.isArray(states)) throw new CallError('errorUnexpected', 'States are a list.');
    const own = [];
    for (const { id, state } of states) {
      const parsed = parseClipState(state);
      if (parsed && (await ownClip(id, sender))) own.push({ id, state: parsed });
    }
    await (await clipStore()).setStates(own);
    return null;
  },
};
