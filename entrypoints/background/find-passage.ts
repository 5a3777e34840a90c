import type { FoundQuote, TextQuoteSelector } from '../../lib/capture.ts';
import type { KeptPassage } from '../../lib/claims/types.ts';
import type { PassageFound, Place } from '../../lib/messages.ts';
import type { TextBlock } from '../../lib/model.ts';

export type PassageScripting = {
  readonly executeScript: (
    injection: { target: { tabId: number } } & (
      | { files: string[] }
      | { func: (place: Place) => unknown; args: [Place] }
    ),
  ) => Promise<readonly { readonly result?: unknown }[]>;
};

/**
 * Shows a captured passage on the page in a tab. `find` says where it stands, or that it does not: a passage whose
 * figures changed is not found, however alike the rest.
 */
export async function findPassage(
  scripting: PassageScripting,
  tabId: number,
  { exact, prefix, suffix }: KeptPassage,
  find: (blocks: readonly TextBlock[], selector: TextQuoteSelector) => FoundQuote | null,
): Promise<PassageFound> {
  try {
    const [read] = await scripting.executeScript({ target: { tabId }, files: ['/passage.js'] });
    const blocks = (read?.result ?? []) as readonly TextBlock[];
    const found = find(blocks, { type: 'TextQuoteSelector', exact, prefix, suffix });
    if (!found) return 'not_found';
    const { block, start, end } = found;
    const [shown] = await scripting.executeScript({
      target: { tabId },
      func: showPlace,
      args: [{ block, start, end }],
    });
    return shown?.result === true ? 'found' : 'not_found';
  } catch {
    return 'unreadable';
  }
}

/** Runs in the page, where `passage.js` left the function behind; so it stands on nothing else. */
function showPlace(place: Place): boolean {
  const world = globalThis as { crossfigureShow?: (place: Place) => boolean };
  return world.crossfigureShow?.(place) ?? false;
}
