/** schema.org in attributes: `itemprop` of the page's article. */
import { splitNames } from './authors.ts';
import { cleanText, cleanUrl } from './clean.ts';
import { evidenceText, visibleText, type Finding } from './finding.ts';
import { parseMoment } from './moment.ts';

function valueOf(element: Element): string {
  return element.getAttribute('content') ?? element.getAttribute('datetime') ?? visibleText(element);
}

/** The article's item, else the whole document where it has no item of another type. */
function scopeOf(document: Document): Element | null {
  const scopes = [
    ...document.querySelectorAll('[itemscope][itemtype*="Article"], [itemscope][itemtype*="Posting"]'),
  ];
  const full = scopes.filter((scope) =>
    scope.querySelector('[itemprop~="articleBody"], [itemprop~="headline"]'),
  );
  // Several equal items are a list of teasers.
  return full.length === 1 ? (full[0] ?? null) : scopes.length === 1 ? (scopes[0] ?? null) : null;
}

export function readMicrodata(document: Document, url: string): Finding[] {
  const scope = scopeOf(document);
  if (!scope) return [];
  const findings: Finding[] = [];
  const first = (property: string): string => {
    const element = scope.querySelector(`[itemprop~="${property}"]`);
    return element ? valueOf(element) : '';
  };
  const title = cleanText(first('headline'));
  if (title)
    findings.push({
      field: 'title',
      value: title,
      source: 'microdata',
      text: evidenceText('headline', title),
      weight: 0.7,
    });
  for (const [field, property] of [
    ['published', 'datePublished'],
    ['modified', 'dateModified'],
  ] as const) {
    const raw = first(property);
    const value = parseMoment(raw);
    if (value)
      findings.push({ field, value, source: 'microdata', text: evidenceText(property, raw), weight: 0.86 });
  }
  const authors = [...scope.querySelectorAll('[itemprop~="author"]')].slice(0, 10).flatMap((element) => {
    const name = element.querySelector('[itemprop~="name"]') ?? element;
    return splitNames(cleanText(valueOf(name), 300));
  });
  if (authors.length > 0)
    findings.push({
      field: 'authors',
      value: authors,
      source: 'microdata',
      text: evidenceText('author', authors.join(', ')),
      weight: 0.76,
    });
  const section = cleanText(first('articleSection'));
  if (section)
    findings.push({
      field: 'section',
      value: section,
      source: 'microdata',
      text: evidenceText('articleSection', section),
      weight: 0.6,
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
      weight: 0.5,
    });
  return findings;
}
