/**
 * Exports into the downloads folder that make themselves. The reader chooses how often, in the options,
 * and the browser asks them for `downloads` then; without it nothing is done.
 */
import browser from 'webextension-polyfill';
import { changeBackup, getBackup, onBackupChanged, PERIODS, type Backup } from '../shared/backup.ts';
import { errorCode } from '../shared/messages.ts';
import { makeBackup } from './backup-file.ts';

const ALARM = 'backup';

/** After this long at the latest a browser that was closed at the hour makes up for it, minutes. */
const SOON = 1;

/** Minutes from a moment until the next export is due; at least `SOON`. */
export function minutesLeft({ schedule, last }: Backup, now: number): number | null {
  if (schedule === 'off') return null;
  const period = PERIODS[schedule];
  return last === null ? SOON : Math.max(SOON, period - (now - Date.parse(last)) / 60_000);
}

/** Brings the alarm in line with the choices: browsers forget alarms at an update, and some at every start. */
export async function reconcileBackup(): Promise<void> {
  const backup = await getBackup();
  const delayInMinutes = minutesLeft(backup, Date.now());
  await browser.alarms.clear(ALARM);
  if (delayInMinutes === null || backup.schedule === 'off') return;
  browser.alarms.create(ALARM, { delayInMinutes, periodInMinutes: PERIODS[backup.schedule] });
}

async function run(): Promise<void> {
  const { schedule } = await getBackup();
  if (schedule === 'off') return;
  try {
    await makeBackup();
    await changeBackup({ last: new Date().toISOString(), error: null, putOff: 0 });
  } catch (error) {
    // Said in the options; the next time may go well.
    await changeBackup({ error: errorCode(error, 'errorBackup') });
  }
}

/** To be called at once when the background starts: it is woken by what it listens to. */
export function watchBackup(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void run();
  });
  let before: Backup['schedule'] | undefined;
  onBackupChanged(({ schedule }) => {
    // Its own notes of how it went change nothing.
    if (schedule !== before) void reconcileBackup();
    before = schedule;
  });
}
