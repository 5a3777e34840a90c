/** Parameters that say where a reader came from, not which article it is. */
const TRACKING = /^(?:utm_\w*|fbclid|gclid|ref|ref_src|referrer|cmp|cmpid)$/i;

/**
 * An address as it tells one article from another: host and path, without scheme, `www.`, query order, fragment and
 * trailing slash; tracking parameters are left out. `null` for what is no address.
 */
export function foldAddress(url: string | null): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { hostname, port, pathname, searchParams } = new URL(url);
  const query = [...searchParams].filter(([key]) => !TRACKING.test(key)).map(([key, value]) => `${key}=${value}`);
  const host = hostname.replace(/^(?:www|m|amp)\./, '');
  return `${host}${port ? `:${port}` : ''}${pathname.replace(/\/+$/, '')}?${query.sort().join('&')}`;
}
