import type { LookupNames } from '../../../components/lookup-names.ts';
import { FormHistory } from '../../../components/manager/FormHistory.tsx';
import { claimDifferences } from '../../../components/manager/form-differences.ts';
import type { HistoryItem } from '../../../lib/claims/types.ts';
import { writeAddress } from '../address.ts';
import type { ViewProps } from '../edges.ts';
import { undoAndSay } from '../history/undo-and-say.ts';
import type { StoreState } from './use-record.ts';

type Props = Pick<ViewProps, 'edges' | 't' | 'locale' | 'say'> & { state: StoreState; names: LookupNames };

/** A claim's own history: each entry that touched it, with what it did to it. */
export function ClaimHistory({ edges, t, locale, say, state, names }: Props) {
  const steps = state.history.flatMap(({ entry, item }) =>
    item.type === 'claim'
      ? [{ entry, what: whatOf(item), differences: claimDifferences(item.before, item.after, names) }]
      : [],
  );
  return (
    <FormHistory
      steps={steps}
      addressOf={(seq) => writeAddress({ view: 'history', id: null, params: { entry: String(seq) } })}
      t={t}
      locale={locale}
      onUndo={(seq) => void undoAndSay(seq, { edges, say, t })}
    />
  );
}

function whatOf({ before, after }: HistoryItem): 'added' | 'changed' | 'removed' {
  if (before === null) return 'added';
  return after === null ? 'removed' : 'changed';
}
