import type { CardContext } from './card-context.ts';
import { wordsIn } from './card-room.ts';
import { FigureRows } from './FigureRows.tsx';
import { figureRows, rowTexts } from './figure-rows.ts';
import type { FigureFinding } from './figure-sides.ts';
import { formatList, formatMonth, formatShort } from './format.ts';
import { atOtherTimes } from './other-time-summary.ts';

type Props = { finding: FigureFinding; ctx: CardContext; room: number };

/** Under a figure's sentence: who says what, what the page itself says elsewhere, and, where there is room, what came later. */
export function FigureLead({ finding, ctx, room }: Props) {
  const here = elsewhereHere(finding, ctx);
  const since = later(finding, ctx);
  const left = room - wordsIn([ctx.t('card_said'), here, since].join(' '));
  const rows = figureRows(finding, ctx, left);
  const isTight = rows.reduce((sum, row) => sum + wordsIn(rowTexts(row).join(' ')), 0) > left;
  return (
    <>
      <FigureRows finding={finding} rows={rows} ctx={ctx} />
      {[isTight ? null : since, here].map(
        (line) =>
          line && (
            <p key={line} class="cf-line">
              {line}
            </p>
          ),
      )}
    </>
  );
}

/** Beside what was said at the figure's own time, the last that was said since, where it is another value. */
function later(finding: FigureFinding, ctx: CardContext): string | null {
  const { last } = atOtherTimes(finding, ctx);
  const quantity = last?.claim.quantity;
  if (finding.verdict === 'other_time' || last?.evidence.stance !== 'later' || !quantity) return null;
  const value = formatShort(quantity, ctx.t, ctx.locale);
  if (value === formatShort(finding.quantity, ctx.t, ctx.locale)) return null;
  return ctx.t('card_later', value, formatMonth(last.claim.asOf, ctx.locale));
}

/** What the page says of it in other places. */
function elsewhereHere({ pageConflicts }: FigureFinding, { t, locale }: CardContext): string | null {
  const values = new Set(pageConflicts.map((figure) => formatShort(figure, t, locale)));
  return values.size > 0 ? t('card_page_also', formatList([...values], t, locale)) : null;
}
