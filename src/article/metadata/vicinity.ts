/** The short lines around a headline, where a page shows who wrote it and when. */
import { boxKind, isBlock, isElement, isTextless, tagOf, textStart } from '../elements.ts';
import { cleanText, MAX_EVIDENCE } from './clean.ts';

export interface Line {
  /** The block that the words stand in. */
  element: Element;
  text: string;
  afterHeadline: boolean;
}

const LINES_BEFORE = 8;
const LINES_AFTER = 24;
/** The body has begun after this much running text, in code units. */
const BODY_BEGUN = 700;
const MAX_NODES = 1_500;
/** A line's markup is no deeper. */
const MAX_DEPTH = 20;
/** A longer line is a paragraph. */
export const MAX_LINE = 200;
/** White space between its elements counts here. */
const MAX_BLOCK = 600;

/** The words of each text node in an element apart, at most `limit`: styles may part what the markup does not. */
export function piecesOf(element: Element, limit: number): string[] {
  const pieces: string[] = [];
  const visit = (node: Node, depth: number): void => {
    for (const child of node.childNodes) {
      if (pieces.length >= limit) return;
      if (child.nodeType === 3) {
        const piece = cleanText(child.nodeValue, MAX_EVIDENCE);
        if (piece !== '') pieces.push(piece);
      } else if (isElement(child) && depth < MAX_DEPTH && !isTextless(child, tagOf(child)))
        visit(child, depth + 1);
    }
  };
  visit(element, 0);
  return pieces;
}

/**
 * The block that a text stands in; in a block that holds whole paragraphs, the inline element under it.
 * `known`: which blocks hold more than one line, for those that were asked before.
 */
function lineOf(node: Node, known: Map<Element, boolean>): Element | null {
  let inline: Element | null = null;
  for (let at = node.parentNode; at; at = at.parentNode) {
    if (!isElement(at)) continue;
    if (!isBlock(tagOf(at))) {
      inline = at;
      continue;
    }
    if (!inline) return at;
    let isMore = known.get(at);
    if (isMore === undefined) {
      isMore = isMoreThanLine(at);
      known.set(at, isMore);
    }
    return isMore ? inline : at;
  }
  return null;
}

/** Whether an element holds blocks beside its inline text, which is then no line with them, or whole paragraphs. */
function isMoreThanLine(element: Element): boolean {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling)
    if (isBlock(tagOf(child))) return true;
  return textStart(element, MAX_BLOCK + 1).length > MAX_BLOCK;
}

/** Boxes here keep their bylines, and their toolbars: dates often stand beside share buttons. */
function isSkipped(element: Element): boolean {
  const tag = tagOf(element);
  if (tag === 'TIME') return false;
  return isTextless(element, tag) || tag === 'NAV' || (tag === 'ASIDE' && boxKind(element, tag) === 'box');
}

function next(node: Node, descend: boolean): Node | null {
  if (descend && node.firstChild) return node.firstChild;
  for (let at: Node | null = node; at; at = at.parentNode) if (at.nextSibling) return at.nextSibling;
  return null;
}

function previous(node: Node): Node | null {
  let at: Node | null = node;
  while (at && !at.previousSibling) at = at.parentNode;
  at = at?.previousSibling ?? null;
  while (at?.lastChild && !(isElement(at) && isSkipped(at))) at = at.lastChild;
  return at;
}

/** Collects lines in one direction until enough of them, or the body, have passed. */
function collect(
  start: Node | null,
  step: (node: Node) => Node | null,
  after: boolean,
  limit: number,
): Line[] {
  const lines: Line[] = [];
  const seen = new Set<Element>();
  const known = new Map<Element, boolean>();
  let running = 0;
  let node = start;
  for (let count = 0; node && count < MAX_NODES && lines.length < limit && running < BODY_BEGUN; count++) {
    if (node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '') {
      const element = lineOf(node, known);
      if (element && !seen.has(element)) {
        seen.add(element);
        const text = cleanText(textStart(element, 2_000).slice(0, 2_000), MAX_EVIDENCE);
        if (text.length > MAX_LINE) running += Math.min(BODY_BEGUN, node.nodeValue?.length ?? 0);
        else lines.push({ element, text, afterHeadline: after });
      }
    }
    node = step(node);
  }
  return lines;
}

/** Lines after the headline, the nearest first, then those before it. */
export function linesAround(headline: Element | null): Line[] {
  if (!headline) return [];
  const forward = (node: Node): Node | null => {
    let at = next(node, !(isElement(node) && isSkipped(node)));
    while (at && isElement(at) && isSkipped(at)) at = next(at, false);
    return at;
  };
  return [
    ...collect(next(headline, false), forward, true, LINES_AFTER),
    ...collect(previous(headline), previous, false, LINES_BEFORE),
  ];
}
