/** `<meta>`: OpenGraph, the article vocabulary, Dublin Core, and what newsroom systems made up. */
import { splitNames } from './authors.ts';
import { cleanLanguage, cleanText, cleanUrl, MAX_NAME } from './clean.ts';
import { evidenceText, type Finding } from './finding.ts';
import type { MetadataField, MetadataSource } from './metadata.ts';
import { parseMoment } from './moment.ts';
import { trustIn } from './trust.ts';

interface Row {
  field: MetadataField;
  source: MetadataSource;
  weight: number;
}

/** Names by field, the most trusted first: trust falls by a hundredth a name. */
const NAMES: readonly (readonly [field: MetadataField, source: MetadataSource, names: string])[] = [
  ['title', 'opengraph', 'og:title'],
  ['title', 'meta', 'twitter:title dc.title dcterms.title citation_title parsely-title sailthru.title title'],
  ['authors', 'opengraph', 'article:author og:article:author og:author article:author_name'],
  [
    'authors',
    'meta',
    'parsely-author sailthru.author author authors byl byline citation_author dc.creator dcterms.creator article.author cxenseparse:author',
  ],
  [
    'published',
    'opengraph',
    'article:published_time og:article:published_time og:published_time og:pubdate article:published',
  ],
  [
    'published',
    'meta',
    'parsely-pub-date sailthru.date datepublished article.published citation_publication_date pubdate publishdate publish-date publish_date publication_date publicationdate published published_time dcterms.issued dc.date.issued dcterms.created dc.date.created dcterms.date dc.date cxenseparse:recs:publishtime cxenseparse:publishtime rnews:datepublished originalpublicationdate article_date_original date date.release',
  ],
  ['modified', 'opengraph', 'article:modified_time og:article:modified_time og:updated_time'],
  [
    'modified',
    'meta',
    'datemodified dcterms.modified dc.date.modified article.updated last-modified lastmod revised cxenseparse:modifiedtime',
  ],
  ['agency', 'meta', 'dc.source dcterms.source'],
  ['paywalled', 'opengraph', 'article:content_tier og:article:content_tier'],
  ['licence', 'meta', 'dc.rights dcterms.rights dcterms.license copyright rights'],
  ['site', 'opengraph', 'og:site_name'],
  [
    'site',
    'meta',
    'application-name dc.publisher dcterms.publisher apple-mobile-web-app-title cre publisher',
  ],
  ['language', 'opengraph', 'og:locale'],
  ['language', 'meta', 'content-language dc.language dcterms.language language'],
  ['url', 'opengraph', 'og:url'],
  ['image', 'opengraph', 'og:image og:image:secure_url og:image:url'],
  ['image', 'meta', 'twitter:image twitter:image:src thumbnail'],
  ['description', 'opengraph', 'og:description'],
  ['description', 'meta', 'description twitter:description dc.description dcterms.description'],
  ['section', 'opengraph', 'article:section og:article:section'],
  ['section', 'meta', 'parsely-section cxenseparse:recs:category section category'],
  ['keywords', 'opengraph', 'article:tag og:article:tag'],
  ['keywords', 'meta', 'news_keywords keywords parsely-tags sailthru.tags dc.subject'],
];

const ROWS = new Map<string, Row>();
for (const [field, source, names] of NAMES)
  names
    .split(' ')
    .forEach((name, index) =>
      ROWS.set(name, { field, source, weight: trustIn(source, field) - index / 100 }),
    );

const MAX_METAS = 500;

/** What the document's `<meta>` elements say. */
export function readMeta(document: Document, url: string): Finding[] {
  const findings: Finding[] = [];
  const lists = new Map<string, string[]>();
  const seen = new Set<string>();
  for (const meta of [...document.querySelectorAll('meta')].slice(0, MAX_METAS)) {
    const content = meta.getAttribute('content');
    if (content === null || content.trim() === '') continue;
    for (const attribute of ['property', 'name', 'http-equiv']) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase() ?? '';
      const row = ROWS.get(name);
      if (!row) continue;
      if (row.field === 'authors' || row.field === 'keywords') {
        lists.set(name, [...(lists.get(name) ?? []), content]);
        break;
      }
      if (!seen.has(name)) addOne(findings, row, name, content, url);
      seen.add(name);
      break;
    }
  }
  for (const [name, contents] of lists) {
    const row = ROWS.get(name);
    if (row) addList(findings, row, name, contents);
  }
  return findings;
}

function addOne(findings: Finding[], row: Row, name: string, content: string, url: string): void {
  const { field, source, weight } = row;
  // `dc.source` holds an address or a name: an address tells no agency.
  if (field === 'agency' && /^https?:/iu.test(content)) return;
  if (field === 'paywalled') {
    // Facebook's content tiers: a metered article is paid for after a few.
    const value = /^(?:locked|metered)$/iu.test(content.trim());
    if (value || /^free$/iu.test(content.trim()))
      findings.push({ field, value, source, text: evidenceText(name, content), weight });
    return;
  }
  if (field === 'authors' || field === 'keywords' || field === 'notices') return;
  const value = valueOf(field, content, url);
  if (value) findings.push({ field, value, source, text: evidenceText(name, content), weight });
}

function valueOf(field: MetadataField, content: string, url: string): string {
  if (field === 'published' || field === 'modified') return parseMoment(content) ?? '';
  if (field === 'language') return cleanLanguage(content);
  if (field === 'url' || field === 'image') return cleanUrl(content, url);
  if (field === 'licence' && !/creative commons|creativecommons|\bcc[ -]by|^https?:/iu.test(content))
    return '';
  return cleanText(content);
}

function addList(findings: Finding[], row: Row, name: string, contents: readonly string[]): void {
  const { field, source, weight } = row;
  const shown = contents.slice(0, 50);
  const value =
    field === 'authors'
      ? shown.flatMap((content) => splitNames(cleanText(content)))
      : shown.flatMap((content) => content.split(/[,،;]/u)).map((word) => cleanText(word, MAX_NAME));
  const given = value.filter((item) => item !== '');
  if (given.length > 0 && (field === 'authors' || field === 'keywords'))
    findings.push({ field, value: given, source, text: evidenceText(name, shown.join(', ')), weight });
}
