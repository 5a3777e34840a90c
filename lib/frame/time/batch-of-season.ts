import { dayNumber } from '../../day.ts';
import type { Figure } from '../../model.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { withRoles } from '../../story/roles.ts';
import { dateOf } from './as-of.ts';

/**
 * The date of a batch that is told to a month or a season ("The first wave of 10,000 men left last autumn"), else `null`: such
 * a batch is all who went before others followed, not the first transport, which takes days; unless the sentence tells of
 * a voyage or of whom it took.
 */
export function seasonOfBatch(sentence: Sentence, figure: Figure): Figure | null {
  const ofTransport = ofTransportIn(sentence.reading.roles);
  if (figure.kind !== 'count' || sentence.hits.some(({ concept }) => ofTransport.has(concept))) return null;
  const date = dateOf(sentence, figure, null);
  return date?.dates && dayNumber(date.dates[1]) - dayNumber(date.dates[0]) > MOST_DAYS ? date : null;
}

/** What only the transport itself has. */
const ofTransportIn = withRoles(['transport', 'ship', 'landing_ship', 'special_forces'], 'staging');
/** A date that is longer says no day on which a batch came. */
const MOST_DAYS = 20;
