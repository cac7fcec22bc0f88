import { expect, test } from 'vitest';
import { readText } from '../../../src/clips/exchange/file-text.ts';

/** A file whose bytes are all at hand at once, as those of a small file are in a browser. */
class ReadyFile extends Blob {
  readonly #bytes: Uint8Array<ArrayBuffer>;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    super([bytes]);
    this.#bytes = bytes;
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    return new ReadableStream({
      start: (controller) => {
        controller.enqueue(this.#bytes);
        controller.close();
      },
    });
  }
}

test('reading gives way to other tasks while its reader works, though all of the file is at hand', async () => {
  const { port1, port2 } = new MessageChannel();
  let others = 0;
  port1.addEventListener('message', () => {
    others++;
    port2.postMessage(null);
  });
  port1.start();
  port2.postMessage(null);
  const text = 'كلمة '.repeat(70_000);
  let read = '';
  let before = 0;
  for await (const chunk of readText(new ReadyFile(new TextEncoder().encode(text)))) {
    if (read === '') before = others;
    read += chunk.text;
    // Longer than any slice of work.
    const end = performance.now() + 15;
    while (performance.now() < end);
  }
  port1.close();
  expect(read).toBe(text);
  expect(others).toBeGreaterThan(before);
});
