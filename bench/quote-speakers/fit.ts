/**
 * Fits `src/recognition/quotes/speaker-weights.ts`: the share of the right candidate among all of a quotation's is made
 * as large as it can be (multinomial logistic regression), by gradient ascent. A weight is a part common to all
 * languages and one of those whose verbs stand alike, each held to nought, so that what is rare is learnt together.
 */
import type { NameAnnotation } from '../../src/recognition/annotation.ts';
import type { Candidate } from '../../src/recognition/quotes/candidates.ts';
import type { Choose } from '../../src/recognition/quotes/ranking.ts';
import { SPEECH_FEATURES, type Accept } from '../../src/recognition/quotes/speech.ts';
import { SPEECH_BIAS, SPEECH_WEIGHTS } from '../../src/recognition/quotes/speech-weights.ts';
import { recogniseQuotes } from '../../src/recognition/quotes/quotes.ts';
import { FEATURES, ORDERS } from '../../src/recognition/quotes/speaker-features.ts';
import { prepareText } from '../../src/recognition/text/document.ts';
import type { MarkedArticle } from '../marked.ts';

/** A quotation with its candidates, some of which are right. */
export interface Example {
  article: string;
  order: number;
  candidates: { features: readonly number[]; right: boolean; given: boolean }[];
  /** Whether the text names a speaker. */
  named: boolean;
}

const SAME_SPAN = 0.8;

/** The article's own id of each entity that was recognised, by most of its mentions. */
function goldOf(article: MarkedArticle, names: readonly NameAnnotation[]): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const name of names)
    for (const mention of article.names)
      if (mention.start < name.end && name.start < mention.end) {
        const counts = votes.get(name.entity) ?? new Map<string, number>();
        counts.set(mention.entity, (counts.get(mention.entity) ?? 0) + 1);
        votes.set(name.entity, counts);
      }
  return new Map(
    [...votes].map(([entity, counts]) => [entity, [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '']),
  );
}

/** Marked words, and whether they are somebody's own. */
export interface SpeechExample {
  article: string;
  features: readonly number[];
  speech: boolean;
}

export interface Examples {
  speakers: Example[];
  speech: SpeechExample[];
}

/** @param choose Says who speaks while examples are made, which later quotations depend on; null for who is right. */
export function examplesOf(article: MarkedArticle, names: NameAnnotation[], choose: Choose | null): Examples {
  const gold = goldOf(article, names);
  const examples: Example[] = [];
  const speech: SpeechExample[] = [];
  const { tokens } = prepareText(article.text, { language: article.language });
  const wantedAt = (start: number, end: number): MarkedArticle['quotes'][number] | undefined =>
    article.quotes.find((quote) => {
      const both = Math.min(quote.end, end) - Math.max(quote.start, start);
      return both / (Math.max(quote.end, end) - Math.min(quote.start, start)) >= SAME_SPAN;
    });
  const endOf = (close: number, closure: string): number =>
    (closure === 'paired' || closure === 'unopened' ? tokens[close]?.start : tokens[close - 1]?.end) ??
    article.text.length;
  const accept: Accept = (features, { span, first }) => {
    const isWanted = wantedAt(tokens[first]?.start ?? 0, endOf(span.close, span.closure)) !== undefined;
    speech.push({ article: article.path, features, speech: isWanted });
    return isWanted;
  };
  const record: Choose = (candidates, around) => {
    const { reading, span } = around;
    const wanted = wantedAt(tokens[span.open]?.end ?? 0, endOf(span.close, span.closure));
    if (wanted) {
      const isRight = ({ kind, entity }: Candidate): boolean =>
        kind === 'entity'
          ? gold.get(entity ?? '') === wanted.speaker
          : kind === 'phrase'
            ? wanted.speaker === '?'
            : wanted.speaker === '-';
      // Words that hold the speaker's name are right where recognition has not found the name.
      const holdsName = ({ words }: Candidate): boolean =>
        words !== undefined &&
        article.names.some(
          ({ entity, start, end }) => entity === wanted.speaker && start < words.end && words.start < end,
        );
      const isAny = candidates.some(isRight) ? isRight : holdsName;
      const any = candidates.some(isAny);
      examples.push({
        article: article.path,
        order: ORDERS.indexOf(reading.lexicon.order),
        named: wanted.speaker !== '-' && wanted.speaker !== '?',
        candidates: candidates.map((candidate) => ({
          features: candidate.features,
          given: candidate.kind !== 'nobody',
          // A wrong speaker is worse than none.
          right: any ? isAny(candidate) : candidate.kind === 'nobody',
        })),
      });
    }
    if (choose) return choose(candidates, around);
    return examples.at(-1)?.candidates.findIndex(({ right, given }) => right && given) ?? -1;
  };
  const document = prepareText(article.text, { language: article.language });
  recogniseQuotes(document, { names, entities: [] }, [], { choose: record, accept });
  return { speakers: examples, speech };
}

const SIZE = FEATURES.length;
const RIDGE = 2;
const OWN_RIDGE = 2;
const ROUNDS = 400;
const STEP = 0.15;

/** Common part, then one for each order. */
export type Weights = Float64Array;

function sharesOf(
  { order, candidates }: { order: number; candidates: readonly { features: readonly number[] }[] },
  weights: Weights,
): number[] {
  const own = SIZE * (order + 1);
  const scores = candidates.map(({ features }) =>
    features.reduce((sum, at) => sum + (weights[at] ?? 0) + (weights[own + at] ?? 0), 0),
  );
  const highest = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - highest));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}

export function fit(examples: readonly Example[]): Weights {
  const weights = new Float64Array(SIZE * (ORDERS.length + 1));
  const squares = new Float64Array(weights.length).fill(1e-6);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight, at) => -weight * (at < SIZE ? RIDGE : OWN_RIDGE));
    for (const example of examples) {
      const shares = sharesOf(example, weights);
      const right = example.candidates.reduce(
        (sum, candidate, at) => sum + (candidate.right ? (shares[at] ?? 0) : 0),
        0,
      );
      if (right === 0) continue;
      const own = SIZE * (example.order + 1);
      for (const [at, candidate] of example.candidates.entries()) {
        const share = shares[at] ?? 0;
        const pull = (candidate.right ? share / right : 0) - share;
        for (const feature of candidate.features) {
          gradient[feature] = (gradient[feature] ?? 0) + pull;
          gradient[own + feature] = (gradient[own + feature] ?? 0) + pull;
        }
      }
    }
    for (let at = 0; at < weights.length; at++) {
      const slope = gradient[at] ?? 0;
      squares[at] = (squares[at] ?? 0) * 0.95 + slope * slope * 0.05;
      weights[at] =
        (weights[at] ?? 0) + (STEP * slope) / (1 + round / 60) / Math.sqrt((squares[at] ?? 0) + 1e-6);
    }
  }
  return weights;
}

/** Chooses as the recognition does, by weights that are being fitted. */
export function chooserBy(weights: Weights): Choose {
  return (candidates, { reading }) => {
    const shares = sharesOf({ order: ORDERS.indexOf(reading.lexicon.order), candidates }, weights);
    const best = shares.indexOf(Math.max(...shares));
    return candidates[best]?.kind === 'nobody' || (shares[best] ?? 0) < reading.lexicon.certain ? -1 : best;
  };
}

/** What the likeliest candidate of an example is, and how likely. */
export interface Answer {
  article: string;
  likelihood: number;
  given: boolean;
  right: boolean;
  named: boolean;
  order: number;
}

export function answerOf(example: Example, weights: Weights): Answer {
  const shares = sharesOf(example, weights);
  let best = 0;
  for (const [at, share] of shares.entries()) if (share > (shares[best] ?? 0)) best = at;
  const { given = false, right = false } = example.candidates[best] ?? {};
  return {
    likelihood: shares[best] ?? 0,
    given,
    right,
    named: example.named,
    order: example.order,
    article: example.article,
  };
}

/** Answers to every example, each by weights of the articles that are not in its part and of `always`. */
export function crossValidated(
  examples: readonly Example[],
  parts: number,
  always: readonly Example[] = [],
): Answer[] {
  const articles = [...new Set(examples.map(({ article }) => article))];
  const partOf = new Map(articles.map((article, at) => [article, at % parts]));
  return Array.from({ length: parts }, (_, part) => {
    const weights = fit([...examples.filter(({ article }) => partOf.get(article) !== part), ...always]);
    return examples
      .filter(({ article }) => partOf.get(article) === part)
      .map((one) => answerOf(one, weights));
  }).flat();
}

/** Two decimals, as the formatter writes them. */
function shortest(weight: number): string {
  const text = String(Number(weight.toFixed(2)) || 0);
  return text.includes('.') ? text : `${text}.0`;
}

/** The table for `speaker-weights.ts`: a column for each order. */
export function tableOf(weights: Weights): string {
  const rows = FEATURES.map((feature, at) => {
    const columns = ORDERS.map((_, order) =>
      shortest((weights[at] ?? 0) + (weights[SIZE * (order + 1) + at] ?? 0)),
    );
    const key = /^\w+$/u.test(feature) ? feature : `'${feature}'`;
    return `  ${key}: [${columns.join(', ')}],`;
  });
  return rows.join('\n');
}

/** The weights of `speech-weights.ts` are held to what they are, the fewer examples have a feature the more. */
const SPEECH_RIDGE = 1.5;
const SPEECH_ROUNDS = 2000;
const SPEECH_STEP = 0.02;

export interface SpeechWeights {
  bias: number;
  weights: number[];
}

export const PRIOR: SpeechWeights = {
  bias: SPEECH_BIAS,
  weights: SPEECH_FEATURES.map((feature) => SPEECH_WEIGHTS[feature] ?? 0),
};

export function speechScore({ bias, weights }: SpeechWeights, features: readonly number[]): number {
  return features.reduce((sum, feature) => sum + (weights[feature] ?? 0), bias);
}

export function fitSpeech(examples: readonly SpeechExample[], prior = PRIOR): SpeechWeights {
  const found: SpeechWeights = { bias: prior.bias, weights: [...prior.weights] };
  for (let round = 0; round < SPEECH_ROUNDS; round++) {
    const gradient = found.weights.map((weight, at) => SPEECH_RIDGE * ((prior.weights[at] ?? 0) - weight));
    let slope = SPEECH_RIDGE * (prior.bias - found.bias);
    for (const { features, speech } of examples) {
      const likelihood = 1 / (1 + Math.exp(-speechScore(found, features)));
      const error = (speech ? 1 : 0) - likelihood;
      slope += error;
      for (const feature of features) gradient[feature] = (gradient[feature] ?? 0) + error;
    }
    found.bias += SPEECH_STEP * slope;
    for (const [at, value] of gradient.entries())
      found.weights[at] = (found.weights[at] ?? 0) + SPEECH_STEP * value;
  }
  return found;
}
