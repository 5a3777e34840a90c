/** Where the table leaves the ids of its selection for the export, in the tab's own memory. */
const KEY = 'crossfigure:selection';

/** The claims that were selected in the table; none where nothing readable is there. */
export function selectedIds(memory: Pick<Storage, 'getItem'>): readonly string[] {
  try {
    const held: unknown = JSON.parse(memory.getItem(KEY) ?? '[]');
    return Array.isArray(held) ? held.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
