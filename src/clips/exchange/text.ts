/** Plain text: a citation as a line, and clips as a reading list. */
import type { Clip } from '../clip.ts';
import { clipCitation, type Citation } from './citation.ts';
import { groupByPage, type PageClips } from './pages.ts';
import type { ExportPart } from './part.ts';
import { pagePartsOf } from './parts.ts';
import type { Clips } from './feed.ts';
import { correctionNote, wordsOf } from './words.ts';

/** One line, in the words of the source's language. */
export function formatText(citation: Citation): string {
  const { title, authors, site, published, url, accessed, language } = citation;
  const note = correctionNote(citation);
  const { comma, open, close, read } = wordsOf(language);
  const where = [site, published].filter((part) => part !== '').join(`${comma} `);
  return [
    ...(authors.length > 0 ? [`${authors.join(`${comma} `)}.`] : []),
    `${open}${title}${close}.`,
    ...(where === '' ? [] : [`${where}.`]),
    url,
    `(${read} ${accessed})`,
    ...(note === '' ? [] : [`(${note})`]),
  ].join(' ');
}

function clipText(clip: Clip): string {
  const { open, close } = wordsOf(clip.language);
  const speaker = clip.speaker ? `\n— ${clip.speaker.name}` : '';
  const note = clip.note === '' ? '' : `\n${clip.note}`;
  const tags = clip.tags.length > 0 ? `\n${clip.tags.map((tag) => `#${tag}`).join(' ')}` : '';
  const words =
    clip.kind === 'page' ? '' : `\n${clip.kind === 'quote' ? open + clip.text + close : clip.text}`;
  return `${words}${speaker}${note}${tags}`.trimStart();
}

function pageText(page: PageClips): string {
  const parts = [formatText(clipCitation(page[0])), ...page.map(clipText)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Clips page by page, each page with its source's line, in the order given. */
export function exportTextParts(clips: Clips): Generator<ExportPart> {
  return pagePartsOf(clips, pageText, '\n\n');
}

/** The whole of it as one text, for a few clips. */
export function exportText(clips: readonly Clip[]): string {
  return groupByPage(clips).map(pageText).join('\n\n');
}
