import { textDirective } from './fragment.ts';
import type { Passage } from './types.ts';

/**
 * An address that lands on a passage: the plain address where there is none, `null` for any scheme but http and https.
 * A directive that the address had is replaced, an anchor stays.
 */
export function passageLink(url: string | null, passage: Passage | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  const [plain = href] = href.split(':~:');
  const directive = passage && textDirective(passage);
  if (!directive) return plain.replace(/#$/, '');
  return plain.includes('#') ? `${plain}${directive}` : `${plain}#${directive}`;
}
