import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { minutesLeft } from '../../src/background/backup.ts';
import { changeBackup, getBackup, parseBackup, REMIND_AFTER, reminds } from '../../src/shared/backup.ts';
import { resetFake } from './fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser.ts')).fakeBrowser }));

beforeEach(() => resetFake());

const NONE = parseBackup({});

it('reads choices out of anything', () => {
  fc.assert(fc.property(fc.anything(), (value) => void parseBackup(value)));
  expect(parseBackup({ schedule: 'hourly', last: 'x', error: 1, putOff: -1 })).toEqual({
    schedule: 'off',
    last: null,
    error: null,
    putOff: 0,
  });
});

it('keeps what is not changed', async () => {
  await changeBackup({ schedule: 'weekly' });
  await changeBackup({ error: 'errorBackup' });
  expect(await getBackup()).toMatchObject({ schedule: 'weekly', error: 'errorBackup' });
});

describe('the reminder', () => {
  it.each([
    ['few', 0, REMIND_AFTER - 1, false],
    ['many', 0, REMIND_AFTER, true],
    ['put off', 60, 60, false],
    ['put off, and more since', 60, 60 + REMIND_AFTER, true],
    ['put off, then exported, then many again', 200, REMIND_AFTER, true],
  ])('of clips that were never exported: %s', (_what, putOff, unexported, due) => {
    expect(reminds({ ...NONE, putOff }, unexported)).toBe(due);
  });
});

describe('the alarm', () => {
  const now = Date.parse('2025-01-10T12:00:00Z');
  it.each([
    ['off', null, null],
    ['daily', null, 1],
    ['daily', '2025-01-10T06:00:00Z', 18 * 60],
    ['weekly', '2025-01-09T12:00:00Z', 6 * 24 * 60],
    ['monthly', '2024-01-01T12:00:00Z', 1],
  ] as const)('%s, last %s, is due in %s minutes', (schedule, last, minutes) => {
    expect(minutesLeft({ ...NONE, schedule, last }, now)).toBe(minutes);
  });
});
