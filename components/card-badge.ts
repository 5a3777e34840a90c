import type { Finding, PartyId, Quantity, Stance } from '../lib/model.ts';
import { figureBadge } from './also-on-record.ts';
import type { CardContext } from './card-context.ts';
import { byValue, exhibitsOf, type FigureFinding, isSame, leadingOf, sidesOf } from './figure-sides.ts';
import { isComparableSubject } from './figure-summary.ts';
import { formatShort } from './format.ts';
import { isContested, positionLines } from './positions.ts';
import type { Badge } from './VerdictBadge.tsx';

/** What a card's badge says: the answer, and the shape of its verdict. */
export type BadgeWords = { readonly badge: Badge; readonly words: string };

export function badgeOf(finding: Finding, ctx: CardContext): BadgeWords {
  if (finding.type === 'mention') return { badge: 'mention', words: ctx.t('badge_mention', ctx.exhibits.length) };
  if (finding.type === 'position') return { badge: 'position', words: positionWords(ctx) };
  return { badge: figureBadge(finding), words: figureWords(finding, ctx) };
}

function figureWords(finding: FigureFinding, ctx: CardContext): string {
  const { t } = ctx;
  const badge = figureBadge(finding);
  switch (badge) {
    case 'agrees':
      return t('badge_agrees', Math.max(2, sidesOf(finding, ctx).for.length + Number(finding.origin !== null)));
    case 'one_source':
      return t(sidesOf(finding, ctx).isUnnamedFor ? 'badge_unnamed' : 'badge_one_source');
    case 'mixed':
    case 'conflicts':
      return differingWords(finding, ctx);
    case 'no_record':
      return t(ctx.exhibits.some(isComparableSubject) ? 'badge_not_compared' : 'badge_no_record');
    default:
      return t(`badge_${badge}`);
  }
}

/** The values that stand against each other, each with how many give it; the page's own where nobody gives the same. */
function differingWords(finding: FigureFinding, ctx: CardContext): string {
  const { t } = ctx;
  const { for: pro, against, divided, ownAgainst } = sidesOf(finding, ctx);
  const valueBy = (id: PartyId | undefined, stance: Stance) =>
    short(leadingOf(id, stance, finding.asOf, ctx)?.claim.quantity ?? finding.quantity, ctx);
  const same = pro.filter((id) => exhibitsOf(id, 'corroborates', ctx).some(isSame));
  const here = same.length > 0 ? valueBy(same[0], 'corroborates') : short(finding.quantity, ctx);
  const [elsewhere] = [...divided, ...ownAgainst.map(({ claim }) => claim.origin)];
  if (against.length === 0) return t('badge_differs_elsewhere', here, valueBy(elsewhere, 'conflicts'));
  const isOne = byValue(against, 'conflicts', finding.asOf, ctx).length === 1;
  const key = `badge_differs${same.length > 0 ? '' : '_here'}${isOne ? '' : '_many'}`;
  return t(key, here, same.length, isOne ? valueBy(against[0], 'conflicts') : '', against.length);
}

function short(quantity: Quantity, { t, locale }: CardContext): string {
  return formatShort(quantity, t, locale);
}

function positionWords(ctx: CardContext): string {
  const claims = ctx.exhibits.map(({ claim }) => claim).filter(({ position }) => position !== null);
  if (claims.length === 0) return ctx.t('badge_no_record');
  const lines = positionLines(claims, ctx);
  if (!isContested(claims))
    return ctx.t(
      'badge_stated',
      lines.reduce((sum, { entries }) => sum + entries.length, 0),
    );
  return ctx.t(lines.some(({ changed }) => changed) ? 'badge_changed' : 'badge_contested');
}
