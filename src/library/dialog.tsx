/** A modal dialogue that is open for as long as there is something in it. */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';

interface DialogProps {
  title: string;
  open: boolean;
  /** The reader pressed Escape: what is running stops, or the dialogue closes. */
  onCancel: () => void;
  /** Selector of what takes the focus, given anew with every step that asks something. */
  focus?: string | undefined;
  children: ComponentChildren;
}

export function Dialog({ title, open, onCancel, focus, children }: DialogProps): JSX.Element {
  const id = useId();
  const dialogRef = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    if (open) dialogRef.current?.showModal();
    else dialogRef.current?.close();
  }, [open]);
  useEffect(() => {
    if (focus !== undefined) dialogRef.current?.querySelector<HTMLElement>(focus)?.focus();
  }, [focus]);
  return (
    <dialog
      ref={dialogRef}
      class="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}
