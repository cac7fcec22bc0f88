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

/** An Arabic verb of speech in the past right before the name: `قالت`. */
function verbBefore(before: string, lexicon: Lexicon): Gender | null {
  if (lexicon.language !== 'ar') return null;
  const verb = fold(before.trimEnd().split(/\s+/u).at(-1) ?? '').replace(/^[وف](?=..)/u, '');
  if (!((lexicon.words.get(verb) ?? 0) & WORD.reportingVerb) || verb.startsWith('ي')) return null;
  return verb.endsWith('ت') || verb.startsWith('ت') ? 'f' : 'm';
}

function signsOf(name: NameAnnotation, document: TextDocument, lexicon: Lexicon): Gender | null {
  const before = document.text.slice(Math.max(0, name.start - LOOK_BACK), name.start);
  const title = before.trimEnd().split(/\s+/u).at(-1) ?? '';
  return (
    told(title, WORD.honorific, lexicon) ??
    (name.role ? told(name.role.text, WORD.role, lexicon) : null) ??
    told(name.text.split(/\s/u)[0] ?? '', WORD.given, lexicon)
  );
}

/**
 * Whether the page speaks of a person as a man or a woman, by the title, the role and the given name of its
 * mentions, then by the verbs before them; null where they do not tell or the entity is no person.
 * `entity` is an `Entity.id`.
 */
export function genderOf(
  entity: string,
  names: readonly NameAnnotation[],
  document: TextDocument,
): Gender | null {
  const lexicon = lexiconOf(document.language);
  const mentions = names.filter((name) => name.entity === entity && name.type === 'person');
  for (const name of mentions) {
    const gender = signsOf(name, document, lexicon);
    if (gender) return gender;
  }
  for (const name of mentions) {
    const gender = verbBefore(document.text.slice(Math.max(0, name.start - LOOK_BACK), name.start), lexicon);
    if (gender) return gender;
  }
  return null;
}
