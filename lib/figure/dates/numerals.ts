import type { DateMarks } from '../../language/types.ts';
import { DAY, type Groups } from './form.ts';

/** How the numbers of a date may be written, as parts of patterns, and what turns their groups into figures. */
export type Numerals = {
  readonly YEAR: string;
  readonly MONTH: string;
  readonly DAY: string;
  /** Before a date: no other part of a number. */
  readonly START: string;
  readonly plain: (groups: Groups) => Groups;
};

/** Figures, and the language's own numerals where it writes dates in them: "十月八日", "二〇二四年". */
export function numeralsOf({ numerals }: DateMarks): Numerals {
  if (!numerals) return { YEAR, MONTH, DAY, START: '(?<!\\d)', plain: (groups) => groups };
  const { zeros, units, ten } = numerals;
  return {
    YEAR: `(?:${YEAR}|[${units.slice(0, 2)}][${zeros}${units}]{3})`,
    MONTH: `(?:${MONTH}|${ten}[${units.slice(0, 2)}]?|[${units}])`,
    DAY: `(?:${DAY}|[${units.slice(1, 3)}]?${ten}[${units}]?|[${units}])`,
    START: `(?<![\\d${zeros}${units}${ten}])`,
    plain: (groups) =>
      Object.fromEntries(
        Object.entries(groups).map(([name, text]) => [
          name,
          NUMBERS.has(name) && text ? inFigures(text, numerals) : text,
        ]),
      ),
  };
}

const YEAR = '(?:19|20)\\d{2}';
const MONTH = '(?:1[0-2]|0?[1-9])';
/** The groups that hold a number. */
const NUMBERS: ReadonlySet<string> = new Set(['year', 'm', 'm2', 'day', 'day2']);

/** "二十三" as "23", "二〇二四" as "2024"; figures as they are. */
function inFigures(text: string, { zeros, units, ten }: NonNullable<DateMarks['numerals']>): string {
  if (/\d/.test(text)) return text;
  const figure = (sign: string) => (zeros.includes(sign) ? 0 : units.indexOf(sign) + 1);
  const at = text.indexOf(ten);
  if (at < 0) return Array.from(text, figure).join('');
  const tens = at === 0 ? 1 : figure(text.charAt(at - 1));
  const rest = text.charAt(at + 1);
  return String(10 * tens + (rest ? figure(rest) : 0));
}
