/**
 * Markdown: a citation as a line, and clips as quotations under their pages.
 *
 * @see https://spec.commonmark.org/
 */
import type { Clip } from '../clip.ts';
import { clipCitation, oneLine, type Citation } from './citation.ts';
import { groupByPage, type PageClips } from './pages.ts';
import type { ExportPart } from './part.ts';
import { pagePartsOf } from './parts.ts';
import type { Clips } from './feed.ts';
import { correctionNote, wordsOf } from './words.ts';

/** Every ASCII punctuation that means something anywhere in a line, so that a page's words stay words. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>&#|~!]/gu, String.raw`\$&`)
    .replaceAll(/^([ \t]*)([-+=])/gmu, String.raw`$1\$2`)
    .replaceAll(/^([ \t]*\d+)([.)])/gmu, String.raw`$1\$2`);
}

/** A destination between angle brackets: parentheses in it are no matter. */
function destination(url: string): string {
  return `<${url.replaceAll(/[<>\\\s]/gu, encodeURIComponent)}>`;
}

/** One line. */
export function formatMarkdown(citation: Citation): string {
  const { title, authors, site, published, url, accessed, language } = citation;
  const { comma, read } = wordsOf(language);
  const note = correctionNote(citation);
  const where = [site && `*${escapeMarkdown(site)}*`, published]
    .filter((part) => part !== '')
    .join(`${comma} `);
  return [
    ...(authors.length > 0 ? [`${authors.map(escapeMarkdown).join(`${comma} `)}.`] : []),
    `[${escapeMarkdown(title)}](${destination(url)}).`,
    ...(where === '' ? [] : [`${where}.`]),
    `(${read} ${accessed})`,
    ...(note === '' ? [] : [`(${note})`]),
  ].join(' ');
}

/** A text as a block quotation, its line breaks kept. */
export function quoteMarkdown(text: string): string {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/u)
    .map((line) => (line.trim() === '' ? '>' : `> ${escapeMarkdown(line.trim())}`))
    .join('\n');
}

function clipMarkdown(clip: Clip): string {
  const { comma } = wordsOf(clip.language);
  const speaker = clip.speaker
    ? [clip.speaker.name, clip.speaker.role ?? '']
        .filter((part) => part !== '')
        .map((part) => escapeMarkdown(oneLine(part)))
    : [];
  const blocks = [
    clip.kind === 'page' ? '' : quoteMarkdown(clip.text),
    speaker.length > 0 ? `— ${speaker.join(`${comma} `)}` : '',
    escapeMarkdown(clip.note.trim()),
    clip.tags.map((tag) => `#${escapeMarkdown(tag.replaceAll(' ', '-'))}`).join(' '),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function pageMarkdown(page: PageClips): string {
  const citation = clipCitation(page[0]);
  const blocks = [
    `## ${escapeMarkdown(citation.title)}`,
    formatMarkdown(citation),
    ...page.map(clipMarkdown),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** Clips page by page under the page's title, in the order given. */
export function exportMarkdownParts(clips: Clips): Generator<ExportPart> {
  return pagePartsOf(clips, pageMarkdown, '\n');
}

/** The whole of it as one text, for a few clips. */
export function exportMarkdown(clips: readonly Clip[]): string {
  return groupByPage(clips).map(pageMarkdown).join('\n');
}
