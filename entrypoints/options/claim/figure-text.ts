import { formatFigure, formatQuantity } from '../../../components/format.ts';
import type { Translate } from '../../../components/i18n.ts';
import type { Quantity } from '../../../lib/model.ts';

/**
 * A recorded figure as a person would type it, with what it counts where that is read back: the form's field begins with it.
 * `read` reads such a text as the form does.
 */
export function figureText(quantity: Quantity | null, t: Translate, read: (text: string) => Quantity | null): string {
  if (quantity === null) return '';
  // the messages are in the language of the interface, and so must be their numbers for them to be read back
  const language = t('form_language');
  const texts = [formatFigure(quantity, t, language), formatQuantity(quantity, t, language)];
  return texts.find((text) => isSame(read(text), quantity)) ?? texts[0] ?? '';
}

function isSame(a: Quantity | null, b: Quantity): boolean {
  if (a === null) return false;
  const parts = ({ kind, low, high, qualifier, unit, dates }: Quantity) =>
    JSON.stringify([kind, low, high, qualifier, unit, dates ?? null]);
  return parts(a) === parts(b);
}
