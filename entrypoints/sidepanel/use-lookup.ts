import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Choices } from '../../components/lookup-choices.ts';
import type { Answers } from '../../lib/messages.ts';
import type { LookupQuery } from '../../lib/model.ts';
import { type AskedLookup, keepLookup, LOOKUPS_KEY, recentLookups } from '../../lib/recent-lookups.ts';
import { untilPrepared } from '../../lib/until-prepared.ts';
import type { PanelEdges } from './edges.ts';

/** What became of a look-up: not yet answered, not before the claims are taken in, answered, or failed in the background. */
export type Looked = Answers['lookUp'] | 'failed' | 'preparing' | null;

export type LookupState = {
  /** `null` until they are read: what came before the panel opened must not take the place of what is typed now. */
  readonly recent: readonly AskedLookup[] | null;
  readonly current: AskedLookup | null;
  readonly choices: Choices;
  readonly looked: Looked;
  /** What was asked, corrections included. */
  readonly query: LookupQuery | null;
  readonly choose: (choices: Choices) => void;
  readonly pick: (id: string) => void;
  readonly search: (text: string) => void;
  readonly askAgain: () => void;
};

/** The look-ups of this window and the one that is shown: the newest, until the user picks another. */
export function useLookup(edges: PanelEdges, onArrival: () => void): LookupState {
  const [recent, setRecent] = useState<LookupState['recent']>(null);
  const [pickedId, setPicked] = useState<string | null>(null);
  const [choices, setChoices] = useState<Choices>({});
  const [looked, setLooked] = useState<Looked>(null);
  const [round, setRound] = useState(0);
  const current = recent?.find(({ id }) => id === pickedId) ?? null;
  const query = useMemo(() => current && { ...current.query, ...choices }, [current, choices]);

  useEffect(() => {
    const ended = new AbortController();
    let newest: string | null = null;
    const follow = async () => {
      const held = (await recentLookups(edges.session)).filter((asked) => isHere(asked, edges));
      if (ended.signal.aborted) return;
      setRecent(held);
      const [first] = held;
      if (!first || first.id === newest) return;
      newest = first.id;
      setPicked(first.id);
      setChoices({});
      setLooked(null);
      onArrival();
    };
    edges.onSession((keys) => keys.includes(LOOKUPS_KEY) && void follow(), ended.signal);
    void follow();
    return () => ended.abort();
  }, [edges]);

  useEffect(() => {
    if (!query || query.text.trim() === '') return;
    let isOver = false;
    void untilPrepared(edges.ask, () => {
      if (!isOver) setLooked((now) => now ?? 'preparing');
    });
    void edges.ask({ type: 'lookUp', query }).then((answer) => {
      if (!isOver) setLooked(answer.ok ? answer.value : 'failed');
    });
    return () => {
      isOver = true;
    };
  }, [query, round]);

  return {
    recent,
    current,
    choices,
    looked,
    query,
    choose: setChoices,
    pick: (id) => {
      setPicked(id);
      setChoices({});
      setLooked(null);
    },
    search: (text) => {
      const { id: windowId, private: isPrivate } = edges.window;
      void keepLookup(edges.session, {
        id: crypto.randomUUID(),
        at: Date.now(),
        query: { text, page: null },
        selection: null,
        unreadable: false,
        windowId,
        private: isPrivate,
      });
    },
    askAgain: () => setRound((now) => now + 1),
  };
}

/** A panel shows what was asked in its own window; `-2` is the browser's word for a window that it did not name. */
function isHere(asked: AskedLookup, { window }: PanelEdges): boolean {
  return asked.private === window.private && (asked.windowId === window.id || asked.windowId < 0);
}
