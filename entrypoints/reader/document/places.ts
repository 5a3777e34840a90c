import { DEEPEST } from './depth.ts';
import { type Place, placeWithin } from './place.ts';
import { isSkipped, parentInFlow, type Rendering, renderingOf } from './rendering.ts';

/**
 * Finds the place of a root, `null` when it or something above it keeps it from being read; remembers what is above.
 * `onCover` gets the outermost element that is not rendered, if that is why.
 */
export function createPlaces(
  depthOf: (node: Node) => number,
  onCover: (element: Element) => void,
): (root: Element) => Place | null {
  const known = new Map<Element, Place | null>();
  return (root) => {
    if (depthOf(root) > DEEPEST) return null;
    const passed: Element[] = [];
    let at: Element | null = root;
    for (; at && !known.has(at); at = parentInFlow(at)) passed.push(at);
    let place = at ? (known.get(at) ?? null) : undefined;
    for (const one of passed.reverse()) {
      const isRead = place !== null && !isSkipped(one);
      const rendering = isRead ? renderingOf(one) : null;
      if (isRead && !rendering) onCover(one);
      place = rendering && placeOfRoot(one, rendering, place ?? null);
      known.set(one, place);
    }
    return place ?? null;
  };
}

/** Also an inline element is read by itself, where it is a root. */
function placeOfRoot(element: Element, rendering: Rendering, above: Place | null): Place {
  const place = placeWithin(element, rendering, above);
  return { ...place, box: { ...place.box, container: element } };
}
