import { getAttribute, localName } from '../../dom/node.ts';

/** A word of some letters, not an abbreviation that a number belongs to ("MI6", "F16"), and signs behind it. */
const WORD = /(?:\p{L}\p{Ll}|[\p{Lo}\p{Lm}]{2})["'’”»)\]]*[.,;:!?]?["'’”»)\]]*$/u;
/** Full stops and quotation marks of scripts without spaces. */
const END = /[。、！？」』）]$/u;

/**
 * Whether an element with the text of a mark is a link to a note: one that says so, or leads to a place of a page, or
 * touches the word before it. `before` is the text that it touches.
 */
export function isNoteLink(element: Element, before: string): boolean {
  if (localName(element) !== 'a') return false;
  const kinds = [getAttribute(element, 'role'), getAttribute(element, 'epub:type'), getAttribute(element, 'rel')];
  if (kinds.some((kind) => kind !== null && /^(doc-)?(noteref|footnote)$/.test(kind))) return true;
  const address = getAttribute(element, 'href');
  if (address === null || before === '') return false;
  return address.includes('#') || WORD.test(before) || END.test(before);
}
