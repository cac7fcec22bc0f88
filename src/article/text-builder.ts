/** Collects an article's text block by block, white space collapsed as rendered, with where each run of it stands. */
import { MAX_TEXT_LENGTH, type Block } from './article.ts';
import type { Work } from './slices.ts';
import type { Runs } from './text-map.ts';

/** What one element gave: blocks `[fromBlock, toBlock)` and runs `[fromRun, toRun)`. */
export interface Stretch {
  fromBlock: number;
  toBlock: number;
  fromRun: number;
  toRun: number;
}

export interface BuiltText {
  text: string;
  blocks: Block[];
  runs: Runs;
  /** The captions that were left out of the text. */
  captions: string[];
  truncated: boolean;
  /** Open shadow roots that hold part of the text. */
  shadows: ShadowRoot[];
  /** Documents of frames that hold part of the text. */
  frames: Document[];
  /** By element without blocks inside it: what it gave, to be kept where it does not change. */
  stretches: ReadonlyMap<Element, Stretch>;
}

/** Two `<br>` end a paragraph; so does one after a sentence's end, in a block this long (code units). */
const MIN_LINE = 80;
const SENTENCE_END = /[.!?؟…۔。:][”"»’')\]]?$/u;

const SPACE = 0x20;

/** Text looked through between two chances to stop, code units. */
const STRIDE = 16_384;

/** White space that CSS collapses: no-break and other Unicode spaces stay. */
function isCollapsible(code: number): boolean {
  return code === SPACE || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c;
}

/** The first half of a code point: a cut after it leaves it out too. */
function isHighHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** Collects the text of one block after another; a block that is not wanted is taken back whole. */
export class TextBuilder {
  readonly blocks: Block[] = [];
  readonly runs: Runs = { starts: [], lengths: [], nodes: [], nodeStarts: [] };
  readonly captions: string[] = [];
  truncated = false;
  readonly shadows: ShadowRoot[] = [];
  readonly frames: Document[] = [];
  readonly stretches = new Map<Element, Stretch>();
  private readonly lines: string[] = [];
  /** Offset where the block being built starts. */
  private blockStart = 0;
  private parts: string[] = [];
  private length = 0;
  /** Of the block's words, without the spaces between them; and of those inside links. */
  private letters = 0;
  private linked = 0;
  private firstRun = 0;
  private breaks = 0;
  /** Collapsible white space that shows only if more words follow; without a node it is a line break's. */
  private space: { node: Text | null; offset: number } | null = null;

  get text(): string {
    return this.lines.join('\n');
  }

  get isFull(): boolean {
    return this.blockStart + this.length >= MAX_TEXT_LENGTH;
  }

  *addText(node: Text, inLink: boolean): Work<void> {
    const data = node.data;
    let at = 0;
    let paused = 0;
    while (at < data.length && !this.isFull) {
      const start = at;
      while (at < data.length && isCollapsible(data.charCodeAt(at))) at++;
      if (at > start && this.length > 0) this.space ??= { node, offset: start };
      const wordStart = at;
      const limit = Math.min(data.length, wordStart + STRIDE);
      let spaces = 0;
      // Words with one space between them stand in the text as they stand in the node.
      for (; at < limit; at++) {
        const code = data.charCodeAt(at);
        if (!isCollapsible(code)) continue;
        if (code !== SPACE || at + 1 >= limit || isCollapsible(data.charCodeAt(at + 1))) break;
        spaces++;
      }
      if (at === wordStart) break;
      if (at === limit && at < data.length && isHighHalf(data.charCodeAt(at - 1))) at--;
      this.addSpace();
      this.append(data.slice(wordStart, at), node, wordStart);
      const letters = at - wordStart - spaces;
      this.letters += letters;
      if (inLink) this.linked += letters;
      this.breaks = 0;
      if (at - paused < STRIDE) continue;
      yield;
      paused = at;
    }
    if (at < data.length) this.truncated = true;
  }

  /** A `<br>`; true where it ends the block. */
  addBreak(): boolean {
    this.breaks++;
    if (this.length === 0) return false;
    this.space = { node: null, offset: 0 };
    if (this.breaks >= 2) return true;
    return this.length >= MIN_LINE && SENTENCE_END.test(this.ending);
  }

  /** The last letters of the block, two at the least where it has them. */
  private get ending(): string {
    return this.parts
      .slice(-3)
      .map((part) => part.slice(-2))
      .join('');
  }

  private addSpace(): void {
    if (!this.space) return;
    const { node, offset } = this.space;
    this.space = null;
    if (node) this.append(' ', node, offset);
    else {
      this.parts.push(' ');
      this.length++;
    }
  }

  private append(words: string, node: Text, nodeStart: number): void {
    const room = MAX_TEXT_LENGTH - this.blockStart - this.length;
    if (words.length > room) {
      this.truncated = true;
      words = words.slice(0, Math.max(0, room));
      if (isHighHalf(words.charCodeAt(words.length - 1))) words = words.slice(0, -1);
    }
    if (words === '') return;
    const { starts, lengths, nodes, nodeStarts } = this.runs;
    const last = nodes.length - 1;
    const start = this.blockStart + this.length;
    const lastLength = lengths[last] ?? 0;
    const continues =
      last >= this.firstRun &&
      nodes[last] === node &&
      (nodeStarts[last] ?? 0) + lastLength === nodeStart &&
      (starts[last] ?? 0) + lastLength === start;
    if (continues) lengths[last] = lastLength + words.length;
    else {
      starts.push(start);
      lengths.push(words.length);
      nodes.push(node);
      nodeStarts.push(nodeStart);
    }
    this.parts.push(words);
    this.length += words.length;
  }

  /** Ends the block, and keeps it where it is wanted: in the text, or as a caption apart from it. */
  endBlock(
    kind: Block['kind'],
    isWanted: (text: string, linkedShare: number) => boolean,
    apart = false,
  ): void {
    const text = this.parts.join('');
    const wanted = text !== '' && isWanted(text, this.letters > 0 ? this.linked / this.letters : 0);
    if (wanted && apart) this.captions.push(text);
    if (wanted && !apart) {
      this.lines.push(text);
      this.blocks.push({ kind, start: this.blockStart, end: this.blockStart + text.length });
      this.blockStart += text.length + 1;
      this.firstRun = this.runs.starts.length;
    } else this.dropRuns(this.firstRun);
    this.parts = [];
    this.length = 0;
    this.letters = 0;
    this.linked = 0;
    this.space = null;
    this.breaks = 0;
  }

  /** A line that no element shows. */
  addUnseen(text: string): void {
    this.parts.push(text);
    this.length = text.length;
    this.endBlock('headline', () => true);
  }

  /** Where the next block and run will be; between two blocks alone. */
  get position(): { block: number; run: number } {
    return { block: this.blocks.length, run: this.runs.starts.length };
  }

  /** Adds a stretch of an earlier text as it was; false where there is no room for it. Between two blocks alone. */
  addKept({ text, blocks, runs }: BuiltText, { fromBlock, toBlock, fromRun, toRun }: Stretch): boolean {
    const kept = blocks.slice(fromBlock, toBlock);
    const [first, last] = [kept[0], kept.at(-1)];
    if (!first || !last) return true;
    const shift = this.blockStart - first.start;
    if (last.end + shift >= MAX_TEXT_LENGTH) return false;
    for (const { kind, start, end } of kept) {
      this.lines.push(text.slice(start, end));
      this.blocks.push({ kind, start: start + shift, end: end + shift });
    }
    for (let run = fromRun; run < toRun; run++) {
      const node = runs.nodes[run];
      if (!node) continue;
      this.runs.starts.push((runs.starts[run] ?? 0) + shift);
      this.runs.lengths.push(runs.lengths[run] ?? 0);
      this.runs.nodes.push(node);
      this.runs.nodeStarts.push(runs.nodeStarts[run] ?? 0);
    }
    this.blockStart = last.end + shift + 1;
    this.firstRun = this.runs.starts.length;
    return true;
  }

  /** Takes back headings that head nothing. */
  dropLastHeadings(): void {
    for (let block = this.blocks.at(-1); block?.kind === 'heading'; block = this.blocks.at(-1)) {
      this.blocks.pop();
      this.lines.pop();
      const { start } = block;
      this.dropRuns(this.runs.starts.findIndex((at) => at >= start));
      this.blockStart = start;
      this.firstRun = this.runs.starts.length;
    }
  }

  private dropRuns(from: number): void {
    if (from < 0) return;
    const { starts, lengths, nodes, nodeStarts } = this.runs;
    for (const list of [starts, lengths, nodes, nodeStarts]) list.length = Math.min(list.length, from);
  }
}
