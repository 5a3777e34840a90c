import type { Translate } from '../i18n.ts';

export const ACTIONS = ['edit', 'tag', 'enable', 'disable', 'review', 'export', 'delete'] as const;
export type Action = (typeof ACTIONS)[number];

type Props = {
  /** How many are selected, as a sentence; `''` where none are. */
  selected: string;
  /** How the keys work, which is told to those who hear it by the table itself; `''` where there is none. */
  hint: string;
  /** What selects all that are shown; `''` where they are selected already. */
  selectAll: string;
  /** Work that goes on; `null`: none. */
  working: { readonly done: number; readonly total: number } | null;
  t: Translate;
  locale: string;
  onAction: (action: Action) => void;
  onSelectAll: () => void;
  onSelectNone: () => void;
  onStop: () => void;
};

/** What can be done with the selected claims; while it is done, how far it is. */
export function ClaimsActions(props: Props) {
  const { selected, hint, selectAll, working, t, locale, onAction, onSelectAll, onSelectNone, onStop } = props;
  if (working) {
    const show = (value: number) => value.toLocaleString(locale);
    return (
      <div class="ct-actions">
        <progress
          value={working.done}
          max={working.total}
          aria-label={t('claims_working', show(working.done), show(working.total))}
        />
        <span>{t('claims_working', show(working.done), show(working.total))}</span>
        <button type="button" class="mg-button" onClick={onStop}>
          {t('claims_stop')}
        </button>
      </div>
    );
  }
  return (
    <div class="ct-actions">
      <p role="status">{selected}</p>
      {!selected && (
        <p class="ct-hint mg-note" aria-hidden="true">
          {hint}
        </p>
      )}
      {selected && (
        <>
          {selectAll && (
            <button type="button" class="mg-button" onClick={onSelectAll}>
              {selectAll}
            </button>
          )}
          <button type="button" class="mg-button" onClick={onSelectNone}>
            {t('claims_unselect')}
          </button>
          {ACTIONS.map((action) => (
            <button
              key={action}
              type="button"
              class={action === 'delete' ? 'mg-button mg-danger' : 'mg-button'}
              onClick={() => onAction(action)}
            >
              {t(`claims_${action}`)}
            </button>
          ))}
        </>
      )}
    </div>
  );
}
