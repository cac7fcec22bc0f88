/** The names that the page shows its readers as its authors. */
import { hasPrefix, isPrefix, splitNames, withoutPrefix } from './authors.ts';
import { isElement, isTextless, tagOf } from '../elements.ts';
import type { Work } from '../slices.ts';
import { cleanText } from './clean.ts';
import { isElsewhere } from './elsewhere.ts';
import { evidenceText, visibleText, type Finding } from './finding.ts';
import type { Line } from './vicinity.ts';

/** Elements that sites name for their authors; the exact before the broad. */
const SELECTORS: readonly (readonly [selector: string, weight: number])[] = [
  ['[rel~="author"]', 0.82],
  ['[itemprop~="author"] [itemprop~="name"]', 0.82],
  [
    '[class~="author-name"], [class~="author__name"], [class~="authorname"], [class~="byline-name"], [class~="author-link"], [class~="article__author"], [class~="the-author"]',
    0.8,
  ],
  ['[class~="byline"], [class~="Byline"], [class*="article-byline"], [class*="article__byline"]', 0.72],
  [
    '[class~="author"], [class*="article-author"], [class*="post-author"], [class*="entry-author"], [class*="authorname"], [class*="author-wrap"], [class~="writer"], [class~="writeBy"]',
    0.7,
  ],
];

const AUTHOR_LINK =
  'a[href*="/author"], a[href*="/auteur"], a[href*="/autor"], a[href*="/writer"], a[href*="/journalist"], a[href*="/contributor"]';

const MAX_BYLINE = 200;
const MAX_ELEMENTS = 30;

/** Elements far from the headline are believed no more than this: they may be a teaser's. */
const FAR = 0.5;

/** What visible bylines say: a finding for each kind of place that has one. */
export function* readByline(
  document: Document,
  headline: Element | null,
  lines: readonly Line[],
): Work<Finding[]> {
  const findings: Finding[] = [];
  const add = (texts: readonly string[], weight: number): void => {
    const value = [...new Set(texts)].flatMap((text) => splitNames(text));
    // Many different names of one kind are a list of columnists, not an article's authors.
    if (value.length === 0 || value.length > 12) return;
    findings.push({
      field: 'authors',
      value,
      source: 'byline',
      text: evidenceText('byline', texts.join(', ')),
      weight,
    });
  };
  for (const [selector, weight] of SELECTORS) {
    const elements = [...document.querySelectorAll(selector)]
      .slice(0, MAX_ELEMENTS)
      .filter((element) => !isElsewhere(element, headline));
    // The innermost, and those by the headline where some are.
    const inner = elements.filter(
      (element) => !elements.some((other) => other !== element && element.contains(other)),
    );
    const near = inner.filter((element) => lines.some((line) => isBeside(element, line.element)));
    const texts = (near.length > 0 ? near : inner).map(piecesOf).filter((text) => text !== '');
    add(texts, near.length > 0 ? weight : Math.min(weight, FAR));
    yield;
  }
  addWritten(lines, add);
  const linked = lines.flatMap(({ element }) =>
    [...element.querySelectorAll(AUTHOR_LINK), ...(element.matches(AUTHOR_LINK) ? [element] : [])].map(
      visibleText,
    ),
  );
  add(
    linked.filter((text) => text !== '' && text.length <= 60),
    0.7,
  );
  return findings;
}

/** Lines that begin as bylines do: `By …`, `بقلم …`. */
function addWritten(lines: readonly Line[], add: (texts: readonly string[], weight: number) => void): void {
  for (const [index, line] of lines.entries()) {
    const text = cleanText(line.text, MAX_BYLINE);
    const alone = isPrefix(text);
    if (!alone && (!hasPrefix(text) || text.length > 100)) continue;
    const names = alone ? (lines[index + 1]?.text ?? '') : withoutPrefix(text);
    add([names.split(/\s[|–—•·-]\s/u)[0] ?? ''], line.afterHeadline ? 0.74 : 0.6);
    return;
  }
}

function isBeside(element: Element, line: Element): boolean {
  return element === line || element.contains(line) || line.contains(element);
}

/** The words of each text node apart: in `Ann Lee<br>Editor` and `<a>Ann Lee</a><time>…` the name is one of them. */
function piecesOf(element: Element): string {
  if ((element.textContent ?? '').trim().length > MAX_BYLINE * 2) return '';
  const pieces: string[] = [];
  const visit = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) pieces.push(cleanText(child.nodeValue, MAX_BYLINE));
      else if (isElement(child) && !isTextless(child, tagOf(child)) && tagOf(child) !== 'TIME') visit(child);
    }
  };
  visit(element);
  const words = pieces.filter((piece) => piece !== '' && !isPrefix(piece));
  // Beside a whole name a word alone is a label.
  const whole = words.filter((piece) => piece.includes(' '));
  return (whole.length > 0 ? whole : words).join(' | ');
}
