/** Documents out of files and pipes, one at a time: memory does not grow with the input. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { decodeHtml, decodeText } from './decode.ts';
import { checkLanguage, checkPublished, checkUrl } from './options.ts';

export interface InputDocument {
  id: string;
  text?: string;
  html?: string;
  url?: string;
  language?: string;
  published?: string;
  /** Size of its source, for the progress line. */
  bytes: number;
}

/** A document that could not be read. */
export interface Failure {
  id: string;
  error: string;
  bytes: number;
}

export type Input = InputDocument | Failure;

/** Code units of the longest line read: past it a file is no list of documents. */
const MAX_LINE = 128 * 1024 * 1024;

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The documents of a path in order. Never throws: what cannot be read is a `Failure`. */
export async function* readInput(path: string, stdin: Readable): AsyncGenerator<Input> {
  try {
    if (path === '-') yield* readStandardInput(stdin);
    else if (/\.(?:jsonl|ndjson)$/iu.test(path)) yield* readLines(path, createReadStream(path));
    else {
      const bytes = await readFile(path);
      const isHtml = /\.x?html?$/iu.test(path);
      yield {
        id: path,
        bytes: bytes.length,
        ...(isHtml ? { html: decodeHtml(bytes) } : { text: decodeText(bytes) }),
      };
    }
  } catch (error) {
    yield { id: path, error: messageOf(error), bytes: 0 };
  }
}

/** A document a line where the first is an object, else one plain text. */
async function* readStandardInput(stdin: Readable): AsyncGenerator<Input> {
  const iterator: AsyncIterator<Uint8Array> = stdin[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  for (;;) {
    const { value, done } = await iterator.next();
    if (done) break;
    head.push(value);
    if (
      /\S/u.test(
        Buffer.concat(head)
          .toString('utf8')
          .replace(/^\ufeff/u, ''),
      )
    )
      break;
  }
  const begun = Buffer.concat(head);
  const rest = { [Symbol.asyncIterator]: () => iterator };
  const chunks = (async function* () {
    yield begun;
    yield* rest;
  })();
  if (/^\ufeff?\s*\{/u.test(begun.toString('utf8'))) yield* readLines('-', chunks);
  else {
    const all: Uint8Array[] = [];
    for await (const chunk of chunks) all.push(chunk);
    const bytes = Buffer.concat(all);
    yield { id: '-', bytes: bytes.length, text: decodeText(bytes) };
  }
}

/** Lines by line feed alone: JSON may hold U+2028, which other splitters break at. */
async function* readLines(path: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Input> {
  const decoder = new TextDecoder('utf-8');
  let line = 0;
  let parts: string[] = [];
  let length = 0;
  const take = function* (text: string): Generator<Input> {
    const at = text.indexOf('\n');
    if (at < 0) {
      length += text.length;
      // A line past the limit is dropped as it comes, and reported at its end.
      if (length <= MAX_LINE) parts.push(text);
      return;
    }
    for (let start = 0, end = at; ;) {
      parts.push(text.slice(start, end));
      length += end - start;
      yield* finish();
      start = end + 1;
      end = text.indexOf('\n', start);
      if (end < 0) {
        yield* take(text.slice(start));
        return;
      }
    }
  };
  const finish = function* (): Generator<Input> {
    line++;
    const whole = length <= MAX_LINE ? parts.join('') : null;
    const bytes = length;
    parts = [];
    length = 0;
    if (whole === null) yield { id: `${path}:${line}`, error: 'The line is too long.', bytes };
    else if (/\S/u.test(whole)) yield readLine(whole, `${path}:${line}`);
  };
  for await (const chunk of chunks) yield* take(decoder.decode(chunk, { stream: true }));
  yield* take(decoder.decode());
  if (length > 0) yield* finish();
}

function readLine(line: string, place: string): Input {
  let id = place;
  try {
    const value: unknown = JSON.parse(line.replace(/^\ufeff/u, ''));
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new TypeError('A document is a JSON object.');
    const fields = new Map<string, unknown>(Object.entries(value));
    const given = fields.get('id');
    if (typeof given === 'string' || typeof given === 'number') id = String(given);
    const text = stringOf(fields, 'text');
    const html = stringOf(fields, 'html');
    if ((text === undefined) === (html === undefined))
      throw new TypeError('A document has either text or html.');
    const url = stringOf(fields, 'url');
    const language = stringOf(fields, 'language');
    const published = stringOf(fields, 'published');
    return {
      id,
      bytes: Buffer.byteLength(line),
      ...(text === undefined ? {} : { text }),
      ...(html === undefined ? {} : { html }),
      ...(url ? { url: checkUrl(url, 'url') } : {}),
      ...(language ? { language: checkLanguage(language, 'language') } : {}),
      ...(published ? { published: checkPublished(published, 'published') } : {}),
    };
  } catch (error) {
    return { id, error: messageOf(error), bytes: Buffer.byteLength(line) };
  }
}

/** Null is as good as missing; anything else that is no string is an error. */
function stringOf(fields: ReadonlyMap<string, unknown>, name: string): string | undefined {
  const value = fields.get(name);
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new TypeError(`${name} is not a string.`);
  return value;
}
