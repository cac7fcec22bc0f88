import type { JSX } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LIMITS } from '../clips/shapes.ts';
import { t } from '../shared/i18n.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { errorText } from './words.ts';

/** A pause in typing after which the note is kept. */
const PAUSE_MS = 400;

interface NoteFieldProps {
  note: string;
  /** Resolves once the note is durable. */
  onSave: (note: string) => Promise<void>;
  /** Told the unsaved note when the window closes. */
  onLeave: (note: string) => void;
}

/** The reader's note, saved as they type. Words that could not be saved stay on the screen. Keyed by its clip. */
export function NoteField({ note, onSave, onLeave }: NoteFieldProps): JSX.Element {
  const [text, setText] = useState(note);
  const [state, setState] = useState<'clean' | 'dirty' | 'saved' | { error: unknown }>('clean');
  const timerRef = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  // What to save when the field goes away: effects and timers outlive the render they were made in.
  const latestRef = useRef({ text: note, saved: note, onSave, onLeave });
  useLayoutEffect(() => {
    latestRef.current.onSave = onSave;
    latestRef.current.onLeave = onLeave;
  });

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timerRef.current);
    const { text: words, saved, onSave: save } = latestRef.current;
    if (words === saved) return;
    try {
      await save(words);
      latestRef.current.saved = words;
      setState((now) => (now === 'dirty' && latestRef.current.text !== words ? now : 'saved'));
    } catch (error) {
      setState({ error });
    }
  }, []);

  useEffect(() => {
    // The page's own transaction would end with the page.
    const leave = (): void => {
      const { text: words, saved, onLeave: leaveTo } = latestRef.current;
      if (words !== saved) leaveTo(words);
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      void flush();
    };
  }, [flush]);

  // Edited in another window while nothing is being typed here.
  useEffect(() => {
    const { current } = latestRef;
    if (current.text !== current.saved || note === current.saved) return;
    current.text = note;
    current.saved = note;
    setText(note);
  }, [note]);

  const failed = typeof state === 'object';
  return (
    <div class="b">
      <h3>
        <label for="note">{t('libraryNote')}</label>
        <output class="note-state">
          {state === 'dirty' && t('libraryNoteSaving')}
          {state === 'saved' && t('libraryNoteSaved')}
        </output>
      </h3>
      {failed && (
        <Alert tone="bad" title={t('libraryNoteFailed')}>
          {errorText(state.error)}
        </Alert>
      )}
      <textarea
        id="note"
        class="notebox"
        dir={text === '' ? undefined : 'auto'}
        rows={Math.min(12, Math.max(2, text.split('\n').length))}
        maxLength={LIMITS.note}
        placeholder={t('libraryNotePlaceholder')}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          latestRef.current.text = currentTarget.value;
          setState('dirty');
          clearTimeout(timerRef.current);
          timerRef.current = setTimeout(() => void flush(), PAUSE_MS);
        }}
        onBlur={() => void flush()}
      />
    </div>
  );
}
