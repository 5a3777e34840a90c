import type { Quantity } from '../../lib/model.ts';
import { formatFigure, formatQuantity } from '../format.ts';
import type { Translate } from '../i18n.ts';

/** What a figure counts where the figure's own text does not say it: "landing ships" for `landing_ship`; `''` else. */
export function unitInWords(quantity: Quantity, t: Translate): string {
  const { kind, unit } = quantity;
  if (kind !== 'count') return '';
  if (unit === null) return t('form_unit_none');
  const isSaid = formatFigure(quantity, t, 'en') !== formatQuantity(quantity, t, 'en');
  return isSaid ? '' : unit.replaceAll(/[_-]/g, ' ');
}
