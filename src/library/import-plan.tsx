import type { JSX } from 'preact';
import type { Clip } from '../clips/clip.ts';
import type { ImportPreview } from '../clips/exchange/preview.ts';
import type { ImportFormat } from '../clips/exchange/read.ts';
import type { ConflictChoice } from '../clips/store.ts';
import { formatNumber, t, tn } from '../shared/i18n.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Icon } from '../shared/ui/icon.tsx';
import type { IconName } from '../shared/ui/icons.ts';
import { hasWork } from './use-import.ts';
import { clipTitle, COLOUR_LABELS } from './words.ts';

const FORMAT_LABELS: Readonly<Record<ImportFormat, string>> = {
  isnad: 'importFormatIsnad',
  'web-annotation': 'importFormatWebAnnotation',
  hypothesis: 'importFormatHypothesis',
  csv: 'importFormatCsv',
};

const CHOICES: readonly (readonly [choice: ConflictChoice, label: string])[] = [
  ['newer', 'importKeepNewer'],
  ['mine', 'importKeepMine'],
  ['theirs', 'importKeepTheirs'],
];

function Line({ icon, text }: { icon: IconName; text: string }): JSX.Element {
  return (
    <li class="row">
      <Icon name={icon} />
      {text}
    </li>
  );
}

function Problems({ preview }: { preview: ImportPreview }): JSX.Element | null {
  if (preview.problems === 0) return null;
  return (
    <Alert tone="warn" title={tn('importProblems', preview.problems)}>
      <ul>
        {preview.firstProblems.map(({ index, code }) => (
          <li key={index}>{t('importProblemAt', formatNumber(index + 1), t(code))}</li>
        ))}
      </ul>
    </Alert>
  );
}

/** What the reader made of a clip, short. */
function told({ note, tags, colour, source }: Clip): string {
  const corrected = Object.values(source.corrections ?? {}).flat();
  const parts = [
    note.slice(0, 120),
    ...tags.slice(0, 10).map((tag) => `#${tag}`),
    colour ? t(COLOUR_LABELS[colour]) : '',
    ...corrected.slice(0, 10).map((value) => (value ?? '').slice(0, 120)),
  ];
  return parts.filter((part) => part !== '').join(' · ') || t('importNoNote');
}

interface ConflictsProps {
  preview: ImportPreview;
  choice: ConflictChoice;
  onChoose: (choice: ConflictChoice) => void;
}

/** Clips of which the reader made one thing here and another in the file, and which is to stand. */
function Conflicts({ preview, choice, onChoose }: ConflictsProps): JSX.Element | null {
  if (preview.conflicts === 0) return null;
  return (
    <fieldset class="import-conflicts">
      <legend>{tn('importConflicts', preview.conflicts)}</legend>
      {CHOICES.map(([value, label]) => (
        <label key={value} class="row">
          <input
            type="radio"
            name="conflicts"
            value={value}
            checked={choice === value}
            onChange={() => onChoose(value)}
          />
          {t(label)}
        </label>
      ))}
      <details>
        <summary>{t('importConflictExamples')}</summary>
        <ul>
          {preview.examples.map(({ mine, theirs }) => (
            <li key={theirs.id}>
              <bdi class="clip1" dir="auto">
                {clipTitle(mine).slice(0, 160)}
              </bdi>
              <span class="muted">
                {t('importConflictHere')} <bdi dir="auto">{told(mine)}</bdi>
              </span>
              <span class="muted">
                {t('importConflictFile')} <bdi dir="auto">{told(theirs)}</bdi>
              </span>
            </li>
          ))}
        </ul>
      </details>
    </fieldset>
  );
}

interface PlanProps extends ConflictsProps {
  name: string;
}

/** What an import would do. */
export function Plan({ name, preview, choice, onChoose }: PlanProps): JSX.Element {
  return (
    <>
      <p class="muted">
        <bdi dir="auto">{name}</bdi> · {t(FORMAT_LABELS[preview.format])}
      </p>
      {preview.cut && (
        <Alert tone="warn" title={t('importCutTitle')}>
          {t('importCutText')}
        </Alert>
      )}
      {!hasWork(preview) && <p>{t('importNothing')}</p>}
      <ul class="import-plan">
        {preview.added > 0 && <Line icon="plus" text={tn('importNew', preview.added)} />}
        {preview.renamed > 0 && <Line icon="changed" text={tn('importRenamed', preview.renamed)} />}
        {preview.skipped > 0 && <Line icon="check" text={tn('importKnown', preview.skipped)} />}
      </ul>
      <Conflicts preview={preview} choice={choice} onChoose={onChoose} />
      <Problems preview={preview} />
    </>
  );
}
