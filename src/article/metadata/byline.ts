/** The names that the page shows its readers as its authors. */
import { hasLabel, hasPrefix, isPrefix, splitNames, withoutPrefix } from './authors.ts';
import { isBlock, isElement, isTextless, tagOf } from '../elements.ts';
import type { Work } from '../slices.ts';
import { cleanText } from './clean.ts';
import { isElsewhere } from './elsewhere.ts';
import { evidenceText, visibleText, type Finding } from './finding.ts';
import { placeOf } from './place.ts';
import { FAR } from './trust.ts';
import { piecesOf, type Line } from './vicinity.ts';

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

/** Addresses that sites give their authors' pages. */
const AUTHOR_PAGE = /\/(?:author|auteur|autor|writer|journalist|contributor)/u;

const MAX_BYLINE = 200;
/** A line with a label and more words than a name or two has is a headline. */
const MAX_LABELLED = 60;
/** Of lines after the headline, those that show the article's own byline. */
const OWN_LINES = 12;
const MAX_ELEMENTS = 30;

/** What visible bylines say: a finding for each kind of place that has one. */
export function* readByline(
  document: Document,
  headline: Element | null,
  lines: readonly Line[],
): Work<Finding[]> {
  const findings: Finding[] = [];
  const add: Add = (texts, weight, element, supposed = false) => {
    const value = [...new Set(texts)].flatMap((text) => splitNames(text));
    // Many different names of one kind are a list of columnists, not an article's authors.
    if (value.length === 0 || value.length > 12) return;
    findings.push({
      field: 'authors',
      value,
      source: 'byline',
      text: evidenceText('byline', texts.join(', ')),
      weight,
      ...(supposed && { supposed }),
      ...(element && { place: placeOf(element) }),
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
    const chosen = near.length > 0 ? near : inner;
    const texts = chosen.map(namesIn).filter((text) => text !== '');
    add(texts, near.length > 0 ? weight : Math.min(weight, FAR), chosen[0]);
    yield;
  }
  addWritten(lines, add);
  const links = lines.flatMap(({ element }) =>
    [...element.querySelectorAll('a'), element].filter(
      (link) => tagOf(link) === 'A' && AUTHOR_PAGE.test(link.getAttribute('href') ?? ''),
    ),
  );
  add(
    links.map(visibleText).filter((text) => text !== '' && text.length <= 60),
    0.7,
    links[0],
  );
  return findings;
}

/** Keeps what names authors; `supposed` where it may name something else. */
type Add = (
  texts: readonly string[],
  weight: number,
  element: Element | undefined,
  supposed?: boolean,
) => void;

/** Lines that begin as bylines do: `By …`, `بقلم …`, or else with a label: `حوار: …`. */
function addWritten(lines: readonly Line[], add: Add): void {
  const labelled = lines.find(({ text }) => text.length <= MAX_LABELLED && hasLabel(text));
  if (labelled) add([withoutPrefix(labelled.text)], FAR, labelled.element, true);
  for (const [index, line] of lines.entries()) {
    // `By` and the name may be set apart by styles alone.
    const [first = '', ...more] = line.text.length > 100 ? [] : piecesOf(line.element, 4);
    const text =
      isPrefix(first) && more.length > 0 ? `${first} ${more.join(' ')}` : cleanText(line.text, MAX_BYLINE);
    const alone = isPrefix(text);
    if (!alone && (!hasPrefix(text) || text.length > 100)) continue;
    const names = alone ? (lines[index + 1]?.text ?? '') : withoutPrefix(text);
    add(
      [names.split(/\s[|–—•·-]\s/u)[0] ?? ''],
      line.afterHeadline && index < OWN_LINES ? 0.74 : 0.6,
      line.element,
    );
    return;
  }
}

function isBeside(element: Element, line: Element): boolean {
  return element === line || element.contains(line) || line.contains(element);
}

/** More text nodes than these make no byline. */
const MAX_PIECES = 30;

/**
 * The words of each text node apart: in `Ann Lee<br>Editor` and `<a>Ann Lee</a><time>…` the name is one
 * of them. One word after another, without a break between, are a first and a last name.
 */
function namesIn(element: Element): string {
  if ((element.textContent ?? '').trim().length > MAX_BYLINE * 2) return '';
  const pieces: string[] = [];
  let open = false;
  let count = 0;
  const visit = (node: Node): void => {
    for (const child of node.childNodes) {
      if (count > MAX_PIECES) return;
      if (child.nodeType === 3) {
        const piece = cleanText(child.nodeValue, MAX_BYLINE);
        if (piece === '' || isPrefix(piece)) continue;
        count++;
        const last = pieces.at(-1);
        if (open && last !== undefined && isWord(piece) && (isWord(last) || isLastName(child)))
          pieces[pieces.length - 1] = `${last} ${piece}`;
        else pieces.push(piece);
        open = true;
      } else if (isElement(child) && !isTextless(child, tagOf(child)) && tagOf(child) !== 'TIME') {
        const parts = isBlock(tagOf(child)) || tagOf(child) === 'BR' || tagOf(child) === 'A';
        if (parts) open = false;
        visit(child);
        if (parts) open = false;
      }
    }
  };
  visit(element);
  // Beside a whole name a word alone is a label.
  const whole = pieces.filter((piece) => piece.includes(' '));
  return (whole.length > 0 ? whole : pieces).join(' | ');
}

/** A word with a capital where its script has them: half a name. */
function isWord(text: string): boolean {
  return /^\p{Lu}[\p{L}’'-]+$/u.test(text) && !isPrefix(text);
}

function isLastName(text: Node): boolean {
  return /last|family|surname/iu.test(text.parentElement?.getAttribute('class') ?? '');
}
