/** What a file is made of. */
export interface ExportPart {
  data: string | Uint8Array<ArrayBuffer>;
  /** How many clips end in this part. */
  clips: number;
  /** More clips are to be fed before the next part. */
  isWaiting?: true;
}
