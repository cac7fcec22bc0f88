/** One key for one page, however its address was reached: by which a page finds its clips again. */

/** Query parameters that tell how a reader came, not what is read. Lower case. */
const TRACKING = new Set(
  (
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid li_fat_id igshid igsh epik ' +
    'srsltid mc_cid mc_eid mkt_tok _ga _gl _hsenc _hsmi __twitter_impression ref_src ref_url cmpid cmp smid ' +
    'smtyp ito xtor wt_mc s_cid ocid vero_id oly_enc_id oly_anon_id rb_clickid spm taid soc_src soc_trk ' +
    'guccounter guce_referrer guce_referrer_sig share shared share_id sharetype sharetoken share_source sr_share ' +
    'amp'
  ).split(' '),
);

/** Families of such parameters, by their beginnings. */
const TRACKING_PREFIXES = ['utm_', 'at_', 'pk_', 'mtm_', 'hsa_', 'ns_', 'trk_', 'stm_'];

function isTracking(parameter: string): boolean {
  const name = parameter.toLowerCase();
  return TRACKING.has(name) || TRACKING_PREFIXES.some((prefix) => name.startsWith(prefix));
}

/** `%d8` and `%D8` are the same letter. */
function upperEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/giu, (escape) => escape.toUpperCase());
}

/** A fragment names a place on the page, unless a client-side router keeps its route there. */
function routeOf(hash: string): string {
  const [route = ''] = hash.split(':~:', 1);
  return /^#!?\//u.test(route) ? route : '';
}

/** Names of hosts that serve a site's pages to phones, before the site's own or after its language. */
const MOBILE_LABELS = new Set(['m', 'mobile', 'amp']);

/** The host that a site's pages have for a desk: without `www.` and what stands for a phone. */
function plainHost(host: string): string {
  const labels = host.replace(/^www\./u, '').split('.');
  // `m.site.example` and `en.m.site.example`, never the site's own two last names.
  const at = labels.findIndex((label, index) => index < 2 && MOBILE_LABELS.has(label));
  if (at >= 0 && labels.length - at > 2) labels.splice(at, 1);
  return labels.join('.');
}

/** The path without what makes it the AMP edition of the same page. */
function plainPath(path: string): string {
  return path
    .replace(/\/$/u, '')
    .replace(/^\/amp(?=\/)/u, '')
    .replace(/\/amp$/u, '')
    .replace(/\.amp(?=(?:\.html?)?$)/u, '');
}

/** The address that an AMP cache or viewer shows a page of, or the address itself. */
function unwrapped(url: URL): URL {
  const [, secure, inner] =
    url.host === 'cdn.ampproject.org' || url.host.endsWith('.cdn.ampproject.org')
      ? (url.pathname.match(/^\/[cv]\/(s\/)?(.+)$/u) ?? [])
      : /^(?:www\.)?google\.[a-z.]{2,6}$/u.test(url.host)
        ? (url.pathname.match(/^\/amp\/(s\/)?(.+)$/u) ?? [])
        : [];
  const address = `${secure === undefined ? 'http' : 'https'}://${inner}${url.search}`;
  return inner !== undefined && URL.canParse(address) ? new URL(address) : url;
}

/**
 * The page's key: the address without scheme, `www.`, credentials, trailing slash, tracking
 * parameters and fragment, its other parameters in order, its mobile and AMP editions as the page
 * itself. An address that is not of the web is its own key.
 */
export function pageKey(url: string): string {
  if (!URL.canParse(url)) return url;
  const given = new URL(url);
  if (given.protocol !== 'http:' && given.protocol !== 'https:') return url;
  const { host, pathname, searchParams, hash } = unwrapped(given);
  const parameters = new URLSearchParams([...searchParams].filter(([name]) => !isTracking(name)));
  parameters.sort();
  const query = parameters.size > 0 ? `?${parameters.toString()}` : '';
  return `${plainHost(host)}${upperEscapes(plainPath(pathname))}${query}${upperEscapes(routeOf(hash))}`;
}

function hostIn(key: string): string {
  return key.split(/[/?#]/u, 1)[0] ?? '';
}

/** The host in a page's key: one for a site's editions for desks and phones. */
export function hostKey(url: string): string {
  return hostIn(pageKey(url));
}

/** The key that a page's clips are kept under: of its canonical address where it can be trusted, else of its own. */
export function keptKey(url: string, canonical: string): string {
  if (url !== lastKept.url || canonical !== lastKept.canonical)
    lastKept = { url, canonical, key: pageKeys(url, canonical).at(-1) ?? pageKey(url) };
  return lastKept.key;
}

// The clips of a page mostly come one after the other.
let lastKept = { url: '', canonical: '', key: '' };

/**
 * The keys of a page that gives a canonical address (`''` for none): of the address that was read and,
 * where it can be trusted, of the canonical one. It is on the same site alone, and not where it names
 * the front page or the section of the page: a page of many would have the clips of all.
 */
export function pageKeys(url: string, canonical: string): string[] {
  const own = pageKey(url);
  if (canonical === '' || canonical === url || !URL.canParse(canonical)) return [own];
  const other = pageKey(canonical);
  const otherHost = hostIn(other);
  const isSection = own.startsWith(`${other}/`) || other === otherHost;
  return other === own || hostIn(own) !== otherHost || isSection ? [own] : [own, other];
}
