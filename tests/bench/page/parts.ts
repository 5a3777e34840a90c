import { measureAppend } from './append.ts';
import { measureRest } from './at-rest.ts';
import type { Bench } from './bench.ts';
import { measureFirstMarks } from './first-marks.ts';
import { measureGate } from './gate.ts';
import { measureReader } from './reader.ts';

/** What `npm run bench:page` measures, in this order. */
export const PARTS: Readonly<Record<string, (bench: Bench) => Promise<unknown>>> = {
  gate: measureGate,
  reader: measureReader,
  append: measureAppend,
  first: measureFirstMarks,
  rest: measureRest,
};
