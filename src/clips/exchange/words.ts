/** The few words and marks of a citation for people, by the language of the source; and what clips say together. */
import type { Clip } from '../clip.ts';
import type { Citation, CitedField } from './citation.ts';

interface CitationWords {
  comma: string;
  /** Quotation marks. */
  open: string;
  close: string;
  /** Before the day the page was read. */
  read: string;
  /** What a list of clips is called. */
  clips: string;
  /** Before the fields that are the reader's own word. */
  corrected: string;
  fields: Readonly<Record<CitedField, string>>;
}

const ENGLISH: CitationWords = {
  comma: ',',
  open: '“',
  close: '”',
  read: 'accessed',
  clips: 'Clips',
  corrected: 'corrected by the reader:',
  fields: { title: 'title', authors: 'authors', site: 'outlet', published: 'date' },
};

// A map, since the language is the page's word and may be `__proto__`.
const WORDS = new Map<string, CitationWords>(
  Object.entries({
    ar: {
      comma: '،',
      open: '«',
      close: '»',
      read: 'اطُّلع عليه في',
      clips: 'المقتطفات',
      corrected: 'صحّحه القارئ:',
      fields: { title: 'العنوان', authors: 'الكتّاب', site: 'الناشر', published: 'تاريخ النشر' },
    },
    fa: {
      comma: '،',
      open: '«',
      close: '»',
      read: 'دسترسی در',
      clips: 'بریده‌ها',
      corrected: 'اصلاح خواننده:',
      fields: { title: 'عنوان', authors: 'نویسندگان', site: 'ناشر', published: 'تاریخ انتشار' },
    },
    fr: {
      comma: ',',
      open: '« ',
      close: ' »',
      read: 'consulté le',
      clips: 'Extraits',
      corrected: 'corrigé par le lecteur :',
      fields: { title: 'titre', authors: 'auteurs', site: 'média', published: 'date' },
    },
    de: {
      comma: ',',
      open: '„',
      close: '“',
      read: 'abgerufen am',
      clips: 'Ausschnitte',
      corrected: 'vom Leser berichtigt:',
      fields: { title: 'Titel', authors: 'Autoren', site: 'Medium', published: 'Datum' },
    },
    es: {
      comma: ',',
      open: '«',
      close: '»',
      read: 'consultado el',
      clips: 'Recortes',
      corrected: 'corregido por el lector:',
      fields: { title: 'título', authors: 'autores', site: 'medio', published: 'fecha' },
    },
  }),
);

export function wordsOf(language: string): CitationWords {
  return WORDS.get(language.toLowerCase().split('-', 1)[0] ?? '') ?? ENGLISH;
}

/** Says which of what is cited is the reader's own word; '' where all is the page's. */
export function correctionNote({ corrected, language }: Citation): string {
  const { comma, corrected: words, fields } = wordsOf(language);
  return corrected.length === 0
    ? ''
    : `${words} ${corrected.map((field) => fields[field]).join(`${comma} `)}`;
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
