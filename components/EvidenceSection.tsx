import type { DayRange, PartyId, Stance } from '../lib/model.ts';
import type { CardContext, Exhibit } from './card-context.ts';
import { groupByOrigin, type Origin, takeEntries } from './group.ts';
import { More } from './More.tsx';
import { OriginGroup } from './OriginGroup.tsx';
import { StanceMark } from './StanceMark.tsx';

type Props = {
  side: Stance;
  exhibits: readonly Exhibit[];
  own: PartyId | null;
  /** The time of the figure: what was said nearest to it comes first. */
  near: DayRange | null;
  ctx: CardContext;
};

/** How many claims a section shows at once. */
export const VISIBLE = 4;

/** The claims of one stance by origin, under its name. */
export function EvidenceSection({ side, exhibits, own, near, ctx }: Props) {
  if (exhibits.length === 0) return null;
  const { shown, rest, restCount } = takeEntries(groupByOrigin(exhibits, own, ctx, near), VISIBLE);
  return (
    <section class={`cf-section cf-section-${side}`}>
      <h4>
        <StanceMark side={side} /> {ctx.t(`stance_${side}`)}
      </h4>
      <Origins origins={shown} side={side} ctx={ctx} />
      <More count={restCount} t={ctx.t}>
        <Origins origins={rest} side={side} ctx={ctx} />
      </More>
    </section>
  );
}

/** A list of origins without a heading of its own; with `side` null the reasons are left out. */
export function Origins({ origins, side, ctx }: { origins: readonly Origin[]; side: Stance | null; ctx: CardContext }) {
  return (
    <ul class="cf-origins">
      {origins.map((origin) => (
        <OriginGroup key={origin.id} origin={origin} side={side} ctx={ctx} />
      ))}
    </ul>
  );
}
