/** schema.org in attributes: `itemprop` of the page's article. */
import { splitNames } from './authors.ts';
import { cleanText, cleanUrl } from './clean.ts';
import { evidenceText, visibleText, type Finding } from './finding.ts';
import { parseMoment } from './moment.ts';
import { trustIn } from './trust.ts';

/** The selector of a property in microdata, and in RDFa with and without its vocabulary's prefix. */
function named(property: string): string {
  return `[itemprop~="${property}"], [property~="${property}"], [property~="schema:${property}"]`;
}

function valueOf(element: Element): string {
  return element.getAttribute('content') ?? element.getAttribute('datetime') ?? visibleText(element);
}

/** The article's item, else the whole document where it has no item of another type. */
function scopeOf(document: Document): Element | null {
  const scopes = [
    ...document.querySelectorAll(
      '[itemscope][itemtype*="Article"], [itemscope][itemtype*="Posting"], [typeof~="NewsArticle"], [typeof~="Article"], [typeof~="schema:NewsArticle"], [typeof~="schema:Article"], [typeof~="BlogPosting"]',
    ),
  ];
  const full = scopes.filter((scope) => scope.querySelector(named('articleBody') + ', ' + named('headline')));
  // Several equal items are a list of teasers.
  return full.length === 1 ? (full[0] ?? null) : scopes.length === 1 ? (scopes[0] ?? null) : null;
}

/** Properties of no item, where the whole document has but one value of them. */
function readUnscoped(document: Document): Finding[] {
  const findings: Finding[] = [];
  for (const [field, property] of [
    ['published', 'datePublished'],
    ['modified', 'dateModified'],
  ] as const) {
    const raws = [...document.querySelectorAll(`[itemprop~="${property}"]`)].slice(0, 10).map(valueOf);
    const values = new Set(raws.map(parseMoment).filter((value) => value !== null));
    const [value] = values;
    if (value === undefined || values.size > 1) continue;
    findings.push({
      field,
      value,
      source: 'microdata',
      text: evidenceText(property, raws[0]),
      weight: trustIn('microdata', field),
    });
  }
  return findings;
}

export function readMicrodata(document: Document, url: string): Finding[] {
  const scope = scopeOf(document);
  if (!scope) return readUnscoped(document);
  const findings: Finding[] = [];
  const first = (property: string): string => {
    const element = scope.querySelector(named(property));
    return element ? valueOf(element) : '';
  };
  const title = cleanText(first('headline'));
  if (title)
    findings.push({
      field: 'title',
      value: title,
      source: 'microdata',
      text: evidenceText('headline', title),
      weight: trustIn('microdata', 'title'),
    });
  for (const [field, property] of [
    ['published', 'datePublished'],
    ['modified', 'dateModified'],
  ] as const) {
    const raw = first(property);
    const value = parseMoment(raw);
    if (value)
      findings.push({
        field,
        value,
        source: 'microdata',
        text: evidenceText(property, raw),
        weight: trustIn('microdata', field),
      });
  }
  const authors = [...scope.querySelectorAll(named('author'))].slice(0, 10).flatMap((element) => {
    const name = element.querySelector(named('name')) ?? element;
    return splitNames(cleanText(valueOf(name), 300));
  });
  if (authors.length > 0)
    findings.push({
      field: 'authors',
      value: authors,
      source: 'microdata',
      text: evidenceText('author', authors.join(', ')),
      weight: trustIn('microdata', 'authors'),
    });
  const section = cleanText(first('articleSection'));
  if (section)
    findings.push({
      field: 'section',
      value: section,
      source: 'microdata',
      text: evidenceText('articleSection', section),
      weight: trustIn('microdata', 'section'),
    });
  const image = cleanUrl(
    scope.querySelector('[itemprop~="image"] [itemprop~="url"]')?.getAttribute('content'),
    url,
  );
  if (image)
    findings.push({
      field: 'image',
      value: image,
      source: 'microdata',
      text: evidenceText('image', image),
      weight: trustIn('microdata', 'image'),
    });
  // An item that its markup closes too early leaves its dates behind it.
  const has = (field: Finding['field']): boolean => findings.some((finding) => finding.field === field);
  if (has('published')) return findings;
  return [...findings, ...readUnscoped(document).filter(({ field }) => !has(field))];
}
