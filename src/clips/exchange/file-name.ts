/** Names of files that every system takes: out of titles, each once. */

// Reserved on Windows, marks of links in Obsidian, controls, and marks that turn the direction of what follows.
const FORBIDDEN = /[\\/:*?"<>|#^[\]\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

/** File systems take 255 bytes; room is left for a number and an ending. */
const MAX_BYTES = 200;

function cutToBytes(text: string): string {
  const encoder = new TextEncoder();
  let result = '';
  let bytes = 0;
  for (const letter of text) {
    bytes += encoder.encode(letter).length;
    if (bytes > MAX_BYTES) break;
    result += letter;
  }
  return result;
}

/** A file's name without an ending, out of any text. */
export function safeFileName(title: string): string {
  const words = title.normalize('NFC').replaceAll(FORBIDDEN, ' ').replaceAll(/\s+/gu, ' ');
  // Windows strips dots and blanks from the end, and a dot in front hides the file elsewhere.
  const name = cutToBytes(words.replace(/^[. ]+/u, '')).replace(/[. ]+$/u, '');
  if (name === '') return 'page';
  return RESERVED.test(name) ? `${name}_` : name;
}

/** Gives each name once: what is taken already gets a number. Case does not tell names apart. */
export class FileNames {
  readonly #taken = new Set<string>();

  take(title: string, ending: string): string {
    const base = safeFileName(title);
    let name = `${base}.${ending}`;
    for (let number = 2; this.#taken.has(name.toLowerCase()); number++) name = `${base} ${number}.${ending}`;
    this.#taken.add(name.toLowerCase());
    return name;
  }
}
