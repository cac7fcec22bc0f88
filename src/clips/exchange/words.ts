/** The few words and marks of a citation for people, by the language of the source; and what clips say together. */
import type { Clip } from '../clip.ts';

interface CitationWords {
  comma: string;
  /** Quotation marks. */
  open: string;
  close: string;
  /** Before the day the page was read. */
  read: string;
  /** What a list of clips is called. */
  clips: string;
}

const ENGLISH: CitationWords = { comma: ',', open: '“', close: '”', read: 'accessed', clips: 'Clips' };

const WORDS: Readonly<Record<string, CitationWords>> = {
  ar: { comma: '،', open: '«', close: '»', read: 'اطُّلع عليه في', clips: 'المقتطفات' },
  fa: { comma: '،', open: '«', close: '»', read: 'دسترسی در', clips: 'بریده‌ها' },
  fr: { comma: ',', open: '« ', close: ' »', read: 'consulté le', clips: 'Extraits' },
  de: { comma: ',', open: '„', close: '“', read: 'abgerufen am', clips: 'Ausschnitte' },
  es: { comma: ',', open: '«', close: '»', read: 'consultado el', clips: 'Recortes' },
};

export function wordsOf(language: string): CitationWords {
  return WORDS[language.toLowerCase().split('-', 1)[0] ?? ''] ?? ENGLISH;
}

/** The words of some clips with who said them and what the reader noted, a line each; for notes in other programs. */
export function excerptsOf(clips: readonly Clip[]): string {
  return clips
    .flatMap(({ kind, text, speaker, note, language }) => {
      const { open, close } = wordsOf(language);
      const words = kind === 'page' ? '' : kind === 'quote' ? `${open}${text}${close}` : text;
      const said = speaker && words !== '' ? `${words} — ${speaker.name}` : words;
      return [said, note].map((part) => part.replaceAll(/\s+/gu, ' ').trim());
    })
    .filter((line) => line !== '')
    .join('\n');
}

/** The tags of some clips, each once. */
export function tagsOf(clips: readonly Clip[]): string[] {
  return [...new Set(clips.flatMap(({ tags }) => tags))];
}
