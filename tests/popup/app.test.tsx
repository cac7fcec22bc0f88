// @vitest-environment jsdom
// It puts IndexedDB's constructors in their global places.
// oxlint-disable-next-line import/no-unassigned-import
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openClipStore } from '../../src/clips/store.ts';
import { findTab, type AboutTab } from '../../src/popup/about-tab.ts';
import { Popup } from '../../src/popup/app.tsx';
import type { PageReport } from '../../src/shared/messages.ts';
import { SnackbarProvider } from '../../src/shared/ui/snackbar.tsx';
import { draft, METADATA } from '../clips/sample.ts';
import { fake, fakeBrowser, resetFake } from '../shared/fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../shared/fake-browser.ts')).fakeBrowser,
}));

const URL_OF_PAGE = 'https://almarsa.example/a/1';
const TAB: AboutTab = { id: 7, url: URL_OF_PAGE, title: 'A page', isPrivate: false, clicked: true };
const QUOTE = draft().text;

const MARKED: PageReport = {
  status: 'marked',
  url: URL_OF_PAGE,
  textLength: 100,
  truncated: false,
  metadata: METADATA,
  recognition: {
    language: 'ar',
    annotations: [{ type: 'quote', start: 0, end: QUOTE.length, text: QUOTE, speaker: null, cue: null }],
    basicNames: [],
    entities: [],
  },
  direction: 'rtl',
  clips: [],
};

type Answers = Record<string, unknown>;

/** What was called, with what. */
let calls: { isnad: string; request: unknown }[] = [];

/** Answers by the call's name; an Error is thrown, as where none of our code is in the page. */
function answerWith(answers: Answers): void {
  fake.answer = (message) => {
    const call = message as { isnad: string; request: unknown }; // only our own code calls here
    calls.push(call);
    const answer = answers[call.isnad];
    if (answer instanceof Error) throw answer;
    return typeof answer === 'string'
      ? { error: { code: answer, message: answer } }
      : { value: answer ?? null };
  };
}

async function tick(): Promise<void> {
  await act(async () => {
    await new Promise(setImmediate);
  });
}

/** Once the page says so. */
async function eventually(check: () => void | Promise<void>): Promise<void> {
  await vi.waitFor(async () => {
    await tick();
    await check();
  });
}

async function show(answers: Answers, tab: AboutTab | null = TAB): Promise<void> {
  answerWith(answers);
  await act(async () => {
    render(
      <SnackbarProvider>
        <Popup tab={tab} />
      </SnackbarProvider>,
      document.body,
    );
    await new Promise(setImmediate);
  });
  await eventually(() => expect(document.querySelector('[aria-busy]')).toBeNull());
}

async function click(selector: string): Promise<void> {
  await act(async () => {
    document.querySelector<HTMLElement>(selector)?.click();
    await new Promise(setImmediate);
  });
}

beforeEach(() => {
  resetFake();
  calls = [];
});

afterEach(async () => {
  await act(() => render(null, document.body));
  const store = await openClipStore();
  await store.remove((await store.list()).map(({ id }) => id));
  store.close();
});

describe('the popup about a page', () => {
  const noScript = new Error('Receiving end does not exist.');
  it.each<[string, Answers, AboutTab | null, string]>([
    ['that is marked', { 'page-report': MARKED }, TAB, METADATA.title],
    ['without our code', { 'page-report': noScript }, TAB, 'not marked yet'],
    [
      'that is no article',
      { 'page-report': { ...MARKED, status: 'not-article' } },
      TAB,
      'does not look like news',
    ],
    ['that is being read', { 'page-report': { ...MARKED, status: 'reading' } }, TAB, 'Reading the page'],
    ['where marks are off', { 'page-report': { ...MARKED, status: 'off' } }, TAB, 'Marks are off'],
    [
      'that failed',
      { 'page-report': { ...MARKED, status: 'failed', error: 'errorNoAnswer' } },
      TAB,
      'did not answer',
    ],
    ['that does not answer', { 'page-report': 'errorNoAnswer' }, TAB, 'did not answer'],
    [
      'of the browser',
      { 'page-report': noScript },
      { ...TAB, url: 'about:addons' },
      'does not allow it here',
    ],
    [
      'that a click does not let us see',
      { 'page-report': noScript },
      { ...TAB, url: undefined },
      'does not allow it here',
    ],
    ['that is gone', {}, null, 'does not allow it here'],
  ])('%s', async (_what, answers, tab, words) => {
    await show(answers, tab);
    expect(document.querySelector('#panel-page')?.textContent).toContain(words);
  });

  it('shows a long article though its report takes longer than the pause between two looks', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    await show({ 'page-report': { ...MARKED, status: 'reading' } });
    fake.answer = () =>
      new Promise((resolve) => {
        setTimeout(resolve, 1_000, { value: MARKED });
      });
    await act(async () => {
      await vi.advanceTimersByTimeAsync(3_000);
    });
    vi.useRealTimers();
    expect(document.querySelector('#panel-page')?.textContent).toContain(METADATA.title);
  });

  it('says in a private window that what is saved outlives it', async () => {
    await show({ 'page-report': MARKED }, { ...TAB, isPrivate: true });
    expect(document.querySelector('#panel-page')?.textContent).toContain('after the window is closed');
  });

  it('marks it when the reader asks, and says where the browser forbids it', async () => {
    await show({ 'page-report': noScript, 'mark-tab': 'errorPageClosed' });
    await click('[data-testid=mark-page]');
    expect(calls).toContainEqual({ isnad: 'mark-tab', request: { tab: 7, evenIfNotArticle: false } });
    expect(document.body.textContent).toContain('does not allow it here');
  });

  it('marks what does not look like news too', async () => {
    await show({ 'page-report': { ...MARKED, status: 'not-article' } });
    await click('[data-testid=mark-anyway]');
    expect(calls).toContainEqual({ isnad: 'mark-tab', request: { tab: 7, evenIfNotArticle: true } });
  });

  it('marks at once what was to be marked unasked', async () => {
    fake.storage['settings'] = { mode: 'all' };
    fake.origins = new Set(['http://*/*', 'https://*/*']);
    await show({ 'page-report': noScript });
    await eventually(() => expect(calls.map(({ isnad }) => isnad)).toContain('mark-tab'));
  });

  it('asks for the site in one click', async () => {
    await show({ 'page-report': noScript });
    await click('[data-testid=allow-site]');
    expect(fake.asked).toEqual([['http://almarsa.example/*', 'https://almarsa.example/*']]);
  });
});

function title(): string | null | undefined {
  return document.querySelector('[data-testid=source-title]')?.textContent;
}

describe('what the reader corrects', () => {
  const TITLE = '[data-field=title]';

  it('is kept for the page and cited as theirs, and undone again', async () => {
    const writeText = vi.fn(async () => {});
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    await show({ 'page-report': MARKED });
    await click(`${TITLE} [data-testid=correct]`);
    const input = document.querySelector<HTMLInputElement>('[data-testid=correction]');
    await act(() => {
      if (input) input.value = 'عنوان آخر';
      input?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await click('[data-testid=correction-keep]');
    await eventually(() => expect(title()).toBe('عنوان آخر'));
    const store = await openClipStore();
    expect(await store.corrections(draft().source.key)).toEqual({ title: 'عنوان آخر' });
    await click('[data-testid=cite]');
    await click('[data-testid=cite-text]');
    expect(writeText).toHaveBeenCalledWith(expect.stringContaining('صحّحه القارئ: العنوان'));
    vi.unstubAllGlobals();
    await show({ 'page-report': MARKED });
    await eventually(() => expect(title()).toBe('عنوان آخر'));
    await click(`${TITLE} [data-testid=correction-withdraw]`);
    await eventually(() => expect(title()).toBe(METADATA.title));
    await click('[data-testid=snackbar] button');
    await eventually(() => expect(title()).toBe('عنوان آخر'));
    await store.correct(draft().source.key, { field: 'title', value: undefined });
    store.close();
  });
});

describe('what could not be kept', () => {
  it('stays in view until it is', async () => {
    await show({ 'page-report': MARKED, save: 'errorStorageFull' });
    await click('[data-testid=quote-save]');
    expect(document.querySelector('.held')?.textContent).toContain('the device is full');
    expect(document.querySelector('.held blockquote')?.textContent).toBe(QUOTE);
    answerWith({ 'page-report': MARKED, save: {} });
    await click('.held .btn.primary');
    expect(document.querySelector('.held')).toBeNull();
  });
});

async function keep(...fields: Parameters<typeof draft>[0][]): Promise<void> {
  const store = await openClipStore();
  for (const one of fields) await store.save(draft(one));
  store.close();
}

function texts(): (string | undefined)[] {
  return [...document.querySelectorAll('[data-testid=clip-text]')].map(
    (text) => text.textContent ?? undefined,
  );
}

describe('clips', () => {
  it('show none yet', async () => {
    await show({ 'page-report': MARKED });
    await click('[data-testid=tab-clips]');
    await eventually(() =>
      expect(document.querySelector('#panel-clips')?.textContent).toContain('No clips yet'),
    );
  });

  it('show this page’s first, with their speakers', async () => {
    await keep({}, { url: 'https://almarsa.example/a/2', text: 'كلام آخر' });
    await show({ 'page-report': MARKED });
    await click('[data-testid=tab-clips]');
    await eventually(() => expect(texts()).toEqual([QUOTE, 'كلام آخر']));
    expect(document.querySelector('[data-testid=clip-speaker]')?.textContent).toBe('سامي البستاني');
    await click('[data-testid=tab-page]');
    expect(document.querySelector('[data-testid=quote-save]')?.getAttribute('aria-pressed')).toBe('true');
  });

  it('say that nothing is found, and are all there again without the search', async () => {
    await keep({});
    await show({ 'page-report': MARKED });
    await click('[data-testid=tab-clips]');
    await eventually(() => expect(texts()).toHaveLength(1));
    const field = document.querySelector<HTMLInputElement>('[data-testid=clip-search]');
    await act(() => {
      if (field) field.value = 'zqx';
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await eventually(() =>
      expect(document.querySelector('#panel-clips .empty h2')?.textContent).toBe('Nothing found'),
    );
    await click('#panel-clips .search .ib');
    await eventually(() => expect(texts()).toEqual([QUOTE]));
  });

  it('say why they cannot be read, and are read again when asked', async () => {
    await keep({});
    const denied = new DOMException('Storage is blocked.', 'SecurityError');
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw denied;
    });
    await show({ 'page-report': MARKED });
    await click('[data-testid=tab-clips]');
    await eventually(() => expect(document.querySelector('#panel-clips [role=alert]')).not.toBeNull());
    spy.mockRestore();
    await click('#panel-clips .btn.primary');
    await eventually(() => expect(texts()).toEqual([QUOTE]));
  });

  it('are deleted, and put back', async () => {
    await keep({});
    await show({ 'page-report': MARKED });
    await click('[data-testid=tab-clips]');
    await eventually(() => expect(texts()).toHaveLength(1));
    await click('[data-testid=clip-menu]');
    await click('[data-testid=clip-delete]');
    await eventually(() => expect(texts()).toHaveLength(0));
    await eventually(() => expect(document.querySelector('.snack')?.textContent).toContain('1 clip deleted'));
    await click('.snack button');
    await eventually(() => expect(texts()).toEqual([QUOTE]));
  });

  it('keep their note as it is typed', async () => {
    await keep({});
    await show({ 'page-report': MARKED });
    await click('[data-testid=tab-clips]');
    await eventually(() => expect(texts()).toHaveLength(1));
    await click('[data-testid=clip-menu]');
    await click('[data-testid=clip-edit]');
    const field = document.querySelector<HTMLTextAreaElement>('[data-testid=clip-note]');
    await act(() => {
      if (field) field.value = 'يخالف التقرير';
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    const patch = { note: 'يخالف التقرير', tags: [] };
    await eventually(() =>
      expect(calls).toContainEqual(
        expect.objectContaining({ isnad: 'update-clip', request: { id: expect.any(String), patch } }),
      ),
    );
  });

  it.each([
    ['missing', 'no longer in it'],
    ['fragment', 'allow the site'],
    ['failed', 'could not be opened'],
  ])('say how opening them ended: %s', async (outcome, said) => {
    await keep({});
    await show({ 'page-report': MARKED, 'open-clip': { outcome } });
    await click('[data-testid=tab-clips]');
    await eventually(() => expect(texts()).toHaveLength(1));
    await click('[data-testid=clip-open]');
    expect(document.querySelector('.snack')?.textContent).toContain(said);
  });
});

describe('the tab that the popup is about', () => {
  beforeEach(() => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 3, url: 'https://a.example/' }] as never[]); // the fake has no tabs
    vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(async (id: number) =>
      id === 9 ? { id, title: 'Nine' } : Promise.reject(new Error('No tab')),
    );
  });

  it.each([
    ['', { id: 3, url: 'https://a.example/', clicked: true }],
    ['?tab=9', { id: 9, title: 'Nine', clicked: false }],
    ['?tab=10', null],
    ['?tab=x', { id: 3, clicked: true }],
  ])('is told by %j', async (search, tab) => {
    const found = await findTab(search);
    if (tab) expect(found).toMatchObject(tab);
    else expect(found).toBeNull();
  });
});
