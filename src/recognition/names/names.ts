/** Names of persons, organisations and places, linked to the entities they name. */
import type { Entity, NameAnnotation } from '../annotation.ts';
import type { TextDocument } from '../text/document.ts';
import type { Candidate } from './candidates.ts';
import { agree } from './document-pass.ts';
import type { Mention } from './link.ts';
import { link } from './link.ts';
import { isTwin, isWhatPeopleCall, mentionOf } from './mentions.ts';
import type { NameModels } from './models.ts';
import { NO_MODELS } from './models.ts';
import { roleOf } from './roles.ts';
import { tagDocument, wordsIn } from './tag-document.ts';
import type { Word } from './words.ts';
import { startAfter } from './words.ts';

export interface RecognisedNames {
  /** In the order of the text, none inside another. */
  names: NameAnnotation[];
  entities: Entity[];
}

const TRAILING_FORMAT = /(?<!\p{Cf})\p{Cf}+$/u;

function annotate(
  document: TextDocument,
  words: readonly Word[],
  candidate: Candidate,
): NameAnnotation | null {
  const first = words[candidate.first]?.token;
  const last = words[candidate.end - 1];
  if (!first || !last) return null;
  const start = startAfter(first, candidate.letters);
  // A token keeps the bidi controls that follow its letters; a mark does not.
  const text = document.text.slice(start, last.token.end - last.tail).replace(TRAILING_FORMAT, '');
  if (text === '') return null;
  return { type: candidate.type, start, end: start + text.length, text, entity: '' };
}

/** The names of a document, without proclitics and titles, and the entities that they name. */
export function recogniseNames(document: TextDocument, models: NameModels = NO_MODELS): RecognisedNames {
  const words = wordsIn(document);
  return nameEntities(document, words, agree(document, tagDocument(document, words, models), words, models));
}

/** Candidates, in the order of the text and none overlapping another, as annotations linked to entities. */
export function nameEntities(
  document: TextDocument,
  words: readonly Word[],
  candidates: readonly Candidate[],
): RecognisedNames {
  const mentions: Mention[] = [];
  let before: { mention: Mention; end: number } | undefined;
  let person: Mention | undefined;
  let paragraph = 0;
  let previousEnd = 0;
  for (const candidate of candidates) {
    const name = annotate(document, words, candidate);
    if (!name) continue;
    while ((document.paragraphs[paragraph]?.endToken ?? Number.POSITIVE_INFINITY) <= candidate.first)
      paragraph++;
    const bounds = document.paragraphs[paragraph];
    if (bounds && name.type === 'person') {
      const from = Math.max(bounds.firstToken, previousEnd);
      const role = roleOf(words, candidate, from, bounds.endToken, document.text);
      if (role) name.role = role;
      previousEnd = candidate.end;
    }
    const mention = mentionOf(name, candidate, words, paragraph);
    if (before && isTwin(before.mention, mention, before.end, candidate, words))
      mention.twin = before.mention;
    else if (person && isWhatPeopleCall(mention, candidate.first, words)) mention.twin = person;
    if (name.type === 'person') person = mention;
    mentions.push(mention);
    before = { mention, end: candidate.end };
  }
  const entities = link(mentions, document.language);
  return { names: mentions.map(({ name }) => name), entities };
}
