/** What a page says of where it comes from now, held against what it said when a clip was taken. */
import type { Metadata } from '../article/metadata/metadata.ts';
import { SOURCE_CHANGE_FIELDS, type SourceChange, type SourceChangeField } from './clip.ts';

/** A field as one text: authors in their order, '' where the page gives none. */
export function sourceFieldText(metadata: Metadata, field: SourceChangeField): string {
  if (field === 'authors') return metadata.authors.join(', ');
  return metadata[field] ?? '';
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** White space and, for moments, the zone they are written in are no change; nor is a day its own morning. */
function isSame(field: SourceChangeField, before: string, now: string): boolean {
  if (field === 'title' || field === 'authors')
    return before.trim().replaceAll(/\s+/gu, ' ') === now.trim().replaceAll(/\s+/gu, ' ');
  if (before === '' || now === '') return before === now;
  if (before.length === DAY_LENGTH || now.length === DAY_LENGTH)
    return before.slice(0, DAY_LENGTH) === now.slice(0, DAY_LENGTH);
  return before === now || Date.parse(before) === Date.parse(now);
}

/** The fields that read otherwise now than when the clip was taken, with what they read now. */
export function sourceChanges(saved: Metadata, now: Metadata): SourceChange[] {
  return SOURCE_CHANGE_FIELDS.flatMap((field) => {
    const text = sourceFieldText(now, field);
    return isSame(field, sourceFieldText(saved, field), text) ? [] : [{ field, text }];
  });
}
