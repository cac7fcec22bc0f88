/** What speaks for and against each candidate for a quotation's speaker; the weights are data. */
import { WEIGHTS } from './speaker-weights.ts';
import type { CompiledLexicon } from './lexicon.ts';

/**
 * All features are there or not. `rule` is whom the reporting clause gives, `before` and `after` are mentions in the
 * quotation's own sentence, `here` is its paragraph.
 */
export const FEATURES = [
  'rule',
  'rule name',
  'rule pronoun',
  'rule ellipsis',
  'rule description',
  'rule without cue',
  'rule colon',
  'rule direct',
  'rule after',
  'rule source',
  'rule distant-colon',
  'rule described',
  'rule far',
  'rule loose',
  'rule label',
  'rule introduced',
  'rule same',
  'rule governed',
  'described, last speaker',
  'described, last heard',
  'described, only person here',
  'described, same words',
  'described, same words, rule',
  'described, others',
  'described, unfit',
  'described, agrees',
  'described, only one who fits',
  'described, most mentioned',
  'described as a relative',
  'before',
  'before governed',
  'before first',
  'before last',
  'before near',
  'before far',
  'before cue beside',
  'before colon',
  'before first, colon',
  'before first, fragment',
  'before another between',
  'before, rule none',
  'before first, rule none',
  'after',
  'after governed',
  'after near',
  'after cue beside',
  'after another sentence',
  'after, rule none',
  'here earlier',
  'here nearest',
  'here first',
  'previous paragraph',
  'farther',
  'last speaker',
  'last speaker here',
  'last but one',
  'last heard',
  'last heard here',
  'last heard, rule none',
  'last speaker, rule none',
  'only person here',
  'only person, rule none',
  'nearest person',
  'nearest person, own sentence',
  'person',
  'organization',
  'place',
  'inside',
  'mismatch',
  'agrees',
  'rule mismatch',
  'rule resolved, unnamed nearer',
  'rule resolved, noun nearer',
  'unnamed nearer',
  'in rule phrase',
  'owner in rule phrase',
  'last but one, alone',
  'last speaker, alone',
  'most mentioned',
  'mentioned once',
  'opens text',
  'phrase',
  'phrase definite',
  'phrase role',
  'phrase relative',
  'phrase anaphor',
  'phrase thing, none named',
  'phrase collective',
  'phrase of one word',
  'phrase governed',
  'phrase describes somebody',
  'phrase describes the only one',
  'phrase proper',
  'phrase with owner',
  'phrase with owner, no role',
  'phrase pronoun',
  'phrase cue itself',
  'phrase colon',
  'phrase direct',
  'phrase after',
  'phrase source',
  'phrase far',
  'phrase introduced',
  'unnamed',
  'unnamed, own sentence',
  'unnamed, rule resolved',
  'unnamed, rule named',
  'unnamed, rule none',
  'nobody',
  'nobody, no cue',
  'nobody, cue',
  'nobody, colon',
  'nobody, heading',
  'nobody, alone',
  'nobody, no names here',
  'nobody, last speaker here',
  'nobody, short',
  'nobody, indefinite subject',
  'nobody, noun nearer',
  'nobody, unnamed nearer',
] as const;

export type Feature = (typeof FEATURES)[number];

/** Languages whose verbs stand first, second, or last weigh apart. */
export const ORDERS = ['verb-subject', 'subject-verb', 'subject-object-verb'] as const;

const AT = new Map<string, number>(FEATURES.map((feature, index) => [feature, index]));

/** Index in `FEATURES`. */
export function featureAt(feature: Feature): number {
  return AT.get(feature) ?? -1;
}

const COMPILED = new Map<CompiledLexicon['order'], Float64Array>(
  ORDERS.map((order, column) => [
    order,
    Float64Array.from(FEATURES, (feature) => WEIGHTS[feature]?.[column] ?? 0),
  ]),
);

/** Sum of the weights of the features that a candidate has. */
export function scoreOf(features: readonly number[], order: CompiledLexicon['order']): number {
  const weights = COMPILED.get(order);
  let score = 0;
  for (const feature of features) score += weights?.[feature] ?? 0;
  return score;
}
