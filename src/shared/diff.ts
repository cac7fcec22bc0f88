/** What became of a clip's words, word by word. */

export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  /** Words with the white space between them. */
  text: string;
}

/** Longest stretch, in words, that is compared word by word: the table's side. */
const MAX_WORDS = 1_500;

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

/** Lengths of the longest common subsequences of all ends of two lists, row by row. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint16Array {
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        before[i] === after[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  return lengths;
}

/** The way from one text to another in words kept, removed and added, each removal before its addition. */
export function diffWords(from: string, to: string): DiffPart[] {
  const before = wordsOf(from);
  const after = wordsOf(to);
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before.at(-1 - end) === after.at(-1 - end)
  )
    end++;
  const parts: { kind: DiffPart['kind']; words: string[] }[] = [];
  const push = (kind: DiffPart['kind'], words: readonly string[]): void => {
    const last = parts.at(-1);
    if (words.length === 0) return;
    if (last?.kind === kind) last.words.push(...words);
    else parts.push({ kind, words: [...words] });
  };
  push('same', before.slice(0, start));
  const old = before.slice(start, before.length - end);
  const fresh = after.slice(start, after.length - end);
  if (old.length > MAX_WORDS || fresh.length > MAX_WORDS) {
    push('removed', old);
    push('added', fresh);
  } else {
    const lengths = commonLengths(old, fresh);
    const width = fresh.length + 1;
    let i = 0;
    let j = 0;
    while (i < old.length || j < fresh.length) {
      const word = old[i];
      if (word !== undefined && word === fresh[j]) {
        push('same', [word]);
        i++;
        j++;
      } else if (
        word !== undefined &&
        (j === fresh.length || (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
      ) {
        push('removed', [word]);
        i++;
      } else {
        push('added', fresh.slice(j, j + 1));
        j++;
      }
    }
  }
  push('same', end > 0 ? before.slice(-end) : []);
  return parts.map(({ kind, words }) => ({ kind, text: words.join(' ') }));
}
