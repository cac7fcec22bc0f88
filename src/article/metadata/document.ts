/** What the document itself says: its title, language, links and address. */
import { cleanLanguage, cleanText, cleanUrl } from './clean.ts';
import { evidenceText, visibleText, type Finding } from './finding.ts';
import { placeOf } from './place.ts';
import { parseMoment } from './moment.ts';
import { trustIn } from './trust.ts';

/** Separators between a headline and the outlet's name in a `<title>`, with the spaces that make them one. */
const SEPARATOR = /\s+[|–—•·:»«]\s+|\s+-\s+|\s*\|\s*/u;

export interface SplitTitle {
  /** The longest part. */
  headline: string;
  /** All of them: the headline, the outlet, a section, a slogan. */
  parts: string[];
}

/** A document's title in the parts that its separators make. */
export function splitTitle(title: string): SplitTitle {
  const parts = title.split(SEPARATOR).filter((part) => part !== '');
  let headline = '';
  for (const part of parts) if (part.length > headline.length) headline = part;
  return { headline, parts };
}

export function readDocument(document: Document, url: string, headline: Element | null): Finding[] {
  const findings: Finding[] = [];
  const shown = headline ? visibleText(headline) : '';
  if (shown)
    findings.push({
      field: 'title',
      value: shown,
      source: 'headline',
      text: evidenceText('headline', shown),
      weight: trustIn('headline', 'title'),
      ...(headline && { place: placeOf(headline) }),
    });
  const title = cleanText(document.title);
  const split = splitTitle(title);
  if (split.headline)
    findings.push({
      field: 'title',
      value: split.headline,
      source: 'title',
      text: evidenceText('<title>', title),
      weight: trustIn('title', 'title'),
    });
  const lang =
    document.documentElement?.getAttribute('lang') ?? document.documentElement?.getAttribute('xml:lang');
  const language = cleanLanguage(lang);
  if (language)
    findings.push({
      field: 'language',
      value: language,
      source: 'document',
      text: evidenceText('lang', lang),
      weight: trustIn('document', 'language'),
    });
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  const link = cleanUrl(canonical, url);
  if (link)
    findings.push({
      field: 'url',
      value: link,
      source: 'link',
      text: evidenceText('canonical', canonical),
      weight: trustIn('link', 'url'),
    });
  const terms = document.querySelector('link[rel~="license"], a[rel~="license"]')?.getAttribute('href');
  const licence = cleanUrl(terms, url);
  if (licence)
    findings.push({
      field: 'licence',
      value: licence,
      source: 'link',
      text: evidenceText('license', terms),
      weight: trustIn('link', 'licence'),
    });
  const own = cleanUrl(url, '');
  if (own)
    findings.push({
      field: 'url',
      value: own,
      source: 'url',
      text: evidenceText('address', own),
      weight: trustIn('url', 'url'),
    });
  const host = own === '' ? '' : new URL(own).hostname.replace(/^www\./u, '');
  if (host)
    findings.push({
      field: 'site',
      value: host,
      source: 'url',
      text: evidenceText('host', host),
      weight: trustIn('url', 'site'),
    });
  return [...findings, ...readAddress(link || own)];
}

/** Newsrooms file articles by day: `/2025/01/10/`, `/2025-01/10/`, `/2025-01-10-`, `/20250110/`. */
const DAY_IN_PATH = /[/_-](\d{4})(?:\/(\d{1,2})\/(\d{1,2})|-(\d{2})[/-](\d{2})|(\d{2})(\d{2}))(?=[/_.-]|$)/u;

function readAddress(url: string): Finding[] {
  const match = DAY_IN_PATH.exec(url.replace(/[?#].*$/u, ''));
  if (!match) return [];
  const [words, year, ...rest] = match;
  const [month, day] = rest.filter((part) => part !== undefined);
  const value = parseMoment(`${year}-${month}-${day}`);
  if (!value || Number(year) < 1994) return [];
  return [
    {
      field: 'published',
      value,
      source: 'url',
      text: evidenceText('address', words),
      weight: trustIn('url', 'published'),
    },
  ];
}
