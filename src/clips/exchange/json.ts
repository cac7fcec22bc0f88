/** Isnad's own file: every clip, whole, so that what is exported comes back without loss. */
import type { Metadata } from '../../article/metadata/metadata.ts';
import { CLIP_VERSION, type Clip } from '../clip.ts';
import { fed, type Clips } from './feed.ts';
import { fieldsOf } from './loose.ts';
import type { ExportPart } from './part.ts';
import { partsOf } from './parts.ts';

const FORMAT = 'isnad-clips';

// The clips of a page share its metadata, which are most of a clip's text.
const metadataJson = new WeakMap<Metadata, string>();

function clipJson(clip: Clip): string {
  const { metadata, ...source } = clip.source;
  let json = metadataJson.get(metadata);
  if (json === undefined) {
    json = JSON.stringify(metadata);
    metadataJson.set(metadata, json);
  }
  // Each is an object with something in it: what follows goes in front of its closing brace.
  const page = `${JSON.stringify(source).slice(0, -1)},"metadata":${json}}`;
  return `${JSON.stringify({ ...clip, source: undefined }).slice(0, -1)},"source":${page}}`;
}

export function* exportJsonFile(clips: Clips, exported = new Date()): Generator<ExportPart> {
  // `format` stands first: a file that is cut short is still known for ours.
  const head = {
    format: FORMAT,
    version: CLIP_VERSION,
    exported: exported.toISOString(),
    count: clips.length,
  };
  yield { data: `${JSON.stringify(head).slice(0, -1)},"clips":[\n`, clips: 0 };
  yield* partsOf(clips, clipJson, ',\n');
  yield { data: '\n]}\n', clips: 0 };
}

/** The file's text in parts, for a `Blob`. */
export function* exportJsonParts(clips: readonly Clip[], exported = new Date()): Generator<string> {
  for (const { data } of exportJsonFile(clips, exported)) yield data.toString();
}

/** The same while the clips are read; `count` is of all. */
export async function* exportJsonStream(
  stretches: AsyncIterable<readonly Clip[]>,
  count: number,
): AsyncGenerator<string> {
  for await (const { data } of fed(exportJsonFile, stretches, count)) yield data.toString();
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
