import type { Finding, Stance } from '../lib/model.ts';
import type { CardContext, Exhibit } from './card-context.ts';
import { formatQuantity, formatTick } from './format.ts';
import { SHAPES, StanceMark } from './StanceMark.tsx';
import { type Drawn, layOut, type Mark } from './scale.ts';

type Props = { finding: Extract<Finding, { type: 'figure' }>; ctx: CardContext };

/** This page's figure and the recorded ones on one line; told in words to those who do not see it. */
export function NumberLine({ finding, ctx }: Props) {
  const exhibits = distinct(ctx.exhibits);
  const line = layOut([{ quantity: finding.quantity, side: 'page' }, ...exhibits.flatMap(drawn)]);
  if (!line) return null;
  const axis = 8 + line.lanes * LANE;
  const sides = new Set(line.marks.map(({ side }) => side));
  return (
    <div class="cf-line">
      <p class="cf-hidden">{inWords(finding, exhibits, ctx)}</p>
      <div aria-hidden="true">
        <svg class="cf-line-drawing" width="100%" height={axis + 10} aria-hidden="true" focusable="false">
          <line class="cf-axis" x1="0" x2="100%" y1={axis} y2={axis} />
          {line.ticks.map(({ at, value }) => (
            <line key={value} class="cf-axis" x1={`${at}%`} x2={`${at}%`} y1={axis} y2={axis + 4} />
          ))}
          {line.marks.toReversed().map((mark, i) => (
            <MarkShape key={`${i} ${mark.side}`} mark={mark} y={axis - mark.lane * LANE} axis={axis} />
          ))}
        </svg>
        <div class="cf-ticks">
          {line.ticks.map(({ at, value }) => (
            <span key={value} style={{ insetInlineStart: `${at}%` }}>
              {formatTick(value, ctx.locale)}
            </span>
          ))}
        </div>
        <ul class="cf-legend">
          {(['page', ...STANCES] as const)
            .filter((side) => sides.has(side))
            .map((side) => (
              <li key={side}>
                <StanceMark side={side} /> {ctx.t(side === 'page' ? 'card_this_page' : `stance_${side}`)}
              </li>
            ))}
          {line.log && <li>{ctx.t('card_log_scale')}</li>}
        </ul>
      </div>
    </div>
  );
}

const STANCES = ['corroborates', 'conflicts', 'later', 'earlier'] as const satisfies readonly Stance[];
/** Height of one lane, in pixels. */
const LANE = 15;

function MarkShape({ mark, y, axis }: { mark: Mark; y: number; axis: number }) {
  const { from, to, open, side } = mark;
  const isPoint = from === to;
  const shapeAt = open === 'down' ? to : from;
  return (
    <g class={`cf-mark cf-mark-${side}`}>
      {isPoint && side !== 'page' && <line class="cf-stem" x1={`${from}%`} x2={`${from}%`} y1={y + 5} y2={axis} />}
      {!isPoint && <line class="cf-bar" x1={`${from}%`} x2={`${to}%`} y1={y} y2={y} />}
      {(isPoint || open) && <Shape at={shapeAt} y={y} d={SHAPES[side]} />}
      {open && (
        <Shape
          at={open === 'down' ? from : to}
          y={y}
          d={open === 'down' ? 'M4 -4 L-2 0 L4 4' : 'M-4 -4 L2 0 L-4 4'}
          arrow
        />
      )}
      {!isPoint &&
        !open &&
        [from, to].map((at) => <line key={at} class="cf-bar" x1={`${at}%`} x2={`${at}%`} y1={y - 4} y2={y + 4} />)}
    </g>
  );
}

/** A path around a point given in percent, which a path itself cannot be. */
function Shape({ at, y, d, arrow = false }: { at: number; y: number; d: string; arrow?: boolean }) {
  return (
    <svg x={`${at}%`} y={y} overflow="visible" aria-hidden="true">
      <path class={arrow ? 'cf-arrow' : 'cf-shape'} d={d} />
    </svg>
  );
}

/** One mark for what one origin says on one side: five outlets of one origin are one point. */
function distinct(exhibits: readonly Exhibit[]): readonly Exhibit[] {
  const key = ({ claim, evidence }: Exhibit) =>
    JSON.stringify([claim.origin, evidence.stance, claim.quantity?.low, claim.quantity?.high]);
  return [...new Map(exhibits.filter(isDrawn).map((exhibit) => [key(exhibit), exhibit])).values()].slice(0, MAX_MARKS);
}

/** More marks would be a smear. */
const MAX_MARKS = 12;

function isDrawn({ claim, evidence }: Exhibit): boolean {
  return claim.quantity !== null && evidence.stance !== 'incomparable';
}

function drawn({ claim, evidence }: Exhibit): readonly Drawn[] {
  return claim.quantity ? [{ quantity: claim.quantity, side: evidence.stance }] : [];
}

function inWords(
  { quantity }: Props['finding'],
  exhibits: readonly Exhibit[],
  { t, locale, shortName }: CardContext,
): string {
  const parts = STANCES.flatMap((stance) => {
    const items = exhibits.flatMap(({ claim, evidence }) =>
      evidence.stance === stance && claim.quantity
        ? [t('card_name_value', shortName(claim.origin), formatQuantity(claim.quantity, t, locale))]
        : [],
    );
    return items.length > 0 ? [t('card_line_side', t(`stance_${stance}`), items.join('; '))] : [];
  });
  return [t('card_line', formatQuantity(quantity, t, locale)), ...parts].join(' ');
}
