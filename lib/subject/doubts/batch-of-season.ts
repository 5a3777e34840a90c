import { dayNumber } from '../../day.ts';
import { withRoles } from '../../story/roles.ts';
import { dateOf } from '../as-of.ts';
import type { DoubtCheck } from './doubt.ts';
import { asksFor } from './named-by-rule.ts';

/**
 * "The first wave of 10,000 men left last autumn": told to a month or a season, a first batch is as often all who went
 * before others followed as the first transport, which takes days; unless the sentence tells of a voyage or of whom it took.
 */
export const batchOfSeason: DoubtCheck = {
  reason: 'other_batch',
  find: ({ sentence, figure, rule }) => {
    if (figure.kind !== 'count' || !asksFor(rule, 'first_batch')) return null;
    if (sentence.hits.some(({ concept }) => ofTransportIn(sentence.reading.roles).has(concept))) return null;
    const date = dateOf(sentence, figure, null);
    return date?.dates && dayNumber(date.dates[1]) - dayNumber(date.dates[0]) > MOST_DAYS ? date : null;
  },
};

/** What only the transport itself has. */
const ofTransportIn = withRoles(['transport', 'ship', 'landing_ship', 'special_forces'], 'staging');
/** A date that is longer says no day on which a batch came. */
const MOST_DAYS = 20;
