import type { OptionsEdges } from '../edges.ts';
import type { Selection } from './selection.ts';

/** What the address does not hold of the table: what is selected, and the row one was last at. */
export type Kept = { readonly selection: Selection; readonly at: string | null };

const KEY = 'crossfigure:table';
/** A tab's storage holds some megabytes; a larger selection ends with the visit. */
const MOST = 20_000;

/** As it was left in this tab, also before a reload. */
export function readKept(drafts: OptionsEdges['drafts']): Kept {
  try {
    const { ids, at } = JSON.parse(drafts.getItem(KEY) ?? '{}') as { ids?: unknown; at?: unknown };
    const selection = Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
    return { selection: new Set(selection), at: typeof at === 'string' ? at : null };
  } catch {
    return { selection: new Set(), at: null };
  }
}

export function keep(drafts: OptionsEdges['drafts'], { selection, at }: Kept): void {
  try {
    drafts.setItem(KEY, JSON.stringify({ ids: selection.size > MOST ? [] : [...selection], at }));
  } catch {
    drafts.removeItem(KEY);
  }
}

/** Under this name the part that exports finds what was selected. */
const HANDED_OVER = 'crossfigure:selection';

/** Hands the selection to the part that exports; `false` where it is too large for that. */
export function handOver(drafts: OptionsEdges['drafts'], selection: Selection): boolean {
  try {
    drafts.setItem(HANDED_OVER, JSON.stringify([...selection]));
    return true;
  } catch {
    return false;
  }
}
