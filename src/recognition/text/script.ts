/** Which script a word is in, by its first letter. */

export const SCRIPTS = ['arabic', 'hebrew', 'cyrillic', 'greek', 'latin'] as const;
export type Script = (typeof SCRIPTS)[number];

/** Blocks of Unicode with letters of the scripts that our languages are written in; `to` inclusive. */
const BLOCKS: readonly (readonly [from: number, to: number, script: Script])[] = [
  [0x41, 0x24f, 'latin'],
  [0x370, 0x3ff, 'greek'],
  [0x400, 0x52f, 'cyrillic'],
  [0x590, 0x5ff, 'hebrew'],
  [0x600, 0x77f, 'arabic'],
  [0x8a0, 0x8ff, 'arabic'],
  [0x1e00, 0x1eff, 'latin'],
  [0x1f00, 0x1fff, 'greek'],
  [0xfb50, 0xfdff, 'arabic'],
  [0xfe70, 0xfefc, 'arabic'],
];

/** Null for another script, and for what is no letter. */
export function scriptOf(word: string): Script | null {
  const code = word.codePointAt(0) ?? 0;
  for (const [from, to, script] of BLOCKS) if (code >= from && code <= to) return script;
  return null;
}

const OTHER_SCRIPTS: Readonly<Record<string, Script>> = {
  ...Object.fromEntries(['ar', 'fa', 'ur', 'ps', 'ckb', 'ug', 'sd'].map((language) => [language, 'arabic'])),
  ...Object.fromEntries(
    ['ru', 'uk', 'bg', 'sr', 'be', 'mk', 'kk', 'ky', 'mn', 'tg'].map((language) => [language, 'cyrillic']),
  ),
  he: 'hebrew',
  yi: 'hebrew',
  el: 'greek',
};

/** The script that a language, by its primary subtag, is written in; Latin unless known otherwise. */
export function scriptOfLanguage(language: string): Script {
  return OTHER_SCRIPTS[language] ?? 'latin';
}
