/** Clips on their way into a file: all at once, or as the store gives them. */
import type { Clip } from '../clip.ts';
import type { ExportPart } from './part.ts';

/** Clips that come in stretches: a format takes what is there, and says in its parts when it waits for more. */
export class ClipFeed {
  /** Of all clips that are to come. */
  readonly length: number;
  #waiting: Clip[] = [];
  isOpen = true;

  constructor(length: number) {
    this.length = length;
  }

  add(clips: readonly Clip[]): void {
    for (const clip of clips) this.#waiting.push(clip);
  }

  end(): void {
    this.isOpen = false;
  }

  /** All that came since. */
  take(): Clip[] {
    return this.#waiting.splice(0);
  }
}

/** What a format writes. */
export type Clips = readonly Clip[] | ClipFeed;

/** Clips in stretches as they are there; null where more are waited for. */
export function* arrivalsOf(clips: Clips): Generator<readonly Clip[] | null> {
  if (!(clips instanceof ClipFeed)) {
    yield clips;
    return;
  }
  for (;;) {
    const some = clips.take();
    if (some.length > 0) yield some;
    else if (clips.isOpen) yield null;
    else return;
  }
}

/** The parts of a format while its clips are read, never more of them in memory than a stretch. */
export async function* fed(
  format: (clips: Clips) => Iterable<ExportPart>,
  stretches: AsyncIterable<readonly Clip[]>,
  count: number,
): AsyncGenerator<ExportPart> {
  const feed = new ClipFeed(count);
  const source = stretches[Symbol.asyncIterator]();
  for (const part of format(feed)) {
    if (!part.isWaiting) {
      yield part;
      continue;
    }
    const { done, value } = await source.next();
    if (done) feed.end();
    else feed.add(value);
  }
}
