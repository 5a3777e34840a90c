import type { LookupNames } from '../../../components/lookup-names.ts';
import { claimDifferences, storyParts } from '../../../components/manager/form-differences.ts';
import type { ShownItem } from '../../../components/manager/HistoryItems.tsx';
import type { HistoryItem } from '../../../lib/claims/types.ts';
import { writeAddress } from '../address.ts';

/** What an entry did to one record, in words. */
export function shownItem(item: HistoryItem, names: LookupNames): ShownItem {
  const { id, before, after } = item;
  const what = before === null ? 'added' : after === null ? 'removed' : 'changed';
  if (item.type === 'story') {
    const title = names.t('history_item_story', names.of(id).storyTitle);
    const parts = storyParts(item.before, item.after).map((part) => names.t(`history_part_${part}`));
    const address = after && writeAddress({ view: 'stories', id, params: {} });
    return { id: `story ${id}`, what, title, differences: [], parts, address };
  }
  return {
    id,
    what,
    title: (item.after ?? item.before)?.statement ?? id,
    differences: what === 'changed' ? claimDifferences(item.before, item.after, names) : [],
    parts: [],
    address: after && writeAddress({ view: 'claim', id, params: {} }),
  };
}
