/**
 * The items of a long JSON file one by one: a file of a gigabyte is never one string or one tree.
 * Only the brackets are followed here; each item and the rest of the file are left to `JSON.parse`.
 */

/** Where lists of clips or annotations stand, as the keys that lead there; '' is the file itself. */
const LISTS = new Set(['', 'clips', 'annotations', 'rows', 'items', '@graph', 'first.items']);

/** The longest item, and the most that may stand beside the lists, in UTF-16 code units. */
const MAX_ITEM = 8_000_000;
const MAX_HEAD = 8_000_000;

export interface JsonItem {
  /** One of `LISTS`. */
  list: string;
  /** The item's JSON; null where it is too long to be read. */
  text: string | null;
}

/** By UTF-16 code unit, as far as they reach: 1 for what is followed. */
const MARKS = new Uint8Array(128);
for (const mark of '"{}[],:') MARKS[mark.charCodeAt(0)] = 1;
const BACKSLASH = 0x5c;

export class JsonItems {
  /** What stands outside the lists, as JSON with the lists empty. */
  #head = '';
  #item = '';
  #itemTooLong = false;
  /** The list that the reader stands in, and the depth inside it. */
  #list: string | null = null;
  #listDepth = 0;
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** Where in the head its last string begins, and the keys by depth. */
  #stringAt = 0;
  #keys: string[] = [];
  #ready: JsonItem[] = [];

  /** Reads on; answers with the items that are whole now. */
  push(chunk: string): JsonItem[] {
    let at = 0;
    /** From where on nothing is kept yet. */
    let kept = 0;
    if (this.#escaped && chunk.length > 0) {
      this.#escaped = false;
      at = 1;
    }
    while (at < chunk.length) {
      if (this.#inString) {
        at = this.#endOfString(chunk, at);
        continue;
      }
      const code = chunk.charCodeAt(at);
      at++;
      if (MARKS[code] !== 1) continue;
      const mark = String.fromCharCode(code);
      const isOutside = this.#list === null;
      // What comes before a mark belongs to where the reader stood; the mark itself may change that.
      if (isOutside) {
        this.#keep(chunk.slice(kept, at - 1));
        kept = at - 1;
      }
      const isEnd = !isOutside && this.#depth === this.#listDepth && (mark === ',' || mark === ']');
      if (isEnd) this.#keep(chunk.slice(kept, at - 1));
      this.#mark(mark);
      if (isEnd && mark === ',') this.#emit();
      if (isEnd) kept = mark === ',' ? at : at - 1;
      if (isOutside && this.#list !== null) kept = at;
    }
    this.#keep(chunk.slice(kept));
    return this.#ready.splice(0);
  }

  /** Where to read on after the string that the reader stands in, or as far as the chunk has it. */
  #endOfString(chunk: string, from: number): number {
    for (let at = from; ;) {
      const quote = chunk.indexOf('"', at);
      const end = quote < 0 ? chunk.length : quote;
      let escapes = 0;
      while (end - escapes > from && chunk.charCodeAt(end - escapes - 1) === BACKSLASH) escapes++;
      if (quote < 0) {
        this.#escaped = escapes % 2 === 1;
        return end;
      }
      at = end + 1;
      if (escapes % 2 === 1) continue;
      this.#inString = false;
      return at;
    }
  }

  /** The rest of the file, parsed; undefined where it is cut short or no JSON. */
  end(): unknown {
    try {
      return this.#depth === 0 && !this.#inString ? JSON.parse(this.#head) : undefined;
    } catch {
      return undefined;
    }
  }

  /** What stands before, between and after the lists, as far as it was read. */
  get head(): string {
    return this.#head;
  }

  #keep(text: string): void {
    if (this.#list === null) {
      if (this.#head.length + text.length <= MAX_HEAD) this.#head += text;
    } else if (this.#item.length + text.length > MAX_ITEM) {
      this.#itemTooLong = true;
      this.#item = '';
    } else if (!this.#itemTooLong) this.#item += text;
  }

  #emit(): void {
    const text = this.#item.trim();
    if (this.#itemTooLong || text !== '')
      this.#ready.push({ list: this.#list ?? '', text: this.#itemTooLong ? null : text });
    this.#item = '';
    this.#itemTooLong = false;
  }

  #mark(mark: string): void {
    switch (mark) {
      case '"':
        this.#inString = true;
        if (this.#list === null) this.#stringAt = this.#head.length;
        break;
      case ':':
        if (this.#list === null) this.#keys[this.#depth] = this.#lastString();
        break;
      case '{':
        this.#depth++;
        break;
      case '[': {
        const path = this.#keys.slice(1, this.#depth + 1).join('.');
        this.#depth++;
        if (this.#list === null && this.#depth <= 3 && LISTS.has(path)) {
          this.#head += '[';
          this.#list = path;
          this.#listDepth = this.#depth;
        }
        break;
      }
      case ']':
      case '}':
        this.#depth--;
        if (this.#list !== null && this.#depth < this.#listDepth) {
          this.#emit();
          this.#list = null;
        }
        this.#keys.length = Math.max(0, Math.min(this.#keys.length, this.#depth + 1));
        break;
    }
  }

  #lastString(): string {
    try {
      return String(JSON.parse(this.#head.slice(this.#stringAt)));
    } catch {
      return '';
    }
  }
}
