/** The reader's own word on where a page comes from: kept beside what the page says, never in its place. */
import type { Metadata } from '../article/metadata/metadata.ts';
import { CORRECTABLE_FIELDS, type ClipSource, type CorrectableField, type Corrections } from './clip.ts';

/** The fields that the reader corrected. */
export function correctedFields(corrections: Corrections | undefined): CorrectableField[] {
  return CORRECTABLE_FIELDS.filter((field) => corrections?.[field] !== undefined);
}

/** A page's source with the reader's word where there is one; what the page contradicts itself in is settled there. */
export function applyCorrections(metadata: Metadata, corrections: Corrections | undefined): Metadata {
  const corrected = new Set<string>(correctedFields(corrections));
  if (corrected.size === 0) return metadata;
  return {
    ...metadata,
    ...corrections,
    organizations: metadata.organizations.filter((name) =>
      (corrections?.authors ?? metadata.authors).includes(name),
    ),
    conflicts: metadata.conflicts.filter(({ field }) => !corrected.has(field)),
  };
}

/** The source of a clip as its reader knows it: what citations and lists give. */
export function sourceMetadata({ metadata, corrections }: ClipSource): Metadata {
  return applyCorrections(metadata, corrections);
}
