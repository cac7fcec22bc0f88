/** What the clips' core throws where the reader has to be told; `code` is a key of `_locales`. */
export const CLIP_ERROR_CODES = [
  'errorStorageFull',
  'errorStorageBlocked',
  'errorStorageNewer',
  'errorStorageUnavailable',
  'errorNoClip',
  'errorClipMalformed',
  'errorClipTooLong',
  'errorClipAddress',
  'errorImportNotOurs',
  'errorImportCut',
  'errorImportNewer',
  'errorImportEncoding',
  'errorImportReply',
] as const;
export type ClipErrorCode = (typeof CLIP_ERROR_CODES)[number];

export class ClipError extends Error {
  readonly code: ClipErrorCode;
  constructor(code: ClipErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ClipError';
    this.code = code;
  }
}
