/** How the reader exported last, kept for the next time in this browser. */
import {
  EXPORT_NAMES,
  MARKDOWN_STYLES,
  type ExportName,
  type ExportOptions,
} from '../clips/exchange/exports.ts';
import { fieldsOf } from '../clips/exchange/loose.ts';
import { OBSIDIAN_TEMPLATE } from '../clips/exchange/notes.ts';
import { MAX_TEMPLATE } from '../clips/exchange/template.ts';
import { WIKIPEDIAS } from '../clips/exchange/wikipedia.ts';

export interface ExportChoices extends Omit<ExportOptions, 'language'> {
  format: ExportName;
}

const KEY = 'export-choices';

function oneOf<T extends string>(value: unknown, choices: readonly T[], otherwise: T): T {
  return choices.find((choice) => choice === value) ?? otherwise;
}

/** Whatever was kept, as choices; `language` is the reader's, whose Wikipedia comes first. */
export function parseChoices(value: unknown, language: string): ExportChoices {
  const { format, markdown, template, zip, wikipedia } = fieldsOf(value);
  return {
    format: oneOf(format, EXPORT_NAMES, 'json'),
    markdown: oneOf(markdown, MARKDOWN_STYLES, 'list'),
    template: typeof template === 'string' && template.length <= MAX_TEMPLATE ? template : OBSIDIAN_TEMPLATE,
    zip: zip === true,
    wikipedia: oneOf(wikipedia, WIKIPEDIAS, oneOf(language, WIKIPEDIAS, 'en')),
  };
}

export function loadChoices(language: string): ExportChoices {
  try {
    return parseChoices(JSON.parse(localStorage.getItem(KEY) ?? '{}'), language);
  } catch {
    // Site data may be blocked, or be another's.
    return parseChoices({}, language);
  }
}

export function keepChoices(choices: ExportChoices): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choices));
  } catch {
    // It is asked anew the next time.
  }
}
