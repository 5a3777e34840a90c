/**
 * Puts `text` on the clipboard; call it in the course of a click. Pages served over http have no clipboard object, and
 * a page's policy may forbid it: then an old-style copy out of a field within `root`, which is never the page's.
 */
export async function copyText(text: string, root: ShadowRoot): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = root.ownerDocument.createElement('textarea');
    const focused = root.activeElement;
    field.value = text;
    field.style.position = 'fixed';
    field.style.opacity = '0';
    root.append(field);
    field.select();
    root.ownerDocument.execCommand('copy');
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
