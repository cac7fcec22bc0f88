/** The reader's clips of this page: asked for, placed in the text as it is now, and kept as they were found. */
import type { Clip, ClipDraft } from '../clips/clip.ts';
import { sha256Of } from '../clips/integrity.ts';
import { callBackground, type BackgroundCalls } from '../shared/messages.ts';
import { foundAsSaved, isNewState, placeClip, type PlacedClip, type Reading } from './reading.ts';

type FoundClips = BackgroundCalls['page-clips']['response']['clips'];

/** Where the page is, and where it says that it is. */
function addresses(): { url: string; canonical: string } {
  const link = document.querySelector<HTMLLinkElement>('link[rel~="canonical" i]');
  return { url: location.href, canonical: link?.href ?? '' };
}

/** This page's clips, each with where its words are in the text. */
export async function clipsOf(text: string): Promise<FoundClips> {
  const page = addresses();
  const { count } = await callBackground('count-clips', page);
  return count === 0 ? [] : (await callBackground('page-clips', { ...page, text })).clips;
}

/**
 * Clips with their places on the page as read. `isOther`: another article than the one that has the page's address;
 * what was saved of the address is told of its own article, and of this one only where it is there.
 */
export function placeClips(
  { article, metadata }: Reading,
  clips: FoundClips,
  isOther: boolean,
): PlacedClip[] {
  const page = { text: article.text, now: new Date().toISOString() };
  return clips
    .map(({ clip, found }) =>
      placeClip({ ...page, metadata: isOther ? clip.source.metadata : metadata }, clip, found),
    )
    .filter(({ place }) => !isOther || place !== null);
}

/** Keeps how clips were found, where that is new. */
export async function keepStates(placed: readonly PlacedClip[]): Promise<void> {
  const states = placed.filter(isNewState).map(({ clip, state }) => ({ id: clip.id, state }));
  if (states.length > 0) await callBackground('clip-states', { states }).catch(() => {});
}

/** With the hash of the article that the clip's offsets point into; a page that is not secure has no means to make one. */
async function attested(draft: ClipDraft, text: string | undefined): Promise<ClipDraft> {
  if (text === undefined || !isSecureContext || draft.selectors.length === 0) return draft;
  return { ...draft, source: { ...draft.source, sha256: await sha256Of(text) } };
}

/** Keeps a clip of the page as read. Throws `CallError`. */
export async function saveClip(draft: ClipDraft, reading: Reading | null): Promise<Clip> {
  return (await callBackground('save-clip', { draft: await attested(draft, reading?.article.text) })).clip;
}

/** A clip that was just taken from the text of a reading, in its place. */
export function placeSaved(reading: Reading, clip: Clip): PlacedClip {
  const { article, metadata } = reading;
  const page = { text: article.text, metadata, now: new Date().toISOString() };
  return placeClip(page, clip, foundAsSaved(article.text, clip));
}
