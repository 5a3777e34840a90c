import { useEffect, useRef, useState } from 'preact/hooks';
import type { StoryNames } from '../lib/messages.ts';
import type { Finding, ShownClaim } from '../lib/model.ts';
import { AllSources } from './AllSources.tsx';
import { CardActions } from './CardActions.tsx';
import { type BadgeWords, badgeOf } from './card-badge.ts';
import { cardContext } from './card-context.ts';
import { roomBeside } from './card-room.ts';
import { type CardTitle, cardTitle } from './card-title.ts';
import { cite } from './citation.ts';
import { FigureLead } from './FigureLead.tsx';
import { SEPARATOR } from './format.ts';
import { directionOf, type Translate } from './i18n.ts';
import { PositionLead } from './PositionLead.tsx';
import { RecordLead } from './RecordLead.tsx';
import { countOutlets } from './sources.ts';
import { summarise } from './summary.ts';
import { VerdictBadge } from './VerdictBadge.tsx';

type Props = {
  finding: Finding;
  claims: readonly ShownClaim[];
  story: StoryNames;
  t: Translate;
  locale: string;
  onClose?: () => void;
  /** Resolves when the text was copied. */
  onCopy?: (text: string) => void | Promise<void>;
  onHide?: () => void;
  onOpenPanel?: () => void;
};

/**
 * What the record holds on one place of a page, in two levels: an answer that is read in seconds, and behind it the full
 * record. Its stylesheet is `finding-card.css`, inside the same shadow root.
 */
export function FindingCard({ finding, claims, story, t, locale, onClose, onCopy, onHide, onOpenPanel }: Props) {
  const ctx = cardContext(finding, claims, story, t, locale);
  const head = { ...badgeOf(finding, ctx), ...cardTitle(finding, ctx), summary: summarise(finding, ctx) };
  const sources = countOutlets([...ctx.exhibits, ...ctx.ownArticle].map(({ claim }) => claim));
  const buttons = [
    t('card_all_sources', sources),
    ...['card_copy', 'card_hide', 'card_open_panel'].map((key) => t(key)),
  ];
  const room = roomBeside([head.words, head.title, ...head.subtitle, head.summary, ...buttons]);
  const [isOpen, setOpen] = useState(false);
  const all = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    all.current?.focus({ preventScroll: true });
    all.current?.scrollIntoView?.({ block: 'start' });
  }, [isOpen]);
  return (
    <article class="cf-card" lang={ctx.locale} dir={directionOf(ctx.locale)} aria-label={head.title}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div class="cf-body" tabIndex={0}>
        <Head {...head} />
        {finding.type === 'figure' && <FigureLead finding={finding} ctx={ctx} room={room} />}
        {finding.type === 'position' && <PositionLead finding={finding} ctx={ctx} room={room} />}
        {finding.type === 'mention' && <RecordLead subject={finding.subject} ctx={ctx} room={room} />}
        {isOpen && <AllSources finding={finding} claims={claims} ctx={ctx} heading={all} />}
      </div>
      {onClose && (
        <button type="button" class="cf-close" aria-label={t('card_close')} onClick={onClose}>
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
            <path d="M1.5 1.5 L10.5 10.5 M10.5 1.5 L1.5 10.5" />
          </svg>
        </button>
      )}
      <CardActions
        t={t}
        citation={() => cite(finding, ctx)}
        onCopy={onCopy}
        onHide={onHide}
        onOpenPanel={onOpenPanel}
        sources={sources}
        isOpen={isOpen}
        onAll={() => setOpen(!isOpen)}
      />
    </article>
  );
}

/** The answer, what it is about, and the sentence. */
function Head({ badge, words, title, subtitle, summary }: BadgeWords & CardTitle & { summary: string }) {
  return (
    <header>
      <VerdictBadge verdict={badge}>{words}</VerdictBadge>
      {/* the focus comes here when the card is opened by the keyboard */}
      <h2 tabIndex={-1}>
        <bdi>{title}</bdi>
      </h2>
      {subtitle.length > 0 && (
        <p class="cf-subtitle">
          {subtitle.map((part, i) => (
            <span key={part}>
              {i > 0 && SEPARATOR}
              <bdi>{part}</bdi>
            </span>
          ))}
        </p>
      )}
      <p class="cf-summary">{summary}</p>
    </header>
  );
}
