/** The grammatical gender of a person, for agreement of pronouns and verbs. */
import type { NameAnnotation } from '../annotation.ts';
import type { TextDocument } from '../text/document.ts';
import { fold } from '../text/fold.ts';
import type { Lexicon } from './lexicon.ts';
import { WORD, lexiconOf } from './lexicon.ts';

export type Gender = 'm' | 'f';

function genderOfBits(bits: number): Gender | null {
  const male = (bits & WORD.male) !== 0;
  const female = (bits & WORD.female) !== 0;
  return male === female ? null : male ? 'm' : 'f';
}

const WORDS = /[\p{L}\p{M}]+/gu;
/** Far enough back for an honorific and the words between it and the name. */
const LOOK_BACK = 40;

/** What a stretch's first word with a gender tells, among words that can be of `kind`. */
function told(text: string, kind: number, lexicon: Lexicon): Gender | null {
  for (const [word] of text.matchAll(WORDS)) {
    const bits = lexicon.words.get(fold(word)) ?? 0;
    const gender = bits & kind ? genderOfBits(bits) : null;
    if (gender) return gender;
  }
  return null;
}

/**
 * What a role tells, by its head: the first of its words for an office or a trade. Where the role comes before the name
 * and ends in another (`the spokeswoman of minister X`), only words that agree tell anything.
 */
function toldByRole({ role, start }: NameAnnotation, lexicon: Lexicon): Gender | null {
  if (!role) return null;
  const words = [...role.text.matchAll(WORDS)].map(([word]) => lexicon.words.get(fold(word)) ?? 0);
  const head = words.find((bits) => bits & WORD.role) ?? 0;
  const last = words.at(-1) ?? 0;
  const gender = genderOfBits(head);
  const besideName = role.start < start && last !== head && (last & WORD.role) !== 0;
  return besideName && genderOfBits(last) !== gender ? null : gender;
}

/** An Arabic verb of speech in the past right before the name: `قالت`. */
function verbBefore(before: string, lexicon: Lexicon): Gender | null {
  if (lexicon.language !== 'ar') return null;
  const verb = fold(before.trimEnd().split(/\s+/u).at(-1) ?? '').replace(/^[وف](?=..)/u, '');
  if (!((lexicon.words.get(verb) ?? 0) & WORD.reportingVerb) || verb.startsWith('ي')) return null;
  return verb.endsWith('ت') || verb.startsWith('ت') ? 'f' : 'm';
}

/** Languages that call most women by the masculine of their office (`coach`, `inspecteur`, `врач`). */
const COMMON_OFFICES = new Set(['nl', 'ru']);

/** By the title, the role or the given name. The masculine of an office is many a woman's title (`министр`, `le maire`); its feminine is no man's. */
function signsOf(name: NameAnnotation, document: TextDocument, lexicon: Lexicon): Gender | null {
  const before = document.text.slice(Math.max(0, name.start - LOOK_BACK), name.start);
  const title = before.trimEnd().split(/\s+/u).at(-1) ?? '';
  return (
    told(title, WORD.honorific, lexicon) ??
    (toldByRole(name, lexicon) === 'f' ? 'f' : null) ??
    told(name.text.split(/\s/u)[0] ?? '', WORD.given, lexicon)
  );
}

/** The lexicon of the language that the paragraph of a mention is in. */
function lexiconAt({ language, paragraphs }: TextDocument, { start }: NameAnnotation): Lexicon {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.end ?? Infinity) <= start) low = middle + 1;
    else high = middle;
  }
  return lexiconOf(paragraphs[low]?.language ?? language);
}

/**
 * Whether the page speaks of a person as a man or a woman, by the title, a feminine role and the given name of its
 * mentions, then by the verbs before them, then by a masculine role; null where they do not tell or the entity is no person.
 * `entity` is an `Entity.id`.
 */
export function genderOf(
  entity: string,
  names: readonly NameAnnotation[],
  document: TextDocument,
): Gender | null {
  const mentions = names.filter((name) => name.entity === entity && name.type === 'person');
  // A page may have paragraphs in several languages.
  const signs = [
    (name: NameAnnotation) => signsOf(name, document, lexiconAt(document, name)),
    (name: NameAnnotation) =>
      verbBefore(
        document.text.slice(Math.max(0, name.start - LOOK_BACK), name.start),
        lexiconAt(document, name),
      ),
    (name: NameAnnotation) => {
      const lexicon = lexiconAt(document, name);
      return COMMON_OFFICES.has(lexicon.language) ? null : toldByRole(name, lexicon);
    },
  ];
  for (const sign of signs)
    for (const name of mentions) {
      const gender = sign(name);
      if (gender) return gender;
    }
  return null;
}
