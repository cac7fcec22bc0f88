// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClipError } from '../../src/clips/error.ts';
import { NoteField } from '../../src/library/note-field.tsx';

vi.mock('webextension-polyfill', () => ({
  default: { i18n: { getMessage: (key: string) => key, getUILanguage: () => 'en' } },
}));

const onSave = vi.fn<(note: string) => Promise<void>>();
const onLeave = vi.fn<(note: string) => void>();

function show(note: string): void {
  act(() => render(<NoteField note={note} onSave={onSave} onLeave={onLeave} />, document.body));
}

function field(): HTMLTextAreaElement {
  const area = document.querySelector('textarea');
  if (!area) throw new Error('The note has no field.');
  return area;
}

function type(note: string): void {
  act(() => {
    field().value = note;
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function pause(): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(1_000);
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  onSave.mockReset().mockResolvedValue();
  onLeave.mockReset();
});
afterEach(() => {
  act(() => render(null, document.body));
  vi.useRealTimers();
});

describe('NoteField', () => {
  it('saves once typing pauses, and says so', async () => {
    show('');
    type('م');
    type('ملاحظة');
    expect(onSave).not.toHaveBeenCalled();
    await pause();
    expect(onSave.mock.calls).toEqual([['ملاحظة']]);
    expect(document.querySelector('.note-state')?.textContent).toBe('libraryNoteSaved');
  });

  it('keeps words that could not be saved, says why, and tries again', async () => {
    onSave.mockRejectedValueOnce(new ClipError('errorStorageFull', ''));
    show('');
    type('words');
    await pause();
    expect(field().value).toBe('words');
    expect(document.querySelector('[role=alert]')?.textContent).toContain('errorStorageFull');
    await act(async () => {
      field().dispatchEvent(new FocusEvent('blur'));
      await vi.advanceTimersByTimeAsync(0);
    });
    expect(onSave).toHaveBeenCalledTimes(2);
    expect(document.querySelector('[role=alert]')).toBeNull();
  });

  it('saves what is unsaved when another clip is shown, and hands it over when the window closes', () => {
    show('');
    type('unsaved');
    window.dispatchEvent(new Event('pagehide'));
    expect(onLeave.mock.calls).toEqual([['unsaved']]);
    act(() => render(null, document.body));
    expect(onSave.mock.calls).toEqual([['unsaved']]);
  });

  it('takes another window’s note, unless there are words of its own', () => {
    show('old');
    show('from elsewhere');
    expect(field().value).toBe('from elsewhere');
    type('mine');
    show('from elsewhere again');
    expect(field().value).toBe('mine');
  });
});
