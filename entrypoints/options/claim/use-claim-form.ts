import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../../components/i18n.ts';
import type { FormFields } from '../../../components/manager/form-fields.ts';
import type { OptionsEdges } from '../edges.ts';
import { beginWith } from './begin.ts';
import type { draftAt } from './drafts.ts';
import type { StoreState } from './use-record.ts';

type Props = {
  edges: OptionsEdges;
  /** The claim's id, `null` for one that is not recorded yet. */
  id: string | null;
  isCopy: boolean;
  state: StoreState;
  draft: ReturnType<typeof draftAt>;
  t: Translate;
};

/** What somebody else did to the claim while it is edited here. */
export type Meanwhile = 'changed' | 'deleted' | null;

/** The form's typing beside what the store has: what of it is unsaved, and whether both went apart. */
export function useClaimForm({ edges, id, isCopy, state, draft, t }: Props) {
  const { claim, stories } = state;
  const [began] = useState(() => ({ start: beginWith(claim, isCopy, stories, t), kept: draft.read() }));
  const [start, setStart] = useState(began.start);
  const [fields, setFields] = useState(began.kept?.fields ?? began.start.fields);
  const stored = id === null ? 0 : (claim?.version ?? 0);
  const [seen, setSeen] = useState(began.kept?.seen ?? stored);
  const [restored, setRestored] = useState(began.kept !== null);

  const isDirty = !isSame(fields, start.fields);
  const meanwhile: Meanwhile = id === null || stored === seen ? null : claim ? 'changed' : 'deleted';

  const unsaved = useRef(isDirty);
  unsaved.current = isDirty;
  useEffect(() => {
    const ends = new AbortController();
    edges.guardLeaving(() => unsaved.current, t('form_leave'), ends.signal);
    return () => ends.abort();
  }, []);
  useEffect(() => {
    if (isDirty) draft.keep({ fields, seen });
    else draft.drop();
  }, [fields, seen, isDirty]);

  /** The form as the store has it, `seen` included. */
  const follow = () => {
    const next = beginWith(claim, isCopy, stories, t);
    setStart(next);
    setFields(next.fields);
    setSeen(stored);
    setRestored(false);
  };
  // at once: by the next frame something may be typed
  useLayoutEffect(() => {
    // nothing was typed, so nothing is lost
    if (meanwhile === 'changed' && !isDirty) follow();
  }, [claim?.version]);

  return {
    fields,
    base: start.base,
    seen,
    stored,
    restored,
    isDirty,
    meanwhile: meanwhile === 'changed' && !isDirty ? null : meanwhile,
    change: (more: Partial<FormFields>) => setFields((last) => ({ ...last, ...more })),
    follow,
    /** `saved` is in the store now, under `version`; `null` where somebody wrote over it at once. */
    settle: (saved: FormFields, version: number | null) => {
      setStart({ ...start, fields: saved });
      if (version !== null) setSeen(version);
      setRestored(false);
      // before the page goes elsewhere, which would ask
      unsaved.current = false;
      draft.drop();
    },
    keepMine: () => setSeen(stored),
  };
}

function isSame(a: FormFields, b: FormFields): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
