/** Whether words are as they were when they were saved. */
import type { Clip } from './clip.ts';

/** SHA-256 of a text in UTF-8, hexadecimal. */
export async function sha256Of(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether a clip's words are those that its hash was taken of; null where it has none. */
export async function isUnaltered({ text, sha256 }: Pick<Clip, 'text' | 'sha256'>): Promise<boolean | null> {
  return sha256 === undefined ? null : (await sha256Of(text)) === sha256;
}
