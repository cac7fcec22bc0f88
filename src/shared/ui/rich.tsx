/** Messages with elements in the place of `$1`, `$2` …: the order is each language's own. */
import type { ComponentChild } from 'preact';
import { t } from '../i18n.ts';

// Of the private use area: no message has it, and no browser strips it.
const FENCE = '\uE000';

export function rich(key: string, ...parts: ComponentChild[]): ComponentChild[] {
  const fenced = t(key, ...parts.map((_part, index) => `${FENCE}${index}${FENCE}`));
  return fenced.split(FENCE).map((piece, at) => (at % 2 === 1 ? parts[Number(piece)] : piece));
}
