/** The day that a page was published and last changed, among all the days that it gives. */
import type { Finding } from './finding.ts';
import type { Conflict } from './metadata.ts';
import { dayOf, mayBeSameDay } from './moment.ts';
import { byAgreement, groups, isVisible, texts, WITNESS, type TextFinding } from './rank.ts';

export interface WeighedDates {
  published: string | null;
  modified: string | null;
  /** The findings, with days of change that were shown as publication told apart. */
  findings: Finding[];
  conflicts: Conflict[];
}

export function weighDates(findings: readonly Finding[]): WeighedDates {
  const judged = tellChangesApart(findings);
  const published = bestFirst(judged, 'published');
  return {
    published: chooseDate(published),
    modified: chooseDate(bestFirst(judged, 'modified')),
    findings: judged,
    conflicts: conflictsOf(published),
  };
}

function bestFirst(findings: readonly Finding[], field: 'published' | 'modified'): TextFinding[][] {
  return byAgreement(groups(texts(findings, field), (a, b) => mayBeSameDay(a.value, b.value)));
}

/** A shown date that is the day of the last change, and not of publication, is a date of change. */
function tellChangesApart(findings: readonly Finding[]): Finding[] {
  const modified = texts(findings, 'modified').filter(({ weight }) => weight >= WITNESS);
  const hidden = texts(findings, 'published').find((finding) => !isVisible(finding));
  return findings.map((finding): Finding => {
    if (finding.field !== 'published' || !isVisible(finding) || !hidden) return finding;
    if (mayBeSameDay(finding.value, hidden.value)) return finding;
    return modified.some(({ value }) => mayBeSameDay(value, finding.value))
      ? { ...finding, field: 'modified' }
      : finding;
  });
}

function isMoment(value: string): boolean {
  return value.length > 10;
}

/** Of Greenwich: its day need not be the newsroom's. */
function isUtc(value: string): boolean {
  return /(?:Z|[+-]00:00)$/u.test(value);
}

function isZoned(value: string): boolean {
  return /T.*(?:Z|[+-]\d{2}:\d{2})$/u.test(value);
}

/** Whether a day is the newsroom's own. */
function isLocal({ value }: TextFinding): boolean {
  return !isUtc(value);
}

/**
 * The value of the group believed most: the most precise one on the day that the page shows its readers,
 * or that its address is filed under, for a stamp of Greenwich may be a day off; else the most believed.
 */
function chooseDate([group]: readonly TextFinding[][]): string | null {
  const [top] = group ?? [];
  if (!group || !top) return null;
  const local =
    group.find((finding) => isVisible(finding) && finding.weight >= WITNESS && isLocal(finding)) ??
    group.find((finding) => isZoned(finding.value) && isLocal(finding)) ??
    group.find(isLocal);
  const day = dayOf((local ?? top).value);
  const same = group.map(({ value }) => value).filter((value) => dayOf(value) === day);
  return same.find((value) => isZoned(value)) ?? same.find(isMoment) ?? day;
}

/** Days of publication that cannot be the same; the chosen first, then in order of belief. */
function conflictsOf(all: readonly TextFinding[][]): Conflict[] {
  const values = all.flatMap((group, index) => {
    const witnesses = group.filter(({ weight }) => weight >= WITNESS);
    if (witnesses.length === 0) return [];
    return index === 0 ? [chooseDate([group]) ?? ''] : [witnesses[0]?.value ?? ''];
  });
  return values.length > 1 ? [{ field: 'published', values: values.slice(0, 6) }] : [];
}
