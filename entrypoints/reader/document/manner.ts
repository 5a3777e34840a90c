import { firstChild, isElement, isText, nextSibling } from '../../dom/node.ts';
import type { BlockText } from './block-text.ts';
import { isLifted } from './lifted.ts';
import { isNoteLink } from './note-link.ts';
import { isBareNote, type Manner, readRaised } from './raised.ts';
import type { Rendering } from './rendering.ts';
import { shortText, textUpTo } from './some-text.ts';

/** Units of raised text that are looked at: a mark, with the white space of its source. */
const LONGEST_RAISED = 1_000;
/** Units of a mark that nothing but its place tells: "[123]". */
const LONGEST_BARE = 5;
/** Units before it that tell whether it is a power, an ordinal or a unit: "2,300 km". */
const BEFORE = 16;

/** How the text of an inline element goes on from `text`, the block so far. */
export function mannerOf(element: Element, rendering: Rendering, text: BlockText): Manner {
  const { raised, style } = rendering;
  if (raised) return mannerIn(element, rendering, textUpTo(element, LONGEST_RAISED), text.tail(BEFORE));
  const short = shortText(element, LONGEST_BARE);
  if (short === null || !isBareNote(short)) return 'join';
  const before = text.tail(BEFORE);
  if (isLifted(element, style)) return mannerIn(element, rendering, short, before);
  return isNoteLink(element, before) ? 'omit' : 'join';
}

function mannerIn(element: Element, { low }: Rendering, text: string, before: string): Manner {
  return readRaised({ text, before, after: textBehind(element), low });
}

/** The text right behind an element, where it is not within another one but the next. */
function textBehind(element: Element): string {
  const next = nextSibling(element);
  if (next && isText(next)) return next.data.slice(0, BEFORE);
  const first = next && isElement(next) ? firstChild(next) : null;
  return first && isText(first) ? first.data.slice(0, BEFORE) : '';
}
