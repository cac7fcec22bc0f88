import type { JSX } from 'preact';
import { isUsable } from '../clips/exchange/csv-map.ts';
import { formatNumber, t } from '../shared/i18n.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { Dialog } from './dialog.tsx';
import { ImportMapping } from './import-mapping.tsx';
import { Plan } from './import-plan.tsx';
import { hasWork, type Import, type ImportStep } from './use-import.ts';
import { errorText } from './words.ts';

function Body({ state, work }: { state: ImportStep; work: Import }): JSX.Element {
  switch (state.step) {
    case 'reading':
      return (
        <label class="dialog-progress">
          {t('importReading')}
          <progress max={Math.max(1, state.size)} value={state.bytes} />
        </label>
      );
    case 'mapping':
      return <ImportMapping table={state.table} mapping={state.mapping} onChange={work.map} />;
    case 'planned':
      return (
        <Plan name={state.name} preview={state.preview} choice={state.conflicts} onChoose={work.choose} />
      );
    case 'running':
      return (
        <>
          <label class="dialog-progress">
            {t('importRunning', formatNumber(state.done), formatNumber(state.total))}
            <progress max={state.total} value={state.done} />
          </label>
          <p class="muted">{t('importRunningText')}</p>
        </>
      );
    case 'failed':
      return (
        <Alert tone="bad" title={t(state.kept ? 'importInterrupted' : 'importFailed')}>
          {errorText(state.error)}
        </Alert>
      );
  }
}

function closeLabel(state: ImportStep | null): string {
  if (state?.step === 'running' || state?.step === 'reading') return 'importStop';
  return state?.step === 'failed' || (state?.step === 'planned' && !hasWork(state.preview))
    ? 'close'
    : 'cancel';
}

/** Shows what a file holds before anything is kept, then the import's progress, or why it cannot be. */
export function ImportDialog({ work }: { work: Import }): JSX.Element {
  const { state, confirm, close } = work;
  const useful = state?.step === 'planned' && hasWork(state.preview);
  const mapping = state?.step === 'mapping';
  return (
    <Dialog
      title={t('importTitle')}
      open={state !== null}
      onCancel={close}
      focus={useful ? '.stack button' : mapping ? 'select' : undefined}
    >
      {state && <Body state={state} work={work} />}
      <div class="stack">
        {useful && (
          <Button kind="primary" icon="import" data-testid="import-confirm" onClick={confirm}>
            {t('importConfirm')}
          </Button>
        )}
        {mapping && (
          <Button
            kind="primary"
            data-testid="import-continue"
            disabled={!isUsable(state.mapping)}
            onClick={confirm}
          >
            {t('importContinue')}
          </Button>
        )}
        <Button onClick={close}>{t(closeLabel(state))}</Button>
      </div>
    </Dialog>
  );
}
