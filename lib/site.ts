/** A host name with a dot in it, an address in numbers (v6 in brackets), or this machine itself. */
const PLAUSIBLE = /^(?:localhost|\[[\da-f:.]+\]|(?=.{1,253}$)[^.\s]{1,63}(?:\.[^.\s]{1,63})+)$/;

/**
 * The host name that somebody means who types a site's name or pastes an address of one of its pages, as browsers write
 * it (lower case, other alphabets in ASCII); `null` where it is neither.
 */
export function siteFrom(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return PLAUSIBLE.test(hostname) ? hostname : null;
}
