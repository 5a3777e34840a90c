import { MONEY } from '../model.ts';

/** Signs that stand beside amounts, with the currency's ISO 4217 code in small letters; that of "¥" has two. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'usd'],
  ['€', 'eur'],
  ['£', 'gbp'],
  ['¥', MONEY],
  ['₩', 'krw'],
  ['₽', 'rub'],
  ['₴', 'uah'],
  ['₹', 'inr'],
  ['₫', 'vnd'],
  ['₺', 'try'],
]);

/** Letters right before a dollar sign that make it another country's; "US$" is the plain one. */
export const DOLLARS: ReadonlyMap<string, string> = new Map([
  ['US', 'usd'],
  ['C', 'cad'],
  ['CA', 'cad'],
  ['A', 'aud'],
  ['AU', 'aud'],
  ['NZ', 'nzd'],
  ['HK', 'hkd'],
  ['NT', 'twd'],
  ['S', 'sgd'],
  ['R', 'brl'],
]);

const CODES: ReadonlySet<string> = new Set(
  'USD EUR GBP CHF JPY CNY KRW RUB UAH INR VND TRY SYP EGP CAD AUD NZD HKD TWD SGD BRL SEK NOK DKK PLN'.split(' '),
);

/** Other ways to write a currency before its amount. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['SFr', 'chf'],
  ['Sfr', 'chf'],
  ['sFr', 'chf'],
]);
const LETTERS = 3;

/** A code that begins at `at` as a word of its own, as it stands in the heads of tables; `null` where none does. */
export function currencyCodeAt(text: string, at: number): { readonly end: number; readonly currency: string } | null {
  const end = at + LETTERS;
  if (/\p{L}/u.test(text.charAt(end)) || /\p{L}/u.test(text.charAt(at - 1))) return null;
  const found = currencyCodeBefore(text, end);
  return found && { end, currency: text.slice(at, end).toLowerCase() };
}

/** A code that ends at `end` as it stands before amounts ("CHF 3 billion", "SFr3bn"), `null` where none does. */
export function currencyCodeBefore(
  text: string,
  end: number,
): { readonly start: number; readonly currency: string } | null {
  const start = end - LETTERS;
  if (start < 0 || /\p{L}/u.test(text.charAt(start - 1))) return null;
  const code = text.slice(start, end);
  const currency = CODES.has(code) ? code.toLowerCase() : SHORT.get(code);
  return currency === undefined ? null : { start, currency };
}
