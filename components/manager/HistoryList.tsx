import type { ComponentChildren } from 'preact';
import type { Translate } from '../i18n.ts';
import { HistoryEntryRow } from './HistoryEntryRow.tsx';
import type { ShownEntry } from './history-words.ts';

type Props = {
  entries: readonly ShownEntry[];
  /** What an entry was about, by its number, where that is one record. */
  about: ReadonlyMap<number, string>;
  /** The entry that is unfolded, and what it did. */
  open: number | null;
  items: ComponentChildren;
  /** The entry that could not be undone by itself. */
  refused: number | null;
  hasOlder: boolean;
  t: Translate;
  locale: string;
  onOpen: (seq: number | null) => void;
  onUndo: (seq: number) => void;
  onGoBack: (seq: number) => void;
  onOlder: () => void;
};

/** Every change, newest first: who or what made it, when, to how many records; each can be unfolded and undone. */
export function HistoryList({ entries, about, open, items, refused, hasOlder, t, locale, ...calls }: Props) {
  const { onOpen, onUndo, onGoBack, onOlder } = calls;
  return (
    <>
      {entries.length === 0 && <p class="mg-note">{t('history_none')}</p>}
      <ol class="hs-list">
        {entries.map((entry) => (
          <HistoryEntryRow
            key={entry.seq}
            entry={entry}
            about={about.get(entry.seq) ?? ''}
            isOpen={entry.seq === open}
            isRefused={entry.seq === refused}
            t={t}
            locale={locale}
            onOpen={() => onOpen(entry.seq === open ? null : entry.seq)}
            onUndo={() => onUndo(entry.seq)}
            onGoBack={() => onGoBack(entry.seq)}
          >
            {items}
          </HistoryEntryRow>
        ))}
      </ol>
      {hasOlder && (
        <button type="button" class="mg-button" onClick={onOlder}>
          {t('history_older')}
        </button>
      )}
    </>
  );
}
