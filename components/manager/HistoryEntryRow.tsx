import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { SEPARATOR } from '../format.ts';
import type { Translate } from '../i18n.ts';
import { entryCounts, entryTitle, formatMoment, type ShownEntry } from './history-words.ts';

type Props = {
  entry: ShownEntry;
  /** What it was about, where that is one record. */
  about: string;
  isOpen: boolean;
  /** It could not be undone by itself: the way back further is offered. */
  isRefused: boolean;
  t: Translate;
  locale: string;
  /** What it did, where it is unfolded. */
  children: ComponentChildren;
  onOpen: () => void;
  onUndo: () => void;
  onGoBack: () => void;
};

/** One entry of the history. */
export function HistoryEntryRow({
  entry,
  about,
  isOpen,
  isRefused,
  t,
  locale,
  children,
  onOpen,
  onUndo,
  onGoBack,
}: Props) {
  const id = useId();
  const [title, moment] = [entryTitle(entry, t), formatMoment(entry.at, locale)];
  const mark = entry.undoneBy !== null ? 'history_undone_mark' : entry.final ? 'history_final_mark' : null;
  const isRedo = entry.kind === 'undo';
  return (
    <li class={entry.undoneBy === null ? 'hs-entry' : 'hs-entry hs-undone'}>
      <div class="hs-line">
        <button type="button" class="hs-open" aria-expanded={isOpen} aria-controls={`${id}-items`} onClick={onOpen}>
          <span class="hs-title">
            <bdi>{title}</bdi>
          </span>
          <span class="hs-facts">
            {entryCounts(entry, t).map((count) => `${count}${SEPARATOR}`)}
            <time dateTime={entry.at}>{moment}</time>
            {mark && `${SEPARATOR}${t(mark)}`}
          </span>
          {about && (
            <span class="hs-about">
              <bdi>{about}</bdi>
            </span>
          )}
        </button>
        {mark === null && (
          <button
            type="button"
            class="mg-button"
            aria-label={t(isRedo ? 'history_redo_named' : 'history_undo_named', title, moment)}
            onClick={onUndo}
          >
            {t(isRedo ? 'history_redo' : 'options_undo')}
          </button>
        )}
      </div>
      <div role="alert">
        {isRefused && (
          <div class="hs-refused">
            <p>{t('history_refused')}</p>
            <button type="button" class="mg-button" onClick={onGoBack}>
              {t('history_go_back')}
            </button>
          </div>
        )}
      </div>
      <div id={`${id}-items`} class="hs-items" hidden={!isOpen}>
        {isOpen && children}
      </div>
    </li>
  );
}
