import { createElement } from '../dom/document.ts';

/** An empty card: its host, and what is inside of the closed root. */
export type CardRoot = {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** What the card is rendered into. */
  readonly panel: HTMLElement;
  /**
   * Sets how the host or the panel is laid out, by a rule in the closed root: a page can change the host's own style,
   * and would see it. Without effect while the host is in no document.
   */
  readonly setStyle: (part: 'host' | 'panel', name: string, value: string) => void;
};

/** Builds a card with its styles in `host`, a fresh element; not in the page yet. */
export function createCardRoot(document: Document, host: HTMLElement, styles: string): CardRoot {
  const root = host.attachShadow({ mode: 'closed' });
  // `window.find` of Chromium tells page scripts which words stand in a closed root, and selects them for the page to
  // read. It passes over the content of void elements; this one is obsolete and does nothing.
  const unfindable = createElement(document, 'bgsound');
  const panel = createElement(document, 'div');
  unfindable.className = 'unfindable';
  panel.className = 'panel';
  panel.tabIndex = -1;
  unfindable.append(panel);
  root.append(unfindable);
  host.popover = 'manual';
  const sheet = addStyles(document, root, `${styles}\n:host {}\n.panel {}`);

  function setStyle(part: 'host' | 'panel', name: string, value: string): void {
    const rule = sheet()?.cssRules.item((sheet()?.cssRules.length ?? 0) - (part === 'host' ? 2 : 1));
    if (rule instanceof CSSStyleRule) rule.style.setProperty(name, value, 'important');
  }

  return { host, root, panel, setStyle };
}

/** Firefox refuses adopted sheets to content scripts; there a style element in the shadow root does it. */
function addStyles(document: Document, root: ShadowRoot, text: string): () => CSSStyleSheet | null {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [sheet];
    return () => sheet;
  } catch {
    const style = createElement(document, 'style');
    style.append(text);
    root.append(style);
    return () => (style as HTMLStyleElement).sheet;
  }
}
