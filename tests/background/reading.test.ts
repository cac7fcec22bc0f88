import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_MODELS, type NameModels } from '../../src/recognition/names/models.ts';
import type { BackgroundCalls } from '../../src/shared/messages.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

let models: Promise<NameModels>;
vi.mock('../../src/background/models.ts', () => ({ modelsFor: () => models }));

/** What was done, in order. */
let order: string[] = [];
vi.mock('../../src/recognition/recognise.ts', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../src/recognition/recognise.ts')>();
  return {
    ...real,
    recognisePrepared: (...given: Parameters<typeof real.recognisePrepared>) => {
      order.push('recognised');
      return real.recognisePrepared(...given);
    },
  };
});

type Reading = BackgroundCalls['read-article']['response'];
type More = BackgroundCalls['more-annotations']['response'];

const { readingHandlers } = await import('../../src/background/reading.ts');

const SENDER = { tab: 1, trusted: false, url: 'https://halyard.example/a' };
const FOUND = {
  findings: [{ field: 'site', value: 'The Halyard', source: 'opengraph', text: 'og:site_name', weight: 1 }],
  documentTitle: 'A bridge for Aldery',
  language: 'en',
};
const TEXT =
  'A bridge for Aldery\n“We start in May,” said Ines Calloway.\nWe were told to wait until the water falls.';
const LAST_LINE = { start: TEXT.lastIndexOf('\n') + 1, end: TEXT.length };

/** As a message brings it: of any shape. */
function ask(name: keyof typeof readingHandlers, request: unknown): Promise<unknown> {
  return Promise.resolve().then(() => readingHandlers[name](request as never, SENDER));
}

beforeEach(() => {
  models = Promise.resolve(NO_MODELS);
  order = [];
});

describe('reading an article', () => {
  it('answers with its source and what is in its text', async () => {
    const answer = await ask('read-article', { text: TEXT, language: 'en', found: FOUND, quotations: [] });
    expect(answer).toMatchObject({
      metadata: { site: 'The Halyard' },
      recognition: { language: 'en', entities: [{ name: 'Ines Calloway' }] },
    });
  });

  it('takes the stretches that the page marks as quotations for such', async () => {
    const answer = await ask('recognise-part', { text: TEXT, language: 'en', quotations: [LAST_LINE] });
    expect(answer).toMatchObject({
      annotations: expect.arrayContaining([expect.objectContaining({ type: 'quote', ...LAST_LINE })]),
    });
  });

  it('answers for the part in view before it turns to the whole, also where both waited for a model', async () => {
    let load: (() => void) | undefined;
    models = new Promise((resolve) => {
      load = () => resolve(NO_MODELS);
    });
    const part = ask('recognise-part', { text: TEXT, language: 'en', quotations: [] });
    const whole = ask('read-article', { text: TEXT, language: 'en', found: FOUND, quotations: [] });
    const told = [
      part.then(() => order.push('part answered')),
      whole.then(() => order.push('whole answered')),
    ];
    load?.();
    await Promise.all(told);
    expect(order).toEqual(['recognised', 'part answered', 'recognised', 'whole answered']);
  });

  it('sends many annotations in several messages, each of them once', async () => {
    const days = 11_000;
    const text = '4 March 2025\n'.repeat(days);
    const request = { text, language: 'en', found: FOUND, quotations: [] };
    const { recognition, rest } = (await ask('read-article', request)) as Reading;
    const sent = [recognition.annotations];
    for (let left = rest; left !== null;) {
      const more = (await ask('more-annotations', { rest: left })) as More;
      sent.push(more.annotations);
      left = more.rest;
    }
    expect(sent.map(({ length }) => length)).toEqual([5_000, 5_000, 1_000]);
    expect(sent.flat().map(({ start }) => start)).toEqual(
      Array.from({ length: days }, (_, day) => day * (text.length / days)),
    );
    await expect(ask('more-annotations', { rest })).rejects.toMatchObject({ code: 'errorUnexpected' });
  });

  it.each([[null], [5], ['none']])('has nothing left for %j', async (rest) => {
    await expect(ask('more-annotations', { rest })).rejects.toMatchObject({ code: 'errorUnexpected' });
  });

  const good = { text: TEXT, language: 'en', found: FOUND, quotations: [] };
  it.each<[string, Record<string, unknown>]>([
    ['a text that is none', { text: 5 }],
    ['a text of more than a million letters', { text: 'a'.repeat(1_000_001) }],
    ['a language that is none', { language: null }],
    ['quotations that are no list', { quotations: 'all' }],
    ['a quotation that is null', { quotations: [null] }],
    ['a quotation past the end', { quotations: [{ start: 0, end: TEXT.length + 1 }] }],
    ['a quotation backwards', { quotations: [{ start: 5, end: 2 }] }],
    ['a quotation between letters', { quotations: [{ start: 0.5, end: 2 }] }],
    [
      'more quotations than a page has',
      { quotations: Array.from({ length: 1_001 }, () => ({ start: 0, end: 1 })) },
    ],
    ['findings of the wrong shape', { found: { findings: 'none' } }],
  ])('refuses %s', async (_what, wrong) => {
    await expect(ask('read-article', { ...good, ...wrong })).rejects.toMatchObject({
      code: 'errorUnexpected',
    });
  });

  it('refuses or answers whatever comes, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.object(), async (request) => {
        await ask('recognise-part', request).then(
          (answer) => expect(answer).toHaveProperty('annotations'),
          (error: unknown) => expect(error).toMatchObject({ code: 'errorUnexpected' }),
        );
      }),
    );
  });
});

describe('expecting an article', () => {
  it.each([[{ title: 'A bridge for Aldery', language: 'en' }], [{ title: 7, language: 'en' }], [{}]])(
    'answers %j with nothing',
    async (request) => {
      expect(await ask('expect-article', request)).toBeNull();
    },
  );
});
