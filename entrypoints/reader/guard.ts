import { contains, parentElement } from '../dom/node.ts';

/** Whatever a user does to the card, in the order of the kinds of input. */
const KINDS = (
  'pointerover pointerenter pointerdown pointermove pointerup pointercancel pointerout pointerleave ' +
  'gotpointercapture lostpointercapture mousedown mouseup mousemove mouseover mouseout mouseenter mouseleave ' +
  'click auxclick dblclick contextmenu wheel touchstart touchmove touchend touchcancel ' +
  'keydown keypress keyup beforeinput input compositionstart compositionupdate compositionend ' +
  'focus focusin focusout blur copy cut paste selectstart dragstart drag dragend dragenter dragover dragleave drop ' +
  'beforetoggle toggle scroll scrollend'
).split(' ');

export type Guarded = { readonly host: HTMLElement; readonly root: ShadowRoot; readonly panel: HTMLElement };

/**
 * Keeps what users do in the card from the page. It listens in the capture phase of the window, so only listeners there
 * that are older hear of it; no page script can cancel it later on. The browser still does what it does by itself:
 * scroll, follow a link, move the focus. Clicks and keys are handed on into the closed root, as events that do not leave it.
 * Events of scripts (`isTrusted` is false) never get that far, whatever they say of themselves.
 * `takesKey` is asked first about each key that users press anywhere, and keeps it to itself by `true`.
 */
export function guardCard(
  card: () => Guarded | null,
  takesKey: (event: KeyboardEvent) => boolean,
  signal: AbortSignal,
): void {
  let pressed: Element | null = null;
  /** Keys that went down here: the page does not hear of their coming up either, wherever the focus is by then. */
  const down = new Set<string>();

  function onEvent(event: Event): void {
    if (!event.isTrusted) return;
    const open = card();
    const isInCard = open !== null && event.composedPath().includes(open.host);
    const isTaken = event instanceof KeyboardEvent && isOurs(event, isInCard);
    if (isInCard || isTaken) event.stopImmediatePropagation();
    if (isInCard && !isTaken && event instanceof MouseEvent) onPress(event, open);
    if (isInCard && !isTaken && event.type === 'keydown') {
      handOn(event, copyOfKey(event as KeyboardEvent), focused(open));
    }
  }

  function isOurs(event: KeyboardEvent, isInCard: boolean): boolean {
    if (event.type === 'keyup') return down.delete(event.code);
    if (event.type !== 'keydown') return false;
    const isTaken = takesKey(event);
    if (isTaken || isInCard) down.add(event.code);
    if (isTaken) event.preventDefault();
    return isTaken;
  }

  function onPress(event: MouseEvent, open: Guarded): void {
    if (event.type === 'pointerdown' || event.type === 'mousedown') pressed = elementAt(event, open);
    if (event.type !== 'click') return;
    handOn(event, new Event('click', COPY), clicked(event, open));
    pressed = null;
  }

  /** Where press and release differ, the click belongs to what both are in. */
  function clicked(event: MouseEvent, open: Guarded): Element {
    // From the keyboard, or from assistive technology, which moves the focus there first.
    if (event.detail === 0) return focused(open);
    let at: Element | null = elementAt(event, open);
    while (at && pressed && !contains(at, pressed)) at = parentElement(at);
    return at ?? open.panel;
  }

  for (const kind of KINDS) window.addEventListener(kind, onEvent, { capture: true, passive: false, signal });
}

const COPY: EventInit = { bubbles: true, cancelable: true, composed: false };

/** A plain event, not a `MouseEvent`: the browser itself follows links and opens folds upon the original. */
function handOn(original: Event, copy: Event, target: Element): void {
  if (!target.dispatchEvent(copy)) original.preventDefault();
}

function copyOfKey({ key, code, altKey, ctrlKey, metaKey, shiftKey, repeat, isComposing }: KeyboardEvent): Event {
  return new KeyboardEvent('keydown', {
    ...COPY,
    ...{ key, code, altKey, ctrlKey, metaKey, shiftKey, repeat, isComposing },
  });
}

function focused({ root, panel }: Guarded): Element {
  return root.activeElement ?? panel;
}

function elementAt({ clientX, clientY }: MouseEvent, { root, panel }: Guarded): Element {
  return root.elementFromPoint(clientX, clientY) ?? panel;
}
