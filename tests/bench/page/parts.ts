import type { Bench } from './bench.ts';
import { measureGate } from './gate.ts';

/** What `npm run bench:page` measures, in this order. */
export const PARTS: Readonly<Record<string, (bench: Bench) => Promise<unknown>>> = {
  gate: measureGate,
};
