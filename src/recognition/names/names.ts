/** Names of persons, organisations and places, linked to the entities they name. */
import type { Entity, NameAnnotation } from '../annotation.ts';
import type { TextDocument } from '../text/document.ts';
import type { Candidate } from './candidates.ts';
import { agree } from './document-pass.ts';
import { lexiconOf } from './lexicon.ts';
import type { Mention } from './link.ts';
import { link } from './link.ts';
import { roleOf } from './roles.ts';
import { tag } from './tagger.ts';
import type { Word } from './words.ts';
import { foldedAt, startAfter, wordsOf } from './words.ts';

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
export function recogniseNames(document: TextDocument): RecognisedNames {
  const lexicon = lexiconOf(document.language);
  const words = wordsOf(document, lexicon);
  const candidates = agree(document, tag(document, words, lexicon), words);
  const mentions: Mention[] = [];
  let before: { mention: Mention; end: number } | undefined;
  let paragraph = 0;
  let previousEnd = 0;
  for (const candidate of candidates) {
    const name = annotate(document, words, candidate);
    if (!name) continue;
    while ((document.paragraphs[paragraph]?.endToken ?? Number.POSITIVE_INFINITY) <= candidate.first)
      paragraph++;
    const bounds = document.paragraphs[paragraph];
    if (bounds && name.type === 'person') {
      const from = Math.max(bounds.firstToken, previousPerson(previousEnd, bounds.firstToken));
      const role = roleOf(words, candidate, from, bounds.endToken, document.text);
      if (role) name.role = role;
      previousEnd = candidate.end;
    }
    const length = candidate.end - candidate.first;
    const mention: Mention = {
      name,
      words: Array.from({ length }, (_, index) => foldedAt(words, candidate, candidate.first + index)),
    };
    // After ل the article is written without its ا.
    if (mention.words[0]?.startsWith('ال') && name.text.startsWith('ل')) mention.display = `ا${name.text}`;
    const bracketed =
      words[candidate.first - 1]?.token.text === '(' && words[candidate.end]?.token.text === ')';
    if (bracketed && before && before.end === candidate.first - 1 && before.mention.name.type === name.type)
      before.mention.shortForm = mention;
    mentions.push(mention);
    before = { mention, end: candidate.end };
  }
  const entities = link(mentions, lexicon);
  return { names: mentions.map(({ name }) => name), entities };
}

const previousPerson = (end: number, paragraphStart: number): number =>
  end > paragraphStart ? end : paragraphStart;
