/**
 * Rows of a CSV file as they come: commas, semicolons or tabs between cells, quotation marks doubled inside.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */

export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** A longer cell is no text that anybody clipped; what is beyond it is dropped. In UTF-16 code units. */
const MAX_CELL = 1_000_000;
/** More columns than any table has that is one. */
const MAX_CELLS = 1_000;

/** The delimiter that a header line has most of, outside of quotation marks; null where it has none. */
export function delimiterOf(line: string): Delimiter | null {
  const bare = line.replaceAll(/"[^"]*"/gu, '');
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length - 1);
  const most = Math.max(...counts);
  return most === 0 ? null : (DELIMITERS[counts.indexOf(most)] ?? null);
}

export class CsvRows {
  readonly #delimiter: Delimiter;
  readonly #special: RegExp;
  #row: string[] = [];
  #cell = '';
  #quoted = false;
  /** A quotation mark ended the stretch: the next character says whether it was doubled. */
  #afterQuote = false;
  #afterReturn = false;

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter;
    this.#special = new RegExp(`["\\r\\n${delimiter}]`, 'gu');
  }

  push(chunk: string): string[][] {
    const rows: string[][] = [];
    let at = 0;
    while (at < chunk.length) {
      const character = chunk.charAt(at);
      if (this.#afterQuote) {
        this.#afterQuote = false;
        if (character === '"') {
          this.#add('"');
          at++;
          continue;
        }
        this.#quoted = false;
      }
      if (this.#quoted) {
        const end = chunk.indexOf('"', at);
        this.#add(chunk.slice(at, end < 0 ? chunk.length : end));
        at = end < 0 ? chunk.length : end + 1;
        this.#afterQuote = end >= 0;
        continue;
      }
      this.#special.lastIndex = at;
      const end = this.#special.exec(chunk)?.index ?? chunk.length;
      if (end > at) {
        this.#add(chunk.slice(at, end));
        this.#afterReturn = false;
        at = end;
        continue;
      }
      at++;
      const second = character === '\n' && this.#afterReturn;
      this.#afterReturn = character === '\r';
      // A quotation mark inside a cell that did not begin with one is a letter like others.
      if (character === '"' && this.#cell === '') this.#quoted = true;
      else if (character === '"') this.#add(character);
      else if (character === this.#delimiter) this.#endCell();
      else if (!second) this.#endRow(rows);
    }
    return rows;
  }

  /** The last row where no line break ends it, and whether the file ends inside a quoted cell. */
  end(): { rows: string[][]; cut: boolean } {
    const cut = this.#quoted && !this.#afterQuote;
    const rows: string[][] = [];
    if (!cut && (this.#cell !== '' || this.#row.length > 0)) this.#endRow(rows);
    return { rows, cut };
  }

  #add(text: string): void {
    if (this.#cell.length < MAX_CELL) this.#cell += text.slice(0, MAX_CELL - this.#cell.length);
  }

  #endCell(): void {
    if (this.#row.length < MAX_CELLS) this.#row.push(this.#cell);
    this.#cell = '';
  }

  #endRow(rows: string[][]): void {
    this.#endCell();
    // An empty line is no row.
    if (this.#row.length > 1 || this.#row[0] !== '') rows.push(this.#row);
    this.#row = [];
  }
}
