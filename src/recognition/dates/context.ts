/** What a date is resolved with. */

/** What a date is resolved with. */
export interface ResolutionContext {
  /** Epoch day of publication, or null. */
  published: number | null;
  /** What tells `3/4/2025`, where the page or region does. */
  order: 'day' | 'month' | null;
  /** The sentence speaks of what is to come. */
  future: boolean;
}
