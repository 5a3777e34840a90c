import { documentElement } from '../../dom/document.ts';
import { getAttribute } from '../../dom/node.ts';

/** The language that an element gives its text, as a canonical BCP 47 tag; `undefined` where it gives none. */
export function ownLanguage(element: Element): string | null | undefined {
  const given = getAttribute(element, 'lang');
  return given === null ? undefined : canonicalTag(given);
}

/** The language that a page says it is in. */
export function pageLanguage(document: Document): string | null {
  return ownLanguage(documentElement(document)) ?? null;
}

/** Whether a part is in another language than its page; regions and scripts make no other language. */
export function isOtherLanguage(part: string | null, page: string | null): part is string {
  return part !== null && part.split('-')[0] !== page?.split('-')[0];
}

function canonicalTag(given: string): string | null {
  try {
    return Intl.getCanonicalLocales(given.trim().replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}
