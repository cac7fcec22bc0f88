/** What a page says about itself is data from a stranger: cleaned, cut and checked before it is kept. */

/** Longest values kept, in code units: past these a field holds a page's text, not its name. */
export const MAX_VALUE = 1_000;
export const MAX_NAME = 120;
export const MAX_EVIDENCE = 300;

/** The character references that systems leave in attribute values and JSON after escaping twice. */
const REFERENCES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  zwnj: '\u200c',
};

function decodeReferences(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/giu, (whole, decimal, hex, name) => {
    if (name) return REFERENCES[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code >= 0x20 && code <= 0x10_ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : ' ';
  });
}

// C0 and C1 controls have no place in a name; bidi controls and joiners belong to their script's spelling.
// oxlint-disable-next-line no-control-regex -- controls are what is looked for
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu;

/** One line of text without tags, references and controls, at most `limit` code units; '' for anything but a string. */
export function cleanText(value: unknown, limit = MAX_VALUE): string {
  if (typeof value !== 'string' || value === '') return '';
  const text = decodeReferences(decodeReferences(value.slice(0, limit * 8)))
    .replaceAll(/<[a-z/!][^<>]*>/giu, ' ')
    .replaceAll(CONTROLS, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return cut(text, limit);
}

/** Cuts without halving a code point. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return `${text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 2 : limit - 1).trimEnd()}…`;
}

/** An absolute address of the web, resolved against the page's; '' for any other. */
export function cleanUrl(value: unknown, base: string): string {
  if (typeof value !== 'string') return '';
  const trimmed = value.trim();
  if (trimmed === '' || trimmed.length > 4_000) return '';
  try {
    const url = new URL(trimmed, base || undefined);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return '';
    url.username = '';
    url.password = '';
    return url.href;
  } catch {
    return '';
  }
}

/** `ar_AR.UTF-8`, `ar-ar` → a BCP 47 tag; '' for what is none. */
export function cleanLanguage(value: unknown): string {
  const tag =
    cleanText(value, 60)
      .split(/[,;.\s]/u)[0]
      ?.replaceAll('_', '-') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/iu.test(tag)) return '';
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? '';
  } catch {
    return '';
  }
}
