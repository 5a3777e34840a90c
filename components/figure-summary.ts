import type { PartyId, ShownClaim } from '../lib/model.ts';
import { figureBadge } from './also-on-record.ts';
import type { CardContext, Exhibit } from './card-context.ts';
import { byValue, exhibitsOf, type FigureFinding, isSame, leadingOf, type Sides, sidesOf } from './figure-sides.ts';
import { capitalised, formatList, formatShort } from './format.ts';
import { otherTime } from './other-time-summary.ts';
import { countOutlets } from './sources.ts';

/**
 * What the record says to a figure, as one sentence; `null` where it says nothing. It is one of the messages
 * `card_say_<for>_<against>`, each a whole sentence, so that every language can build it in its own way.
 */
export function figureSentence(finding: FigureFinding, ctx: CardContext): string | null {
  const told = toldOf(finding, ctx);
  return told && capitalised(told, ctx.locale);
}

function toldOf(finding: FigureFinding, ctx: CardContext): string | null {
  if (finding.verdict === 'other_time') return otherTime(finding, ctx);
  if (figureBadge(finding) === 'also_on_record') return alsoOnRecord(ctx);
  if (finding.verdict === 'no_record') return notCompared(ctx);
  const sides = sidesOf(finding, ctx);
  const pro = forSide(finding, sides, ctx);
  const con = againstSide(finding, sides, pro, ctx);
  return ctx.t(`card_say_${pro.key}_${con.key}`, ...pro.values, ...con.values);
}

/** One half of a sentence's key, and what it fills in: how many, who, and which value, or values. */
type Side = {
  readonly key: string;
  readonly values: readonly (string | number)[];
  /** How many give a figure that fits, beside those who give the same. */
  readonly fitting?: number;
};

const NOBODY: Side = { key: 'none', values: [0, '', ''] };

function forSide({ origin, verdict, asOf }: FigureFinding, sides: Sides, ctx: CardContext): Side {
  const { for: ids, divided, ownFor } = sides;
  const same = ids.filter((id) => exhibitsOf(id, 'corroborates', ctx).some(isSame));
  const [only] = same;
  if (only !== undefined) {
    const outlets = countOutlets(exhibitsOf(only, 'corroborates', ctx).map(({ claim }) => claim));
    const value = valueIn(leadingOf(only, 'corroborates', asOf, ctx)?.claim, ctx);
    // Where the page does not say whom it quotes, the one origin may well be its own source: no "too".
    if (verdict === 'one_source' && origin === null && ids.length === 1 && sides.against.length === 0)
      return { key: 'only', values: [outlets, names(same, ctx), value] };
    const fitting = ids.length - same.length;
    return { key: 'same', values: [same.length, names(same, ctx), value], fitting };
  }
  if (ids.length > 0) return { key: 'fit', values: [ids.length, names(ids, ctx), ''] };
  if (origin === null || ownFor.length === 0 || divided.includes(origin)) return NOBODY;
  const outlets = countOutlets(ownFor.map(({ claim }) => claim));
  const isAlone = sides.against.length + divided.length === 0;
  return { key: isAlone && !ownFor.some(isSame) ? 'ownfit' : 'own', values: [outlets, ctx.inSentence(origin), ''] };
}

function againstSide({ origin, asOf }: FigureFinding, sides: Sides, pro: Side, ctx: CardContext): Side {
  const { against, divided, ownAgainst } = sides;
  const values = byValue(against, 'conflicts', asOf, ctx);
  const [first, second] = values;
  if (first && values.length === 1) return { key: 'one', values: [first.length, ...said(first, ctx)] };
  if (first && second && against.length === 2 && pro.key === 'none')
    return { key: 'two', values: [2, ...said(first, ctx), ...said(second, ctx)] };
  if (first) return { key: 'many', values: [against.length, names(against, ctx)] };
  const [both] = divided;
  if (both !== undefined) {
    const [pro, con] = [leadingOf(both, 'corroborates', asOf, ctx), leadingOf(both, 'conflicts', asOf, ctx)];
    return { key: 'divided', values: [0, ctx.inSentence(both), valueIn(pro?.claim, ctx), valueIn(con?.claim, ctx)] };
  }
  if (origin === null || ownAgainst.length === 0) return { key: 'none', values: [pro.fitting ?? 0] };
  const value = valueIn(leadingOf(origin, 'conflicts', asOf, ctx)?.claim, ctx);
  return { key: 'elsewhere', values: [0, ctx.inSentence(origin), value] };
}

/** Who says one value, and the value. */
function said(exhibits: readonly Exhibit[], ctx: CardContext): readonly string[] {
  return [
    names(
      exhibits.map(({ claim }) => claim.origin),
      ctx,
    ),
    valueIn(exhibits[0]?.claim, ctx),
  ];
}

/** Values beside which the figure stands, without a word on how it compares. */
function alsoOnRecord(ctx: CardContext): string {
  const beside = ctx.exhibits.filter(({ evidence }) => evidence.reason === 'unsure_reading');
  const origins = [...new Set(beside.map(({ claim }) => claim.origin))];
  const [value, ...others] = byValue(origins, 'incomparable', null, ctx);
  const isOne = value !== undefined && others.length === 0;
  return ctx.t(
    isOne ? 'card_say_beside_one' : 'card_say_beside_many',
    origins.length,
    names(origins, ctx),
    isOne ? valueIn(value[0]?.claim, ctx) : '',
  );
}

function names(ids: readonly PartyId[], ctx: CardContext): string {
  return formatList(ids.map(ctx.inSentence), ctx.t, ctx.locale);
}

function valueIn(claim: ShownClaim | undefined, { t, locale }: CardContext): string {
  return claim?.quantity ? formatShort(claim.quantity, t, locale) : '';
}

/** Why nothing could be compared; `null` where there is nothing on the same subject. */
function notCompared(ctx: CardContext): string | null {
  const held = ctx.exhibits.filter(isComparableSubject);
  if (held.length === 0) return null;
  const isUndated = held.every(({ evidence }) => evidence.reason === 'date_unknown');
  return ctx.t(isUndated ? 'card_sum_undated' : 'card_sum_none_comparable');
}

export function isComparableSubject({ evidence }: Exhibit): boolean {
  return evidence.reason !== 'different_subject' && evidence.reason !== 'different_kind';
}
