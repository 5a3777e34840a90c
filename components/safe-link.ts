/**
 * The address as a link may have it: http or https, else `null`. Claims come from imported files too, so this is
 * checked again where the link is made.
 */
export function safeLink(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}
