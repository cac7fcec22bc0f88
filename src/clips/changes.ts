/** Changes of the clips, told to every open view: popup, library, background, the one that made it too. */

const CHANNEL = 'isnad-clips';

interface Change {
  /** `states`: only how clips were found on their pages; `clips`: anything else. */
  what: 'clips' | 'states';
  ids: string[];
}

/** Tells every view, in this context and others. */
export function announceChange(change: Change): void {
  // A channel does not hear itself: a new one each time reaches this context's listeners as well.
  const channel = new BroadcastChannel(CHANNEL);
  // A channel is of one origin already.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel.postMessage(change);
  channel.close();
}

function on(what: Change['what'], callback: (ids: string[]) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', (event: MessageEvent<Change>) => {
    if (event.data.what === what) callback(event.data.ids);
  });
  return () => channel.close();
}

/** Calls back with the ids of clips saved, edited, deleted or imported anywhere; answers with a way to stop. */
export function onClipsChanged(callback: (ids: string[]) => void): () => void {
  return on('clips', callback);
}

/**
 * Calls back with the ids of clips that a page found again, or not. Apart from `onClipsChanged`
 * because pages look for their clips whenever those change: hearing this would go round for ever.
 */
export function onStatesChanged(callback: (ids: string[]) => void): () => void {
  return on('states', callback);
}
