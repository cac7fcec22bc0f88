/** Which mark is under a point of the window. */
import { isName } from '../recognition/annotation.ts';
import type { Settings } from '../shared/settings.ts';
import type { Mark, Reading } from './reading.ts';

/** How far from its letters a mark still answers, in CSS pixels: the lines below and above belong to it. */
const SLACK = 4;

interface Candidate {
  mark: Mark;
  start: number;
  end: number;
  /** Lower answers first: a name or date inside a quotation, a quotation inside a clip. */
  rank: number;
}

/** The marks at an offset of the text or beside it, the one that answers first in front. */
export function marksAt(reading: Reading, layers: Settings['layers'], offset: number): Candidate[] {
  const found: Candidate[] = [];
  const covers = ({ start, end }: { start: number; end: number }): boolean =>
    start <= offset && offset <= end;
  for (const [index, annotation] of reading.recognition.annotations.entries()) {
    if (annotation.start > offset) break;
    if (!layers[annotation.type] || !covers(annotation)) continue;
    const rank = isName(annotation) || annotation.type === 'date' ? 0 : 1;
    found.push({
      mark: { kind: 'annotation', index },
      start: annotation.start,
      end: annotation.end,
      rank,
    });
  }
  if (layers.clip)
    for (const { clip, place } of reading.clips)
      if (place && covers(place)) found.push({ mark: { kind: 'clip', id: clip.id }, ...place, rank: 2 });
  return found.sort((a, b) => a.rank - b.rank || a.end - a.start - (b.end - b.start));
}

/** A position in a document, by whichever of the two names the browser has for it. */
function caretAt(
  document: Document,
  x: number,
  y: number,
  shadows: readonly ShadowRoot[],
): { node: Node; offset: number } | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadows] });
    return position && { node: position.offsetNode, offset: position.offset };
  }
  // Chromium before 128.
  const old = document as unknown as { caretRangeFromPoint?: (x: number, y: number) => Range | null }; // not in the types any more
  const range = old.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

// The caret answers with the nearest text, however far: the words' own boxes decide.
function isOver(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    (box) =>
      x >= box.left - SLACK && x <= box.right + SLACK && y >= box.top - SLACK && y <= box.bottom + SLACK,
  );
}

/** A point of a document, in coordinates of its own window. */
export interface Point {
  document: Document;
  x: number;
  y: number;
}

/** The mark under a point; null for none. */
export function markAt(reading: Reading, layers: Settings['layers'], { document, x, y }: Point): Mark | null {
  const caret = caretAt(document, x, y, reading.article.shadows);
  if (!caret) return null;
  const offset = reading.article.map.offsetAt(caret.node, caret.offset);
  if (offset < 0) return null;
  for (const { mark, start, end } of marksAt(reading, layers, offset)) {
    const range = reading.article.map.toRange(start, end);
    if (range && isOver(range, x, y)) return mark;
  }
  return null;
}
