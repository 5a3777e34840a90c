/**
 * Hosts whose pages never leave this machine; browsers hold them to be as safe as https. The extension's policy allows
 * the same ones (`wxt.config.ts`), which has no way to write an IPv6 address.
 */
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1']);
/** As long as any address that the store takes. */
const MOST_ADDRESS = 2000;

/**
 * The address of a set as it is asked for and compared, without its fragment; `null` where it is none that may be
 * followed: https alone (or this machine itself), without a name or password in it.
 */
export function followable(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > MOST_ADDRESS || !URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
  if (!isSafe || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url.href;
}

/** A file named beside an index; `null` where it would lie on another server. */
export function besideIndex(index: string, file: string): string | null {
  if (!URL.canParse(file, index)) return null;
  const address = followable(new URL(file, index).href);
  return address !== null && new URL(address).origin === new URL(index).origin ? address : null;
}
