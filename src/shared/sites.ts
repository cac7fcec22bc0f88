/** Sites as the reader means them: a host name, whatever its scheme and port. */

/** Match patterns of every page that Isnad may ask to read. */
export const ALL_SITES: readonly string[] = ['http://*/*', 'https://*/*'];

/** The host name of a web page; null for pages of the browser, of extensions, of files. */
export function siteOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return (protocol === 'http:' || protocol === 'https:') && hostname !== '' ? hostname : null;
}

/** The match pattern of a site. Ports are left out: Firefox's patterns know none. */
export function sitePattern(site: string): string {
  return `*://${site}/*`;
}

/**
 * The origins to ask the browser about for a site, scheme by scheme: Chromium finds no grant of
 * `http://*` and `https://*` to cover a pattern with both.
 */
export function siteOrigins(site: string): string[] {
  return [`http://${site}/*`, `https://${site}/*`];
}

/** The site of a match pattern of one site; null for patterns of many. */
export function siteOfPattern(pattern: string): string | null {
  const site = pattern.match(/^(?:\*|https?):\/\/([^*/]+)\/\*$/u)?.[1];
  return site ?? null;
}

/** Whether the origins a permission lists cover every web page. */
export function coversAllSites(origins: readonly string[]): boolean {
  return (
    origins.includes('<all_urls>') ||
    origins.includes('*://*/*') ||
    ALL_SITES.every((pattern) => origins.includes(pattern))
  );
}
