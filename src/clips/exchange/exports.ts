/** The files that clips leave in, as the reader may choose among them. A new one is a file and a row. */
import type { Clip } from '../clip.ts';
import { exportBibtex } from './bibtex.ts';
import { clipCitation } from './citation.ts';
import { exportCslJson } from './csl-json.ts';
import { exportCsv } from './csv.ts';
import { FileNames } from './file-name.ts';
import { exportHtml } from './html.ts';
import { exportJsonFile } from './json.ts';
import { exportMarkdownParts } from './markdown.ts';
import { formatNote, OBSIDIAN_TEMPLATE } from './notes.ts';
import { fed, type Clips } from './feed.ts';
import { pagesOf, type PageClips } from './pages.ts';
import type { ExportPart } from './part.ts';
import { pagePartsOf } from './parts.ts';
import { exportRis } from './ris.ts';
import { parseTemplate, type Template } from './template.ts';
import { exportTextParts } from './text.ts';
import { exportWebAnnotations } from './web-annotation.ts';
import { exportWikipedia, type Wikipedia } from './wikipedia.ts';
import { zipParts, type ZipFile } from './zip.ts';

export const EXPORT_NAMES = [
  'json',
  'web-annotation',
  'markdown',
  'html',
  'csv',
  'text',
  'bibtex',
  'ris',
  'csl-json',
  'wikipedia',
] as const;
export type ExportName = (typeof EXPORT_NAMES)[number];

/** How Markdown is laid out; `own` is by the reader's template. */
export const MARKDOWN_STYLES = ['list', 'obsidian', 'own'] as const;
export type MarkdownStyle = (typeof MARKDOWN_STYLES)[number];

export interface ExportOptions {
  /** BCP 47 tag of the reader's language, for words around the clips. */
  language: string;
  markdown: MarkdownStyle;
  /** For `own`. */
  template: string;
  /** A file for each page, in a zip; else all in one. */
  zip: boolean;
  wikipedia: Wikipedia;
}

export interface ExportFile {
  /** Of the file's name. */
  ending: string;
  /** Media type. */
  type: string;
  parts: Iterable<ExportPart>;
}

type Parts = (clips: Clips, options: ExportOptions) => Iterable<ExportPart>;

const FILES: Readonly<
  Record<Exclude<ExportName, 'markdown'>, { ending: string; type: string; parts: Parts }>
> = {
  json: { ending: 'json', type: 'application/json', parts: (clips) => exportJsonFile(clips) },
  'web-annotation': { ending: 'jsonld', type: 'application/ld+json', parts: exportWebAnnotations },
  html: { ending: 'html', type: 'text/html', parts: (clips, { language }) => exportHtml(clips, language) },
  csv: { ending: 'csv', type: 'text/csv', parts: exportCsv },
  text: { ending: 'txt', type: 'text/plain', parts: exportTextParts },
  bibtex: { ending: 'bib', type: 'application/x-bibtex', parts: exportBibtex },
  ris: { ending: 'ris', type: 'application/x-research-info-systems', parts: exportRis },
  'csl-json': {
    ending: 'json',
    type: 'application/vnd.citationstyles.csl+json',
    parts: exportCslJson,
  },
  wikipedia: {
    ending: 'txt',
    type: 'text/plain',
    parts: (clips, { wikipedia }) => exportWikipedia(clips, wikipedia),
  },
};

function* noteFiles(clips: Clips, render: (page: PageClips) => string): Generator<ZipFile | null> {
  const names = new FileNames();
  for (const page of pagesOf(clips))
    yield (
      page && {
        name: names.take(clipCitation(page[0]).title, 'md'),
        text: render(page),
        clips: page.length,
      }
    );
}

function exportNotes(clips: Clips, { markdown, template, zip }: ExportOptions): ExportFile {
  const parsed: Template | null =
    markdown === 'list' ? null : parseTemplate(markdown === 'own' ? template : OBSIDIAN_TEMPLATE);
  if (zip) {
    const render = (page: PageClips): string =>
      parsed
        ? formatNote(page, parsed)
        : [...exportMarkdownParts(page)].map(({ data }) => data.toString()).join('');
    return { ending: 'zip', type: 'application/zip', parts: zipParts(noteFiles(clips, render)) };
  }
  return {
    ending: 'md',
    type: 'text/markdown',
    parts: parsed ? pagePartsOf(clips, (page) => formatNote(page, parsed), '\n') : exportMarkdownParts(clips),
  };
}

/** Clips as a file, made piece by piece as its parts are asked for. */
export function exportClips(name: ExportName, clips: Clips, options: ExportOptions): ExportFile {
  if (name === 'markdown') return exportNotes(clips, options);
  const { ending, type, parts } = FILES[name];
  return { ending, type, parts: parts(clips, options) };
}

/** Formats that put the clips of a page together. */
export function isByPage(name: ExportName): boolean {
  return name !== 'json' && name !== 'web-annotation' && name !== 'csv';
}

/**
 * Clips as a file while they are read, never more of them in memory than a stretch; for a format that is
 * `isByPage` those of a page come together. `count` is of all.
 */
export function streamExport(
  name: ExportName,
  stretches: AsyncIterable<readonly Clip[]>,
  count: number,
  options: ExportOptions,
): Omit<ExportFile, 'parts'> & { parts: AsyncIterable<ExportPart> } {
  const { ending, type } = exportClips(name, [], options);
  const parts = fed((clips) => exportClips(name, clips, options).parts, stretches, count);
  return { ending, type, parts };
}
