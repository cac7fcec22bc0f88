/**
 * HTML: a page to print or to put on the web, whole by itself. It runs nothing and fetches nothing, and
 * says so to the browser; whatever a page or a reader wrote is text in it.
 */
import type { Clip } from '../clip.ts';
import { isWebAddress } from '../shapes.ts';
import { clipCitation, type Citation } from './citation.ts';
import { scriptDirection } from './direction.ts';
import type { PageClips } from './pages.ts';
import type { ExportPart } from './part.ts';
import { pagePartsOf } from './parts.ts';
import type { Clips } from './feed.ts';
import { correctionNote, wordsOf } from './words.ts';

export const STYLE = `
:root{color-scheme:light dark}
body{max-inline-size:42rem;margin:2rem auto;padding-inline:1rem;font:1rem/1.6 system-ui,sans-serif}
:lang(ar),:lang(fa),:lang(ur){line-height:1.9}
h1{font-size:1.4rem}
h2{margin-block:0 .2rem;font-size:1.15rem;line-height:1.4}
article{margin-block:2.5rem}
a{color:inherit}
.source{margin-block:0;font-size:.85rem;opacity:.8}
blockquote{margin:1rem 0;padding-inline-start:1rem;border-inline-start:3px solid;white-space:pre-line;overflow-wrap:anywhere}
figure{margin:1.2rem 0}
figcaption,.note,.tags{margin-block:.3rem;font-size:.9rem;white-space:pre-line;overflow-wrap:anywhere}
.tags{opacity:.8}
@media print{body{margin:0;max-inline-size:none}figure{break-inside:avoid}h2{break-after:avoid}a{text-decoration:none}.address{display:block;direction:ltr;font-size:.75rem}}
@media screen{.address{display:none}}
`;

/** SHA-256 of `STYLE`, by which the page lets its own style in and no other. A test holds it. */
export const STYLE_HASH = 'sha256-OS1WLKNVzAu8OQa+DSvxfpUfHbjw843wvZZ7FWhqlvQ=';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// Controls are letters of no text, and no HTML either; lone halves of letters do not reach a file.
function escape(text: string): string {
  return text
    .replaceAll(/[&<>"']/gu, (special) => ENTITIES[special] ?? special)
    .replaceAll(/[\p{Cc}]/gu, (control) => (/[\t\n]/u.test(control) ? control : ''));
}

function attributes(language: string, direction: string): string {
  return `${language === '' ? '' : ` lang="${escape(language)}"`} dir="${direction}"`;
}

function sourceHtml(citation: Citation): string {
  const { title, authors, site, published, url, accessed, language } = citation;
  const { comma, read } = wordsOf(language);
  const link = isWebAddress(url) ? ` href="${escape(url)}" rel="noreferrer"` : '';
  const note = correctionNote(citation);
  const facts = [authors.join(`${comma} `), site, published].filter((fact) => fact !== '');
  return (
    `<h2><a${link}>${escape(title)}</a></h2>\n` +
    `<p class="source">${facts.map((fact) => `<bdi>${escape(fact)}</bdi>`).join(' · ')}` +
    `${facts.length > 0 ? ' · ' : ''}${escape(read)} ${accessed}${note === '' ? '' : ` · ${escape(note)}`}<span class="address">${escape(url)}</span></p>\n`
  );
}

function clipHtml(clip: Clip): string {
  const { kind, text, speaker, note, tags, language, direction, source } = clip;
  const { open, close, comma } = wordsOf(language);
  const words = kind === 'quote' ? `${open}${text}${close}` : text;
  const said = [speaker?.name ?? '', speaker?.role ?? ''].filter((part) => part !== '');
  const parts = [
    kind === 'page'
      ? ''
      : `<blockquote cite="${escape(source.url)}"${attributes(language, direction)}>${escape(words)}</blockquote>`,
    said.length > 0 ? `<figcaption>— <bdi>${escape(said.join(`${comma} `))}</bdi></figcaption>` : '',
    note === '' ? '' : `<p class="note" dir="${scriptDirection(note)}">${escape(note)}</p>`,
    tags.length > 0 ? `<p class="tags">${tags.map((tag) => `<bdi>#${escape(tag)}</bdi>`).join(' ')}</p>` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? `<figure>\n${parts.join('\n')}\n</figure>\n` : '';
}

function pageHtml(page: PageClips): string {
  const citation = clipCitation(page[0]);
  const direction = scriptDirection(citation.title);
  return `<article${attributes(citation.language, direction)}>\n${sourceHtml(citation)}${page.map(clipHtml).join('')}</article>\n`;
}

/** The clips page by page; `language` is the reader's, for the document around them. */
export function* exportHtml(clips: Clips, language: string): Generator<ExportPart> {
  const title = wordsOf(language).clips;
  const policy = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
  yield {
    data:
      `<!doctype html>\n<html${attributes(language, scriptDirection(title))}>\n<head>\n<meta charset="utf-8">\n` +
      `<meta http-equiv="Content-Security-Policy" content="${policy}">\n` +
      `<meta name="viewport" content="width=device-width, initial-scale=1">\n` +
      `<meta name="referrer" content="no-referrer">\n` +
      `<title>${escape(title)} · Isnad</title>\n<style>${STYLE}</style>\n</head>\n<body>\n<main>\n<h1>${escape(title)}</h1>\n`,
    clips: 0,
  };
  yield* pagePartsOf(clips, pageHtml);
  yield { data: '</main>\n</body>\n</html>\n', clips: 0 };
}
