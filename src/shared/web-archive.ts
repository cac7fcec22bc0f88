/** Where a web archive keeps pages. Opened only by the reader's click: nothing is asked of it before. */

/** The snapshot of a page nearest to a moment (ISO 8601). */
export function archiveAddress(url: string, moment: string): string {
  const day = moment.slice(0, 10).replaceAll('-', '');
  // A page's own fragment is not sent to any server.
  return `https://web.archive.org/web/${day}/${url.split('#', 1)[0]}`;
}
