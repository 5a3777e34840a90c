import { createElement, execCommand } from '../dom/document.ts';

/**
 * Puts `text` on the clipboard; call it in the course of a click. Pages served over http have no clipboard object, and
 * a page's policy may forbid it: then an old-style copy out of a field within `root`, which is never the page's.
 * Rejects where neither works.
 */
export async function copyText(text: string, root: ShadowRoot): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    if (!copyFromField(text, root)) throw new Error('The browser does not let this page copy.');
  }
}

function copyFromField(text: string, root: ShadowRoot): boolean {
  const field = createElement(document, 'textarea') as HTMLTextAreaElement;
  const focused = root.activeElement;
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  // Pages like to add to what is copied from them; this is not theirs.
  field.addEventListener('copy', (event) => event.stopPropagation());
  root.append(field);
  field.select();
  const copied = execCommand(document, 'copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return copied;
}
