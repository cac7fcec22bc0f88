/** The reader's own word on a field: typed, checked, kept. */
import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { CorrectableField } from '../../clips/clip.ts';
import { t } from '../../shared/i18n.ts';
import { Button } from '../../shared/ui/button.tsx';
import type { CorrectionActions } from './use-corrections.ts';
import { FIELD_KEYS } from './source-words.ts';
import { isTypedInLines, readTyped } from './typed-correction.ts';

const HINTS: Readonly<Partial<Record<CorrectableField, string>>> = {
  authors: 'correctionAuthorsHint',
  published: 'correctionDateHint',
  modified: 'correctionDateHint',
};

interface CorrectionFormProps {
  field: CorrectableField;
  /** What stands there now, to go on from. */
  value: string;
  /** BCP 47 tag of the page: days in words are read in it. */
  language: string;
  corrections: CorrectionActions;
  onDone: () => void;
}

export function CorrectionForm({
  field,
  value,
  language,
  corrections,
  onDone,
}: CorrectionFormProps): JSX.Element {
  const [typed, setTyped] = useState(value);
  const [error, setError] = useState<string | null>(null);
  const id = useId();
  const inputRef = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => inputRef.current?.focus(), []);
  const keep = async (): Promise<void> => {
    const read = await readTyped(field, typed, language);
    if ('error' in read) {
      setError(read.error);
      inputRef.current?.focus();
      return;
    }
    if (typed === value || (await corrections.correct(read.correction))) onDone();
  };
  const attributes = {
    id,
    ref: inputRef,
    dir: 'auto',
    value: typed,
    'data-testid': 'correction',
    'aria-invalid': error !== null,
    'aria-describedby': `${id}-hint ${id}-error`,
    onInput: (event: { currentTarget: { value: string } }) => {
      setTyped(event.currentTarget.value);
      setError(null);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        // The browser would close the popup.
        event.preventDefault();
        event.stopPropagation();
        onDone();
      } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        void keep();
      }
    },
  } as const;
  return (
    <form
      class="edit correction"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <label for={id} class="small muted">
        {t('correctField', t(FIELD_KEYS[field]))}
      </label>
      {isTypedInLines(field) ? <textarea rows={3} {...attributes} /> : <input {...attributes} />}
      <p class="small muted" id={`${id}-hint`}>
        {t(HINTS[field] ?? 'correctionHint')}
      </p>
      <p class="small wrong" id={`${id}-error`} role="alert">
        {error !== null && t(error)}
      </p>
      <div class="correction-acts">
        <button type="submit" class="btn primary" data-testid="correction-keep">
          {t('save')}
        </button>
        <Button kind="quiet" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
