/**
 * BibTeX: an `@misc` with the fields that the classic styles and biblatex both know.
 *
 * @see https://tug.ctan.org/info/bibtex/tamethebeast/ttb_en.pdf
 */
import type { Citation } from './citation.ts';

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

/** A name that BibTeX would take apart wrongly, at a comma or an "and", is one word to it. */
function author(name: string): string {
  return /,|\band\b/iu.test(name) ? `{${escape(name)}}` : escape(name);
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

/** One entry, with a line break at its end. */
export function formatBibtex(citation: Citation): string {
  const { title, authors, site, published, url, accessed, language } = citation;
  const [year = '', month = '', day = ''] = published.split('-');
  const fields = [
    ['author', authors.map(author).join(' and ')],
    // A second pair of braces keeps the title's capitals.
    ['title', `{${escape(title)}}`],
    ['howpublished', escape(site)],
    ['year', year],
    ['month', month && String(Number(month))],
    ['day', day && String(Number(day))],
    ['url', address(url)],
    ['urldate', accessed],
    ['language', escape(language)],
  ].filter(([, value]) => value !== '');
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${key(citation)},\n${lines.join('')}}\n`;
}
