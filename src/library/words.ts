/** The library's words for kinds, states, errors, moments and sizes. */
import type { Clip, ClipColour, ClipKind } from '../clips/clip.ts';
import { wordsOf } from '../clips/exchange/words.ts';
import type { ClipStatus } from '../clips/search.ts';
import { formatDay, formatMoment, todayIso } from '../shared/format.ts';
import { formatLocale, t } from '../shared/i18n.ts';
import { errorCode } from '../shared/messages.ts';
import type { IconName } from '../shared/ui/icons.ts';

interface StatusLook {
  tone: 'good' | 'warn' | 'bad' | 'plain';
  icon?: IconName;
  label: string;
  /** For the detail pane. */
  long: string;
}

export const STATUS_LOOKS: Readonly<Record<ClipStatus, StatusLook>> = {
  exact: { tone: 'good', icon: 'check', label: 'clipStateExact', long: 'clipStateExactLong' },
  changed: { tone: 'warn', icon: 'changed', label: 'clipStateChanged', long: 'clipStateChangedLong' },
  'not-found': { tone: 'bad', icon: 'missing', label: 'clipStateNotFound', long: 'clipStateNotFoundLong' },
  unchecked: { tone: 'plain', label: 'clipStateUnchecked', long: 'clipStateUnchecked' },
};

export const KIND_LABELS: Readonly<Record<ClipKind, string>> = {
  quote: 'clipKindQuote',
  name: 'clipKindName',
  date: 'clipKindDate',
  passage: 'clipKindPassage',
  page: 'clipKindPage',
};

export const COLOUR_LABELS: Readonly<Record<ClipColour, string>> = {
  yellow: 'colourYellow',
  green: 'colourGreen',
  blue: 'colourBlue',
  pink: 'colourPink',
  purple: 'colourPurple',
};

/** What the list and the pane show as a clip's words. */
export function clipTitle(clip: Clip): string {
  return clip.text.trim() === '' ? clip.source.url : clip.text;
}

/** The quotation marks that a clip's language writes, for quotations alone. */
export function quotationMarks(clip: Clip): readonly [open: string, close: string] {
  if (clip.kind !== 'quote') return ['', ''];
  const { open, close } = wordsOf(clip.language);
  return [open, close];
}

/** An error as the reader is told it. */
export function errorText(error: unknown): string {
  return t(errorCode(error));
}

/** A moment of the reader's own life, by their clock. */
export function formatOwnMoment(iso: string): string {
  const moment = new Date(iso);
  const ahead = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + ahead * 60_000).toISOString().slice(0, -1);
  const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return formatMoment(`${local}${ahead < 0 ? '-' : '+'}${hours}:${minutes}`);
}

/** The day of such a moment. */
export function formatOwnDay(iso: string): string {
  return formatDay(todayIso(new Date(iso)), 'medium', true);
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A size in decimal units, as the browsers' own settings give it. */
export function formatBytes(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return new Intl.NumberFormat(formatLocale(), {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: value < 10 && step > 1 ? 1 : 0,
  }).format(value);
}
