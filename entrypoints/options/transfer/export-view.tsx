import { useMemo, useState } from 'preact/hooks';
import { TransferExport } from '../../../components/manager/TransferExport.tsx';
import { notingBackup } from '../../../lib/backup-reminder.ts';
import { listHistory } from '../../../lib/claims/history.ts';
import { keptValues } from '../../../lib/claims/kept.ts';
import type { StoredClaim } from '../../../lib/claims/types.ts';
import { FORMATS } from '../../../lib/formats/index.ts';
import type { ViewProps } from '../edges.ts';
import { outgoingOf } from './outgoing.ts';
import { selectedIds } from './selected-ids.ts';

/** Claims into a file: all, the user's own, or those that were selected in the table. The choice stands in the address. */
export function ExportView({ edges, t, locale, address, go, say }: ViewProps) {
  const selected = useMemo(() => selectedIds(edges.drafts), [edges]);
  const [busy, setBusy] = useState(false);
  const { params } = address;
  const wishes = ['all', 'own', ...(selected.length > 0 ? ['selection'] : [])];
  const what = wishes.find((one) => one === params.what) ?? 'all';
  const format = FORMATS.find(({ id }) => id === params.format) ?? FORMATS[0];
  if (!format) return null;
  const choose = (changes: Record<string, string>) =>
    go({ ...address, params: { ...params, part: 'export', ...changes } }, 'replace');

  const save = async () => {
    setBusy(true);
    const day = edges.now().toISOString().slice(0, 10);
    const ids = new Set(selected);
    const wanted = (claim: StoredClaim) =>
      what === 'all' || (what === 'own' ? claim.owner === 'user' || claim.edited : ids.has(claim.id));
    try {
      const note = await notingBackup(keptValues(edges.db), (limits) => listHistory(edges.db, limits), edges.now());
      const outgoing = await outgoingOf(edges.db, wanted, {
        title: t('transfer_set_title', t(`transfer_what_${what}_title`)),
        day,
        everyStory: what === 'all',
      });
      const content = new Blob(Array.from(format.write(outgoing)), { type: format.mime });
      edges.download(`crossfigure-${what}-${day}.${format.extension}`, content);
      if (what === 'all' && format.id === 'json') await note();
      const count = outgoing.claims.length;
      say(t('transfer_saved', count));
    } catch {
      say(t('transfer_export_failed'));
    } finally {
      setBusy(false);
    }
  };

  return (
    <TransferExport
      what={what}
      whatOptions={wishes.map((one) => [
        one,
        t(`transfer_what_${one}`, one === 'selection' ? selected.length.toLocaleString(locale) : ''),
      ])}
      format={format.id}
      formats={FORMATS}
      {...{ busy, t, locale }}
      onWhat={(next) => choose({ what: next })}
      onFormat={(next) => choose({ format: next })}
      onExport={() => void save()}
    />
  );
}
