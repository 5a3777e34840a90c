import { SEPARATOR } from '../format.ts';
import type { Translate } from '../i18n.ts';
import { DifferenceTable } from './FormDifferences.tsx';
import type { Difference } from './form-differences.ts';
import { entryTitle, formatMoment, type ShownEntry } from './history-words.ts';

/** What one entry of the history did to the claim. */
export type ClaimStep = {
  readonly entry: ShownEntry;
  readonly what: 'added' | 'changed' | 'removed';
  readonly differences: readonly Difference[];
};

type Props = {
  steps: readonly ClaimStep[];
  /** Where an entry is to be seen with all that it did. */
  addressOf: (seq: number) => string;
  t: Translate;
  locale: string;
  onUndo: (seq: number) => void;
};

/** Who or what changed a claim, when, and from what to what; newest first. */
export function FormHistory({ steps, addressOf, t, locale, onUndo }: Props) {
  return (
    <section class="fm-history" aria-labelledby="fm-history-title">
      <h2 id="fm-history-title">{t('form_history')}</h2>
      {steps.length === 0 && <p class="mg-note">{t('form_history_none')}</p>}
      <ol>
        {steps.map(({ entry, what, differences }) => (
          <li key={entry.seq}>
            <p>
              <strong>
                <bdi>{entryTitle(entry, t)}</bdi>
              </strong>
              {entry.kind !== 'edit' && `${SEPARATOR}${t(`form_history_${what}`)}`}
              {SEPARATOR}
              <time dateTime={entry.at}>{formatMoment(entry.at, locale)}</time>
              {entry.undoneBy !== null && ` (${t('history_undone_mark')})`}
            </p>
            {what === 'changed' && (
              <DifferenceTable differences={differences} before={t('form_before')} after={t('form_after')} t={t} />
            )}
            <p class="fm-row">
              {entry.undoneBy === null && !entry.final && (
                <button
                  type="button"
                  class="mg-button"
                  aria-label={t('history_undo_named', entryTitle(entry, t), formatMoment(entry.at, locale))}
                  onClick={() => onUndo(entry.seq)}
                >
                  {t('options_undo')}
                </button>
              )}
              <a href={addressOf(entry.seq)}>{t('form_history_entry')}</a>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
