/** The reader's choices about backups, in `storage.local`, and how the last one that made itself went. */
import browser from 'webextension-polyfill';

export const SCHEDULES = ['off', 'daily', 'weekly', 'monthly'] as const;
export type Schedule = (typeof SCHEDULES)[number];

export interface Backup {
  schedule: Schedule;
  /** ISO 8601 moment of the last scheduled export; null where there was none. */
  last: string | null;
  /** Code of the error that the last scheduled export ended with; null where it was well. */
  error: string | null;
  /** The reader put the reminder off at so many clips that were never exported; 0 where they did not. */
  putOff: number;
}

const KEY = 'backup';

/** Clips that were never exported before the reader is reminded, and again after they put it off. */
export const REMIND_AFTER = 50;

const DAY_MINUTES = 24 * 60;

/** Of a schedule, minutes. A month is of 30 days. */
export const PERIODS: Readonly<Record<Exclude<Schedule, 'off'>, number>> = {
  daily: DAY_MINUTES,
  weekly: 7 * DAY_MINUTES,
  monthly: 30 * DAY_MINUTES,
};

/** Choices out of anything: what is missing or malformed takes its default. */
export function parseBackup(value: unknown): Backup {
  const given: Record<string, unknown> = { ...(typeof value === 'object' ? value : {}) };
  const { last, error, putOff } = given;
  return {
    schedule: SCHEDULES.find((known) => known === given['schedule']) ?? 'off',
    last: typeof last === 'string' && !Number.isNaN(Date.parse(last)) ? last : null,
    error: typeof error === 'string' ? error : null,
    putOff: typeof putOff === 'number' && Number.isSafeInteger(putOff) && putOff > 0 ? putOff : 0,
  };
}

/** Whether to remind a reader with so many clips that were never exported. */
export function reminds({ putOff }: Backup, unexported: number): boolean {
  // Exported in between: what was put off is forgotten.
  return (
    unexported >= REMIND_AFTER && (unexported < putOff || unexported >= putOff + (putOff && REMIND_AFTER))
  );
}

export async function getBackup(): Promise<Backup> {
  return parseBackup((await browser.storage.local.get(KEY))[KEY]);
}

export async function changeBackup(changes: Partial<Backup>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await getBackup()), ...changes } });
}

export function putOffReminder(unexported: number): Promise<void> {
  return changeBackup({ putOff: unexported });
}

/** Calls back with the choices whenever any context changes them; answers with a way to stop. */
export function onBackupChanged(callback: (backup: Backup) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && KEY in changes) callback(parseBackup(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
