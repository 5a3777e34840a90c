import type { DayRange, Finding, PartyId, Stance } from '../lib/model.ts';
import type { CardContext, Exhibit } from './card-context.ts';
import { groupByOrigin, quantityKey } from './group.ts';

export type FigureFinding = Extract<Finding, { type: 'figure' }>;

/** Who stands where; the page's own origin is told apart, since it is no independent support. */
export type Sides = {
  /** Origins that give the same figure or one that fits; unnamed ones where nobody else does. */
  readonly for: readonly PartyId[];
  readonly against: readonly PartyId[];
  readonly divided: readonly PartyId[];
  readonly ownFor: readonly Exhibit[];
  readonly ownAgainst: readonly Exhibit[];
  /** Nobody with a name is for it. */
  readonly isUnnamedFor: boolean;
};

export function sidesOf(finding: FigureFinding, ctx: CardContext): Sides {
  const { origins, origin: own } = finding;
  const others = new Set([...origins.for, ...origins.against, ...origins.divided]);
  // whoever speaks for the page's own origin, or for whom it speaks, is no other one, and counted nowhere
  const isOwn = (id: PartyId) => own !== null && (id === own || !(others.has(id) || ctx.isUnnamed(id)));
  const ofOwn = (stance: Stance) =>
    ctx.exhibits.filter(({ evidence, claim }) => evidence.stance === stance && isOwn(claim.origin));
  const [ownFor, ownAgainst] = [ofOwn('corroborates'), ofOwn('conflicts')];
  const divided = new Set(origins.divided);
  if (own !== null && ownFor.length > 0 && ownAgainst.length > 0) divided.add(own);
  // in the order in which the rows of the picture stand
  const single = (ids: readonly PartyId[], stance: Stance) => {
    const held = ctx.exhibits.filter(({ evidence }) => evidence.stance === stance);
    const inOrder = groupByOrigin(held, own, ctx, finding.asOf).map(({ id }) => id);
    return inOrder.filter((id) => ids.includes(id) && id !== own && !divided.has(id));
  };
  const named = { for: single(origins.for, 'corroborates'), against: single(origins.against, 'conflicts') };
  const none = divided.size === 0;
  const isUnnamedFor = none && named.for.length === 0 && ownFor.length === 0;
  return {
    for: isUnnamedFor ? unnamedOn('corroborates', ctx) : named.for,
    against:
      none && named.against.length === 0 && ownAgainst.length === 0 ? unnamedOn('conflicts', ctx) : named.against,
    divided: [...divided],
    ownFor,
    ownAgainst,
    isUnnamedFor,
  };
}

/** Unnamed sources count for no origin; where they alone stand on a side, they still have to be told. */
function unnamedOn(stance: Stance, ctx: CardContext): readonly PartyId[] {
  const found = ctx.exhibits.filter(({ evidence, claim }) => evidence.stance === stance && ctx.isUnnamed(claim.origin));
  return [...new Set(found.map(({ claim }) => claim.origin))];
}

/** What one party gives on one side. */
export function exhibitsOf(id: PartyId | undefined, stance: Stance, ctx: CardContext): readonly Exhibit[] {
  return ctx.exhibits.filter(({ evidence, claim }) => claim.origin === id && evidence.stance === stance);
}

/** What parties give on one side, each value with those who give it; "about" makes no other value of it. */
export function byValue(
  ids: readonly PartyId[],
  stance: Stance,
  near: DayRange | null,
  ctx: CardContext,
): readonly (readonly Exhibit[])[] {
  const leading = ids.flatMap((id) => leadingOf(id, stance, near, ctx) ?? []);
  const keyOf = ({ claim: { quantity } }: Exhibit) =>
    quantityKey(quantity?.qualifier === 'about' ? { ...quantity, qualifier: 'exact' } : quantity);
  return [...Map.groupBy(leading, keyOf).values()].toSorted((a, b) => b.length - a.length);
}

/** The claim that speaks for a party on one side: the same figure first, then what was said nearest to its time. */
export function leadingOf(
  id: PartyId | undefined,
  stance: Stance,
  near: DayRange | null,
  ctx: CardContext,
): Exhibit | undefined {
  return groupByOrigin(exhibitsOf(id, stance, ctx), null, ctx, near)[0]?.entries[0];
}

/** The same figure, not merely one that fits. */
export function isSame({ evidence }: Exhibit): boolean {
  return evidence.strength === 'same';
}
