import type { JSX } from 'preact';
import { isUsable, type CsvField, type CsvMapping } from '../clips/exchange/csv-map.ts';
import type { CsvTable } from '../clips/exchange/read.ts';
import { formatNumber, t, tn } from '../shared/i18n.ts';

/** The fields that a reader's table may have, the needed ones first; our own files name the others themselves. */
const FIELDS: readonly (readonly [field: CsvField, label: string])[] = [
  ['url', 'csvFieldUrl'],
  ['text', 'csvFieldText'],
  ['note', 'csvFieldNote'],
  ['tags', 'csvFieldTags'],
  ['speaker', 'csvFieldSpeaker'],
  ['title', 'csvFieldTitle'],
  ['authors', 'csvFieldAuthors'],
  ['site', 'csvFieldSite'],
  ['published', 'csvFieldPublished'],
  ['created', 'csvFieldCreated'],
];

function withColumn(mapping: CsvMapping, field: CsvField, column: number | null): CsvMapping {
  const next: Partial<Record<CsvField, number>> = { ...mapping };
  if (column === null) delete next[field];
  else next[field] = column;
  return next;
}

interface ImportMappingProps {
  table: CsvTable;
  mapping: CsvMapping;
  onChange: (mapping: CsvMapping) => void;
}

/** Which column of a table is what, each with an example out of it. */
export function ImportMapping({ table, mapping, onChange }: ImportMappingProps): JSX.Element {
  const { header, sample } = table;
  const example = (column: number): string =>
    sample.map((row) => row[column]?.trim() ?? '').find((cell) => cell !== '') ?? '';
  return (
    <>
      <p>{tn('importMappingText', header.length)}</p>
      <div class="import-mapping">
        {FIELDS.map(([field, label]) => {
          const column = mapping[field];
          return (
            <div key={field}>
              <label for={`column-${field}`}>{t(label)}</label>
              <select
                id={`column-${field}`}
                value={column ?? ''}
                data-testid={`import-column-${field}`}
                aria-describedby={column === undefined ? undefined : `example-${field}`}
                onChange={({ currentTarget: { value } }) =>
                  onChange(withColumn(mapping, field, value === '' ? null : Number(value)))
                }
              >
                <option value="">{t('importColumnNone')}</option>
                {header.map((name, index) => (
                  // oxlint-disable-next-line react/no-array-index-key -- columns have no other name that is theirs alone
                  <option key={index} value={index}>
                    {name.trim() === '' ? t('importColumnAt', formatNumber(index + 1)) : name.slice(0, 60)}
                  </option>
                ))}
              </select>
              {column !== undefined && (
                <bdi id={`example-${field}`} class="muted clip1" dir="auto">
                  {example(column).slice(0, 120)}
                </bdi>
              )}
            </div>
          );
        })}
      </div>
      {!isUsable(mapping) && <output class="muted">{t('importMappingNeeds')}</output>}
    </>
  );
}
