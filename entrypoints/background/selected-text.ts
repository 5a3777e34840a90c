import type { ReadSelection, SelectedText } from '../../lib/messages.ts';
import { pageInfoOf } from '../../lib/page-info/page-info.ts';

export type SelectionScripting = {
  readonly executeScript: (injection: {
    target: { tabId: number; allFrames: true };
    files: string[];
  }) => Promise<readonly { readonly frameId: number; readonly result?: unknown }[]>;
};

/**
 * What is selected in a tab, in whichever of its frames: the one clicked in, else the one with the focus. `null` where
 * nothing is, `'unreadable'` where the browser lets no script in (its own pages, its store, PDFs).
 */
export async function selectedText(
  scripting: SelectionScripting,
  tabId: number | undefined,
  clickedFrame: number | undefined,
): Promise<SelectedText | null | 'unreadable'> {
  if (tabId === undefined || tabId < 0) return 'unreadable';
  try {
    const frames = await scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/selection.js'] });
    const found = frames.flatMap(({ frameId, result }) => (isSelected(result) ? [{ frameId, selected: result }] : []));
    const rank = ({ frameId, selected }: (typeof found)[number]) =>
      frameId === clickedFrame ? 0 : selected.focused ? 1 : 2;
    const first = found.toSorted((a, b) => rank(a) - rank(b))[0];
    if (first) return { ...first.selected, page: pageInfoOf(first.selected.page) };
    return frames.some(({ result }) => result === 'unreadable') ? 'unreadable' : null;
  } catch {
    return 'unreadable';
  }
}

function isSelected(result: unknown): result is ReadSelection {
  return typeof result === 'object' && result !== null && 'text' in result && typeof result.text === 'string';
}
