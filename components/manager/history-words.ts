import type { Translate } from '../i18n.ts';

/** What of a history's entry is shown; the store's own entries fit. */
export type ShownEntry = {
  readonly seq: number;
  /** ISO 8601. */
  readonly at: string;
  readonly kind: string;
  /** A file's or a set's name: plain text from outside. */
  readonly note: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly undoneBy: number | null;
  /** Cannot be undone. */
  readonly final?: true;
};

/** Who or what made a change: "Imported from claims.csv", "Edited". */
export function entryTitle(entry: ShownEntry, t: Translate): string {
  const { kind, note } = entry;
  if (isAddition(entry)) return t('history_kind_edit_added');
  if (isRemoval(entry)) return t('history_kind_edit_removed');
  const named = note === '' ? '' : t(`history_kind_${kind}_named`, note);
  return named || t(`history_kind_${kind}`) || kind;
}

/** "2 added · 1 changed": what it did to how many records; just how many where the title says what. */
export function entryCounts(entry: ShownEntry, t: Translate): string[] {
  const { added, changed, removed } = entry;
  const told = (key: string, n: number) => (n === 0 ? [] : [t(key, n)]);
  const sole = isAddition(entry) ? added : isRemoval(entry) ? removed : 0;
  if (sole > 0) return sole > 1 ? told('history_records', sole) : [];
  return [...told('history_added', added), ...told('history_changed', changed), ...told('history_removed', removed)];
}

/** A claim that brought a party changes its story as well, and is still an addition. */
function isAddition({ kind, added, removed }: ShownEntry): boolean {
  return kind === 'edit' && added > 0 && removed === 0;
}

function isRemoval({ kind, added, changed, removed }: ShownEntry): boolean {
  return kind === 'edit' && removed > 0 && added + changed === 0;
}

/** A moment in the user's own time. */
export function formatMoment(at: string, locale: string): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return at;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}
