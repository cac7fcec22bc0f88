import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';

class Sink extends Writable {
  text = '';
  override _write(chunk: unknown, _encoding: string, done: () => void): void {
    this.text += String(chunk);
    done();
  }
}

interface Outcome {
  status: number;
  out: string;
  err: string;
  lines: Record<string, unknown>[];
}

async function isnad(args: string[], stdin: string | Iterable<Uint8Array> = ''): Promise<Outcome> {
  const [stdout, stderr] = [new Sink(), new Sink()];
  const input = Readable.from(typeof stdin === 'string' ? [Buffer.from(stdin)] : stdin);
  const status = await run(args, { stdin: input, stdout, stderr });
  const lines =
    args[0] !== 'annotate' || args.includes('--format') || status === 2
      ? []
      : stdout.text.split('\n').filter((line) => line !== '');
  return {
    status,
    out: stdout.text,
    err: stderr.text,
    lines: lines.map((line): Record<string, unknown> => JSON.parse(line)),
  };
}

let folder: string;
const at = (name: string): string => join(folder, name);

const TEXT = '\ufeffThe mayor spoke on Monday.\r\nShe said nothing else.\r\n';
const HTML = `<!doctype html><html lang="en"><head><title>Town under water</title>
<meta property="article:published_time" content="2025-01-10T00:30:00+03:00"></head>
<body><article><h1>Town under water</h1><p>The river rose by two metres in the night, and the streets were under water.</p><figure><figcaption>The old bridge</figcaption></figure></article></body></html>`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-'));
  await writeFile(at('a.txt'), TEXT);
  await writeFile(at('a.html'), HTML);
  await writeFile(at('empty.html'), '');
  // Windows-1256, as old Arabic pages are.
  const arabic = Buffer.from([0xe3, 0xcf, 0xed, 0xe4, 0xc9]);
  await writeFile(
    at('old.html'),
    Buffer.concat([
      Buffer.from('<html><head><meta charset="windows-1256"></head><body><p>'),
      arabic,
      Buffer.from('</p></body></html>'),
    ]),
  );
  await writeFile(
    at('a.jsonl'),
    [
      JSON.stringify({ id: 'one', text: 'First\u2028line.' }),
      'not json',
      '',
      JSON.stringify({ id: 'two', html: HTML, url: 'https://news.example/a', published: '2024-05-01' }),
      JSON.stringify({ id: 3, text: '', html: '' }),
      JSON.stringify({ id: 'bad-date', text: 'x', published: 'yesterday' }),
      JSON.stringify({ text: 'No name.' }),
    ].join('\n'),
  );
});

afterAll(() => rm(folder, { recursive: true }));

describe('isnad annotate', () => {
  test('gives a plain text back unchanged, byte order mark and line ends too', async () => {
    const { status, lines, err } = await isnad(['annotate', at('a.txt')]);
    expect(status).toBe(0);
    expect(err).toBe('');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ id: at('a.txt'), language: 'en', text: TEXT });
    expect(lines[0]).not.toHaveProperty('metadata');
    for (const name of ['annotations', 'entities']) expect(Array.isArray(lines[0]?.[name])).toBe(true);
  });

  test('finds the article of a page, its metadata and its date', async () => {
    const { lines } = await isnad(['annotate', '--url', 'https://news.example/flood', at('a.html')]);
    expect(lines[0]).toMatchObject({
      url: 'https://news.example/flood',
      metadata: { title: 'Town under water', published: '2025-01-10T00:30:00+03:00' },
      text: 'Town under water\nThe river rose by two metres in the night, and the streets were under water.',
      captions: ['The old bridge'],
    });
    // Each value with where it comes from.
    expect(lines[0]).toHaveProperty('metadata.evidence.published.0.source');
    expect(lines[0]).toHaveProperty('metadata.conflicts');
  });

  test('decodes a page by its own charset', async () => {
    const { lines } = await isnad(['annotate', at('old.html')]);
    expect(lines[0]?.['text']).toBe('مدينة');
  });

  test('reads a document a line, and says which it cannot read', async () => {
    const { status, lines, err } = await isnad(['annotate', at('a.jsonl')]);
    expect(status).toBe(1);
    expect(lines.map(({ id }) => id)).toEqual([
      'one',
      `${at('a.jsonl')}:2`,
      'two',
      '3',
      'bad-date',
      `${at('a.jsonl')}:7`,
    ]);
    expect(lines[0]?.['text']).toBe('First\u2028line.');
    for (const index of [1, 3, 4]) {
      expect(lines[index]).toMatchObject({ error: { message: expect.any(String) } });
      expect(Object.keys(lines[index] ?? {})).toEqual(['id', 'error']);
    }
    expect(err.trim().split('\n')).toHaveLength(3);
  });

  test('goes on after a file that is not there, or has no text', async () => {
    const { status, lines, err } = await isnad(['annotate', at('none.txt'), at('empty.html'), at('a.txt')]);
    expect(status).toBe(1);
    expect(lines.map((line) => 'error' in line)).toEqual([true, true, false]);
    expect(err).toContain('none.txt');
  });

  test.each([
    ['plain text', TEXT, [TEXT]],
    [
      'documents a line',
      `${JSON.stringify({ text: 'One.' })}\n${JSON.stringify({ text: 'Two.' })}`,
      ['One.', 'Two.'],
    ],
    ['a line end at the end', `${JSON.stringify({ text: 'One.' })}\n`, ['One.']],
    ['nothing', '', ['']],
  ])('reads standard input: %s', async (_, input, texts) => {
    for (const args of [['annotate', '-'], ['annotate']])
      expect((await isnad(args, input)).lines.map(({ text }) => text)).toEqual(texts);
  });

  test('reads lines however the pipe cuts them', async () => {
    const bytes = Buffer.from(
      `${JSON.stringify({ text: 'مدينة 🙂' })}\n${JSON.stringify({ text: 'ثانية' })}\n`,
    );
    const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
    expect((await isnad(['annotate', '-'], single)).lines.map(({ text }) => text)).toEqual([
      'مدينة 🙂',
      'ثانية',
    ]);
  });

  test('writes documents as they come', async () => {
    let first = '';
    const stdout = new Sink();
    const lines = (function* () {
      yield Buffer.from(`${JSON.stringify({ id: 'a', text: 'One.' })}\n`);
      yield Buffer.from(`${JSON.stringify({ id: 'b', text: 'Two.' })}\n`);
      first = stdout.text;
      yield Buffer.from(`${JSON.stringify({ id: 'c', text: 'Three.' })}\n`);
    })();
    await run(['annotate', '-'], {
      stdin: Readable.from(lines, { highWaterMark: 1 }),
      stdout,
      stderr: new Sink(),
    });
    expect(first).toContain('"id":"a"');
    expect(stdout.text.trim().split('\n')).toHaveLength(3);
  });

  test('writes one array as json, and lines for reading as text', async () => {
    const array = await isnad(['annotate', '--format', 'json', at('a.txt'), at('a.html')]);
    expect(JSON.parse(array.out)).toHaveLength(2);
    const text = await isnad(['annotate', '--format', 'text', at('a.html')]);
    expect(text.out).toContain('Town under water');
    expect(text.out).not.toContain('{');
  });

  test('shows progress on a terminal, but not when told to be quiet', async () => {
    const terminal = (): Sink & { isTTY: boolean } => Object.assign(new Sink(), { isTTY: true });
    const [loud, quiet] = [terminal(), terminal()];
    await run(['annotate', at('a.txt')], { stdin: Readable.from([]), stdout: new Sink(), stderr: loud });
    await run(['annotate', '--quiet', at('a.txt')], {
      stdin: Readable.from([]),
      stdout: new Sink(),
      stderr: quiet,
    });
    expect(loud.text).toMatch(/1 documents?, [\d.]+ MB\/s/u);
    expect(quiet.text).toBe('');
  });
});

describe('a wrong command line', () => {
  test.each([
    [['annotate', '--colour', 'red']],
    [['annotate', '--format', 'xml']],
    [['annotate', '--language', 'not a language']],
    [['annotate', '--published', 'yesterday']],
    [['annotate', '--url', 'nowhere']],
    [['translate']],
    [[]],
  ])('%j: usage on standard error, status 2', async (args) => {
    const { status, out, err } = await isnad(args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('Usage: isnad annotate');
  });
});

test.each([
  ['--help', /^Usage: isnad annotate/u],
  ['--version', /^\d+\.\d+\.\d+\n$/u],
])('%s', async (option, expected) => {
  const { status, out } = await isnad([option]);
  expect(status).toBe(0);
  expect(out).toMatch(expected);
});
