import type { Parser } from '../draft.ts';
import { clock } from './clock.ts';
import { dates } from './dates.ts';
import { designators } from './designators.ts';
import { fractions } from './fractions.ts';
import { magnitudes } from './magnitudes.ts';
import { measures } from './measures.ts';
import { money } from './money.ts';
import { multiples } from './multiples.ts';
import { numbers } from './numbers.ts';
import { percentages } from './percentages.ts';
import { products } from './products.ts';
import { ratios } from './ratios.ts';
import { years } from './years.ts';

/** In order: what is surely no count comes first, so that plain numbers get what is left. */
export const PARSERS: readonly Parser[] = [
  dates,
  designators,
  clock,
  money,
  percentages,
  ratios,
  multiples,
  years,
  measures,
  products,
  fractions,
  magnitudes,
  numbers,
];
