import type { Translate } from '../i18n.ts';
import { formatSize } from './format-size.ts';

export type CareFacts = {
  readonly claims: number;
  readonly stories: number;
  readonly history: number;
  readonly bin: number;
  /** Bytes; `null` where the browser does not say. */
  readonly used: number | null;
  readonly persistent: boolean | null;
};

type Props = {
  readonly facts: CareFacts;
  /** The browser was asked to keep it and declined. */
  readonly declined: boolean;
  readonly t: Translate;
  readonly locale: string;
  readonly onPersist: () => void;
};

/** Where the data lives, how much there is of it, and whether the browser keeps it. */
export function CareData({ facts, declined, t, locale, onPersist }: Props) {
  const counts = [t('care_claims', facts.claims), t('care_stories', facts.stories), t('care_history', facts.history)];
  return (
    <section>
      <h2>{t('care_data')}</h2>
      <p>{t('care_where')}</p>
      <p>
        {new Intl.ListFormat(locale, { type: 'conjunction' }).format(counts)}
        {facts.used !== null && ` · ${t('care_used', formatSize(facts.used, locale))}`}
      </p>
      <p>{t(`care_persistent_${facts.persistent ?? 'unknown'}`)}</p>
      {facts.persistent === false && (
        <div class="mg-buttons">
          <button type="button" class="mg-button" onClick={onPersist}>
            {t('care_persist')}
          </button>
          {declined && (
            <p class="mg-problem" role="alert">
              {t('care_persist_declined')}
            </p>
          )}
        </div>
      )}
      <p>{t('care_private')}</p>
    </section>
  );
}
