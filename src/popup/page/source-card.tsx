/** Where the page comes from: each field with the evidence for it, and with what contradicts it. */
import type { ComponentChild, JSX } from 'preact';
import type { Evidence, Metadata, MetadataField, MetadataSource } from '../../article/metadata/metadata.ts';
import {
  formatDay,
  formatDistance,
  formatLanguage,
  formatList,
  formatMoment,
  todayIso,
} from '../../shared/format.ts';
import { t, tn } from '../../shared/i18n.ts';
import { Button, IconButton } from '../../shared/ui/button.tsx';
import { Icon } from '../../shared/ui/icon.tsx';
import { rich } from '../../shared/ui/rich.tsx';
import { useCopy } from '../copy.ts';
import type { PageActions } from './actions.ts';

/** What readers see of a page; the rest is in the citation. */
const FIELDS = [
  'authors',
  'agency',
  'published',
  'modified',
  'notices',
  'site',
  'section',
  'language',
  'paywalled',
  'licence',
] as const;
type ShownField = (typeof FIELDS)[number];

const FIELD_KEYS: Readonly<Record<MetadataField, string>> = {
  title: 'fieldTitle',
  subtitle: 'fieldSubtitle',
  authors: 'fieldAuthors',
  agency: 'fieldAgency',
  published: 'fieldPublished',
  modified: 'fieldModified',
  site: 'fieldSite',
  language: 'fieldLanguage',
  url: 'fieldUrl',
  image: 'fieldImage',
  description: 'fieldDescription',
  section: 'fieldSection',
  keywords: 'fieldKeywords',
  paywalled: 'fieldPaywalled',
  licence: 'fieldLicence',
  notices: 'fieldNotices',
};

const SOURCE_KEYS: Readonly<Record<MetadataSource, string>> = {
  'json-ld': 'sourceJsonLd',
  opengraph: 'sourceOpengraph',
  meta: 'sourceMeta',
  microdata: 'sourceMicrodata',
  link: 'sourceLink',
  time: 'sourceTime',
  byline: 'sourceByline',
  headline: 'sourceHeadline',
  title: 'sourceTitle',
  document: 'sourceDocument',
  script: 'sourceScript',
  url: 'sourceUrl',
};

/** The popup is open for minutes: its day is the day on which it was opened. */
const TODAY = todayIso(new Date());

/** Sources that readers can see on the page; the others are for machines. */
const VISIBLE: ReadonlySet<MetadataSource> = new Set(['time', 'byline', 'headline']);

/** A field's value as its evidence writes it; '' where the page gives none. */
export function fieldValue(metadata: Metadata, field: MetadataField): string {
  const value = metadata[field];
  if (Array.isArray(value)) return value.join(', ');
  return value === null ? '' : String(value);
}

/** That a page is free to read is no news. */
function isTold(metadata: Metadata, field: ShownField): boolean {
  return field === 'paywalled' ? metadata.paywalled === true : fieldValue(metadata, field) !== '';
}

function inWords(field: MetadataField, value: string): string {
  if (field === 'published' || field === 'modified') return formatMoment(value);
  if (field === 'language') return formatLanguage(value);
  if (field === 'paywalled') return t(value === 'true' ? 'paywalledYes' : 'paywalledNo');
  return value;
}

/** Shorter than in its own row: days without their weekday. */
function inFewWords(field: MetadataField, value: string): string {
  return field === 'published' || field === 'modified' ? formatDay(value, 'long') : inWords(field, value);
}

/** A moment with a zone as the reader's clocks had it, where that reads differently; '' for anything else. */
function inReadersZone(value: string): string {
  if (!/T.*(?:Z|[+-]\d{2}:\d{2})$/u.test(value)) return '';
  const moment = new Date(value);
  if (Number.isNaN(moment.getTime())) return '';
  const [hour, minute] = [moment.getHours(), moment.getMinutes()].map((part) =>
    String(part).padStart(2, '0'),
  );
  const here = `${todayIso(moment)}T${hour}:${minute}`;
  return here === value.slice(0, 16) ? '' : t('momentHere', formatMoment(here));
}

/** A field's value as the reader pastes it: a day or moment as ISO 8601, lists as the language writes them. */
function inCopy(metadata: Metadata, field: ShownField): string {
  if (field === 'authors') return formatList(metadata.authors);
  if (field === 'notices') return metadata.notices.join('\n');
  return field === 'published' || field === 'modified'
    ? fieldValue(metadata, field)
    : inWords(field, fieldValue(metadata, field));
}

function Value({ metadata, field }: { metadata: Metadata; field: ShownField }): JSX.Element {
  const value = fieldValue(metadata, field);
  if (field === 'authors') return <bdi>{formatList(metadata.authors)}</bdi>;
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

function EvidenceItem({ field, evidence, chosen, disputed, actions }: EvidenceItemProps): JSX.Element {
  const { place } = evidence;
  const same = evidence.value === chosen;
  return (
    <li class={same ? 'chosen' : undefined}>
      {same ? (
        <Icon name="check" label={t('evidenceChosen')} />
      ) : disputed ? (
        <Icon name="warn" label={t('evidenceDisputed')} />
      ) : (
        <span />
      )}
      <bdi>{inFewWords(field, evidence.value)}</bdi>
      <span class="from">
        <span class="muted">{t(SOURCE_KEYS[evidence.source])}</span>
        {place !== undefined && (
          <IconButton
            icon="goto"
            label={t('goToEvidence')}
            onClick={() => actions.goTo({ kind: 'place', place })}
          />
        )}
      </span>
      {evidence.text !== '' && (
        <bdi class={VISIBLE.has(evidence.source) ? 'words' : 'words mono'} dir="auto">
          {evidence.text}
        </bdi>
      )}
    </li>
  );
}

interface EvidenceItemProps {
  field: MetadataField;
  evidence: Evidence;
  chosen: string;
  disputed: boolean;
  actions: PageActions;
}

/** `The page says A, its metadata B.` where it is so; else only that sources disagree. */
function conflictInWords(
  metadata: Metadata,
  field: MetadataField,
  values: readonly string[],
): ComponentChild[] {
  const strong = values.map((value) => (
    <b key={value}>
      <bdi>{inFewWords(field, value)}</bdi>
    </b>
  ));
  const [first, second] = strong;
  if (!first || !second || strong.length > 2)
    return rich(
      'conflictMany',
      strong.flatMap((value, at) => (at > 0 ? [t('listSeparator'), value] : [value])),
    );
  const seen = (value: string | undefined): boolean[] =>
    (metadata.evidence[field] ?? [])
      .filter((one) => one.value === value)
      .map(({ source }) => VISIBLE.has(source));
  const [a, b] = values.map(seen);
  if (a?.includes(true) && b && !b.includes(true)) return rich('conflictPageFirst', first, second);
  if (b?.includes(true) && a && !a.includes(true)) return rich('conflictMetadataFirst', first, second);
  return rich('conflictTwo', first, second);
}

interface FieldProps {
  metadata: Metadata;
  field: ShownField;
  actions: PageActions;
}

function Field({ metadata, field, actions }: FieldProps): JSX.Element {
  const copy = useCopy();
  const evidence = metadata.evidence[field] ?? [];
  const conflict = metadata.conflicts.find((one) => one.field === field);
  const chosen = fieldValue(metadata, field);
  const row = (
    <>
      <span class="k">{t(FIELD_KEYS[field])}</span>
      <span class="v">
        <Value metadata={metadata} field={field} />
      </span>
    </>
  );
  return (
    <>
      {evidence.length > 0 ? (
        <details class="field">
          <summary>
            {row}
            <span class="ev">
              {tn('evidenceCount', evidence.length)} <Chevron />
            </span>
          </summary>
          <ul class="evidence">
            {evidence.map((one) => (
              <EvidenceItem
                key={`${one.source} ${one.text} ${one.value}`}
                field={field}
                evidence={one}
                chosen={chosen}
                disputed={conflict?.values.includes(one.value) ?? false}
                actions={actions}
              />
            ))}
          </ul>
          <div class="field-acts">
            <span class="muted grow">{inReadersZone(chosen)}</span>
            <Button kind="quiet" icon="copy" onClick={() => copy(inCopy(metadata, field))}>
              {t('copyField', t(FIELD_KEYS[field]))}
            </Button>
          </div>
        </details>
      ) : (
        <div class="field plain">{row}</div>
      )}
      {conflict && (
        <p class="conflict">
          <Icon name="warn" label={t('conflict')} />
          <span>{conflictInWords(metadata, field, conflict.values)}</span>
        </p>
      )}
    </>
  );
}

export function Chevron(): JSX.Element {
  return (
    <span class="chev">
      <Icon name="down" />
    </span>
  );
}

interface SourceCardProps {
  metadata: Metadata;
  url: string;
  actions: PageActions;
}

export function SourceCard({ metadata, url, actions }: SourceCardProps): JSX.Element {
  const title = metadata.title || url;
  const disputed = metadata.conflicts.find(({ field }) => field === 'title');
  const disputedAddress = metadata.conflicts.find(({ field }) => field === 'url');
  return (
    <section class="card source" aria-label={t('sourceCard')}>
      <h2 class="title" data-testid="source-title" dir="auto">
        {title}
      </h2>
      {disputed && (
        <p class="conflict">
          <Icon name="warn" label={t('conflict')} />
          <span>{conflictInWords(metadata, 'title', disputed.values)}</span>
        </p>
      )}
      {metadata.subtitle !== '' && (
        <p class="subtitle" dir="auto">
          {metadata.subtitle}
        </p>
      )}
      {disputedAddress && (
        <p class="conflict">
          <Icon name="warn" label={t('conflict')} />
          <span>{conflictInWords(metadata, 'url', disputedAddress.values)}</span>
        </p>
      )}
      {FIELDS.filter((field) => isTold(metadata, field)).map((field) => (
        <Field key={field} metadata={metadata} field={field} actions={actions} />
      ))}
      {metadata.published === null && metadata.authors.length === 0 && (
        <p class="lacking">{t('sourceLacking')}</p>
      )}
    </section>
  );
}
