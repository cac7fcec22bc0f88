/** Theme, digits and calendar of the extension's own pages and cards. */
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { formatDay, todayIso } from '../shared/format.ts';
import { formatNumber, t } from '../shared/i18n.ts';
import { THEMES, updateSettings, type Settings, type Theme } from '../shared/settings.ts';
import { useSettings } from '../shared/ui/start-page.tsx';

const THEME_KEYS: Readonly<Record<Theme, string>> = {
  system: 'themeSystem',
  light: 'themeLight',
  dark: 'themeDark',
};

/** Digits are their own names. */
const DIGITS = [
  ['', null],
  ['latn', '0123456789'],
  ['arab', '٠١٢٣٤٥٦٧٨٩'],
  ['arabext', '۰۱۲۳۴۵۶۷۸۹'],
] as const satisfies readonly (readonly [Settings['numberingSystem'], string | null])[];

const CALENDARS = [
  ['', 'asBrowser'],
  ['gregory', 'calendarGregorian'],
  ['islamic-umalqura', 'calendarIslamic'],
  ['persian', 'calendarPersian'],
] as const satisfies readonly (readonly [Settings['calendar'], string])[];

interface SelectProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChoose: (value: T) => void;
}

function Select<T extends string>({ label, value, options, onChoose }: SelectProps<T>): JSX.Element {
  const id = useId();
  return (
    <p class="setting">
      <label class="grow" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="text-field"
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </p>
  );
}

const TODAY = todayIso(new Date());

export function Display(): JSX.Element {
  const { theme, numberingSystem, calendar } = useSettings();
  return (
    <div class="card settings">
      <Select
        label={t('optionsTheme')}
        value={theme}
        options={THEMES.map((value) => ({ value, label: t(THEME_KEYS[value]) }))}
        onChoose={(value) => void updateSettings(() => ({ theme: value }))}
      />
      <Select
        label={t('optionsDigits')}
        value={numberingSystem}
        options={DIGITS.map(([value, label]) => ({ value, label: label ?? t('asBrowser') }))}
        onChoose={(value) => void updateSettings(() => ({ numberingSystem: value }))}
      />
      <Select
        label={t('optionsCalendar')}
        value={calendar}
        options={CALENDARS.map(([value, key]) => ({ value, label: t(key) }))}
        onChoose={(value) => void updateSettings(() => ({ calendar: value }))}
      />
      <p class="muted small example">
        {t('optionsExample', formatDay(TODAY), formatNumber(1024))}
        {calendar === 'islamic-umalqura' && <span> {t('calendarIslamicText')}</span>}
      </p>
    </div>
  );
}
