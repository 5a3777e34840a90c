/** Match patterns of the pages that are read: all web pages. The manifest asks for them, and so does the user's consent. */
export const WEB_PAGES: readonly string[] = ['http://*/*', 'https://*/*'];

/** The same for a single host, written so that each is covered by one of the manifest's. */
export function pagesOf(host: string): string[] {
  return [`http://${host}/*`, `https://${host}/*`];
}
