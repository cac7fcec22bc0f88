import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ImportProblem } from '../clips/exchange/json.ts';
import { formatNumber, t, tn } from '../shared/i18n.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { Icon } from '../shared/ui/icon.tsx';
import type { IconName } from '../shared/ui/icons.ts';
import type { Import, ImportStep } from './use-import.ts';
import { errorText } from './words.ts';

/** Problems told one by one; the rest are in the count. */
const FEW = 5;

function Line({ icon, text }: { icon: IconName; text: string }): JSX.Element {
  return (
    <li class="row">
      <Icon name={icon} />
      {text}
    </li>
  );
}

function Problems({ problems }: { problems: readonly ImportProblem[] }): JSX.Element | null {
  if (problems.length === 0) return null;
  return (
    <Alert tone="warn" title={tn('importProblems', problems.length)}>
      <ul>
        {problems.slice(0, FEW).map(({ index, code }) => (
          <li key={index}>{t('importProblemAt', formatNumber(index + 1), t(code))}</li>
        ))}
      </ul>
    </Alert>
  );
}

function Plan({ step }: { step: Extract<ImportStep, { step: 'planned' }> }): JSX.Element {
  const { added, updated, skipped } = step.plan;
  return (
    <>
      <p class="muted">
        <bdi dir="auto">{step.name}</bdi>
      </p>
      {added.length + updated.length === 0 && <p>{t('importNothing')}</p>}
      <ul class="import-plan">
        {added.length > 0 && <Line icon="plus" text={tn('importNew', added.length)} />}
        {updated.length > 0 && <Line icon="changed" text={tn('importUpdated', updated.length)} />}
        {skipped.length > 0 && <Line icon="check" text={tn('importKnown', skipped.length)} />}
      </ul>
      <Problems problems={step.problems} />
    </>
  );
}

function Body({ state }: { state: ImportStep }): JSX.Element {
  switch (state.step) {
    case 'reading':
      return <output>{t('importReading')}</output>;
    case 'planned':
      return <Plan step={state} />;
    case 'running':
      return (
        <label class="import-progress">
          {t('importRunning', formatNumber(state.done), formatNumber(state.total))}
          <progress max={state.total} value={state.done} />
        </label>
      );
    case 'failed':
      return (
        <Alert tone="bad" title={t(state.kept ? 'importInterrupted' : 'importFailed')}>
          {errorText(state.error)}
        </Alert>
      );
  }
}

/** Shows what a file holds before anything is kept, then the import's progress, or why it cannot be. */
export function ImportDialog({ work }: { work: Import }): JSX.Element {
  const { state, confirm, close } = work;
  const dialogRef = useRef<HTMLDialogElement>(null);
  const open = state !== null;
  useLayoutEffect(() => {
    if (open) dialogRef.current?.showModal();
    else dialogRef.current?.close();
  }, [open]);
  const actionsRef = useRef<HTMLDivElement>(null);
  const useful = state?.step === 'planned' && state.plan.added.length + state.plan.updated.length > 0;
  useEffect(() => {
    if (useful) actionsRef.current?.querySelector('button')?.focus();
  }, [useful]);
  return (
    <dialog
      ref={dialogRef}
      class="import"
      aria-labelledby="import-title"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <h2 id="import-title">{t('importTitle')}</h2>
      {state && <Body state={state} />}
      <div class="stack" ref={actionsRef}>
        {useful && (
          <Button kind="primary" icon="import" data-testid="import-confirm" onClick={confirm}>
            {t('importConfirm')}
          </Button>
        )}
        <Button onClick={close}>
          {t(state?.step === 'running' ? 'importStop' : useful ? 'cancel' : 'close')}
        </Button>
      </div>
    </dialog>
  );
}
