import type { Refiner } from '../draft.ts';
import { amounts } from './amounts.ts';
import { counted } from './counted.ts';
import { qualifiers } from './qualifiers.ts';
import { ranges } from './ranges.ts';
import { smallWords } from './small-words.ts';

/** In order: two ends become one figure before either takes a qualifier or a noun. */
export const REFINERS: readonly Refiner[] = [ranges, qualifiers, counted, amounts, smallWords];
