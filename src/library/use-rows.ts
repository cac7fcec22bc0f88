/** The clips that are on the screen, read a screenful at a time and kept up with every change. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Clip } from '../clips/clip.ts';
import type { ClipNumber, ClipStore, NumberedClip } from '../clips/store.ts';
import { onChangesTogether } from '../clips/changes-together.ts';

/** Clips that are held: a few screens of them. */
const MOST = 400;

export interface Rows {
  /** Undefined until it was read, and where it is gone. */
  clipOf: (number: ClipNumber) => Clip | undefined;
  /** Has these read, if they are not held. */
  need: (numbers: Iterable<ClipNumber>) => void;
  /** Puts in clips as they were just read or written. */
  put: (...clips: readonly NumberedClip[]) => void;
  /** Grows whenever clips were changed, here or elsewhere. */
  version: number;
}

export function useRows(store: ClipStore, onError: (error: unknown) => void): Rows {
  const heldRef = useRef(new Map<ClipNumber, Clip>());
  const askedRef = useRef(new Set<ClipNumber>());
  const [, setDrawn] = useState(0);
  const [version, setVersion] = useState(0);

  const read = useCallback(
    async (numbers: readonly ClipNumber[]): Promise<void> => {
      if (numbers.length === 0) return;
      try {
        const found = await store.read(numbers);
        const held = heldRef.current;
        for (const number of numbers) held.delete(number);
        for (const { number, clip } of found) held.set(number, clip);
        // The longest held go first; a Map keeps the order in which they came.
        for (const number of [...held.keys()].slice(0, Math.max(0, held.size - MOST))) held.delete(number);
        setDrawn((now) => now + 1);
      } catch (error) {
        onError(error);
      } finally {
        for (const number of numbers) askedRef.current.delete(number);
      }
    },
    [store, onError],
  );

  const need = useCallback(
    (numbers: Iterable<ClipNumber>) => {
      const missing = [...numbers].filter(
        (number) => !heldRef.current.has(number) && !askedRef.current.has(number),
      );
      for (const number of missing) askedRef.current.add(number);
      void read(missing);
    },
    [read],
  );

  useEffect(
    () =>
      onChangesTogether((changed) => {
        void read([...heldRef.current].flatMap(([number, { id }]) => (changed.has(id) ? [number] : [])));
        setVersion((now) => now + 1);
      }),
    [read],
  );

  const clipOf = useCallback((number: ClipNumber) => heldRef.current.get(number), []);
  const put = useCallback((...clips: readonly NumberedClip[]) => {
    for (const { number, clip } of clips) heldRef.current.set(number, clip);
    setDrawn((now) => now + 1);
  }, []);
  return { clipOf, need, put, version };
}
