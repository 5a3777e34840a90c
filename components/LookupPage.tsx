import { useEffect, useRef } from 'preact/hooks';
import type { PageFindings, Place } from '../lib/messages.ts';
import { badgeOf } from './card-badge.ts';
import { cardContext } from './card-context.ts';
import { cardTitle } from './card-title.ts';
import { FindingCard } from './FindingCard.tsx';
import type { Translate } from './i18n.ts';
import { VerdictBadge } from './VerdictBadge.tsx';

/** Why there is nothing to show of a page, as a key of the messages. */
export type PageSilence = 'no_page' | 'withheld' | 'marking_off' | 'site_off' | 'unread' | 'nothing';

type Props = {
  /** `null` until the page has answered. */
  page: PageFindings | PageSilence | null;
  /** The finding that is unfolded. */
  open: string | null;
  t: Translate;
  locale: string;
  onOpen: (finding: PageFindings['findings'][number] | null) => void;
  onCopy: (text: string) => Promise<void>;
};

/** What the page beside says, in its order; a click brings the place into view and unfolds what is on record. */
export function LookupPage({ page, open, t, locale, onOpen, onCopy }: Props) {
  const opened = useRef<HTMLLIElement>(null);
  useEffect(() => {
    opened.current?.scrollIntoView?.({ block: 'nearest' });
  }, [open]);
  if (page === null) return <p role="status" class="lk-message" />;
  if (typeof page === 'string' || page.findings.length === 0) {
    return (
      <p role="status" class="lk-message">
        {t(`lookup_page_${typeof page === 'string' ? page : 'nothing'}`)}
      </p>
    );
  }
  const { findings, claims, stories } = page;
  return (
    <section aria-label={t('lookup_page')}>
      <p role="status" class="lk-count">
        {t('lookup_page_count', findings.length)}
      </p>
      <ol class="lk-findings">
        {findings.map((finding) => {
          const story = stories.find(({ id }) => id === finding.storyId);
          if (!story) return null;
          const key = placeKey(finding);
          const isOpen = key === open;
          const ctx = cardContext(finding, claims, story, t, locale);
          const { badge, words } = badgeOf(finding, ctx);
          const { title, subtitle } = cardTitle(finding, ctx);
          return (
            <li key={key} ref={isOpen ? opened : null}>
              <button
                type="button"
                class="lk-finding"
                aria-expanded={isOpen}
                onClick={() => onOpen(isOpen ? null : finding)}
              >
                <VerdictBadge verdict={badge}>{words}</VerdictBadge>
                <bdi class="lk-title">{title}</bdi>
                <span class="cf-note">{finding.type === 'position' ? subtitle.join(' · ') : subtitle[0]}</span>
                {finding.type !== 'figure' && <bdi class="lk-line lk-surface">{t('card_quote', finding.surface)}</bdi>}
              </button>
              {isOpen && (
                <FindingCard finding={finding} claims={claims} story={story} t={t} locale={locale} onCopy={onCopy} />
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** What tells a place of a page and its frames from all others. */
export function placeKey({ block, start, end, frame = 0 }: Place): string {
  return `${frame}:${block}:${start}:${end}`;
}
