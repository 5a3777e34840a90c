import { activeElement, hasFocus } from '../dom/document.ts';
import { localName } from '../dom/node.ts';

/** A card is read at ease in these, in CSS pixels: as wide as the narrowest page, and as high as `COMFORTABLE` in `card/beside.ts`. */
const ROOM = { width: 320, height: 280 };

/** Elements that show another document. */
const FRAMES = /^(iframe|frame|object|embed)$/;

/** Whether cards can be read here: a frame may be too small for them, and nothing of them would be seen outside of it. */
export function hasRoomForCards(): boolean {
  return window === window.top || (innerWidth >= ROOM.width && innerHeight >= ROOM.height);
}

/** Whether the focus is in this very document, and not in a frame within it. */
export function hasFocusItself(document: Document): boolean {
  const active = activeElement(document);
  return hasFocus(document) && !(active && FRAMES.test(localName(active)));
}
