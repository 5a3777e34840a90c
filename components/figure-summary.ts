import type { Finding, PartyId, Stance } from '../lib/model.ts';
import type { CardContext, Exhibit } from './card-context.ts';
import { formatBare, formatDate, formatList, formatMonth, formatNumber, formatQuantity } from './format.ts';
import { compareDates } from './group.ts';
import { plural } from './i18n.ts';
import { countOutlets } from './sources.ts';

type FigureFinding = Extract<Finding, { type: 'figure' }>;

/** What the record says to a figure, as one sentence; `null` where it says nothing. */
export function figureSentence(finding: FigureFinding, ctx: CardContext): string | null {
  if (finding.verdict === 'other_time') return otherTime(finding, ctx);
  if (finding.verdict === 'no_record')
    return ctx.exhibits.some(isComparableSubject) ? ctx.t('card_sum_none_comparable') : null;
  const sides = sidesOf(finding, ctx);
  if (sides.sameOriginOnly && sides.ownFor.length > 0 && !hasUnnamed('conflicts', ctx))
    return sameOriginSentence(sides, ctx);
  const pro = forClauses(sides, ctx);
  const con = againstClauses(sides, ctx);
  const both = dividedClauses(sides, ctx);
  const clauses = [
    ...(pro.length + both.length > 0 ? pro : unnamedClause('corroborates', ctx)),
    ...(con.length + both.length > 0 ? con : unnamedClause('conflicts', ctx)),
    ...both,
  ];
  return sentence(clauses.length > 0 ? clauses : [ctx.t('card_sum_below')], ctx);
}

/** Who stands where; the page's own origin is told apart, since it is no independent support. */
type Sides = {
  readonly finding: FigureFinding;
  readonly for: readonly PartyId[];
  readonly against: readonly PartyId[];
  readonly divided: readonly PartyId[];
  readonly ownFor: readonly Exhibit[];
  readonly ownAgainst: readonly Exhibit[];
  /** Nothing on either side but the page's own origin saying the same. */
  readonly sameOriginOnly: boolean;
};

function sidesOf(finding: FigureFinding, ctx: CardContext): Sides {
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

function forClauses({ finding, for: ids, divided, ownFor }: Sides, ctx: CardContext): readonly string[] {
  const { t } = ctx;
  if (ids.length === 0) {
    const told = finding.origin !== null && divided.includes(finding.origin);
    return ownFor.length > 0 && !told ? [sameOriginClause(ownFor, finding, ctx)] : [];
  }
  const same = ids.filter((id) => exhibitsOf(id, 'corroborates', ctx).some(isSame));
  const fits = ids.filter((id) => !same.includes(id));
  const clauses: string[] = [];
  if (same.length > 0) clauses.push(sameClause(same, finding, ctx));
  if (fits.length === 1) clauses.push(t('card_sum_fits_one', name(fits, ctx), valueBy(fits[0], 'corroborates', ctx)));
  if (fits.length > 1) clauses.push(t('card_sum_fits_other', namesWithValues(fits, 'corroborates', ctx)));
  return clauses;
}

/** Where the page does not say whom it quotes, several outlets of one origin may well be its own source: no "too". */
function sameClause(same: readonly PartyId[], finding: FigureFinding, ctx: CardContext): string {
  const { t, locale } = ctx;
  const [only] = same;
  const leading = leadingOf(only, 'corroborates', ctx)?.claim.quantity;
  const figure = formatBare((same.length === 1 && leading) || finding.quantity, t, locale);
  if (finding.origin !== null || same.length > 1 || only === undefined)
    return plural(t, locale, 'card_sum_same', same.length, name(same, ctx), figure);
  const outlets = countOutlets(exhibitsOf(only, 'corroborates', ctx).map(({ claim }) => claim));
  if (outlets > 1) return t('card_sum_all_from', formatNumber(outlets, locale), ctx.shortName(only));
  return plural(t, locale, 'card_sum_same', 1, ctx.shortName(only), figure);
}

function againstClauses({ against: ids, divided, ownAgainst, finding }: Sides, ctx: CardContext): readonly string[] {
  const { t, locale } = ctx;
  const clauses: string[] = [];
  const values = distinctValues(ids, 'conflicts', ctx);
  const [value] = values;
  if (value !== undefined && values.length === 1)
    clauses.push(plural(t, locale, 'card_sum_gives', ids.length, name(ids, ctx), value));
  if (values.length > 1) clauses.push(t('card_sum_give_others', namesWithValues(ids, 'conflicts', ctx)));
  const own = finding.origin;
  if (own !== null && ownAgainst.length > 0 && !divided.includes(own))
    clauses.push(t('card_sum_own_elsewhere', ctx.shortName(own), valueBy(own, 'conflicts', ctx)));
  return clauses;
}

function dividedClauses({ divided }: Sides, ctx: CardContext): readonly string[] {
  return divided.map((id) => {
    const pro = valueBy(id, 'corroborates', ctx);
    return ctx.t('card_sum_divided', ctx.shortName(id), pro, valueBy(id, 'conflicts', ctx));
  });
}

/** Short, for a place beside other clauses. */
function sameOriginClause(ownFor: readonly Exhibit[], finding: FigureFinding, ctx: CardContext): string {
  const outlets = countOutlets(ownFor.map(({ claim }) => claim));
  const count = formatNumber(outlets, ctx.locale);
  return plural(ctx.t, ctx.locale, 'card_sum_own', outlets, count, ctx.shortName(finding.origin ?? ''));
}

/** In full: what looks like many voices is one source. */
function sameOriginSentence({ ownFor, finding }: Sides, ctx: CardContext): string {
  const outlets = countOutlets(ownFor.map(({ claim }) => claim));
  const count = outlets < SPELLED ? ctx.t(`card_number_${outlets}`) : formatNumber(outlets, ctx.locale);
  const key = ownFor.some(isSame) ? 'card_sum_own_only' : 'card_sum_own_only_fits';
  return sentence([plural(ctx.t, ctx.locale, key, outlets, count, ctx.shortName(finding.origin ?? ''))], ctx);
}

/** Unnamed sources count for no origin; where they alone stand on a side, they still have to be told. */
function unnamedClause(stance: 'corroborates' | 'conflicts', ctx: CardContext): readonly string[] {
  const found = ctx.exhibits.find(({ evidence, claim }) => evidence.stance === stance && ctx.isUnnamed(claim.origin));
  return found ? [ctx.t(`card_sum_unnamed_${stance}`, valueBy(found.claim.origin, stance, ctx))] : [];
}

function hasUnnamed(stance: Stance, ctx: CardContext): boolean {
  return ctx.exhibits.some(({ evidence, claim }) => evidence.stance === stance && ctx.isUnnamed(claim.origin));
}

/** "As in April 2025 (NIS); since then about 2,000 (NIS, Sep 2, 2025)." */
function otherTime({ quantity }: FigureFinding, ctx: CardContext): string | null {
  const { t, locale } = ctx;
  const dated = ctx.exhibits
    .filter(({ evidence }) => evidence.stance === 'earlier' || evidence.stance === 'later')
    .toSorted((a, b) => compareDates(a.claim.asOf, b.claim.asOf));
  const match = dated.findLast(
    ({ claim }) => claim.quantity?.low === quantity.low && claim.quantity.high === quantity.high,
  );
  const last = dated.at(-1);
  if (!last) return null;
  if (match) {
    const month = formatMonth(match.claim.asOf, locale, 'long');
    const as = t('card_sum_as_in', month, ctx.shortName(match.claim.origin));
    return sentence(
      last.claim.asOf > match.claim.asOf && last !== match ? [as, since(last, 'card_sum_since', ctx)] : [as],
      ctx,
    );
  }
  const before = dated.findLast(({ evidence }) => evidence.stance === 'earlier');
  const after = dated.findLast(({ evidence }) => evidence.stance === 'later');
  const clauses = [before && since(before, 'card_sum_before', ctx), after && since(after, 'card_sum_after', ctx)];
  return sentence(
    clauses.filter((clause) => clause !== undefined),
    ctx,
  );
}

function since({ claim }: Exhibit, key: string, ctx: CardContext): string {
  const value = claim.quantity ? formatQuantity(claim.quantity, ctx.t, ctx.locale) : claim.statement;
  return ctx.t(key, value, ctx.shortName(claim.origin), formatDate(claim.asOf, ctx.locale));
}

function sentence(clauses: readonly string[], { t, locale }: CardContext): string {
  const joined = clauses.reduce((left, right) => t('card_sum_join', left, right));
  return t('card_sum_end', joined.charAt(0).toLocaleUpperCase(locale) + joined.slice(1));
}

/** Numbers below this have a word of their own in the messages. */
const SPELLED = 10;

function exhibitsOf(id: PartyId | undefined, stance: Stance, ctx: CardContext): readonly Exhibit[] {
  return ctx.exhibits.filter(({ evidence, claim }) => claim.origin === id && evidence.stance === stance);
}

/** The value a party gives on one side: one that is the same before one that fits, then the newest. */
function valueBy(id: PartyId | undefined, stance: Stance, ctx: CardContext): string {
  const quantity = leadingOf(id, stance, ctx)?.claim.quantity;
  return quantity ? formatQuantity(quantity, ctx.t, ctx.locale) : '';
}

/** What parties give on one side, each value once; "about" makes no other value of it. */
function distinctValues(ids: readonly PartyId[], stance: Stance, ctx: CardContext): readonly string[] {
  const said = new Set(ids.map((id) => valueBy(id, stance, ctx)));
  if (said.size === 1) return [...said];
  const quantities = ids.flatMap((id) => leadingOf(id, stance, ctx)?.claim.quantity ?? []);
  return [...new Set(quantities.map((quantity) => formatBare(quantity, ctx.t, ctx.locale)))];
}

function leadingOf(id: PartyId | undefined, stance: Stance, ctx: CardContext): Exhibit | undefined {
  return exhibitsOf(id, stance, ctx)
    .toSorted((a, b) => Number(isSame(a)) - Number(isSame(b)) || compareDates(a.claim.asOf, b.claim.asOf))
    .at(-1);
}

function name(ids: readonly PartyId[], ctx: CardContext): string {
  return formatList(ids.map(ctx.shortName), ctx.t, ctx.locale);
}

function namesWithValues(ids: readonly PartyId[], stance: Stance, ctx: CardContext): string {
  const items = ids.map((id) => ctx.t('card_name_value', ctx.shortName(id), valueBy(id, stance, ctx)));
  return formatList(items, ctx.t, ctx.locale);
}

function isSame({ evidence }: Exhibit): boolean {
  return evidence.strength === 'same';
}

function isComparableSubject({ evidence }: Exhibit): boolean {
  return evidence.reason !== 'different_subject' && evidence.reason !== 'different_kind';
}
