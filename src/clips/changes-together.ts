import { onClipsChanged, onStatesChanged } from './changes.ts';

/** Milliseconds in which changes that come one upon the other, as an import's do, are told together. */
const PAUSE_MS = 60;

/** Calls back with the ids of clips that changed in any way, those of a pause together; answers with a way to stop. */
export function onChangesTogether(callback: (ids: ReadonlySet<string>) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let changed = new Set<string>();
  const tell = (): void => {
    const ids = changed;
    timer = undefined;
    changed = new Set();
    callback(ids);
  };
  const listener = (ids: string[]): void => {
    for (const id of ids) changed.add(id);
    timer ??= setTimeout(tell, PAUSE_MS);
  };
  const stops = [onClipsChanged(listener), onStatesChanged(listener)];
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
