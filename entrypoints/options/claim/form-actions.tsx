import { applyWrites } from '../../../lib/claims/apply.ts';
import { restoreBundled } from '../../../lib/claims/restore.ts';
import { said } from '../../../lib/claims/same.ts';
import type { Applied, StoredClaim, Write } from '../../../lib/claims/types.ts';
import { BUNDLED } from '../../../lib/story/bundled.ts';
import { writeAddress } from '../address.ts';
import type { ViewProps } from '../edges.ts';
import { FAILED, told } from '../history/undo-and-say.ts';
import type { StoreState } from './use-record.ts';

type Props = Pick<ViewProps, 'edges' | 't' | 'say' | 'go' | 'address'> & {
  state: StoreState;
  isCopy: boolean;
  isDirty: boolean;
  reload: () => Promise<void>;
  onDeleted: () => void;
};

/** What can be done with a recorded claim beside saving it; each can be undone. */
export function FormActions({ edges, t, say, address, state: { claim }, isCopy, isDirty, reload, onDeleted }: Props) {
  if (!claim || isCopy || address.id === null) return null;
  const act = async (done: string, change: () => Promise<Applied>, then?: () => void): Promise<void> => {
    const applied = await change().catch(() => FAILED);
    if (applied.ok) then?.();
    told(applied, { edges, say, t }, done, 'undo');
    await reload();
  };
  const write = (one: Write) => applyWrites(edges.db, { kind: 'edit', note: '' }, [one], { sets: BUNDLED });
  const remove = () =>
    act('form_said_deleted', () => write({ type: 'remove', id: claim.id, seen: claim.version }), onDeleted);
  const isActive = claim.status === 'active';
  return (
    <>
      <a class="mg-button" href={writeAddress({ view: 'claim', id: null, params: { copy: claim.id } })}>
        {t('form_copy')}
      </a>
      {!isDirty && claim.status !== 'withdrawn' && (
        <button
          type="button"
          class="mg-button"
          onClick={() => void act(isActive ? 'form_said_disabled' : 'form_said_enabled', () => write(toggled(claim)))}
        >
          {t(isActive ? 'form_disable' : 'form_enable')}
        </button>
      )}
      {claim.owner === 'bundled' && claim.edited && (
        <button
          type="button"
          class="mg-button"
          onClick={() => void act('form_said_restored', () => restoreBundled(edges.db, [claim.id], BUNDLED))}
        >
          {t('form_restore')}
        </button>
      )}
      <button type="button" class="mg-danger" onClick={() => void remove()}>
        {t('form_delete')}
      </button>
    </>
  );
}

function toggled(stored: StoredClaim): Write {
  const status = stored.status === 'active' ? 'disabled' : 'active';
  return { type: 'put', claim: { ...said(stored), status }, seen: stored.version };
}
