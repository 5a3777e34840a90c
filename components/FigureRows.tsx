import type { Quantity } from '../lib/model.ts';
import type { CardContext } from './card-context.ts';
import type { FigureRow } from './figure-rows.ts';
import type { FigureFinding } from './figure-sides.ts';
import { formatTick } from './format.ts';
import { SHAPES } from './StanceMark.tsx';
import { DAY, type Line, layOut, type Place, type Tick } from './scale.ts';

type Props = { finding: FigureFinding; rows: readonly FigureRow[]; ctx: CardContext };

/** Who says which figure and when, a row each, and beside the names the figures on one line. */
export function FigureRows({ finding, rows, ctx }: Props) {
  if (rows.length === 0) return null;
  const line = layOut([
    finding.quantity,
    ...rows.flatMap(({ quantities }) => quantities.map(({ quantity }) => quantity)),
  ]);
  const page = line?.placeOf(finding.quantity) ?? null;
  return (
    <div class={`cf-rows ${finding.verdict === 'other_time' ? 'cf-rows-time' : ''}`}>
      <p class="cf-rows-head">{ctx.t('card_said')}</p>
      <ul>
        {rows.map((row) => (
          <Row key={row.key} row={row} line={line} page={page} ctx={ctx} />
        ))}
        {line && <Axis line={line} locale={ctx.locale} />}
      </ul>
      {line?.log && <p class="cf-note">{ctx.t('card_log_scale')}</p>}
    </div>
  );
}

type RowProps = { row: FigureRow; line: Line | null; page: Place | null; ctx: CardContext };

function Row({ row, line, page, ctx }: RowProps) {
  const { t } = ctx;
  return (
    <li class={`cf-row cf-row-${row.side}`}>
      <bdi class="cf-row-name">{row.name}</bdi>
      {line && (
        <svg class="cf-row-drawing" width="100%" height="18" aria-hidden="true" focusable="false">
          {page && <Here place={page} />}
          {row.quantities.map(({ quantity, side }, i) => (
            <Mark key={i} quantity={quantity} side={side} line={line} />
          ))}
        </svg>
      )}
      <strong class="cf-row-value">{row.value}</strong>
      <span class="cf-row-when">
        {row.asOf === null ? row.when : <time dateTime={row.asOf}>{row.when}</time>}
        {row.side !== 'page' && <span class="cf-hidden"> {t(sideKey(row))}</span>}
      </span>
    </li>
  );
}

/** What the place of a mark beside the page's figure tells, in words. */
function sideKey({ quantities, side }: FigureRow): string {
  return quantities.length > 1 ? 'card_said_both' : `stance_${side}`;
}

/** Where the page's own figure stands, through all rows. */
function Here({ place: { from, to, open } }: { place: Place }) {
  const at = open === 'down' ? to : from;
  if (from === to || open) return <line class="cf-here" x1={`${at}%`} x2={`${at}%`} y1="0" y2="18" />;
  return <rect class="cf-here-range" x={`${from}%`} width={`${to - from}%`} y="0" height="18" />;
}

/** Half the height of a row. */
const MIDDLE = 9;

type MarkProps = { quantity: Quantity; side: FigureRow['side']; line: Line };

/** A point, a bar with two ends, or a bound: its end, and from there a line with an arrow to where it goes on. */
function Mark({ quantity, side, line }: MarkProps) {
  const place = line.placeOf(quantity);
  if (!place) return null;
  const { from, to, open } = place;
  if (from === to) return <Shape at={from} side={side} d={SHAPES[side]} />;
  return (
    <g class={`cf-mark cf-mark-${side}`}>
      <line class="cf-bar" x1={`${from}%`} x2={`${to}%`} y1={MIDDLE} y2={MIDDLE} />
      {open !== 'down' && <line class="cf-bar" x1={`${from}%`} x2={`${from}%`} y1={MIDDLE - 5} y2={MIDDLE + 5} />}
      {open !== 'up' && <line class="cf-bar" x1={`${to}%`} x2={`${to}%`} y1={MIDDLE - 5} y2={MIDDLE + 5} />}
      {open && <Shape at={open === 'down' ? from : to} side={side} d={ARROWS[open]} arrow />}
    </g>
  );
}

const ARROWS = { down: 'M6 -4 L0 0 L6 4', up: 'M-6 -4 L0 0 L-6 4' } as const;

type ShapeProps = { at: number; side: FigureRow['side']; d: string; arrow?: boolean };

/** A path around a point given in percent, which a path itself cannot be. */
function Shape({ at, side, d, arrow = false }: ShapeProps) {
  return (
    <svg class={`cf-mark cf-mark-${side}`} x={`${at}%`} y={MIDDLE} overflow="visible" aria-hidden="true">
      <path class={arrow ? 'cf-arrow' : 'cf-shape'} d={d} />
    </svg>
  );
}

function Axis({ line, locale }: { line: Line; locale: string }) {
  return (
    <li class="cf-row cf-axis" aria-hidden="true">
      <div class="cf-ticks">
        {line.ticks.map(({ at, value }) => (
          <span key={value} style={{ insetInlineStart: `${at}%` }}>
            {tickText({ at, value }, line, locale)}
          </span>
        ))}
      </div>
    </li>
  );
}

function tickText({ value }: Tick, { kind }: Line, locale: string): string {
  if (kind === 'count') return formatTick(value, locale);
  const day = { timeZone: 'UTC', day: 'numeric', month: 'short' } as const;
  return new Intl.DateTimeFormat(locale, day).format(value * DAY);
}
