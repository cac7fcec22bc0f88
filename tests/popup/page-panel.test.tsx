// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Metadata } from '../../src/article/metadata/metadata.ts';
import type { Clip, Corrections } from '../../src/clips/clip.ts';
import type { PageActions } from '../../src/popup/page/actions.ts';
import { PagePanel, type MarkedPage } from '../../src/popup/page/page-panel.tsx';
import type { CorrectionActions } from '../../src/popup/page/use-corrections.ts';
import type { Annotation, Recognition } from '../../src/recognition/annotation.ts';
import { setLocaleChoices } from '../../src/shared/i18n.ts';
import { METADATA, clip } from '../clips/sample.ts';
import { fake, resetFake } from '../shared/fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../shared/fake-browser.ts')).fakeBrowser,
}));

const RECOGNITION: Recognition = {
  language: 'en',
  annotations: [
    {
      type: 'person',
      start: 0,
      end: 10,
      text: 'Hala Nouri',
      entity: 'e1',
      role: { start: 11, end: 16, text: 'mayor' },
    },
    {
      type: 'quote',
      start: 20,
      end: 33,
      text: 'we plant now',
      speaker: { start: 0, end: 10, text: 'Hala Nouri', entity: 'e1' },
      cue: { start: 17, end: 19, text: 'said' },
    },
    { type: 'date', start: 40, end: 49, text: 'yesterday', value: '2025-01-08', relation: '-1 day' },
  ],
  basicNames: [],
  entities: [{ id: 'e1', type: 'person', name: 'Hala Nouri', mentions: 4 }],
};

function report(metadata: Partial<Metadata> = {}, changes: Partial<MarkedPage> = {}): MarkedPage {
  return {
    status: 'marked',
    url: 'https://almarsa.example/a/1',
    textLength: 100,
    truncated: false,
    metadata: { ...METADATA, conflicts: [], ...metadata },
    recognition: RECOGNITION,
    direction: 'ltr',
    clips: [],
    ...changes,
  };
}

function actions(changes: Partial<PageActions> = {}): PageActions {
  return {
    goTo: vi.fn(),
    walk: vi.fn(async () => ({ index: 0, position: 2, count: 4 })),
    save: vi.fn(),
    forget: vi.fn(),
    keepSaved: vi.fn(),
    keptQuote: () => undefined,
    ...changes,
  };
}

function corrections(made: Corrections = {}, changes: Partial<CorrectionActions> = {}): CorrectionActions {
  return { made, correct: vi.fn(async () => true), withdraw: vi.fn(async () => true), ...changes };
}

function show(
  page: MarkedPage,
  does: PageActions = actions(),
  clips: readonly Clip[] = [],
  reader: CorrectionActions = corrections(),
): HTMLElement {
  void act(() =>
    render(<PagePanel report={page} clips={clips} corrections={reader} actions={does} />, document.body),
  );
  return document.body;
}

function click(selector: string): void {
  void act(() => document.querySelector<HTMLElement>(selector)?.click());
}

// The popup loads the date grammar where it is first needed.
beforeAll(() => import('../../src/recognition/dates/parse.ts'), 60_000);

beforeEach(() => {
  void act(() => render(null, document.body));
  resetFake();
  setLocaleChoices({ numberingSystem: '', calendar: '' });
});

describe('what changed since it was saved', () => {
  const CHECKED = '2025-02-01T00:00:00.000Z';

  it('shows the headline and the words of clips, word by word', () => {
    const goTo = vi.fn();
    const kept = clip({ text: 'the water is low', direction: 'ltr', language: 'en' });
    show(
      report(
        {},
        {
          clips: [
            {
              id: kept.id,
              state: {
                status: 'changed',
                score: 0.9,
                text: 'the water is high',
                source: [{ field: 'title', text: 'تلّ الريحان تعيد ضفاف النهر' }],
                checked: CHECKED,
              },
            },
          ],
        },
      ),
      actions({ goTo }),
      [kept],
    );
    const changed = document.querySelector('[data-testid="page-changed"]');
    const under = (selector: string): (string | null)[] =>
      [...(changed?.querySelectorAll(selector) ?? [])].map(({ lastChild }) => lastChild?.textContent ?? null);
    expect(under('[data-testid="changed-title"] del')).toEqual(['إلى أهلها']);
    expect(under('li del')).toEqual(['low']);
    expect(under('li ins')).toEqual(['high']);
    click('.changed .ib');
    expect(goTo).toHaveBeenCalledWith({ kind: 'clip', id: kept.id });
  });

  it('strikes out words that are gone', () => {
    const kept = clip({ text: 'the water is low' });
    show(
      report({}, { clips: [{ id: kept.id, state: { status: 'not-found', score: 0.2, checked: CHECKED } }] }),
      actions(),
      [kept],
    );
    expect(document.querySelector('.changed del')?.textContent).toContain('the water is low');
    expect(document.querySelector('.changed .badge')?.textContent).toContain('Not found');
  });

  it('leads to the library, and asks no more of what the reader keeps as saved', () => {
    const kept = clip();
    const state = { status: 'not-found', score: 0.2, checked: CHECKED } as const;
    const does = actions();
    show(report({}, { clips: [{ id: kept.id, state }] }), does, [kept]);
    const answer = vi.fn(() => ({ value: null }));
    fake.answer = answer;
    click('[data-testid="review-changes"]');
    expect(answer).toHaveBeenCalledWith({
      isnad: 'open-library',
      request: { query: 'state:not-found', clip: '' },
    });
    click('[data-testid="keep-saved"]');
    expect(does.keepSaved).toHaveBeenCalledWith([kept]);
    const now = { ...kept, state: { ...state, kept: true as const } };
    show(report({}, { clips: [{ id: kept.id, state }] }), does, [now]);
    expect(document.querySelector('.changed')).toBeNull();
    // Other words than those that were seen.
    const other = { status: 'changed', text: 'otherwise', score: 0.7, checked: CHECKED } as const;
    show(report({}, { clips: [{ id: kept.id, state: other }] }), does, [now]);
    expect(document.querySelector('.changed')).not.toBeNull();
  });

  it('says nothing while all is as it was', () => {
    const kept = clip();
    show(
      report({}, { clips: [{ id: kept.id, state: { status: 'exact', score: 1, checked: CHECKED } }] }),
      actions(),
      [kept],
    );
    expect(document.querySelector('.changed')).toBeNull();
  });
});

describe('the source card', () => {
  it('leads to where the page shows a value, and copies the value', async () => {
    const writeText = vi.fn(async () => {});
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    const goTo = vi.fn();
    show(
      report({
        published: '2025-01-09',
        evidence: { published: [{ value: '2025-01-09', source: 'time', text: '9 January', place: '1.0.2' }] },
      }),
      actions({ goTo }),
    );
    click('.evidence .ib');
    expect(goTo).toHaveBeenCalledWith({ kind: 'place', place: '1.0.2' });
    click('[data-field=published] [data-testid=copy-field]');
    expect(writeText).toHaveBeenCalledWith('2025-01-09');
    vi.unstubAllGlobals();
  });

  it.each<[string, Partial<Metadata>, string]>([
    [
      'the page first',
      {
        published: '2025-01-09',
        conflicts: [{ field: 'published', values: ['2025-01-09', '2025-01-10T00:30+03:00'] }],
        evidence: {
          published: [
            { value: '2025-01-09', source: 'time', text: '9 January' },
            { value: '2025-01-10T00:30+03:00', source: 'json-ld', text: 'datePublished' },
          ],
        },
      },
      'The page says 9 January 2025, its metadata 10 January 2025.',
    ],
    [
      'two machines that disagree',
      {
        site: 'A',
        conflicts: [{ field: 'site', values: ['A', 'B'] }],
        evidence: {
          site: [
            { value: 'A', source: 'json-ld', text: 'A' },
            { value: 'B', source: 'opengraph', text: 'B' },
          ],
        },
      },
      'One source says A, another B.',
    ],
    [
      'more than two values',
      { language: 'en', conflicts: [{ field: 'language', values: ['en', 'fr', 'ar'] }], evidence: {} },
      'Sources disagree: English, French, Arabic.',
    ],
  ])('says a conflict in words: %s', (_what, metadata, words) => {
    expect(show(report(metadata)).querySelector('.conflict span')?.textContent).toBe(words);
  });

  it('ticks the source whose value is shown, and doubts the other', () => {
    show(
      report({
        published: '2025-01-09',
        conflicts: [{ field: 'published', values: ['2025-01-09', '2025-01-10'] }],
        evidence: {
          published: [
            { value: '2025-01-09', source: 'time', text: '9 January' },
            { value: '2025-01-10', source: 'meta', text: 'date "2025-01-10"' },
          ],
        },
      }),
    );
    const labels = [...document.querySelectorAll('.evidence svg')].map((icon) =>
      icon.getAttribute('aria-label'),
    );
    expect(labels).toEqual(['shown above', 'says otherwise']);
  });

  it('shows the address where there is no title, and says what the page lacks', () => {
    const body = show(report({ title: '', authors: [], published: null }));
    expect(body.querySelector('[data-testid=source-title]')?.textContent).toBe('https://almarsa.example/a/1');
    expect(body.textContent).toContain('names no author');
  });

  it('leads from an author to where the text mentions them', async () => {
    const does = actions();
    const authors = ['H. Nouri', 'Hala Nouri', 'A Press'];
    show(report({ authors, organizations: ['A Press'], evidence: {} }), does);
    const rows = [...document.querySelectorAll('.authors li')];
    expect(rows.map((row) => row.querySelector('svg')?.getAttribute('aria-label'))).toEqual([
      'Person',
      'Person',
      'Organisation',
    ]);
    expect(rows[2]?.textContent).toContain('not mentioned');
    await act(async () => rows[1]?.querySelector<HTMLElement>('.walk button:last-child')?.click());
    expect(does.walk).toHaveBeenCalledWith('e1', 1);
    expect(rows[1]?.textContent).toContain('2 of 4');
  });

  it('tells an agency once', () => {
    const body = show(report({ authors: ['A Press'], organizations: ['A Press'], agency: 'A Press' }));
    expect(body.querySelector('[data-field=agency]')).toBeNull();
    expect(body.querySelector('[data-field=authors]')).not.toBeNull();
  });

  it('never reads the page’s words as markup', () => {
    show(report({ title: '<img src=x onerror=alert(1)>' }));
    expect(document.querySelector('img')).toBeNull();
  });
});

function type(words: string): void {
  const input = document.querySelector<HTMLInputElement>('[data-testid=correction]');
  if (!input) throw new Error('no form');
  input.value = words;
  void act(() => {
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

function press(key: string, more: KeyboardEventInit = {}): void {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, ...more });
  void act(() => {
    document.querySelector('[data-testid=correction]')?.dispatchEvent(event);
  });
}

describe('a correction', () => {
  const GIVEN = {
    published: '2025-01-09',
    conflicts: [{ field: 'published' as const, values: ['2025-01-09', '2025-01-10'] }],
    evidence: { published: [{ value: '2025-01-09', source: 'time' as const, text: '9 January' }] },
  };

  it.each([
    ['published', '٢٠٢٥-٠١-٠٨', { field: 'published', value: '2025-01-08' }],
    ['published', '۱۹ دی ۱۴۰۳', { field: 'published', value: '2025-01-08' }],
    ['published', '', { field: 'published', value: null }],
    ['authors', ' Ann  Lee\nBo Kim\n\nAnn Lee', { field: 'authors', value: ['Ann Lee', 'Bo Kim'] }],
    ['language', 'en_gb', { field: 'language', value: 'en-GB' }],
    ['title', ' Another ', { field: 'title', value: 'Another' }],
  ])('of %s is read and kept: %j', async (field, words, correction) => {
    const reader = corrections();
    show(report(GIVEN), actions(), [], reader);
    click(`[data-field=${field}] [data-testid=correct]`);
    type(words);
    click('[data-testid=correction-keep]');
    await vi.waitFor(() => expect(reader.correct).toHaveBeenCalledWith(correction));
  });

  it.each([
    ['published', 'next spring perhaps', 'cannot be understood as a date'],
    ['language', 'Klingon!', 'language code'],
    ['site', 'x'.repeat(2_000), 'too long'],
  ])('of %s that is none says why and keeps nothing', async (field, words, why) => {
    const reader = corrections();
    show(report(GIVEN), actions(), [], reader);
    click(`[data-field=${field}] [data-testid=correct]`);
    type(words);
    click('[data-testid=correction-keep]');
    await vi.waitFor(() => expect(document.querySelector('[role=alert].wrong')?.textContent).toContain(why));
    expect(reader.correct).not.toHaveBeenCalled();
    expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
  });

  it('is let go of with Escape, back at its button', () => {
    const reader = corrections();
    show(report(GIVEN), actions(), [], reader);
    click('[data-field=published] [data-testid=correct]');
    expect(document.activeElement?.getAttribute('data-testid')).toBe('correction');
    type('2020');
    press('Escape');
    expect(document.querySelector('[data-testid=correction]')).toBeNull();
    expect(document.activeElement?.getAttribute('data-testid')).toBe('correct');
    expect(reader.correct).not.toHaveBeenCalled();
  });

  it('of authors is kept with Ctrl and Enter', async () => {
    const reader = corrections();
    show(report({ authors: ['Ann Lee'] }), actions(), [], reader);
    click('[data-field=authors] [data-testid=correct]');
    type('Bo Kim');
    press('Enter', { ctrlKey: true });
    await vi.waitFor(() =>
      expect(reader.correct).toHaveBeenCalledWith({ field: 'authors', value: ['Bo Kim'] }),
    );
  });

  it('stands in place of the page’s word, marked as the reader’s, and settles its conflict', () => {
    const reader = corrections({ published: '2025-01-10', title: 'Another' });
    const body = show(report(GIVEN), actions(), [], reader);
    expect(body.querySelector('[data-testid=source-title]')?.textContent).toBe('Another');
    expect(body.querySelector('[data-field=published] time')?.getAttribute('datetime')).toBe('2025-01-10');
    expect(body.querySelector('[data-field=published] [data-testid=corrected]')?.textContent).toContain(
      'your correction',
    );
    expect(body.querySelector('.conflict')).toBeNull();
    expect(body.querySelector('[data-field=published] .evidence')?.textContent).toContain('9 January');
    click('[data-field=published] [data-testid=correction-withdraw]');
    expect(reader.withdraw).toHaveBeenCalledWith('published');
  });

  it('adds what the page does not say', () => {
    show(report({ authors: [], published: null }));
    click('[data-testid=add-field]');
    click('[data-testid=add-authors]');
    expect(document.querySelector('[data-field=authors] [data-testid=correction]')).not.toBeNull();
  });
});

describe('who says what', () => {
  it('saves a quotation by its index, with its words', () => {
    const does = actions();
    show(report(), does);
    click('[data-testid=quote-save]');
    expect(does.save).toHaveBeenCalledWith({ kind: 'annotation', index: 1 }, 'we plant now');
  });

  it('copies a quotation with who said it and where', () => {
    const writeText = vi.fn(async (_text: string) => {});
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    show(report());
    click('[data-testid=quote-copy]');
    const [text = ''] = writeText.mock.calls[0] ?? [];
    expect(text.split('\n').slice(0, 2)).toEqual(['“we plant now”', '— Hala Nouri']);
    expect(text).toContain('https://almarsa.example/a/1');
    vi.unstubAllGlobals();
  });

  it('shows what is kept already, and lets go of it', () => {
    const kept = clip();
    const does = actions({ keptQuote: () => kept });
    show(report(), does);
    expect(document.querySelector('[data-testid=quote-save]')?.getAttribute('aria-pressed')).toBe('true');
    click('[data-testid=quote-save]');
    expect(does.forget).toHaveBeenCalledWith(kept);
  });

  it('says so where no one is quoted', () => {
    const body = show(report({}, { recognition: { ...RECOGNITION, annotations: [] } }));
    expect(body.textContent).toContain('No one is quoted');
  });
});

it('walks through mentions and says where it stands', async () => {
  const does = actions();
  show(report(), does);
  await act(async () => document.querySelector<HTMLElement>('.walk button:last-child')?.click());
  expect(does.walk).toHaveBeenCalledWith('e1', 1);
  expect(document.querySelector('.at')?.textContent).toBe('2 of 4');
});

it('gives the timeline’s dates as a list too', () => {
  const body = show(report({ published: '2025-01-09' }));
  const rows = [...body.querySelectorAll('.time li')].map((row) => row.textContent?.trim());
  expect(rows).toEqual(['yesterdayWed, 8 January 2025', ' PublishedThu, 9 January 2025'.trim()]);
  expect(body.querySelector('.time svg[role=img]')?.getAttribute('aria-label')).toContain('8 January 2025');
});

it('warns of a page that was read in part', () => {
  expect(show(report({}, { truncated: true })).querySelector('.alert.warn')?.textContent).toContain(
    'Only the beginning',
  );
});

describe('names without a trained model', () => {
  it.each([
    [[], null],
    [['tr'], 'Names in Turkish are basic'],
    [['tr', 'pl'], 'Names in Turkish, Polish are basic'],
    [['und'], 'Names on this page are basic'],
  ])('are owned up to: %j', (basicNames, words) => {
    const body = show(report({}, { recognition: { ...RECOGNITION, basicNames } }));
    const notice = body.querySelector('[data-testid="basic-names"]');
    if (words === null) expect(notice).toBeNull();
    else expect(notice?.textContent).toContain(words);
  });
});

it('says under a date that its digits have two readings, or that its weekday is another', () => {
  const page = report();
  const annotations: Annotation[] = [
    { type: 'date', start: 0, end: 8, text: '3/4/2024', value: '[2024-03-04,2024-04-03]' },
    { type: 'date', start: 10, end: 26, text: 'Monday, 9 January', value: '2025-01-09', statedWeekday: 1 },
  ];
  const body = show({ ...page, recognition: { ...RECOGNITION, annotations } });
  expect([...body.querySelectorAll('.time .doubt')].map((doubt) => doubt.textContent)).toEqual([
    'The page does not show whether the day or the month comes first',
    'The text says Monday, but this day is a Thursday',
  ]);
});
