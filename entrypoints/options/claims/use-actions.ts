import { useRef, useState } from 'preact/hooks';
import type { Action } from '../../../components/manager/ClaimsActions.tsx';
import type { Applied, ApplyOptions } from '../../../lib/claims/types.ts';
import type { ViewProps } from '../edges.ts';
import { undoAndSay } from '../history/undo-and-say.ts';
import { dayOf } from './bulk.ts';
import { type BulkChange, changeClaims, removeClaims } from './change-claims.ts';
import { handOver } from './kept-selection.ts';
import type { Row } from './row.ts';

type Working = { readonly done: number; readonly total: number };
type Ways = Pick<ViewProps, 'edges' | 't' | 'locale' | 'go' | 'say'>;

/** Work that is over sooner is not shown. */
const SHOWN_FROM = 2_000;

/** What is done with selected claims: it is written, told with a way back, or told why not. */
export function useActions(ways: Ways, onBulk: (at: 'subject' | 'tags') => void, onDeleted: () => void) {
  const { edges, t, go, say } = ways;
  const [working, setWorking] = useState<Working | null>(null);
  const stopping = useRef<AbortController | null>(null);

  /** Says what came of it; whether it was done. */
  const told = async (applied: Applied, done: string): Promise<boolean> => {
    if (!applied.ok) {
      const failed = `claims_fail_${applied.reason}`;
      say(applied.reason === 'changed_meanwhile' ? t(failed, applied.ids.length) : t(failed));
      return false;
    }
    const { entry, written } = applied;
    if (entry === null) {
      say(t('claims_did_nothing'));
      return true;
    }
    say(t(done, written), () => void undoAndSay(entry, ways));
    return true;
  };

  const work = async (rows: readonly Row[], done: string, write: (options: ApplyOptions) => Promise<Applied>) => {
    if (stopping.current) return false;
    const controller = new AbortController();
    stopping.current = controller;
    const onProgress = (done: number, total: number) => setWorking({ done, total });
    if (rows.length >= SHOWN_FROM) onProgress(0, rows.length);
    try {
      return await told(await write({ signal: controller.signal, onProgress, now: edges.now }), done);
    } catch {
      say(t('claims_fail_storage'));
      return false;
    } finally {
      stopping.current = null;
      setWorking(null);
    }
  };

  const change = (rows: readonly Row[], what: BulkChange) =>
    work(rows, 'claims_did_changed', (options) => changeClaims(edges.db, rows, what, options));

  const act = async (action: Action, rows: readonly Row[]): Promise<void> => {
    const [first] = rows;
    if (!first) return;
    if (action === 'edit') {
      if (rows.length > 1) return onBulk('subject');
      return go({ view: 'claim', id: first.id, params: {} });
    }
    if (action === 'tag') return onBulk('tags');
    if (action === 'export') {
      const handed = handOver(edges.drafts, new Set(rows.map(({ id }) => id)));
      if (!handed) return say(t('claims_fail_handover'));
      return go({ view: 'transfer', id: null, params: { part: 'export', what: 'selection' } });
    }
    if (action === 'delete') {
      const write = (options: ApplyOptions) => removeClaims(edges.db, rows, options);
      if (await work(rows, 'claims_did_deleted', write)) onDeleted();
      return;
    }
    await change(rows, action === 'review' ? { reviewedOn: dayOf(edges.now()) } : { status: STATUS[action] });
  };

  return { working, act, change, stop: () => stopping.current?.abort() };
}

const STATUS = { enable: 'active', disable: 'disabled' } as const;
