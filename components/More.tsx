import type { ComponentChildren } from 'preact';
import type { Translate } from './i18n.ts';

/** What does not fit at once, behind "3 more"; nothing where nothing is left. */
export function More({ count, t, children }: { count: number; t: Translate; children: ComponentChildren }) {
  if (count === 0) return null;
  return (
    <details class="cf-more">
      <summary>{t('card_more', count)}</summary>
      {children}
    </details>
  );
}
