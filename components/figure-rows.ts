import type { DayRange, PartialDate, Quantity, Stance } from '../lib/model.ts';
import { figureBadge } from './also-on-record.ts';
import type { CardContext, Exhibit } from './card-context.ts';
import { fitting, wordsIn } from './card-room.ts';
import type { FigureFinding } from './figure-sides.ts';
import { formatDate, formatDays, formatShort } from './format.ts';
import { compareDates, groupByOrigin, type Origin, quantityKey } from './group.ts';
import { atOtherTimes } from './other-time-summary.ts';

/** One line of a card's picture: who says it, what, and when. */
export type FigureRow = {
  readonly key: string;
  readonly name: string;
  readonly side: Stance | 'page';
  /** Two where one origin is reported with both. */
  readonly quantities: readonly { readonly quantity: Quantity; readonly side: Stance | 'page' }[];
  readonly value: string;
  readonly asOf: PartialDate | null;
  readonly when: string;
};

/** At most so many origins are drawn; the others are told among all sources. */
const MOST = 4;
/** One of each side is drawn in any case. */
const LEAST = 2;

/**
 * This page's figure and those beside it, one row an origin; where they are of other times, in the order of these. There
 * are as many as `room` words allow.
 */
export function figureRows(
  finding: FigureFinding,
  ctx: CardContext,
  room = Number.POSITIVE_INFINITY,
): readonly FigureRow[] {
  const isTimed = finding.verdict === 'other_time';
  const page = pageRow(finding, isTimed ? finding.asOf : null, ctx);
  const [all, order] = isTimed ? timeRows(finding, ctx) : originRows(finding, ctx);
  const shown = new Set(fitting(all.slice(0, MOST), room - wordsIn(rowTexts(page).join(' ')), LEAST, rowTexts));
  if (shown.size === 0) return [];
  const others = order.filter((row) => shown.has(row));
  if (!isTimed) return [page, ...others];
  const later = others.findIndex(({ side }) => side === 'later');
  const at = later < 0 ? others.length : later;
  return [...others.slice(0, at), page, ...others.slice(at)];
}

/** What there is to read in a row. */
export function rowTexts({ name, value, when }: FigureRow): readonly string[] {
  return [name, value, when];
}

/** Rows as they are chosen, the most telling first, and as they stand. */
type Ordered = readonly [chosen: readonly FigureRow[], standing: readonly FigureRow[]];

function pageRow({ quantity }: FigureFinding, asOf: DayRange | null, ctx: CardContext): FigureRow {
  const quantities = [{ quantity, side: 'page' as const }];
  const value = formatShort(quantity, ctx.t, ctx.locale);
  const when = asOf ? formatDays(asOf, ctx.locale) : '';
  return { key: 'page', name: ctx.t('card_this_page'), side: 'page', quantities, value, asOf: null, when };
}

function originRows(finding: FigureFinding, ctx: CardContext): Ordered {
  const near = finding.asOf;
  if (figureBadge(finding) === 'also_on_record') {
    const beside = ctx.exhibits.filter(({ evidence }) => evidence.reason === 'unsure_reading');
    const rows = groupByOrigin(beside, finding.origin, ctx, near).map((origin) => rowOf([origin], ctx));
    return [rows, rows];
  }
  const pro = originsOn('corroborates', finding, ctx);
  const con = originsOn('conflicts', finding, ctx);
  const isBoth = ({ id }: Origin) => [pro, con].every((side) => side.some((other) => other.id === id));
  const both = pro.filter(isBoth);
  const sides = [
    pro.filter((origin) => !isBoth(origin)).map((origin) => rowOf([origin], ctx)),
    con.filter((origin) => !isBoth(origin)).map((origin) => rowOf([origin], ctx)),
    both.map((origin) => rowOf([origin, ...con.filter(({ id }) => id === origin.id)], ctx)),
  ];
  return [inTurn(sides), sides.flat()];
}

/** Those who stand on one side; without a name only where nobody else does. */
function originsOn(stance: Stance, { origin, asOf }: FigureFinding, ctx: CardContext): readonly Origin[] {
  const held = ctx.exhibits.filter(({ evidence, claim }) => claim.quantity !== null && evidence.stance === stance);
  const all = groupByOrigin(held, origin, ctx, asOf);
  const named = all.filter(({ counts }) => counts !== 'unnamed');
  return named.length > 0 ? named : all;
}

/** The first of each side, then the second of each, so that all sides are in sight. */
function inTurn<T>(sides: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(...sides.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => sides.flatMap((side) => side.slice(i, i + 1))).flat();
}

/** One origin's row: as it stands on one side, or on both. */
function rowOf(origins: readonly Origin[], ctx: CardContext): FigureRow {
  const told = origins.flatMap(({ entries }) => entries.slice(0, 1));
  const quantities = told.flatMap(({ claim, evidence }) =>
    claim.quantity ? [{ quantity: claim.quantity, side: evidence.stance }] : [],
  );
  const values = [...new Set(quantities.map(({ quantity }) => formatShort(quantity, ctx.t, ctx.locale)))];
  const asOf = told.length > 1 ? null : (told[0]?.claim.asOf ?? null);
  return {
    key: origins[0]?.id ?? '',
    name: ctx.shortName(origins[0]?.id ?? ''),
    side: told.at(-1)?.evidence.stance ?? 'incomparable',
    quantities,
    value: new Intl.ListFormat(ctx.locale, { type: 'conjunction' }).format(values),
    asOf,
    when: asOf === null ? '' : formatDate(asOf, ctx.locale),
  };
}

function timeRows(finding: FigureFinding, ctx: CardContext): Ordered {
  const { match, before, after, last } = atOtherTimes(finding, ctx);
  const keyOf = ({ claim }: Exhibit) => JSON.stringify([claim.origin, claim.asOf, quantityKey(claim.quantity)]);
  const chosen = [match, before, after, last].filter((one) => one !== undefined);
  const rows = [...new Map(chosen.map((one) => [keyOf(one), one])).entries()].map(([key, { claim, evidence }]) => ({
    key,
    name: ctx.shortName(claim.origin),
    side: evidence.stance,
    quantities: claim.quantity ? [{ quantity: claim.quantity, side: evidence.stance }] : [],
    value: claim.quantity ? formatShort(claim.quantity, ctx.t, ctx.locale) : '',
    asOf: claim.asOf,
    when: formatDate(claim.asOf, ctx.locale),
  }));
  return [rows, rows.toSorted((a, b) => compareDates(a.asOf, b.asOf))];
}
