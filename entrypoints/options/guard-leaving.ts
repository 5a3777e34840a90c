/** A step within the page that can still be refused (https://developer.mozilla.org/docs/Web/API/NavigateEvent). */
type Step = Event & { readonly destination: { readonly sameDocument: boolean } };

/**
 * Asks before one leaves while `unsaved` says so: the browser, in its own words, before the page is closed or reloaded, and
 * `question` before another part of the page is shown. Browsers that do not tell of such steps do not ask then.
 */
export function guardLeaving(window: Window, unsaved: () => boolean, question: string, signal: AbortSignal): void {
  window.addEventListener('beforeunload', (event) => unsaved() && event.preventDefault(), { signal });
  if (!('navigation' in window) || !(window.navigation instanceof EventTarget)) return;
  const refuse = (event: Event) => {
    const { cancelable, destination } = event as Step;
    if (cancelable && destination.sameDocument && unsaved() && !window.confirm(question)) event.preventDefault();
  };
  window.navigation.addEventListener('navigate', refuse, { signal });
}
