/** The names that the page shows its readers as its authors. */
import { hasPrefix, splitNames, withoutPrefix } from './authors.ts';
import { cleanText } from './clean.ts';
import { evidenceText, visibleText, type Finding } from './finding.ts';
import type { Line } from './vicinity.ts';

/** Elements that sites name for their authors; the exact before the broad. */
const SELECTORS: readonly (readonly [selector: string, weight: number])[] = [
  ['[rel~="author"]', 0.82],
  ['[itemprop~="author"] [itemprop~="name"]', 0.82],
  ['[class~="author-name"], [class~="author__name"], [class~="byline-name"], [class~="author-link"]', 0.8],
  ['[class~="byline"], [class~="Byline"], [class~="article-byline"], [class~="article__byline"]', 0.72],
  [
    '[class~="author"], [class~="article-author"], [class~="post-author"], [class~="entry-author"], [class~="writer"]',
    0.7,
  ],
];

/** Authors of comments, of teasers and of what stands beside the article. */
const ELSEWHERE =
  'aside, nav, footer, [class*="comment"], [id*="comment"], [class*="related"], [class*="sidebar"], [class*="recommend"], [class*="teaser"], [class*="most-"]';

const MAX_BYLINE = 150;
const MAX_ELEMENTS = 20;

/** What visible bylines say: a finding for each kind of place that has one. */
export function readByline(document: Document, lines: readonly Line[]): Finding[] {
  const findings: Finding[] = [];
  for (const [selector, weight] of SELECTORS) {
    const elements = [...document.querySelectorAll(selector)]
      .slice(0, MAX_ELEMENTS)
      .filter((element) => !element.closest(ELSEWHERE));
    const texts = elements
      .map((element) => visibleText(element))
      .filter((text) => text !== '' && text.length <= MAX_BYLINE);
    const value = [...new Set(texts)].flatMap((text) => splitNames(text));
    // Many different names of one kind are a list of columnists, not an article's authors.
    if (value.length > 0 && value.length <= 8)
      findings.push({
        field: 'authors',
        value,
        source: 'byline',
        text: evidenceText('byline', texts.join(', ')),
        weight,
      });
  }
  for (const line of lines) {
    const text = cleanText(line.text, MAX_BYLINE);
    if (!hasPrefix(text) || text.length > 100) continue;
    const value = splitNames(withoutPrefix(text).split(/\s[|–—•·-]\s/u)[0] ?? '');
    if (value.length === 0) continue;
    findings.push({
      field: 'authors',
      value,
      source: 'byline',
      text: evidenceText('byline', line.text),
      weight: line.afterHeadline ? 0.74 : 0.6,
    });
    break;
  }
  return findings;
}
