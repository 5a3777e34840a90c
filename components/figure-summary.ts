import type { PartyId, Stance } from '../lib/model.ts';
import { figureBadge } from './also-on-record.ts';
import type { CardContext, Exhibit } from './card-context.ts';
import {
  distinctValues,
  exhibitsOf,
  type FigureFinding,
  isSame,
  leadingOf,
  type Sides,
  sidesOf,
  valueBy,
} from './figure-sides.ts';
import { formatBare, formatList, formatNumber } from './format.ts';
import { otherTime } from './other-time-summary.ts';
import { sentence } from './sentence.ts';
import { countOutlets } from './sources.ts';

/** What the record says to a figure, as one sentence; `null` where it says nothing. */
export function figureSentence(finding: FigureFinding, ctx: CardContext): string | null {
  if (finding.verdict === 'other_time') return otherTime(finding, ctx);
  if (figureBadge(finding) === 'also_on_record') return alsoOnRecord(ctx);
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

/** Values beside which the figure stands, without a word on how it compares. */
function alsoOnRecord(ctx: CardContext): string {
  const beside = ctx.exhibits.filter(({ evidence }) => evidence.reason === 'unsure_reading');
  const origins = [...new Set(beside.map(({ claim }) => claim.origin))].slice(0, MOST_BESIDE);
  return ctx.t('card_sum_also', namesWithValues(origins, 'incomparable', ctx));
}

/** More names than these are a list, not a sentence. */
const MOST_BESIDE = 3;

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
    return t('card_sum_same', same.length, name(same, ctx), figure);
  const outlets = countOutlets(exhibitsOf(only, 'corroborates', ctx).map(({ claim }) => claim));
  if (outlets > 1) return t('card_sum_all_from', formatNumber(outlets, locale), ctx.inSentence(only));
  return t('card_sum_same', 1, ctx.inSentence(only), figure);
}

function againstClauses({ against: ids, divided, ownAgainst, finding }: Sides, ctx: CardContext): readonly string[] {
  const { t } = ctx;
  const clauses: string[] = [];
  const values = distinctValues(ids, 'conflicts', ctx);
  const [value] = values;
  if (value !== undefined && values.length === 1) clauses.push(t('card_sum_gives', ids.length, name(ids, ctx), value));
  if (values.length > 1) clauses.push(t('card_sum_give_others', namesWithValues(ids, 'conflicts', ctx)));
  const own = finding.origin;
  if (own !== null && ownAgainst.length > 0 && !divided.includes(own))
    clauses.push(t('card_sum_own_elsewhere', ctx.inSentence(own), valueBy(own, 'conflicts', ctx)));
  return clauses;
}

function dividedClauses({ divided }: Sides, ctx: CardContext): readonly string[] {
  return divided.map((id) => {
    const pro = valueBy(id, 'corroborates', ctx);
    return ctx.t('card_sum_divided', ctx.inSentence(id), pro, valueBy(id, 'conflicts', ctx));
  });
}

/** Short, for a place beside other clauses. */
function sameOriginClause(ownFor: readonly Exhibit[], finding: FigureFinding, ctx: CardContext): string {
  const outlets = countOutlets(ownFor.map(({ claim }) => claim));
  return ctx.t('card_sum_own', outlets, ctx.inSentence(finding.origin ?? ''));
}

/** In full: what looks like many voices is one source. */
function sameOriginSentence({ ownFor, finding }: Sides, ctx: CardContext): string {
  const outlets = countOutlets(ownFor.map(({ claim }) => claim));
  const count = outlets < SPELLED ? ctx.t(`card_number_${outlets}`) : formatNumber(outlets, ctx.locale);
  const key = ownFor.some(isSame) ? 'card_sum_own_only' : 'card_sum_own_only_fits';
  return sentence([ctx.t(key, outlets, count, ctx.inSentence(finding.origin ?? ''))], ctx);
}

/** Unnamed sources count for no origin; where they alone stand on a side, they still have to be told. */
function unnamedClause(stance: 'corroborates' | 'conflicts', ctx: CardContext): readonly string[] {
  const found = ctx.exhibits.find(({ evidence, claim }) => evidence.stance === stance && ctx.isUnnamed(claim.origin));
  return found ? [ctx.t(`card_sum_unnamed_${stance}`, valueBy(found.claim.origin, stance, ctx))] : [];
}

function hasUnnamed(stance: Stance, ctx: CardContext): boolean {
  return ctx.exhibits.some(({ evidence, claim }) => evidence.stance === stance && ctx.isUnnamed(claim.origin));
}

/** Numbers below this have a word of their own in the messages. */
const SPELLED = 10;

function name(ids: readonly PartyId[], ctx: CardContext): string {
  return formatList(ids.map(ctx.inSentence), ctx.t, ctx.locale);
}

function namesWithValues(ids: readonly PartyId[], stance: Stance, ctx: CardContext): string {
  const items = ids.map((id) => ctx.t('card_name_value', ctx.inSentence(id), valueBy(id, stance, ctx)));
  return formatList(items, ctx.t, ctx.locale);
}

function isComparableSubject({ evidence }: Exhibit): boolean {
  return evidence.reason !== 'different_subject' && evidence.reason !== 'different_kind';
}
