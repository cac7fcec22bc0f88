/** The labels of tokens, and which may follow which. */
import type { NameType } from '../../annotation.ts';

/** What a token is of its name: its beginning, inside, end, or the whole of it; outside of any. */
export type Position = 'O' | 'B' | 'I' | 'E' | 'S';

export interface Label {
  position: Position;
  /** `other`: a name that is none of the three, told apart so that it is not taken for one. */
  type: NameType | 'other' | null;
}

const NAMED = ['person', 'organization', 'place', 'other'] as const;

const labelsOf = (positions: readonly Position[], types: readonly (typeof NAMED)[number][]): Label[] => [
  { position: 'O', type: null },
  ...types.flatMap((type) => positions.map((position) => ({ position, type }))),
];

/** By their number in a weights file. */
export const SCHEMES: readonly (readonly Label[])[] = [
  labelsOf(['B', 'I'], NAMED.slice(0, 3)),
  labelsOf(['B', 'I'], NAMED),
  labelsOf(['B', 'I', 'E', 'S'], NAMED.slice(0, 3)),
  labelsOf(['B', 'I', 'E', 'S'], NAMED),
];

const opens = ({ position }: Label): boolean => position === 'B' || position === 'S';

/** Whether a name may go on after this label; whether it must, the scheme tells. */
const goesOn = ({ position }: Label): boolean => position === 'B' || position === 'I';

const isClosed = (labels: readonly Label[]): boolean => labels.some(({ position }) => position === 'E');

/** Whether `next` may follow `label`; null stands for the beginning or end of the sequence. */
export function mayFollow(labels: readonly Label[], label: Label | null, next: Label | null): boolean {
  const mustGoOn = label !== null && goesOn(label) && isClosed(labels);
  if (next === null) return !mustGoOn;
  if (next.position === 'O' || opens(next)) return !mustGoOn;
  return label !== null && goesOn(label) && label.type === next.type;
}
