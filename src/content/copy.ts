/** Words with their source, on the clipboard. */
import type { ClipDraft } from '../clips/clip.ts';
import { citationOf } from '../clips/exchange/citation.ts';
import { formatText } from '../clips/exchange/text.ts';
import { wordsOf } from '../clips/exchange/words.ts';

/** A draft as text: its words, who said them, and a line that cites the page. */
export function textWithSource(draft: ClipDraft, now: Date): string {
  const { open, close } = wordsOf(draft.language);
  const words = draft.kind === 'quote' ? `${open}${draft.text}${close}` : draft.text;
  const citation = citationOf(draft.source.metadata, draft.source.url, now);
  return [
    ...(draft.kind === 'page' ? [] : [words]),
    ...(draft.speaker ? [`— ${draft.speaker.name}`] : []),
    formatText({ ...citation, language: citation.language || draft.language }),
  ].join('\n');
}

/** Puts a text on the clipboard, by the reader's own press; false where the browser does not let us. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard on pages without a secure address, or where the page's own policy forbids it.
    return copyByCommand(text);
  }
}

function copyByCommand(text: string): boolean {
  let copied = false;
  const listener = (event: ClipboardEvent): void => {
    // First in line and last: the page does not learn what is copied.
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    copied = event.clipboardData !== null;
  };
  addEventListener('copy', listener, { capture: true });
  document.execCommand('copy');
  removeEventListener('copy', listener, { capture: true });
  return copied;
}
