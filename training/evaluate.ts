/** How a weights file does on annotated documents: exact span and type. */
import { NAME_TYPES } from '../src/recognition/annotation.ts';
import type { NameModel } from '../src/recognition/names/model/model.ts';
import { tagRanges, tagWords } from '../src/recognition/names/model/model.ts';
import { startAfter } from '../src/recognition/names/words.ts';
import type { PreparedDocument } from './extract.ts';

export interface Counts {
  right: number;
  given: number;
  gold: number;
}

export type Score = Record<(typeof NAME_TYPES)[number] | 'all', Counts>;

const none = (): Counts => ({ right: 0, given: 0, gold: 0 });

/** F1 in per cent. */
export const f1 = ({ right, given, gold }: Counts): number =>
  given + gold === 0 ? 0 : (200 * right) / (given + gold);

/**
 * Counts names whose tokens and type are right; where `exact`, their first and last character too. Corpora
 * keep proclitics in the word, and are measured by tokens.
 */
export function evaluate(
  model: NameModel,
  documents: readonly PreparedDocument[],
  exact: boolean,
  passes: 1 | 2 = 2,
): Score {
  const score: Score = { person: none(), organization: none(), place: none(), all: none() };
  for (const { document, words, rules, gold } of documents) {
    const wanted = new Set<string>();
    for (const { type, first, end, start, stop } of gold) {
      if (type === 'other') continue;
      wanted.add(exact ? `${type} ${start} ${stop}` : `${type} ${first} ${end}`);
      score[type].gold++;
      score.all.gold++;
    }
    const { paragraphs } = document;
    const options = { rules, paragraphs };
    const found =
      passes === 2
        ? tagRanges(model, words, paragraphs, options)
        : paragraphs.flatMap(({ firstToken, endToken }) =>
            tagWords(model, words, firstToken, endToken, options),
          );
    for (const { type, first, end, letters } of found) {
      const token = words[first]?.token;
      const last = words[end - 1];
      if (!token || !last) continue;
      const key = exact
        ? `${type} ${startAfter(token, letters)} ${last.token.end - last.tail}`
        : `${type} ${first} ${end}`;
      score[type].given++;
      score.all.given++;
      if (!wanted.has(key)) continue;
      score[type].right++;
      score.all.right++;
    }
  }
  return score;
}

export const summary = (score: Score): string =>
  `F1 ${f1(score.all).toFixed(1)}  (P ${((100 * score.all.right) / Math.max(1, score.all.given)).toFixed(1)} R ${((100 * score.all.right) / Math.max(1, score.all.gold)).toFixed(1)})  ${NAME_TYPES.map((type) => `${type.slice(0, 3)} ${f1(score[type]).toFixed(1)}`).join('  ')}  [${score.all.gold}]`;
