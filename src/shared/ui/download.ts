/** Long enough for the browser to have taken the file over. */
const KEPT_MS = 60_000;

/** Hands the reader what an object URL stands for, which is revoked then. */
export function downloadUrl(name: string, url: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}

/** Hands the reader a file, in parts so that a large one is never one string. */
export function downloadFile(name: string, type: string, parts: string[]): void {
  downloadUrl(name, URL.createObjectURL(new Blob(parts, { type: `${type};charset=utf-8` })));
}
