import type { RefObject } from 'preact';
import type { Finding, ShownClaim } from '../lib/model.ts';
import type { CardContext, Exhibit } from './card-context.ts';
import { EvidenceSection, Origins } from './EvidenceSection.tsx';
import { changedLines } from './figure-positions.ts';
import type { FigureFinding } from './figure-sides.ts';
import { groupByOrigin } from './group.ts';
import { More } from './More.tsx';
import { PartyLines } from './PartyLines.tsx';
import { positionLines } from './positions.ts';
import { RecordSection } from './RecordSection.tsx';
import { SourceTable } from './SourceTable.tsx';

type Props = {
  finding: Finding;
  claims: readonly ShownClaim[];
  ctx: CardContext;
  /** Where the focus goes when it opens. */
  heading: RefObject<HTMLHeadingElement | null>;
};

/** The full record: by side and origin with outlets and links, what was not compared, and all of it as a table. */
export function AllSources({ finding, claims, ctx, heading }: Props) {
  return (
    <div class="cf-all">
      <h3 class="cf-all-title" tabIndex={-1} ref={heading}>
        {ctx.t('card_all_title')}
      </h3>
      {finding.type === 'figure' && <FigureRecord finding={finding} claims={claims} ctx={ctx} />}
      {finding.type === 'position' && <PositionRecord finding={finding} ctx={ctx} />}
      {finding.type === 'mention' && <RecordSection subject={finding.subject} ctx={ctx} />}
      <OwnArticle ctx={ctx} />
      <SourceTable ctx={ctx} />
    </div>
  );
}

type FigureProps = { finding: FigureFinding; claims: readonly ShownClaim[]; ctx: CardContext };

function FigureRecord({ finding, claims, ctx }: FigureProps) {
  const lines = changedLines(finding, claims, ctx);
  return (
    <>
      {finding.asOf === null && <p class="cf-also">{ctx.t('card_no_date')}</p>}
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
          <h4>{ctx.t('card_positions')}</h4>
          <PartyLines lines={lines} ctx={ctx} />
        </section>
      )}
      <Also exhibits={ctx.exhibits.filter(isBeside)} ctx={ctx} />
    </>
  );
}

/** Of the same subject, and not compared. */
function isBeside({ evidence: { stance, reason } }: Exhibit): boolean {
  return stance === 'incomparable' && reason !== 'different_subject' && reason !== 'different_kind';
}

/** What is on record beside it, each with the reason why it speaks neither for nor against. */
function Also({ exhibits, ctx }: { exhibits: readonly Exhibit[]; ctx: CardContext }) {
  const origins = groupByOrigin(exhibits, null, ctx);
  if (origins.length === 0) return null;
  return (
    <section class="cf-section">
      <h4>{ctx.t('card_also_on_record')}</h4>
      <Origins origins={origins} side="incomparable" ctx={ctx} />
    </section>
  );
}

function PositionRecord({ finding, ctx }: { finding: Finding; ctx: CardContext }) {
  const speaker = finding.by && ctx.topParty(finding.by.party);
  const lines = positionLines(
    ctx.exhibits.map(({ claim }) => claim),
    ctx,
    speaker,
  );
  return (
    <>
      {lines.length > 0 && (
        <section class="cf-section">
          <h4>{ctx.t('card_positions')}</h4>
          <PartyLines lines={lines.slice(0, PARTIES)} unfolded={UNFOLDED} ctx={ctx} />
          <More count={Math.max(0, lines.length - PARTIES)} t={ctx.t}>
            <PartyLines lines={lines.slice(PARTIES)} ctx={ctx} />
          </More>
        </section>
      )}
      <Also exhibits={ctx.exhibits.filter(({ claim }) => claim.position === null)} ctx={ctx} />
    </>
  );
}

/** How many parties are told at once, and how many of them with their statements. */
const PARTIES = 4;
const UNFOLDED = 2;

function OwnArticle({ ctx }: { ctx: CardContext }) {
  if (ctx.ownArticle.length === 0) return null;
  return (
    <section class="cf-section">
      <h4>{ctx.t('card_own_article')}</h4>
      <p class="cf-note">{ctx.t('card_own_article_note')}</p>
      <Origins origins={groupByOrigin(ctx.ownArticle, null, ctx)} side={null} ctx={ctx} />
    </section>
  );
}
