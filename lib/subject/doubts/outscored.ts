import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import { isPeople } from '../../figure/units.ts';
import type { Scopes } from '../../frame/scopes.ts';
import type { Figure } from '../../model.ts';
import { areWithin } from '../../reading/magnitude.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import type { Scored } from '../scores.ts';
import type { DoubtCheck } from './doubt.ts';
import { asksFor } from './named-by-rule.ts';

/**
 * How far a pattern's subjects must lead before other subjects by single concepts alone: a second opinion. Where values move
 * with time, two sides seldom contradict each other within days, so that what differs is most likely misread: there "none of
 * the story's" must not lead either. What is told for good, or retold for years, only must not fall behind another subject.
 */
const LEAD_MOVING = 0.5;
const LEAD_LASTING = -2;

/** Single concepts fit other subjects as well as the pattern's, or better. */
export const outscored: DoubtCheck = {
  reason: 'outscored',
  find: ({ rule, words, story, sentence, figure, scopes }) => {
    const isOwn = (subject: string | null) => subject !== null && [rule.subject, ...(rule.or ?? [])].includes(subject);
    const [own] = words.filter(({ subject }) => isOwn(subject));
    const time = story.subjects.find(({ id }) => id === rule.subject)?.time;
    if (!own || !time || rule.weak || (asksFor(rule, 'additional') && isCalledAdditional(sentence, figure)))
      return null;
    if (rule.day && isOfOneEvent(sentence, scopes)) return null;
    const isLasting = time.behaviour === 'fixed' || time.restatable;
    const rivals = words.filter(({ subject }) => !isOwn(subject));
    const isBehind = ({ subject, score }: Scored) => {
      const lead = own.score - score;
      if (subject === null) return !isLasting && lead < 0;
      return lead < (isLasting ? LEAD_LASTING : LEAD_MOVING);
    };
    return rivals.some(isBehind) || null;
  },
};

/** "16,000 additional troops": a word within the figure's own noun phrase leaves no choice. */
function isCalledAdditional({ reading, hits }: Sentence, { number }: Figure): boolean {
  const { end } = nounPhraseOf(reading, number);
  return hitsWithin(hits, { start: number.start, end }).some(({ concept }) => concept === 'additional');
}

/**
 * Where the dead of one day are told of, and no other place or toll: single concepts see a phrase and its clause, and what
 * says of which event they are may stand beyond both.
 */
function isOfOneEvent({ figures, reading }: Sentence, { sentence }: Scopes): boolean {
  const { front } = reading.roles;
  const counts = figures.filter(({ kind, unit }) => kind === 'count' && (unit === null || isPeople(unit)));
  const sizes = counts.map(({ low, high }) => low ?? high ?? 0);
  return (
    ![...sentence].some((concept) => front.has(concept)) && areWithin(Math.max(...sizes), Math.min(...sizes), SPREAD)
  );
}

/** The dead of one event are seldom farther apart by those who tell of them. */
const SPREAD = 4;
