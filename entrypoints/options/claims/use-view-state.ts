import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { writeAddress } from '../address.ts';
import type { ViewProps } from '../edges.ts';
import { readView, type ViewState, writeView } from './view-state.ts';

/** What is typed is searched for once the fingers rest so long; browsers refuse addresses that change much more often. */
const REST_MS = 120;

/** The view as the address has it, what is typed into the search, and ways to change both. What is typed replaces, what is chosen adds a step. */
export function useViewState({ address, go }: Pick<ViewProps, 'address' | 'go'>) {
  const written = writeAddress(address);
  // the written address is all of it
  const state = useMemo(() => readView(address.params), [written]);
  const [typed, setTyped] = useState(state.q);
  const sent = useRef(state.q);

  const write = (next: ViewState, how: 'push' | 'replace') => {
    sent.current = next.q;
    go({ view: 'claims', id: null, params: writeView(next) }, how);
  };
  const latest = useRef({ state, write });
  latest.current = { state, write };

  // one went back: the search box goes along, and at once, or it would take what is typed before the next frame
  useLayoutEffect(() => {
    if (state.q === sent.current) return;
    sent.current = state.q;
    setTyped(state.q);
  }, [state.q]);

  useEffect(() => {
    if (typed === sent.current) return;
    const rest = setTimeout(() => latest.current.write({ ...latest.current.state, q: typed }, 'replace'), REST_MS);
    return () => clearTimeout(rest);
  }, [typed]);

  const choose = (change: Partial<ViewState>, how: 'push' | 'replace' = 'push') => {
    if (change.q !== undefined) setTyped(change.q);
    write({ ...state, q: typed, ...change }, how);
  };
  return { state, typed, setTyped, choose };
}
