import { useEffect, useRef, useState } from 'preact/hooks';
import type { Repository } from '../../../lib/claims/repository.ts';
import { isSame, said } from '../../../lib/claims/same.ts';
import type { ViewProps } from '../edges.ts';
import { FAILED, failureKey, told } from '../history/undo-and-say.ts';
import type { FormReading } from './read-form.ts';
import { saveClaim } from './save.ts';
import type { useClaimForm } from './use-claim-form.ts';

type Props = ViewProps & {
  isCopy: boolean;
  repository: Repository;
  reload: () => Promise<void>;
  form: ReturnType<typeof useClaimForm>;
  readNow: () => Promise<FormReading>;
};

/** Saving the form over the version that was seen, and what came of it. */
export function useSaving({ edges, t, say, go, address, repository, reload, form, readNow }: Props) {
  const [isSaving, setIsSaving] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  /** How often the form, and how often the store refused: the focus goes there each time. */
  const [refused, setRefused] = useState(0);
  const [refusedByStore, setRefusedByStore] = useState(0);
  const { id } = address;
  const isShown = useRef(true);
  useEffect(
    () => () => {
      isShown.current = false;
    },
    [],
  );

  const write = async (seen: number): Promise<void> => {
    const { fields } = form;
    const { claim, added } = await readNow();
    if (!claim) return setRefused((times) => times + 1);
    const saving = { claim: { ...claim, id: id ?? claim.id }, added, seen, isNew: id === null };
    const outcome = await saveClaim(edges.db, repository, saving);
    const { applied } = outcome;
    if (!applied.ok) {
      if (applied.reason !== 'changed_meanwhile') return setFailure(t(failureKey(applied)));
      await reload();
      return setRefusedByStore((times) => times + 1);
    }
    const now = await repository.claim(outcome.id);
    const isOurs = now !== null && isSame(said(now), { ...saving.claim, id: outcome.id });
    form.settle(fields, isOurs ? now.version : null);
    told(applied, { edges, say, t }, id === null ? 'form_said_added' : 'form_said_saved', 'undo');
    if (id === null && isShown.current) return go({ view: 'claim', id: outcome.id, params: {} }, 'replace');
    await reload();
  };

  return {
    isSaving,
    failure,
    refused,
    refusedByStore,
    save: async (seen: number) => {
      setFailure(null);
      setIsSaving(true);
      await write(seen).catch(() => setFailure(t(failureKey(FAILED))));
      setIsSaving(false);
    },
    /** To the table; what was typed here is given up. Not where one has gone elsewhere meanwhile. */
    leave: () => {
      if (!isShown.current) return;
      form.settle(form.fields, null);
      go({ view: 'claims', id: null, params: {} });
    },
  };
}
