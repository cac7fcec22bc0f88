/** Says, once many clips were never exported, that they are in one place only. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t, tn } from '../shared/i18n.ts';
import { getBackup, onBackupChanged, putOffReminder, reminds, type Backup } from '../shared/backup.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';

interface BackupReminderProps {
  /** Clips that were never exported. */
  count: number;
  onExport: () => void;
}

export function BackupReminder({ count, onExport }: BackupReminderProps): JSX.Element | null {
  const [backup, setBackup] = useState<Backup | null>(null);
  useEffect(() => {
    void getBackup().then(setBackup);
    return onBackupChanged(setBackup);
  }, []);
  if (!backup || !reminds(backup, count)) return null;
  return (
    <div class="reminder" data-testid="backup-reminder">
      <Alert tone="warn" title={tn('backupDue', count)}>
        <p>{t('removalText')}</p>
        <div class="stack start">
          <Button icon="export" onClick={onExport}>
            {t('libraryExportAll')}
          </Button>
          <Button kind="quiet" onClick={() => void putOffReminder(count)}>
            {t('backupLater')}
          </Button>
        </div>
      </Alert>
    </div>
  );
}
