import { type Browser, browser } from 'wxt/browser';

/** The shadow root of an element, also a closed one, which browsers give to extensions: Chrome by a function, Firefox by a property. */
export function closedRoot(element: HTMLElement): ShadowRoot | null {
  const { dom } = browser as unknown as Partial<typeof Browser>;
  if (dom) return dom.openOrClosedShadowRoot(element) as ShadowRoot | null;
  return (Reflect.get(Element.prototype, 'openOrClosedShadowRoot', element) as ShadowRoot | null | undefined) ?? null;
}
