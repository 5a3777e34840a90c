import type { Translate } from '../../../components/i18n.ts';
import { undo, undoLast } from '../../../lib/claims/history.ts';
import type { Applied } from '../../../lib/claims/types.ts';
import type { OptionsEdges, ViewProps } from '../edges.ts';

type Ways = { readonly edges: OptionsEdges; readonly say: ViewProps['say']; readonly t: Translate };

/** Undoes the last change that stands, and says so with a way back. */
export async function undoLastAndSay(ways: Ways): Promise<void> {
  const applied = await undoLast(ways.edges.db).catch(() => FAILED);
  if (applied === null) return ways.say(ways.t('history_nothing'));
  told(applied, ways, 'history_undone_last');
}

/** Undoes one entry and says so with a way back; gives what came of it, so that more can be offered. */
export async function undoAndSay(seq: number, ways: Ways, done = 'history_undone'): Promise<Applied> {
  const applied = await undo(ways.edges.db, seq).catch(() => FAILED);
  told(applied, ways, done);
  return applied;
}

/** Says what came of a change. `done` is the key of what is said, `way` what can follow. */
export function told(applied: Applied, ways: Ways, done: string, way: 'redo' | 'undo' = 'redo'): void {
  const { say, t } = ways;
  const entry = applied.ok ? applied.entry : null;
  if (entry === null) {
    say(t(applied.ok ? 'history_no_difference' : failureKey(applied)));
    return;
  }
  const back = way === 'redo' ? ['history_redone', t('history_redo')] : ['history_undone', t('options_undo')];
  const [key = '', label] = back;
  say(t(done), () => void goBack(entry, key, way, ways), label);
}

/** The way back of a way back leads forth again. */
async function goBack(entry: number, done: string, way: 'redo' | 'undo', ways: Ways): Promise<void> {
  const applied = await undo(ways.edges.db, entry).catch(() => FAILED);
  told(applied, ways, done, way === 'redo' ? 'undo' : 'redo');
}

/** The message for a change that was not made. */
export function failureKey(applied: Extract<Applied, { ok: false }>): string {
  return `history_failed_${applied.reason}`;
}

export const FAILED: Extract<Applied, { ok: false }> = { ok: false, reason: 'storage' };
