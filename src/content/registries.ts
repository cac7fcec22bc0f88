/** The registries of highlights that a page's marks are in: its own, and one for each frame that holds part of its article. */
import { windowOf } from './frames.ts';

/** Null for a frame that shows another document now, also where that came between two looks. */
function registryOf(frame: Document): HighlightRegistry | null {
  try {
    return windowOf(frame)?.CSS.highlights ?? null;
  } catch {
    return null;
  }
}

export class Registries {
  #frames: readonly Document[] = [];

  /** Writes to these frames from now on, beside the page itself, and takes what is `shown` out of the others. */
  follow(frames: readonly Document[], shown: ReadonlyMap<string, Highlight>): void {
    for (const left of this.#frames) {
      const registry = frames.includes(left) ? null : registryOf(left);
      for (const [name, highlight] of shown) if (registry?.get(name) === highlight) registry.delete(name);
    }
    this.#frames = frames;
  }

  /** A highlight may be in several: each draws the ranges of its own document. */
  *#all(): Generator<HighlightRegistry> {
    yield CSS.highlights;
    for (const frame of this.#frames) {
      const registry = registryOf(frame);
      if (registry) yield registry;
    }
  }

  /** Puts a highlight where it is not. */
  add(name: string, highlight: Highlight): void {
    for (const registry of this.#all()) if (registry.get(name) !== highlight) registry.set(name, highlight);
  }

  /** Takes a highlight out, and leaves another's under its name. */
  remove(name: string, highlight: Highlight): void {
    for (const registry of this.#all()) if (registry.get(name) === highlight) registry.delete(name);
  }
}
