/** Exports into the downloads folder that make themselves, if the reader wants them. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import {
  changeBackup,
  getBackup,
  onBackupChanged,
  SCHEDULES,
  type Backup as Choices,
  type Schedule,
} from '../shared/backup.ts';
import { formatDay, todayIso } from '../shared/format.ts';
import { t } from '../shared/i18n.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { useSnackbar } from '../shared/ui/snackbar.tsx';

const LABELS: Readonly<Record<Schedule, string>> = {
  off: 'backupOff',
  daily: 'backupDaily',
  weekly: 'backupWeekly',
  monthly: 'backupMonthly',
};

const PERMISSION = { permissions: ['downloads' as const] };

export function Backup(): JSX.Element {
  const show = useSnackbar();
  const [choices, setChoices] = useState<Choices | null>(null);
  useEffect(() => {
    void getBackup().then(setChoices);
    return onBackupChanged(setChoices);
  }, []);
  const choose = async (schedule: Schedule): Promise<void> => {
    // Asked in the click itself: browsers show the question for nothing less.
    const granted = schedule === 'off' || (await browser.permissions.request(PERMISSION));
    if (granted) await changeBackup({ schedule, error: null });
    else show({ text: t('permissionDeclined') });
    // Given back when it is of no more use.
    if (schedule === 'off') await browser.permissions.remove(PERMISSION);
    setChoices(await getBackup());
  };
  const { schedule = 'off', last = null, error = null } = choices ?? {};
  return (
    <>
      <h3 id="backup">{t('backupTitle')}</h3>
      <p class="small muted">{t('backupText')}</p>
      <div class="backup-choices" role="radiogroup" aria-labelledby="backup">
        {SCHEDULES.map((each) => (
          <label key={each} class="row">
            <input
              type="radio"
              name="backup"
              value={each}
              checked={schedule === each}
              data-testid={`backup-${each}`}
              onClick={() => void choose(each)}
            />
            {t(LABELS[each])}
          </label>
        ))}
      </div>
      {error !== null && (
        <Alert tone="bad" title={t('backupFailed')}>
          <p>{t(error)}</p>
        </Alert>
      )}
      {last !== null && (
        <p class="small muted" data-testid="backup-last">
          {t('backupLast', formatDay(todayIso(new Date(last)), 'long'))}
        </p>
      )}
    </>
  );
}
