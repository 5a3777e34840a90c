import type { ComponentChildren } from 'preact';
import { formatNumber } from './format.ts';
import { plural, type Translate } from './i18n.ts';

/** What does not fit at once, behind "3 more"; nothing where nothing is left. */
export function More({
  count,
  t,
  locale,
  children,
}: {
  count: number;
  t: Translate;
  locale: string;
  children: ComponentChildren;
}) {
  if (count === 0) return null;
  return (
    <details class="cf-more">
      <summary>{plural(t, locale, 'card_more', count, formatNumber(count, locale))}</summary>
      {children}
    </details>
  );
}
