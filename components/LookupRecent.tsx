import { formatNumber } from './format.ts';
import type { Translate } from './i18n.ts';

/** One earlier look-up. */
export type RecentLookup = {
  readonly id: string;
  readonly at: number;
  readonly text: string;
  readonly page: string | null;
};

type Props = {
  recent: readonly RecentLookup[];
  current: string | null;
  t: Translate;
  locale: string;
  onPick: (id: string) => void;
};

/** The look-ups of this session, newest first; one click asks again. */
export function LookupRecent({ recent, current, t, locale, onPick }: Props) {
  if (recent.length === 0) return null;
  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  return (
    <details class="lk-recent" open={current === null}>
      <summary>
        {t('lookup_recent')}
        <span class="lk-number">{formatNumber(recent.length, locale)}</span>
      </summary>
      <ul>
        {recent.map(({ id, at, text, page }) => (
          <li key={id}>
            <button type="button" aria-current={id === current ? 'true' : undefined} onClick={() => onPick(id)}>
              <bdi class="lk-line">{text.trim().slice(0, 200)}</bdi>
              <span class="cf-note">{[time.format(at), page].filter(Boolean).join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
