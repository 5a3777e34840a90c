import type { Finding, PartyId, Stance } from '../lib/model.ts';
import type { CardContext, Exhibit } from './card-context.ts';
import { formatBare, formatQuantity } from './format.ts';
import { compareDates } from './group.ts';

export type FigureFinding = Extract<Finding, { type: 'figure' }>;

/** Who stands where; the page's own origin is told apart, since it is no independent support. */
export type Sides = {
  readonly finding: FigureFinding;
  readonly for: readonly PartyId[];
  readonly against: readonly PartyId[];
  readonly divided: readonly PartyId[];
  readonly ownFor: readonly Exhibit[];
  readonly ownAgainst: readonly Exhibit[];
  /** Nothing on either side but the page's own origin saying the same. */
  readonly sameOriginOnly: boolean;
};

export function sidesOf(finding: FigureFinding, ctx: CardContext): Sides {
  const { origins, origin: own } = finding;
  const ofOwn = (stance: Stance) =>
    ctx.exhibits.filter(({ evidence, claim }) => claim.origin === own && evidence.stance === stance);
  const [ownFor, ownAgainst] = [ofOwn('corroborates'), ofOwn('conflicts')];
  const divided = new Set(origins.divided);
  if (own !== null && ownFor.length > 0 && ownAgainst.length > 0) divided.add(own);
  const single = (ids: readonly PartyId[], stance: Stance) =>
    ids.filter((id) => id !== own && !divided.has(id) && exhibitsOf(id, stance, ctx).length > 0);
  const sides = {
    for: single(origins.for, 'corroborates'),
    against: single(origins.against, 'conflicts'),
    divided: [...divided],
  };
  const others = sides.for.length + sides.against.length + sides.divided.length;
  return { finding, ...sides, ownFor, ownAgainst, sameOriginOnly: others === 0 && ownAgainst.length === 0 };
}

/** What one party gives on one side. */
export function exhibitsOf(id: PartyId | undefined, stance: Stance, ctx: CardContext): readonly Exhibit[] {
  return ctx.exhibits.filter(({ evidence, claim }) => claim.origin === id && evidence.stance === stance);
}

/** The value a party gives on one side: one that is the same before one that fits, then the newest. */
export function valueBy(id: PartyId | undefined, stance: Stance, ctx: CardContext): string {
  const quantity = leadingOf(id, stance, ctx)?.claim.quantity;
  return quantity ? formatQuantity(quantity, ctx.t, ctx.locale) : '';
}

/** What parties give on one side, each value once; "about" makes no other value of it. */
export function distinctValues(ids: readonly PartyId[], stance: Stance, ctx: CardContext): readonly string[] {
  const said = new Set(ids.map((id) => valueBy(id, stance, ctx)));
  if (said.size === 1) return [...said];
  const quantities = ids.flatMap((id) => leadingOf(id, stance, ctx)?.claim.quantity ?? []);
  return [...new Set(quantities.map((quantity) => formatBare(quantity, ctx.t, ctx.locale)))];
}

/** The claim that speaks for a party on one side. */
export function leadingOf(id: PartyId | undefined, stance: Stance, ctx: CardContext): Exhibit | undefined {
  return exhibitsOf(id, stance, ctx)
    .toSorted((a, b) => Number(isSame(a)) - Number(isSame(b)) || compareDates(a.claim.asOf, b.claim.asOf))
    .at(-1);
}

/** The same figure, not merely one that fits. */
export function isSame({ evidence }: Exhibit): boolean {
  return evidence.strength === 'same';
}
