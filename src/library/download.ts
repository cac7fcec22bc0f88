/** Clips as files for the reader's downloads folder. */
import type { Clip } from '../clips/clip.ts';
import { exportJsonParts } from '../clips/exchange/json.ts';
import { exportMarkdown } from '../clips/exchange/markdown.ts';
import { exportText } from '../clips/exchange/text.ts';

interface ExportFormat {
  label: string;
  extension: string;
  mime: string;
  parts: (clips: readonly Clip[]) => Iterable<string>;
}

export const EXPORT_FORMATS = {
  json: { label: 'exportAsJson', extension: 'json', mime: 'application/json', parts: exportJsonParts },
  markdown: {
    label: 'exportAsMarkdown',
    extension: 'md',
    mime: 'text/markdown',
    parts: (clips) => [exportMarkdown(clips)],
  },
  text: {
    label: 'exportAsText',
    extension: 'txt',
    mime: 'text/plain',
    parts: (clips) => [exportText(clips)],
  },
} as const satisfies Record<string, ExportFormat>;

export type ExportName = keyof typeof EXPORT_FORMATS;
export const EXPORT_NAMES: readonly ExportName[] = ['json', 'markdown', 'text'];

/** Browsers read the file after the click; by then it is safe to let go of it. */
const RELEASE_MS = 60_000;

/** Saves clips as a file with the day in its name. A link needs no permission, unlike `downloads`. */
export function download(clips: readonly Clip[], name: ExportName): void {
  const { extension, mime, parts } = EXPORT_FORMATS[name];
  const file = new Blob([...parts(clips)], { type: `${mime};charset=utf-8` });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `isnad-${new Date().toISOString().slice(0, 10)}.${extension}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), RELEASE_MS);
}
