// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ImportPreview } from '../../src/clips/exchange/preview.ts';
import { EXPORT_NAMES } from '../../src/clips/exchange/exports.ts';
import { parseChoices, type ExportChoices } from '../../src/library/export-choices.ts';
import { ExportDialog } from '../../src/library/export-dialog.tsx';
import { ImportDialog } from '../../src/library/import-dialog.tsx';
import type { Export, ExportStep } from '../../src/library/use-export.ts';
import type { Import, ImportStep } from '../../src/library/use-import.ts';
import { clip } from '../clips/sample.ts';

vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: {
      getMessage: (key: string, values: readonly string[] = []) =>
        key === 'languageTag' ? 'en' : [key, ...values].join(' '),
      getUILanguage: () => 'en',
    },
  },
}));

// jsdom has the element and not its methods.
function setOpen(open: boolean) {
  return function openOrClose(this: HTMLDialogElement): void {
    this.open = open;
  };
}
beforeAll(() => {
  Object.assign(HTMLDialogElement.prototype, { showModal: setOpen(true), close: setOpen(false) });
});
afterEach(() => act(() => render(null, document.body)));

function find<E extends Element = HTMLElement>(css: string): E {
  const element = document.querySelector<E>(css);
  if (!element) throw new Error(`Nothing is ${css}.`);
  return element;
}

const choose = vi.fn<(choices: ExportChoices) => void>();
const confirm = vi.fn();
const close = vi.fn();

function showExport(state: ExportStep | null, choices: Partial<ExportChoices> = {}): void {
  const work: Export = {
    state,
    count: 2,
    choices: { ...parseChoices({}, 'ar'), ...choices },
    choose,
    open: vi.fn(),
    exportAll: vi.fn(),
    confirm,
    close,
  };
  act(() => render(<ExportDialog work={work} />, document.body));
}

describe('ExportDialog', () => {
  it('is one group of radio buttons, each named and described, with the chosen one in focus', () => {
    showExport({ step: 'choosing' }, { format: 'csv' });
    const radios = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    expect(radios.map(({ value }) => value)).toEqual([...EXPORT_NAMES]);
    expect(new Set(radios.map(({ name }) => name)).size).toBe(1);
    for (const radio of radios) {
      expect(radio.labels?.[0]?.textContent).not.toBe('');
      expect(document.getElementById(radio.getAttribute('aria-describedby') ?? '')).not.toBeNull();
    }
    expect(document.activeElement).toBe(find('input[value=csv]'));
    act(() => find('input[value=html]').click());
    expect(choose).toHaveBeenLastCalledWith(expect.objectContaining({ format: 'html' }));
  });

  it.each([
    ['{{title}}', ''],
    ['{{#clips}}', 'exportTemplateUnbalanced clips'],
    ['{{titel}}{{text|loud}}', 'exportTemplateUnknown titel loud'],
  ])('says what is wrong with the template %j', (template, fault) => {
    showExport({ step: 'choosing' }, { format: 'markdown', markdown: 'own', template });
    expect(find('.template-fault').textContent).toBe(fault);
  });

  it('shows how far it is, and can be stopped', () => {
    showExport({ step: 'running', done: 1 });
    expect(find<HTMLProgressElement>('progress')).toMatchObject({ max: 2, value: 1 });
    expect(document.querySelector('[data-testid=export-confirm]')).toBeNull();
    act(() => find('.stack .btn').click());
    expect(close).toHaveBeenCalled();
  });
});

const PREVIEW: ImportPreview = {
  format: 'isnad',
  added: 2,
  renamed: 0,
  conflicts: 0,
  examples: [],
  skipped: 1,
  problems: 0,
  firstProblems: [],
  cut: false,
};
const map = vi.fn();
const chooseConflicts = vi.fn();

function showImport(state: ImportStep): void {
  const work: Import = { state, read: vi.fn(), map, choose: chooseConflicts, confirm, close };
  act(() => render(<ImportDialog work={work} />, document.body));
}

describe('ImportDialog', () => {
  it('says what is new and known, and asks', () => {
    showImport({ step: 'planned', name: 'a.json', preview: PREVIEW, conflicts: 'newer' });
    expect(find('.import-plan').textContent).toContain('importNew_other 2');
    expect(find('.import-plan').textContent).toContain('importKnown_one 1');
    expect(document.activeElement).toBe(find('[data-testid=import-confirm]'));
  });

  it('offers nothing to confirm where there is nothing new', () => {
    const preview = { ...PREVIEW, added: 0 };
    showImport({ step: 'planned', name: 'a.json', preview, conflicts: 'newer' });
    expect(document.querySelector('[data-testid=import-confirm]')).toBeNull();
    expect(document.body.textContent).toContain('importNothing');
  });

  it('asks whose note stands, shows both as text, and tells problems and a cut', () => {
    const mine = clip({ note: 'mine' });
    const preview: ImportPreview = {
      ...PREVIEW,
      conflicts: 1,
      examples: [{ mine, theirs: { ...mine, note: '<img src=x onerror=alert(1)>' } }],
      problems: 7,
      firstProblems: [{ index: 3, code: 'errorClipTooLong', message: '' }],
      cut: true,
    };
    showImport({ step: 'planned', name: 'a.json', preview, conflicts: 'newer' });
    act(() => find('input[value=mine]').click());
    expect(chooseConflicts).toHaveBeenLastCalledWith('mine');
    expect(document.querySelector('img')).toBeNull();
    for (const words of ['<img src=x', 'importProblems_other 7', 'importProblemAt 4', 'importCutTitle'])
      expect(document.body.textContent).toContain(words);
  });

  it('lets the columns of a table be said, with examples, and waits for the needed ones', () => {
    const table = {
      delimiter: ',' as const,
      header: ['what', ''],
      sample: [
        ['', 'https://a.example/'],
        ['words', ''],
      ],
      mapping: {},
    };
    showImport({ step: 'mapping', name: 'a.csv', table, mapping: { text: 0 } });
    expect(find('#example-text').textContent).toBe('words');
    expect(document.activeElement).toBe(find('select'));
    expect(find<HTMLButtonElement>('[data-testid=import-continue]').disabled).toBe(true);
    const select = find<HTMLSelectElement>('[data-testid=import-column-url]');
    act(() => {
      select.value = '1';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(map).toHaveBeenLastCalledWith({ text: 0, url: 1 });
    showImport({ step: 'mapping', name: 'a.csv', table, mapping: { text: 0, url: 1 } });
    expect(find<HTMLButtonElement>('[data-testid=import-continue]').disabled).toBe(false);
  });
});
