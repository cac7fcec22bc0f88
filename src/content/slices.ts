/** Work on the page's main thread, in pieces that never hold up a frame. */
import { nextTask } from '../article/slices.ts';

/** Milliseconds of work between two pauses: half a frame at 60 a second. */
const SLICE_MS = 8;

/** Lets the page go first: what it has waiting (input, painting) runs, then we go on. */
export function yieldNow(): Promise<void> {
  // Missing in browsers from before 2025.
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield ? scheduler.yield() : nextTask();
}

/** Does something with each item, pausing whenever a slice is used up; ends after a pause where `isOver` says so. */
export async function eachInSlices<T>(
  items: readonly T[],
  visit: (item: T) => void,
  isOver: () => boolean,
): Promise<void> {
  let sliceEnd = performance.now() + SLICE_MS;
  for (const item of items) {
    visit(item);
    if (performance.now() < sliceEnd) continue;
    await yieldNow();
    if (isOver()) return;
    sliceEnd = performance.now() + SLICE_MS;
  }
}
