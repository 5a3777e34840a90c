import type { Verdict } from '../lib/model.ts';
import type { FigureFinding } from './figure-sides.ts';

/** A figure's verdict as its badge: values that it could not be held against, since its reading is not sure, are on record all the same. */
export type FigureBadge = Verdict | 'also_on_record';

/** What the badge of a figure says; never "no record" where there is one. */
export function figureBadge({ verdict, evidence }: Pick<FigureFinding, 'verdict' | 'evidence'>): FigureBadge {
  const isUnsure = evidence.some(({ reason }) => reason === 'unsure_reading');
  return verdict === 'no_record' && isUnsure ? 'also_on_record' : verdict;
}
