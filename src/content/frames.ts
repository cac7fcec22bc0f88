/**
 * Frames of the page's own origin: their documents are read in their places, from the page's one script, so that a
 * page of a thousand frames costs no more than one of a few.
 */
import { frameOf, type Frames } from '../article/flat-tree.ts';

/** Frames that are looked into at the most, and elements that are asked for it: each costs a world of our own there. */
const MAX_FRAMES = 8;
const MAX_ASKED = 100;
/** Smaller ones hold buttons and counters, or nothing. CSS pixels. */
const MIN_WIDTH = 200;
const MIN_HEIGHT = 80;

/** Whether a frame is large enough for text and its document may be of the page's own origin: told before anything is asked of that. */
export function mayHoldText(frame: HTMLIFrameElement): boolean {
  return mayBeOwn(frame) && frame.offsetWidth >= MIN_WIDTH && frame.offsetHeight >= MIN_HEIGHT;
}

function mayBeOwn(frame: HTMLIFrameElement): boolean {
  if (frame.hasAttribute('srcdoc')) return true;
  const source = frame.getAttribute('src');
  // Scripts write adverts into frames without an address.
  if (source === null || source === '') return false;
  return (
    URL.canParse(source, document.baseURI) && new URL(source, document.baseURI).origin === location.origin
  );
}

/** The frames of a document that may hold text of its article, frames in frames too, with the bodies of their documents. */
export function findFrames(top: Document): Frames {
  const found = new Map<Element, Element>();
  const documents = [top];
  for (let document = documents.pop(); document; document = documents.pop()) {
    const frames = document.getElementsByTagName('iframe');
    for (let index = 0; index < frames.length && index < MAX_ASKED; index++) {
      const frame = frames[index];
      if (found.size === MAX_FRAMES) return found;
      if (!frame || !mayHoldText(frame)) continue;
      // Null where it is of another origin, as sandboxed ones are.
      const body = frame.contentDocument?.body;
      if (!body) continue;
      found.set(frame, body);
      documents.push(body.ownerDocument);
    }
  }
  return found;
}

/** A document's window; null once its frame shows another document, or is gone. */
export function windowOf(of: Document): (Window & typeof globalThis) | null {
  if (of === document) return window;
  try {
    const frame = frameOf(of) as HTMLIFrameElement | null; // no other elements are looked into
    return frame?.contentDocument === of && isThere(frame) ? of.defaultView : null;
  } catch {
    // Firefox leaves dead objects of documents that a frame showed before.
    return null;
  }
}

/** Whether a node, or where a range begins, is in a document that is shown. */
export function isThere(place: Node | Range): boolean {
  try {
    const node = 'startContainer' in place ? place.startContainer : place;
    return node.isConnected && node.ownerDocument !== null && windowOf(node.ownerDocument) !== null;
  } catch {
    return false;
  }
}

/** Where a document's own coordinates begin in those of the page's window, CSS pixels. */
export function originOf(document: Document): { x: number; y: number } {
  let x = 0;
  let y = 0;
  for (let frame = frameOf(document); frame; frame = frameOf(frame.ownerDocument)) {
    const { left, top } = frame.getBoundingClientRect();
    x += left + frame.clientLeft;
    y += top + frame.clientTop;
  }
  return { x, y };
}

/** What the reader has selected, in the page or in a frame of its article; null where nothing is. */
export function selectionIn(frames: readonly Document[]): Selection | null {
  for (const one of [document, ...frames]) {
    const selection = windowOf(one)?.getSelection();
    if (selection && !selection.isCollapsed && selection.rangeCount > 0) return selection;
  }
  return null;
}
