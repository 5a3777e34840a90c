import type { BlockRole } from '../../../lib/model.ts';
import { getAttribute, queryWithin } from '../../dom/node.ts';
import type { Named } from './named.ts';

export type Kind = { readonly role: BlockRole; readonly level: number | null };

/** What makes a list item a text of its own, as in live blogs and lists of teasers. */
const ENTRY = 'h1, h2, h3, h4, h5, h6, [role=heading], article, section, blockquote, p ~ p';
const CAPTION = /(?:^|[^a-z])caption(?:$|[^a-z])/i;

/** What an element that stands apart makes of its text, `null` where that is what it is without it. */
export function kindOf({ element, name, role }: Named, lists: number): Kind | null {
  const heading = headingLevel(element, name, role);
  if (heading !== null) return heading === 1 ? { role: 'title', level: null } : { role: 'heading', level: heading };
  if (name === 'li' || role === 'listitem')
    return queryWithin(element, ENTRY) ? TEXT : { role: 'item', level: lists || 1 };
  if (name === 'blockquote' || role === 'blockquote') return { role: 'quote', level: null };
  if (name === 'figcaption' || name === 'caption' || role === 'caption' || isCalledCaption(element))
    return { role: 'caption', level: null };
  return null;
}

const TEXT: Kind = { role: 'text', level: null };

function headingLevel(element: Element, name: string, role: string | null): number | null {
  const level = name.length === 2 && name.startsWith('h') ? Number(name.charAt(1)) : Number.NaN;
  if (level >= 1 && level <= 6) return role === null || role === 'heading' ? level : null;
  if (role !== 'heading') return null;
  const told = Number.parseInt(getAttribute(element, 'aria-level') ?? '2', 10);
  return told >= 1 && told <= 6 ? told : 2;
}

function isCalledCaption(element: Element): boolean {
  const names = getAttribute(element, 'class');
  return names !== null && names.length < 300 && CAPTION.test(names);
}
