/** A clip out of what another program kept: words of a page with the reader's note and tags, and little more. */
import type { Selector } from '../../article/selectors.ts';
import { CLIP_VERSION, type Clip } from '../clip.ts';
import { stableId } from '../stable-id.ts';
import { LIMITS } from '../shapes.ts';
import { parseClip } from '../validate.ts';
import { scriptDirection } from './direction.ts';

/** Texts are empty where the file has none. */
export interface ForeignClip {
  /** What the file calls it. */
  name: string;
  url: string;
  /** Empty for a note on the whole page. */
  words: string;
  selectors: Selector[];
  kind: string;
  note: string;
  tags: string[];
  title: string;
  authors: string[];
  site: string;
  /** ISO 8601. */
  published: string;
  language: string;
  /** Moments in any form that `Date` reads. */
  created: string;
  edited: string;
  /** Whatever else our own files have. */
  more?: Readonly<Record<string, unknown>>;
}

const ID = /^[\w-]{1,64}$/u;

/** Our own id where it is one, or else one that is the same for the same name. */
function idOf(name: string): string {
  const own = name.replace(/^urn:(?:uuid|isnad):/u, '');
  return ID.test(own) ? own : stableId(name);
}

/** Checked like a clip of our own. `now` stands for moments that the file does not give. Throws `ClipError`. */
export function foreignClip(foreign: ForeignClip, now: string): Clip {
  const { words, url, created, edited } = foreign;
  const kind = foreign.kind || (words.trim() === '' ? 'page' : 'passage');
  const text = words || foreign.title;
  return parseClip({
    version: CLIP_VERSION,
    id: foreign.name === '' ? stableId(`${url}\n${words}\n${created}`) : idOf(foreign.name),
    kind,
    text,
    // A page has no words of its own; other words are looked for on their page by themselves, if nothing else is known.
    selectors:
      foreign.selectors.length > 0 || kind === 'page'
        ? foreign.selectors
        : [{ type: 'TextQuoteSelector', exact: text, prefix: '', suffix: '' }],
    source: {
      url,
      metadata: {
        title: foreign.title,
        authors: foreign.authors,
        site: foreign.site,
        published: foreign.published,
        language: foreign.language,
      },
    },
    entities: [],
    note: foreign.note,
    tags: foreign.tags,
    created: created || edited || now,
    edited: edited || created || now,
    language: foreign.language.slice(0, LIMITS.short),
    direction: scriptDirection(text || foreign.note),
    ...foreign.more,
  });
}
