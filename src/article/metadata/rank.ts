/** Findings by field and trust, and what makes one of them a witness. */
import type { Finding, ListField, TextField } from './finding.ts';
import type { MetadataSource } from './metadata.ts';

export type TextFinding = Extract<Finding, { field: TextField }>;
export type ListFinding = Extract<Finding, { field: ListField }>;

/** What the reader can see on the page: it wins over what is written for machines. */
const VISIBLE: ReadonlySet<MetadataSource> = new Set(['time', 'byline', 'headline']);

export function isVisible({ source }: { source: MetadataSource }): boolean {
  return VISIBLE.has(source);
}

/** A source believed less than this does not contradict anybody. */
export const WITNESS = 0.55;

/** What is shown less surely than this is no more than a witness: it may be a teaser's or the masthead's. */
export const SURE = 0.71;

/** Of one field's findings, the most believed first; among equals in the order given. */
function ranked<F extends Finding>(
  findings: readonly Finding[],
  is: (finding: Finding) => finding is F,
): F[] {
  return findings.filter(is).sort((a, b) => b.weight - a.weight);
}

export function texts(findings: readonly Finding[], field: TextField): TextFinding[] {
  return ranked(findings, (finding): finding is TextFinding => finding.field === field);
}

export function lists(findings: readonly Finding[], field: ListField): ListFinding[] {
  return ranked(findings, (finding): finding is ListFinding => finding.field === field);
}

/** What agreement adds to the weight of a value: sources of machines alone are often one system's work. */
const MACHINES_AGREE = 0.05;
const SEEN_SURELY = 0.15;
const SEEN_AND_DECLARED = 0.2;

/**
 * How far findings that agree with each other are believed together: the most trusted one's weight,
 * raised where readers see the value, and again where machines are told the same.
 */
export function agreement(findings: readonly { source: MetadataSource; weight: number }[]): number {
  const top = Math.max(...findings.map(({ weight }) => weight));
  const hidden = new Set(findings.flatMap((finding) => (isVisible(finding) ? [] : [finding.source])));
  const seen = findings.filter(isVisible);
  let score = top;
  if (hidden.size > 1) score += MACHINES_AGREE;
  if (seen.some(({ weight }) => weight >= SURE)) score += SEEN_SURELY;
  if (hidden.size > 0 && seen.length > 0) score += SEEN_AND_DECLARED;
  return score;
}

/** Sorts findings into those that agree with the first of each group. */
export function groups<F>(findings: readonly F[], agree: (first: F, other: F) => boolean): F[][] {
  const all: F[][] = [];
  for (const finding of findings) {
    const own = all.find(([first]) => first !== undefined && agree(first, finding));
    if (own) own.push(finding);
    else all.push([finding]);
  }
  return all;
}

/** The group believed most, and the rest in order of belief. */
export function byAgreement<F extends { source: MetadataSource; weight: number }>(
  all: readonly F[][],
): F[][] {
  return [...all].sort((a, b) => agreement(b) - agreement(a));
}
