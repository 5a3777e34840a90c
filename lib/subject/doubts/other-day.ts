import { isSayingDate } from '../saying-date.ts';
import type { DoubtCheck } from './doubt.ts';

/** "A strike near Donetsk on 3 November": the sentence dates another event than the one that the rule tells of. */
export const otherDay: DoubtCheck = {
  reason: 'other_day',
  find: ({ sentence, rule: { day } }) => {
    if (!day) return null;
    const dates = sentence.figures.filter(({ kind, dates: range }) => kind === 'date' && range);
    if (dates.some((one) => one.dates && one.dates[0] <= day && day <= one.dates[1])) return null;
    return dates.find((one) => !isSayingDate(sentence, one)) ?? null;
  },
};
