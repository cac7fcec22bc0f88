/**
 * A Wikipedia reference: `{{cite news}}`, which the Arabic, English, Persian, French and German
 * Wikipedias all have under that name and with these parameters.
 *
 * @see https://en.wikipedia.org/wiki/Template:Cite_news
 */
import type { Citation } from './citation.ts';

/** Wikitext that would end the parameter, open a link or template, or turn text slanted. */
const SPECIALS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '|': '{{!}}',
  '[': '&#91;',
  ']': '&#93;',
  '{': '&#123;',
  '}': '&#125;',
  '<': '&lt;',
  '>': '&gt;',
  "''": '&#39;&#39;',
  '~~~': '&#126;&#126;&#126;',
};

function escape(text: string): string {
  return text.replaceAll(/''|~~~|[&|[\]{}<>]/gu, (special) => SPECIALS[special] ?? special);
}

function address(url: string): string {
  return url.replaceAll(/[|[\]{}<>"'\s]/gu, (character) =>
    character === "'" ? '%27' : encodeURIComponent(character),
  );
}

/** One template, for between `<ref>` and `</ref>`. */
export function formatWikipedia({
  title,
  authors,
  site,
  published,
  url,
  accessed,
  language,
}: Citation): string {
  const parameters = [
    ...authors.map((author, index) => [`author${index + 1}`, escape(author)]),
    ['title', escape(title)],
    ['work', escape(site)],
    ['date', published],
    ['url', address(url)],
    ['access-date', accessed],
    ['language', escape(language.split('-', 1)[0] ?? '')],
  ].filter(([, value]) => value !== '');
  return `{{cite news |${parameters.map(([name, value]) => `${name}=${value}`).join(' |')}}}`;
}
