import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ClipError } from '../../src/clips/error.ts';
import {
  answerCalls,
  callBackground,
  CallError,
  callTab,
  type BackgroundHandlers,
} from '../../src/shared/messages.ts';
import { events, fake, resetFake } from './fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser.ts')).fakeBrowser }));

const OWN_PAGE = { id: 'isnad', url: 'chrome-extension://isnad/src/popup/popup.html' };
const PAGE = { id: 'isnad', url: 'https://news.example/a', tab: { id: 7 } };

/** Answers some calls the way the background does; calls reach it through the fake browser. */
function serve(handlers: Partial<BackgroundHandlers>, from: unknown = OWN_PAGE): () => void {
  fake.answer = (message) => events.message.fire(message, from).find((answer) => answer !== undefined);
  return answerCalls(handlers as BackgroundHandlers); // the others are not called here
}

beforeEach(() => resetFake());

describe('a call', () => {
  it('brings its answer, and tells the handler who asks', async () => {
    const senders: unknown[] = [];
    serve(
      {
        'delete-clip': ({ id }, sender) => {
          senders.push(sender);
          return { deleted: id === 'a' };
        },
      },
      PAGE,
    );
    expect(await callBackground('delete-clip', { id: 'a' })).toEqual({ deleted: true });
    expect(senders).toEqual([{ tab: 7, trusted: false, url: 'https://news.example/a' }]);
  });

  it('knows the extension’s own pages', async () => {
    let trusted = false;
    serve({
      'open-library': (_request, sender) => {
        trusted = sender.trusted;
        return null;
      },
    });
    await callBackground('open-library', {});
    expect(trusted).toBe(true);
  });

  it.each([
    ['a CallError', new CallError('errorPageClosed', 'closed'), 'errorPageClosed'],
    ['a ClipError', new ClipError('errorStorageFull', 'full'), 'errorStorageFull'],
    ['anything else', new TypeError('oops'), 'errorUnexpected'],
  ])('throws the code of %s', async (_what, error, code) => {
    serve({
      'open-clip': () => {
        throw error;
      },
    });
    await expect(callBackground('open-clip', { id: 'a' })).rejects.toMatchObject({ name: 'CallError', code });
  });

  it('that nobody answers says so', async () => {
    fake.answer = () => undefined;
    await expect(callTab(1, 'page-report', null)).rejects.toMatchObject({ code: 'errorNoAnswer' });
  });

  it('that another extension sends is left alone', () => {
    serve({ 'open-library': () => null });
    expect(events.message.fire({ isnad: 'open-library', request: {} }, { id: 'other' })).toEqual([undefined]);
  });

  it('is not answered any more once its handlers are taken away', () => {
    const stop = serve({ 'open-library': () => null });
    stop();
    expect(events.message.fire({ isnad: 'open-library', request: {} }, OWN_PAGE)).toEqual([]);
  });

  it('of any other shape is left alone', () => {
    serve({ 'open-library': () => null });
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(events.message.fire(message, OWN_PAGE)).toEqual([undefined]);
      }),
    );
  });
});
