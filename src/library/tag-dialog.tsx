/** Tags put on and taken off all the clips that are ticked. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { LIMITS } from '../clips/shapes.ts';
import type { TagChange } from '../clips/store.ts';
import { t, tn } from '../shared/i18n.ts';
import { Button } from '../shared/ui/button.tsx';
import { Dialog } from './dialog.tsx';
import { parseTyped } from '../shared/tags.ts';

interface TagDialogProps {
  /** Clips that are ticked; null while nothing is asked. */
  count: number | null;
  known: readonly string[];
  onTag: (change: TagChange) => void;
  onClose: () => void;
}

function Fields({ known, onTag, onClose }: Omit<TagDialogProps, 'count'>): JSX.Element {
  const [add, setAdd] = useState('');
  const [remove, setRemove] = useState('');
  const change = { add: parseTyped(add), remove: parseTyped(remove) };
  const fields = [
    ['add', 'tagAdd', add, setAdd],
    ['remove', 'tagRemove', remove, setRemove],
  ] as const;
  return (
    <form
      class="tag-form"
      onSubmit={(event) => {
        event.preventDefault();
        onTag(change);
      }}
    >
      {fields.map(([name, label, value, set]) => (
        <label key={name}>
          {t(label)}
          <input
            class="text-field"
            dir="auto"
            list="all-tags"
            maxLength={LIMITS.tag}
            value={value}
            data-testid={`tag-${name}`}
            onInput={({ currentTarget }) => set(currentTarget.value)}
          />
        </label>
      ))}
      <datalist id="all-tags">
        {known.map((tag) => (
          <option key={tag} value={tag}>
            {tag}
          </option>
        ))}
      </datalist>
      <div class="stack">
        <Button
          kind="primary"
          type="submit"
          data-testid="tag-confirm"
          disabled={change.add.length + change.remove.length === 0}
        >
          {t('tagConfirm')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

export function TagDialog({ count, ...rest }: TagDialogProps): JSX.Element {
  const open = count !== null;
  return (
    <Dialog
      title={tn('tagTitle', count ?? 0)}
      open={open}
      onCancel={rest.onClose}
      focus={open ? 'input' : undefined}
    >
      {open && <Fields {...rest} />}
    </Dialog>
  );
}
