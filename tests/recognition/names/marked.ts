/** Sentences with their names marked in place: `{p Jane Roe} of {o the Acme Corp} in {l Paris}`. */
import type { NameType } from '../../../src/recognition/annotation.ts';
import type { RecognisedNames } from '../../../src/recognition/names/names.ts';
import { recogniseNames } from '../../../src/recognition/names/names.ts';
import { prepareText } from '../../../src/recognition/text/document.ts';

const LETTERS: Readonly<Record<NameType, string>> = { person: 'p', organization: 'o', place: 'l' };

/** The sentence without its marks. */
export function plain(marked: string): string {
  return marked.replaceAll(/\{[pol] ([^}]*)\}/gu, '$1');
}

export function recogniseMarked(marked: string, language: string): RecognisedNames {
  return recogniseNames(prepareText(plain(marked), { language }));
}

/** The sentence with what was recognised marked in the same way. */
export function remark(text: string, { names }: RecognisedNames): string {
  let result = '';
  let at = 0;
  for (const { type, start, end } of names) {
    result += `${text.slice(at, start)}{${LETTERS[type]} ${text.slice(start, end)}}`;
    at = end;
  }
  return result + text.slice(at);
}
