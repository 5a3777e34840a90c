import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PageFindings, Place, StoryNames } from '../lib/messages.ts';
import { badgeOf } from './card-badge.ts';
import { cardContext } from './card-context.ts';
import { cardTitle } from './card-title.ts';
import type { Translate } from './i18n.ts';
import { pageDisputes } from './page-disputes.ts';
import { VerdictBadge } from './VerdictBadge.tsx';

export type PlacedFinding = PageFindings['findings'][number];

type Props = {
  readonly page: PageFindings;
  readonly t: Translate;
  readonly locale: string;
  readonly onPick: (finding: PlacedFinding) => void;
  /** The place that is unfolded, `null` for none; left out where rows only lead to their places. */
  readonly open?: string | null;
  /** What an unfolded row shows. */
  readonly unfolded?: (finding: PlacedFinding, story: StoryNames) => ComponentChildren;
};

/** What a page says, in its order: each place a button with its verdict, what was understood, and the page's own words. */
export function PageList({ page, t, locale, onPick, open, unfolded }: Props) {
  const opened = useRef<HTMLLIElement>(null);
  useEffect(() => {
    opened.current?.scrollIntoView?.({ block: 'nearest' });
  }, [open]);
  const { findings, claims, stories } = page;
  return (
    <>
      {pageDisputes(page, t, locale).map((line) => (
        <p key={line} class="pl-dispute">
          {line}
        </p>
      ))}
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
                aria-expanded={open === undefined ? undefined : isOpen}
                onClick={() => onPick(finding)}
              >
                <VerdictBadge verdict={badge}>{words}</VerdictBadge>
                <bdi class="lk-title">{title}</bdi>
                <span class="cf-note">{finding.type === 'position' ? subtitle.join(' · ') : subtitle[0]}</span>
                {finding.type !== 'figure' && <bdi class="lk-line lk-surface">{t('card_quote', finding.surface)}</bdi>}
              </button>
              {isOpen && unfolded?.(finding, story)}
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** What tells a place of a page and its frames from all others. */
export function placeKey({ block, start, end, frame = 0 }: Place): string {
  return `${frame}:${block}:${start}:${end}`;
}
