import { useEffect, useRef, useState } from 'preact/hooks';
import { isCurrent, readState } from '../../../lib/claims/index-state.ts';
import { searchStored } from '../../../lib/claims/index-store.ts';
import type { OptionsEdges } from '../edges.ts';
import type { Ranked } from './match-words.ts';

/** Typing rests so long before the index is asked. */
const REST_MS = 150;
const MOST = 200;
/** Up to so many claims, bringing the index up to date is done before anyone could notice. */
const FEW = 2_000;
const NONE: Ranked = [];

/**
 * The claims that the look-up's index finds for what is typed, best first; none until it answers, or where it cannot. Late
 * answers are dropped. An index that is out of date is left to the background, since making one would hold up the page.
 */
export function useRanked(
  { db, ask }: Pick<OptionsEdges, 'db' | 'ask'>,
  search: string,
  count: number,
): { readonly ranked: Ranked; readonly isAnswered: boolean } {
  const [answer, setAnswer] = useState<{ readonly search: string; readonly ranked: Ranked }>({
    search: '',
    ranked: NONE,
  });
  const claims = useRef(count);
  claims.current = count;

  useEffect(() => {
    const text = search.trim();
    if (text === '') return;
    let wanted = true;
    const find = async (): Promise<Ranked> => {
      if (claims.current > FEW && !(await isReady(db))) {
        await ask({ type: 'lookUp', query: { text, page: null } });
        if (!wanted || !(await isReady(db))) return NONE;
      }
      return (await searchStored(db, text, MOST, () => true)).map(({ claimId }) => claimId);
    };
    const rest = setTimeout(async () => {
      // where it fails, what the table itself finds is shown all the same
      const ranked = await find().catch(() => NONE);
      if (wanted) setAnswer({ search, ranked });
    }, REST_MS);
    return () => {
      wanted = false;
      clearTimeout(rest);
    };
  }, [db, ask, search]);

  const isAnswered = search.trim() === '' || answer.search === search;
  return { ranked: answer.search === search ? answer.ranked : NONE, isAnswered };
}

async function isReady(db: OptionsEdges['db']): Promise<boolean> {
  const state = await readState(db);
  return state !== null && isCurrent(db, state);
}
