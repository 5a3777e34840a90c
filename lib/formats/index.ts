import { annotationsFormat } from './annotations.ts';
import { claimReviewFormat } from './claim-review.ts';
import { csvFormat } from './csv.ts';
import { jsonFormat } from './json.ts';
import type { Format } from './types.ts';

/** Every format, in the order in which a file is tried: the one that takes any text comes last. */
export const FORMATS: readonly Format[] = [jsonFormat, claimReviewFormat, annotationsFormat, csvFormat];
