import { getAttribute, localName } from '../../dom/node.ts';

/** An element as its tag and its role tell what it is. */
export type Named = { readonly element: Element; readonly name: string; readonly role: string | null };

export function namedOf(element: Element): Named {
  return { element, name: localName(element), role: getAttribute(element, 'role') };
}
