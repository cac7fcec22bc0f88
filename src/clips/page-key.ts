/** One key for one page, however its address was reached: by which a page finds its clips again. */

/** Query parameters that tell how a reader came, not what is read. Lower case. */
const TRACKING = new Set(
  (
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid li_fat_id igshid igsh epik ' +
    'srsltid mc_cid mc_eid mkt_tok _ga _gl _hsenc _hsmi __twitter_impression ref_src ref_url cmpid cmp smid ' +
    'smtyp ito xtor wt_mc s_cid ocid vero_id oly_enc_id oly_anon_id rb_clickid spm taid soc_src soc_trk ' +
    'guccounter guce_referrer guce_referrer_sig'
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

/**
 * The page's key: the address without scheme, `www.`, credentials, trailing slash, tracking
 * parameters and fragment, its other parameters in order. An address that is not of the web is its
 * own key.
 */
export function pageKey(url: string): string {
  if (!URL.canParse(url)) return url;
  const { protocol, host, pathname, searchParams, hash } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return url;
  const parameters = new URLSearchParams([...searchParams].filter(([name]) => !isTracking(name)));
  parameters.sort();
  const query = parameters.size > 0 ? `?${parameters.toString()}` : '';
  const path = upperEscapes(pathname).replace(/\/$/u, '');
  return `${host.replace(/^www\./u, '')}${path}${query}${upperEscapes(routeOf(hash))}`;
}
