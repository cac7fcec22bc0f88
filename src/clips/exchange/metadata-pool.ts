/** Entries of our own file, most of whose text are the metadata of their page, over and over. */
import type { Metadata } from '../../article/metadata/metadata.ts';
import { parseMetadata } from '../validate-metadata.ts';
import { fieldsOf } from './loose.ts';

/** Pages whose metadata are remembered: the clips of one mostly stand together. */
const MAX_PAGES = 100;

/** As our export writes it, last in the source, which is last in the clip. Inside a string the marks would be escaped. */
const KEY = '"metadata":';
const END = '}}';

interface Entry {
  value: unknown;
  /** For `parseClip`: stands for the metadata in the value, where they are those of an earlier entry. */
  metadataOf?: (given: unknown) => Metadata;
}

function lastKey(value: unknown): string | undefined {
  return Object.keys(fieldsOf(value)).at(-1);
}

export class MetadataPool {
  /** By their JSON. */
  readonly #known = new Map<string, Metadata>();
  /** The JSON of the last entry's: its neighbour's are mostly the same, and a string that was looked up once is found at once. */
  #last = '';

  #metadataOf(json: string): Metadata | null {
    const known = this.#known.get(json);
    if (known) return known;
    let given: unknown;
    try {
      given = JSON.parse(json);
    } catch {
      return null;
    }
    if (this.#known.size >= MAX_PAGES) this.#known.clear();
    const metadata = parseMetadata(given);
    this.#known.set(json, metadata);
    return metadata;
  }

  /** Throws a `SyntaxError` where it is no JSON. */
  parse(text: string): Entry {
    const json = this.#jsonIn(text);
    if (json !== null) {
      this.#last = json;
      const metadata = this.#metadataOf(json);
      const value = this.#without(text.slice(0, -END.length - json.length));
      // Elsewhere than at the end of its source it is something else of that name.
      const source = fieldsOf(value)['source'];
      if (metadata && lastKey(value) === 'source' && lastKey(source) === 'metadata')
        return { value, metadataOf: () => metadata };
    }
    return { value: JSON.parse(text) };
  }

  /** The JSON of the metadata at the end, the last entry's own string where it is the same; null where there are none. */
  #jsonIn(text: string): string | null {
    if (!text.endsWith(END)) return null;
    const start = text.length - END.length - this.#last.length;
    if (text.startsWith(KEY, start - KEY.length) && text.startsWith(this.#last, start)) return this.#last;
    const at = text.lastIndexOf(KEY);
    return at < 0 ? null : text.slice(at + KEY.length, -END.length);
  }

  #without(text: string): unknown {
    try {
      return JSON.parse(`${text}null${END}`);
    } catch {
      return null;
    }
  }
}
