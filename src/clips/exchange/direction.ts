const LETTER = /\p{L}/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The direction that a text begins in, as `dir="auto"` would tell it. */
export function scriptDirection(text: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(text.match(LETTER)?.[0] ?? '') ? 'rtl' : 'ltr';
}
