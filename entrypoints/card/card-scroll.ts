/** What of a card scrolls where it is lower than what it has to show; all within our own closed root. */

/** What the arrow keys scroll, so that they do not scroll the page behind. */
export function scrollerOf(panel: HTMLElement): HTMLElement {
  return panel.querySelector<HTMLElement>('[tabindex="0"]') ?? panel;
}

/** How high the card would be if only its style sheet limited it, `height` being its present height, in CSS pixels. */
export function fullHeight(panel: HTMLElement, height: number): number {
  const { scrollHeight, clientHeight } = scrollerOf(panel);
  const card = panel.firstElementChild;
  const most = card ? Number.parseFloat(getComputedStyle(card).maxHeight) : Number.NaN;
  return Math.min(height + scrollHeight - clientHeight, Number.isNaN(most) ? Number.POSITIVE_INFINITY : most);
}
