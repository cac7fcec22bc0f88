// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { contentHandlers, type Pieces } from '../../src/content/calls.ts';
import { CallError } from '../../src/shared/messages.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

/** Pieces that note what was asked of them. */
function pieces(): { handlers: ReturnType<typeof contentHandlers>; asked: string[] } {
  const asked: string[] = [];
  const page = {
    reading: { article: { frames: [] } },
    isShown: true,
    status: 'marked',
    settled: () => Promise.resolve(),
    read: () => Promise.resolve(),
    mark: (evenIfNotArticle: boolean) => {
      asked.push(`mark ${evenIfNotArticle}`);
      return Promise.resolve();
    },
    silence: () => asked.push('silence'),
    readQuietly: () => Promise.resolve(null),
  };
  const walker = {
    goTo: () => asked.push('goTo') > 0,
    step: (entity: string | null, step: number) => {
      asked.push(`step ${entity} ${step}`);
      return { index: -1, position: 0, count: 0 };
    },
  };
  const fake = { page, walker, panels: () => Promise.resolve({}) } as unknown as Pieces; // only what is asked here
  return { handlers: contentHandlers(Promise.resolve(fake)), asked };
}

const SENDER = { tab: undefined, trusted: true, url: '' };
const isRefusal = (error: unknown): boolean => error instanceof CallError;

describe('a call', () => {
  it('goes to the words it names', async () => {
    const { handlers, asked } = pieces();
    const answer = await handlers['go-to']({ target: { kind: 'span', start: 3, end: 8 } }, SENDER);
    expect(answer).toEqual({ found: true });
    expect(asked).toEqual(['goTo']);
  });

  it.each([
    [{ kind: 'annotation', index: -1 }],
    [{ kind: 'annotation', index: 1.5 }],
    [{ kind: 'span', start: 8, end: 3 }],
    [{ kind: 'clip', id: 7 }],
    [{ kind: 'other' }],
    [null],
    ['clip'],
  ])('to %j goes nowhere', async (target) => {
    const { handlers, asked } = pieces();
    const answer = handlers['go-to']({ target: target as never }, SENDER);
    await expect(answer).rejects.toSatisfy(isRefusal);
    expect(asked).toEqual([]);
  });

  it('of any other shape is refused, not obeyed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const { handlers, asked } = pieces();
        const calls = [
          handlers['go-to']({ target: value as never }, SENDER),
          handlers.command({ name: value as never }, SENDER),
        ];
        for (const call of calls) await expect(call).rejects.toSatisfy(isRefusal);
        expect(asked).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('marks an unlikely page only where that is said outright', async () => {
    const { handlers, asked } = pieces();
    await handlers.mark({ evenIfNotArticle: 'yes' as never }, SENDER);
    await handlers.mark({ evenIfNotArticle: true }, SENDER);
    expect(asked).toEqual(['mark false', 'mark true']);
  });

  it('turns marks off where there are some', async () => {
    const { handlers, asked } = pieces();
    await handlers.command({ name: 'toggle' }, SENDER);
    expect(asked).toEqual(['silence']);
  });

  it('to save a selection says so where nothing is selected', async () => {
    const { handlers } = pieces();
    const answer = handlers.save({ target: { kind: 'selection' } }, SENDER);
    await expect(answer).rejects.toMatchObject({ code: 'errorNothingSelected' });
  });
});
