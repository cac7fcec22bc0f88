/** Isnad's own file: every clip, whole, so that what is exported comes back without loss. */
import { CLIP_VERSION, type Clip } from '../clip.ts';
import { fieldsOf } from './loose.ts';

const FORMAT = 'isnad-clips';

/** Clips a part, so that a large library is never one string. */
const PART = 500;

/** The file's text in parts, for a `Blob`. */
export function* exportJsonParts(clips: readonly Clip[], exported = new Date()): Generator<string> {
  // `format` stands first: a file that is cut short is still known for ours.
  const head = {
    format: FORMAT,
    version: CLIP_VERSION,
    exported: exported.toISOString(),
    count: clips.length,
  };
  yield `${JSON.stringify(head).slice(0, -1)},"clips":[`;
  for (let start = 0; start < clips.length; start += PART)
    yield clips
      .slice(start, start + PART)
      .map((clip, index) => `${start + index > 0 ? ',' : ''}\n${JSON.stringify(clip)}`)
      .join('');
  yield '\n]}\n';
}

/** The whole file as one text. */
export function exportJson(clips: readonly Clip[], exported = new Date()): string {
  return [...exportJsonParts(clips, exported)].join('');
}

/** What stands in a file beside its clips: whether it is ours, of which version, and how many clips it should have. */
export interface IsnadHead {
  ours: boolean;
  version: number;
  /** 0 where the file does not say. */
  count: number;
}

export function isnadHead(head: unknown): IsnadHead {
  const { format, version, count } = fieldsOf(head);
  return {
    ours: format === FORMAT,
    version: typeof version === 'number' ? version : CLIP_VERSION,
    count: typeof count === 'number' ? count : 0,
  };
}

/** The same, as far as the beginning of a file tells that has no end. */
export function beginningOf(text: string): IsnadHead {
  const [start] = text.split('[', 1);
  const field = (name: string): string | undefined =>
    start?.match(new RegExp(`"${name}"\\s*:\\s*("[^"]*"|\\d+)`, 'u'))?.[1];
  return {
    ours: field('format') === `"${FORMAT}"`,
    version: Number(field('version') ?? CLIP_VERSION),
    count: Number(field('count') ?? 0),
  };
}
