/** Bytes to text, unchanged but for the encoding. */

function byMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null;
}

/** A plain text, its byte order mark and line ends kept. Bytes that are no UTF-8 become U+FFFD. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(byMark(bytes) ?? 'utf-8', { ignoreBOM: true }).decode(bytes);
}

/** How far into a page browsers look for its encoding (the HTML standard says 1,024 bytes; saved pages carry more before it). */
const HEAD_BYTES = 8_192;

const CHARSET = /<meta[^>]{0,300}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w:-]{2,40})/iu;

/** A saved page by its byte order mark, as UTF-8 where it is that beyond chance, by its `<meta charset>`, or as UTF-8. */
export function decodeHtml(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const named = CHARSET.exec(head)?.[1] ?? 'utf-8';
  // A page that can be read as it stands in latin letters is not in UTF-16, whatever it says.
  const encoding = byMark(bytes) ?? (/^utf-?16/iu.test(named) ? 'utf-8' : named);
  // Browsers and harvesters save pages in UTF-8 and leave the old name in them; other encodings' letters are no UTF-8.
  if (!/^utf-?8$/iu.test(encoding) && byMark(bytes) === null) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      // As the page says, then.
    }
  }
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}
