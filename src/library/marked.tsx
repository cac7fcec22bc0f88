import type { ComponentChild, JSX } from 'preact';
import type { MatchSpan } from '../clips/search.ts';

/** A text with the words that the search found marked. */
export function Marked({ text, spans }: { text: string; spans: readonly MatchSpan[] }): JSX.Element {
  const parts: ComponentChild[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}
