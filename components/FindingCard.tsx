import type { StoryNames } from '../lib/messages.ts';
import type { Finding, ShownClaim } from '../lib/model.ts';
import { CardActions } from './CardActions.tsx';
import { type CardContext, cardContext } from './card-context.ts';
import { cardTitle } from './card-title.ts';
import { cite } from './citation.ts';
import { EvidenceSection, Origins } from './EvidenceSection.tsx';
import { changedLines } from './figure-positions.ts';
import { formatList, formatQuantity, SEPARATOR } from './format.ts';
import { groupByOrigin } from './group.ts';
import { directionOf, type Translate } from './i18n.ts';
import { More } from './More.tsx';
import { NumberLine } from './NumberLine.tsx';
import { PartyLines } from './PartyLines.tsx';
import { positionLines } from './positions.ts';
import { RecordSection } from './RecordSection.tsx';
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

/** What the record holds on one place of a page. Its stylesheet is `finding-card.css`, inside the same shadow root. */
export function FindingCard({ finding, claims, story, t, locale, onClose, onCopy, onHide, onOpenPanel }: Props) {
  const ctx = cardContext(finding, claims, story, t, locale);
  const { badge, title, subtitle } = cardTitle(finding, ctx);
  return (
    <article class="cf-card" lang={ctx.locale} dir={directionOf(ctx.locale)} aria-label={title}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div class="cf-body" tabIndex={0}>
        <header>
          <VerdictBadge verdict={badge} t={t} />
          <h2>
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
          <p class="cf-summary">{summarise(finding, ctx)}</p>
        </header>
        {finding.type === 'figure' && <FigureBody finding={finding} claims={claims} ctx={ctx} />}
        {finding.type === 'position' && <PositionBody finding={finding} ctx={ctx} />}
        {finding.type === 'mention' && <RecordSection subject={finding.subject} ctx={ctx} />}
        <OwnArticle ctx={ctx} />
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
      />
    </article>
  );
}

type FigureProps = { finding: Extract<Finding, { type: 'figure' }>; claims: readonly ShownClaim[]; ctx: CardContext };

function FigureBody({ finding, claims, ctx }: FigureProps) {
  const { t, locale } = ctx;
  const also = new Set(finding.pageConflicts.map((figure) => formatQuantity(figure, t, locale)));
  const lines = changedLines(finding, claims, ctx);
  return (
    <>
      <NumberLine finding={finding} ctx={ctx} />
      {finding.asOf === null && <p class="cf-also">{t('card_no_date')}</p>}
      {also.size > 0 && <p class="cf-also">{t('card_page_also', formatList([...also], t, locale))}</p>}
      {(['corroborates', 'conflicts', 'later', 'earlier'] as const).map((side) => (
        <EvidenceSection
          key={side}
          side={side}
          exhibits={ctx.exhibits.filter(({ evidence }) => evidence.stance === side)}
          own={finding.origin}
          near={side === 'corroborates' || side === 'conflicts' ? finding.asOf : null}
          ctx={ctx}
        />
      ))}
      {lines.length > 0 && (
        <section class="cf-section">
          <h3>{t('card_positions')}</h3>
          <PartyLines lines={lines} ctx={ctx} />
        </section>
      )}
      <NotCompared finding={finding} ctx={ctx} />
    </>
  );
}

/** What was looked at and cannot be compared, with the reason; folded, since it says nothing for or against. */
function NotCompared({ finding, ctx }: Omit<FigureProps, 'claims'>) {
  const left = ctx.exhibits.filter(({ evidence: { stance, reason } }) => {
    return stance === 'incomparable' && reason !== 'different_subject' && reason !== 'different_kind';
  });
  const origins = groupByOrigin(left, finding.origin, ctx);
  if (origins.length === 0) return null;
  return (
    <details class="cf-more">
      <summary>{ctx.t('card_not_compared')}</summary>
      <Origins origins={origins} side="incomparable" ctx={ctx} />
    </details>
  );
}

function PositionBody({ finding, ctx }: { finding: Finding; ctx: CardContext }) {
  const speaker = finding.by && ctx.topParty(finding.by.party);
  const lines = positionLines(
    ctx.exhibits.map(({ claim }) => claim),
    ctx,
    speaker,
  );
  const others = groupByOrigin(
    ctx.exhibits.filter(({ claim }) => claim.position === null),
    null,
    ctx,
  );
  return (
    <>
      {lines.length > 0 && (
        <section class="cf-section">
          <h3>{ctx.t('card_positions')}</h3>
          <PartyLines lines={lines.slice(0, PARTIES)} unfolded={UNFOLDED} ctx={ctx} />
          <More count={Math.max(0, lines.length - PARTIES)} t={ctx.t}>
            <PartyLines lines={lines.slice(PARTIES)} ctx={ctx} />
          </More>
        </section>
      )}
      {others.length > 0 && (
        <section class="cf-section">
          <h3>{ctx.t('card_also_on_record')}</h3>
          <Origins origins={others} side={null} ctx={ctx} />
        </section>
      )}
    </>
  );
}

/** How many parties are told at once, and how many of them with their statements. */
const PARTIES = 4;
const UNFOLDED = 2;

function OwnArticle({ ctx }: { ctx: CardContext }) {
  if (ctx.ownArticle.length === 0) return null;
  return (
    <details class="cf-more">
      <summary>{ctx.t('card_own_article')}</summary>
      <p class="cf-note">{ctx.t('card_own_article_note')}</p>
      <Origins origins={groupByOrigin(ctx.ownArticle, null, ctx)} side={null} ctx={ctx} />
    </details>
  );
}
