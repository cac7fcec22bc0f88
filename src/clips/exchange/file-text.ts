/** A file's text as it comes, in the encoding its first bytes tell, and no other text than what is there. */
import { ClipError } from '../error.ts';
import { Pace } from '../pace.ts';

/** Byte order marks; UTF-8 needs none. */
const MARKS: readonly [encoding: string, mark: readonly number[]][] = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

async function encodingOf(file: Blob): Promise<string> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return MARKS.find(([, mark]) => mark.every((byte, at) => start[at] === byte))?.[0] ?? 'utf-8';
}

/** A stretch of text, and how many bytes of the file are read with it. */
export interface TextChunk {
  text: string;
  bytes: number;
  /** True for the last one of a file that ends within a letter. */
  cut: boolean;
}

function decode(decoder: TextDecoder, piece: Uint8Array, bytes: number): string {
  try {
    return decoder.decode(piece, { stream: true });
  } catch (error) {
    throw new ClipError('errorImportEncoding', `before byte ${bytes}`, { cause: error });
  }
}

/** Bytes that are decoded at one go: a browser's own chunks may be megabytes, and whoever reads them would stand still. */
const PIECE = 65_536;

/** Throws `errorImportEncoding` for bytes that are no text in the file's encoding. */
export async function* readText(file: Blob, signal?: AbortSignal): AsyncGenerator<TextChunk> {
  const decoder = new TextDecoder(await encodingOf(file), { fatal: true });
  const reader = file.stream().getReader();
  // A stream that has its chunks ready gives them, piece by piece, all in one task.
  const pace = new Pace(signal);
  let bytes = 0;
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) break;
      for (let start = 0; start < value.length; start += PIECE) {
        const piece = value.subarray(start, start + PIECE);
        bytes += piece.length;
        yield { text: decode(decoder, piece, bytes), bytes, cut: false };
        if (pace.isOver) await pace.rest();
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
  let cut = false;
  try {
    decoder.decode();
  } catch {
    cut = true;
  }
  yield { text: '', bytes, cut };
}
