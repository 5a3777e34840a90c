import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TryFields } from '../../../components/manager/StoryTry.tsx';
import { said } from '../../../lib/claims/same.ts';
import { type Editing, editingOf, made } from './editing.ts';
import type { EditorProps } from './story-editor.tsx';

const NOTHING_TRIED: TryFields = { text: '', published: '', language: '' };

/** What stands in the editor, over which version of the store, kept for the tab until it is saved or given up. */
export function useStoryState({ address, stories, stored, begin, kept, wasKept, load }: EditorProps) {
  const [base, setBase] = useState(begin);
  const [editing, setEditing] = useState<Editing>(wasKept?.editing ?? base);
  const [seen, setSeen] = useState(wasKept?.seen ?? stored?.version ?? 0);
  const [tried, setTried] = useState<TryFields>(wasKept?.tried ?? NOTHING_TRIED);
  const taken = useMemo(() => stories.filter(({ id }) => id !== address.id).map(({ id }) => id), [stories, address.id]);
  const making = useMemo(() => made(editing, address.id, taken), [editing, taken]);
  const isDirty = useMemo(() => JSON.stringify(editing) !== JSON.stringify(base), [editing, base]);
  const unsaved = useRef(isDirty);
  unsaved.current = isDirty;

  const isElsewhere = address.id !== null && (stored?.version ?? 0) !== seen;
  const meanwhile = !isElsewhere || !isDirty ? null : stored ? ('changed' as const) : ('deleted' as const);

  useEffect(() => {
    if (isDirty || tried.text !== '') kept.keep({ editing, seen, tried });
    else kept.drop();
  }, [editing, seen, tried, isDirty]);

  const takeFrom = (story: NonNullable<typeof stored>) => {
    const next = editingOf(said(story));
    setBase(next);
    setEditing(next);
    setSeen(story.version);
  };
  // nothing is typed here: what was changed elsewhere is simply shown
  useEffect(() => {
    if (isElsewhere && !isDirty && stored) takeFrom(stored);
  }, [stored?.version]);

  return {
    editing,
    setEditing,
    tried,
    setTried,
    seen,
    taken,
    making,
    isDirty,
    unsaved,
    meanwhile,
    /** What was saved is what one goes on from. */
    settle: (story: typeof stored = null) => {
      unsaved.current = false;
      kept.drop();
      if (story) takeFrom(story);
    },
    takeTheirs: async () => {
      const now = (await load()).find(({ id }) => id === address.id);
      if (now) takeFrom(now);
    },
    giveUp: () => {
      const now = stored && address.id !== null ? editingOf(said(stored)) : begin();
      setBase(now);
      setEditing(now);
      setSeen(stored?.version ?? 0);
    },
  };
}
