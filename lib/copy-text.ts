/**
 * Puts `text` on the clipboard. Where the browser has no clipboard object or refuses it, an old-style copy out of a field
 * of this page, which is the extension's own. Rejects where neither works.
 */
export async function copyText(text: string, document: Document, clipboard: Clipboard | undefined): Promise<void> {
  try {
    if (!clipboard) throw new Error('no clipboard');
    await clipboard.writeText(text);
  } catch {
    if (!copyFromField(text, document)) throw new Error('The browser does not let this page copy.');
  }
}

function copyFromField(text: string, document: Document): boolean {
  const field = document.createElement('textarea');
  const focused = document.activeElement;
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  (focused as HTMLElement | null)?.focus({ preventScroll: true });
  return copied;
}
