import type { Store } from '../../lib/check.ts';
import type { Verdict } from '../../lib/model.ts';
import type { LabelledCase } from './cases.ts';
import { type ShownFigure, shownFigures } from './shown.ts';

/** A number in digits, grouped or not. */
const DIGITS = /\d{1,3}(?:[,. {2}]\d{3})+|\d+/g;

/** How many times as much: far off every claim, and of the same number of digits or one more. */
const FACTOR = 1.7;

/**
 * What becomes of rightly read figures of the wanted subjects when the digits of their number are changed to 1.7 times as
 * much: the verdict that is shown there then, `null` where none is. Figures with several numbers, or in words, are left out.
 */
export function verdictsOfOtherDigits(
  shown: readonly ShownFigure[],
  isWanted: (subject: string) => boolean,
  store: Store,
) {
  return shown
    .filter((one) => one.isRight && isWanted(one.finding.subject))
    .flatMap((one): { was: ShownFigure; text: string; verdict: Verdict | null }[] => {
      const changed = withOtherDigits(one);
      if (!changed) return [];
      const [now] = shownFigures([changed], store).filter(
        ({ finding }) => Math.abs(finding.start - one.finding.start) < 3,
      );
      return [{ was: one, text: changed.text, verdict: now?.finding.verdict ?? null }];
    });
}

function withOtherDigits({ labelled, finding }: ShownFigure): LabelledCase | null {
  const [digits, ...more] = finding.surface.matchAll(DIGITS);
  if (!digits || more.length > 0) return null;
  const [written] = digits;
  const value = Number(written.replace(/\D/g, ''));
  const other =
    value < 1_000 ? Math.max(value + 1, Math.round(value * FACTOR)) : Math.round((value * FACTOR) / 100) * 100;
  // a bare number of four digits could be a year
  if (other > 1_900 && other < 2_100 && written.length === 4) return null;
  const mark = /\D/.exec(written)?.[0] ?? '';
  const spelled = mark === '' ? String(other) : String(other).replace(/\B(?=(\d{3})+$)/g, mark);
  const at = finding.start + digits.index;
  const text = labelled.text.slice(0, at) + spelled + labelled.text.slice(at + written.length);
  return { ...labelled, text, figures: [], positions: [] };
}
