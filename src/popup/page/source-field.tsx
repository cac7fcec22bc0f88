/** One field of a page's source: its value, the evidence for it one click away, and the reader's word on it. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Metadata, MetadataField } from '../../article/metadata/metadata.ts';
import { CORRECTABLE_FIELDS, type CorrectableField } from '../../clips/clip.ts';
import { applyCorrections } from '../../clips/corrections.ts';
import type { Entity } from '../../recognition/annotation.ts';
import { formatDay, formatDistance, formatList, formatMoment, todayIso } from '../../shared/format.ts';
import { t, tn } from '../../shared/i18n.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Icon } from '../../shared/ui/icon.tsx';
import { useCopy } from '../../shared/ui/use-copy.ts';
import type { PageActions } from './actions.ts';
import { AuthorList } from './author-list.tsx';
import { Chevron } from './chevron.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { ConflictNote, EvidenceList } from './source-evidence.tsx';
import { FIELD_KEYS, fieldValue, inCopy, inReadersZone, inWords } from './source-words.ts';
import { typedValue } from './typed-correction.ts';
import type { CorrectionActions } from './use-corrections.ts';

/** The popup is open for minutes: its day is the day on which it was opened. */
const TODAY = todayIso(new Date());

function Value({ metadata, field }: { metadata: Metadata; field: MetadataField }): JSX.Element {
  const value = fieldValue(metadata, field);
  if (value === '') return <span class="muted">{t('fieldNone')}</span>;
  if (field === 'authors' || field === 'keywords') return <bdi>{formatList(metadata[field])}</bdi>;
  if (field === 'notices')
    return (
      <>
        {metadata.notices.map((notice) => (
          <p key={notice} dir="auto">
            {notice}
          </p>
        ))}
      </>
    );
  if (field !== 'published' && field !== 'modified') return <bdi>{inWords(field, value)}</bdi>;
  const distance = formatDistance(value, TODAY);
  return (
    <>
      <time dateTime={value} title={value}>
        {field === 'published' ? formatDay(value) : formatMoment(value)}
      </time>
      {distance && <span class="muted"> · {distance}</span>}
    </>
  );
}

function isCorrectable(field: MetadataField): field is CorrectableField {
  return CORRECTABLE_FIELDS.some((known) => known === field);
}

export interface SourceFieldProps {
  /** As the page gives it. */
  metadata: Metadata;
  field: MetadataField;
  entities: readonly Entity[];
  corrections: CorrectionActions;
  actions: PageActions;
  /** Leaves the value to what stands above the row. */
  shownAbove?: boolean;
  /** Begins with the form, where the page gives nothing. */
  editing?: boolean;
  onEdited?: () => void;
}

export function SourceField(props: SourceFieldProps): JSX.Element {
  const { metadata, field, entities, corrections, actions, shownAbove = false, onEdited } = props;
  const copy = useCopy();
  const [editing, setEditing] = useState(props.editing ?? false);
  const detailsRef = useRef<HTMLDetailsElement>(null);
  const correctButtonRef = useRef<HTMLSpanElement>(null);
  const wasEditingRef = useRef(false);
  const begun = props.editing ?? false;
  useEffect(() => {
    if (begun && detailsRef.current) detailsRef.current.open = true;
  }, [begun]);
  useEffect(() => {
    // Back to where the reader began.
    if (wasEditingRef.current && !editing) correctButtonRef.current?.querySelector('button')?.focus();
    wasEditingRef.current = editing;
  }, [editing]);
  const evidence = metadata.evidence[field] ?? [];
  const known = applyCorrections(metadata, corrections.made);
  const correctable = isCorrectable(field) ? field : null;
  const corrected = correctable !== null && corrections.made[correctable] !== undefined;
  const conflict = metadata.conflicts.find((one) => one.field === field);
  const label = t(FIELD_KEYS[field]);
  const row = (
    <>
      <span class="k">{label}</span>
      <span class="v">
        {!shownAbove && <Value metadata={known} field={field} />}
        {corrected && (
          <span class="badge plain" data-testid="corrected">
            <Icon name="note" />
            {t('correctedByYou')}
          </span>
        )}
      </span>
    </>
  );
  const done = (): void => {
    setEditing(false);
    onEdited?.();
  };
  return (
    <>
      {evidence.length > 0 || correctable ? (
        <details class="field" ref={detailsRef} data-field={field}>
          <summary>
            {row}
            <span class="ev">
              {evidence.length > 0 && tn('evidenceCount', evidence.length)} <Chevron />
            </span>
          </summary>
          {field === 'authors' && (
            <AuthorList
              authors={known.authors}
              organizations={known.organizations}
              entities={entities}
              actions={actions}
            />
          )}
          <EvidenceList
            field={field}
            evidence={evidence}
            chosen={fieldValue(known, field)}
            conflict={conflict}
            actions={actions}
          />
          {correctable && editing ? (
            <CorrectionForm
              field={correctable}
              value={typedValue(known, correctable)}
              language={metadata.language}
              corrections={corrections}
              onDone={done}
            />
          ) : (
            <div class="field-acts">
              <span class="muted grow">{inReadersZone(fieldValue(known, field))}</span>
              {correctable && (
                <span ref={correctButtonRef}>
                  <Button
                    kind="quiet"
                    icon="note"
                    data-testid="correct"
                    aria-label={t('correctField', label)}
                    onClick={() => setEditing(true)}
                  >
                    {t('correct')}
                  </Button>
                </span>
              )}
              {correctable && corrected && (
                <Button
                  kind="quiet"
                  icon="undo"
                  data-testid="correction-withdraw"
                  onClick={() => void corrections.withdraw(correctable)}
                >
                  {t('correctionWithdraw')}
                </Button>
              )}
              <Button
                kind="quiet"
                icon="copy"
                data-testid="copy-field"
                onClick={() => copy(inCopy(known, field))}
              >
                {t('copyField', label)}
              </Button>
            </div>
          )}
        </details>
      ) : (
        <div class="field plain">{row}</div>
      )}
      {!corrected && <ConflictNote metadata={metadata} conflict={conflict} />}
    </>
  );
}
