/** Words with their source, as text. */
import type { Metadata } from '../../article/metadata/metadata.ts';
import type { ClipKind, Corrections } from '../clip.ts';
import { citationOf } from './citation.ts';
import { formatText } from './text.ts';
import { wordsOf } from './words.ts';

/** What of a clip, or of a quotation that is none yet, the text gives. */
interface Sourced {
  kind: ClipKind;
  text: string;
  language: string;
  speaker?: { name: string } | null | undefined;
  source: { metadata: Metadata; url: string };
}

/** The words, who said them, and a line that cites the page; `corrections` are the reader's own. */
export function textWithSource(draft: Sourced, now: Date, corrections?: Corrections): string {
  const { open, close } = wordsOf(draft.language);
  const words = draft.kind === 'quote' ? `${open}${draft.text}${close}` : draft.text;
  const citation = citationOf(draft.source.metadata, draft.source.url, now, corrections);
  return [
    ...(draft.kind === 'page' ? [] : [words]),
    ...(draft.speaker ? [`— ${draft.speaker.name}`] : []),
    formatText({ ...citation, language: citation.language || draft.language }),
  ].join('\n');
}
