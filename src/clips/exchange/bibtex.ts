/**
 * BibTeX: an `@misc` with the fields that the classic styles and biblatex both know.
 *
 * @see https://tug.ctan.org/info/bibtex/tamethebeast/ttb_en.pdf
 */
import { clipCitation, type Citation } from './citation.ts';
import type { ExportPart } from './part.ts';
import { pagePartsOf } from './parts.ts';
import type { Clips } from './feed.ts';
import { correctionNote, excerptsOf, tagsOf } from './words.ts';

/** LaTeX for characters that would be commands. BibTeX counts braces even after a backslash, hence the words. */
const SPECIALS: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  '#': String.raw`\#`,
  $: String.raw`\$`,
  '%': String.raw`\%`,
  '&': String.raw`\&`,
  _: String.raw`\_`,
};

function escape(text: string): string {
  return text.replaceAll(/[\\{}~^#$%&_]/gu, (special) => SPECIALS[special] ?? special);
}

/** A name that BibTeX would take apart wrongly, at a comma or an "and" or because it is no person's, is one word to it. */
function author(name: string, organizations: readonly string[]): string {
  return /,|\band\b/iu.test(name) || organizations.includes(name) ? `{${escape(name)}}` : escape(name);
}

/** An address is verbatim, but braces still count. */
function address(url: string): string {
  return url.replaceAll(/[{}\\]/gu, encodeURIComponent);
}

/** From host, day and the first Latin word of the title: what a bibliography's author types. */
function key({ url, published, title }: Citation): string {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : '';
  const word = title.match(/[A-Za-z]{4,}/u)?.[0] ?? '';
  return `${host}${published}${word}`.toLowerCase().replaceAll(/[^a-z0-9]/gu, '') || 'page';
}

interface BibtexExtras {
  /** Each entry of a file needs a key of its own. */
  key?: string;
  /** What is said of the source, for styles that print it. */
  annotation?: string;
  keywords?: readonly string[];
}

/** One entry, with a line break at its end. */
export function formatBibtex(citation: Citation, extras: BibtexExtras = {}): string {
  const { title, authors, site, published, url, accessed, language } = citation;
  const [year = '', month = '', day = ''] = published.split('-');
  const fields = [
    ['author', authors.map((name) => author(name, citation.organizations)).join(' and ')],
    // A second pair of braces keeps the title's capitals.
    ['title', `{${escape(title)}}`],
    ['howpublished', escape(site)],
    ['year', year],
    ['month', month && String(Number(month))],
    ['day', day && String(Number(day))],
    ['url', address(url)],
    ['urldate', accessed],
    ['language', escape(language)],
    ['note', escape(correctionNote(citation))],
    // A comma parts keywords, so there is none inside one.
    ['keywords', (extras.keywords ?? []).map((tag) => escape(tag.replaceAll(',', ' '))).join(', ')],
    ['annote', escape(extras.annotation ?? '')],
  ].filter(([, value]) => value !== '');
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${extras.key ?? key(citation)},\n${lines.join('')}}\n`;
}

/** An entry for each page, its clips as its annotation. */
export function* exportBibtex(clips: Clips): Generator<ExportPart> {
  const taken = new Map<string, number>();
  yield* pagePartsOf(
    clips,
    (page) => {
      const citation = clipCitation(page[0]);
      const base = key(citation);
      const count = (taken.get(base) ?? 0) + 1;
      taken.set(base, count);
      return formatBibtex(citation, {
        // A hyphen is in no key by itself, so that a numbered key is nobody's own.
        key: count === 1 ? base : `${base}-${count}`,
        annotation: excerptsOf(page),
        keywords: tagsOf(page),
      });
    },
    '\n',
  );
}
