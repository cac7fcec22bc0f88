/** The few words and marks of a citation for people, by the language of the source. */
interface CitationWords {
  comma: string;
  /** Quotation marks. */
  open: string;
  close: string;
  /** Before the day the page was read. */
  read: string;
}

const ENGLISH: CitationWords = { comma: ',', open: '“', close: '”', read: 'accessed' };

const WORDS: Readonly<Record<string, CitationWords>> = {
  ar: { comma: '،', open: '«', close: '»', read: 'اطُّلع عليه في' },
  fa: { comma: '،', open: '«', close: '»', read: 'دسترسی در' },
  fr: { comma: ',', open: '« ', close: ' »', read: 'consulté le' },
  de: { comma: ',', open: '„', close: '“', read: 'abgerufen am' },
  es: { comma: ',', open: '«', close: '»', read: 'consultado el' },
};

export function wordsOf(language: string): CitationWords {
  return WORDS[language.toLowerCase().split('-', 1)[0] ?? ''] ?? ENGLISH;
}
