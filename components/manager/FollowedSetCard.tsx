import type { Translate } from '../i18n.ts';
import { formatAge } from './format-age.ts';

/** A followed set as the card shows it; times are ISO 8601. */
export type ShownSet = {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  readonly size: number;
  readonly version: number | null;
  readonly published: string | null;
  readonly checkedAt: string | null;
  readonly updatedAt: string | null;
  /** The version that one can go back to; `null` where there is none. */
  readonly canGoBack: boolean;
  readonly problem: string | null;
};

type Props = {
  set: ShownSet;
  now: Date;
  busy: boolean;
  t: Translate;
  locale: string;
  onUpdate: () => void;
  onGoBack: () => void;
  onLeave: () => void;
};

/** One followed set: whose it is, how old it is, and what can be done with it. */
export function FollowedSetCard({ set, now, busy, t, locale, onUpdate, onGoBack, onLeave }: Props) {
  const age = (key: string, when: string | null) => when && <li>{t(key, formatAge(when, now, locale))}</li>;
  const heading = `set-${set.id}`;
  return (
    <section class="mg-set" aria-labelledby={heading}>
      <h2 id={heading}>{set.title}</h2>
      <p class="mg-set-address">{set.address}</p>
      <ul class="mg-set-facts">
        <li>{t('subs_claims', set.size)}</li>
        {set.version !== null && <li>{t('subs_version', String(set.version))}</li>}
        {age('subs_published', set.published)}
        {age('subs_updated', set.updatedAt)}
        {age('subs_checked', set.checkedAt)}
      </ul>
      {set.problem && <p class="mg-problem">{set.problem}</p>}
      <div class="mg-buttons">
        <button type="button" class="mg-primary" disabled={busy} onClick={onUpdate}>
          {t('subs_update_now')}
        </button>
        {set.canGoBack && (
          <button type="button" class="mg-button" disabled={busy} onClick={onGoBack}>
            {t('subs_go_back')}
          </button>
        )}
        <button type="button" class="mg-danger" disabled={busy} onClick={onLeave}>
          {t('subs_leave')}
        </button>
      </div>
    </section>
  );
}
