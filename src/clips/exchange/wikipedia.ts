/**
 * Wikipedia references in the forms of four Wikipedias: each its own template with its own parameters.
 *
 * @see https://en.wikipedia.org/wiki/Template:Cite_news
 * @see https://ar.wikipedia.org/wiki/قالب:استشهاد_بخبر
 * @see https://fa.wikipedia.org/wiki/الگو:یادکرد_خبر
 * @see https://fr.wikipedia.org/wiki/Modèle:Article
 */
import { clipCitation, type Citation } from './citation.ts';
import type { ExportPart } from './part.ts';
import { pagePartsOf } from './parts.ts';
import type { Clips } from './feed.ts';
import { correctionNote } from './words.ts';

/** A template's name and what its parameters are called. */
interface Template {
  name: string;
  /** The first author's, and those of the others up to their number. */
  author: string;
  authors: string;
  title: string;
  work: string;
  date: string;
  url: string;
  accessed: string;
  language: string;
}

export const WIKIPEDIAS = ['en', 'ar', 'fa', 'fr'] as const;
export type Wikipedia = (typeof WIKIPEDIAS)[number];

const TEMPLATES: Readonly<Record<Wikipedia, Template>> = {
  en: {
    name: 'cite news',
    author: 'author1',
    authors: 'author',
    title: 'title',
    work: 'work',
    date: 'date',
    url: 'url',
    accessed: 'access-date',
    language: 'language',
  },
  ar: {
    name: 'استشهاد بخبر',
    author: 'مؤلف1',
    authors: 'مؤلف',
    title: 'عنوان',
    work: 'عمل',
    date: 'تاريخ',
    url: 'مسار',
    accessed: 'تاريخ الوصول',
    language: 'لغة',
  },
  fa: {
    name: 'یادکرد خبر',
    author: 'نویسنده',
    // The English names are known there too, and the numbered Persian ones come with digits of either kind.
    authors: 'author',
    title: 'عنوان',
    work: 'اثر',
    date: 'تاریخ',
    url: 'پیوند',
    accessed: 'تاریخ بازبینی',
    language: 'زبان',
  },
  fr: {
    name: 'Article',
    author: 'auteur1',
    authors: 'auteur',
    title: 'titre',
    work: 'périodique',
    date: 'date',
    url: 'lire en ligne',
    accessed: 'consulté le',
    language: 'langue',
  },
};

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
export function formatWikipedia(citation: Citation, wikipedia: Wikipedia = 'en'): string {
  const { title, authors, site, published, url, accessed, language } = citation;
  const template = TEMPLATES[wikipedia];
  const parameters = [
    ...authors.map((author, index) => [
      index === 0 ? template.author : `${template.authors}${index + 1}`,
      escape(author),
    ]),
    [template.title, escape(title)],
    [template.work, escape(site)],
    [template.date, published],
    [template.url, address(url)],
    [template.accessed, accessed],
    [template.language, escape(language.split('-', 1)[0] ?? '')],
  ].filter(([, value]) => value !== '');
  const note = correctionNote(citation);
  // A comment: the templates refuse parameters that they do not know.
  const comment = note === '' ? '' : `<!-- ${note} -->`;
  return `{{${template.name} |${parameters.map(([name, value]) => `${name}=${value}`).join(' |')}}}${comment}`;
}

/** A list of references, a page each. */
export function exportWikipedia(clips: Clips, wikipedia: Wikipedia): Generator<ExportPart> {
  return pagePartsOf(clips, (page) => `* ${formatWikipedia(clipCitation(page[0]), wikipedia)}\n`);
}
