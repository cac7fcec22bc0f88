/** The element that a document's content is under; null for an empty document. */
export function bodyOf(document: Document): Element | null {
  // Not `document.body`: outside browsers it may be made up, where a saved page is broken.
  return document.getElementsByTagName('body')[0] ?? document.documentElement;
}
