import type { Figure, Qualifier } from '../../model.ts';
import type { TextReading } from '../../reading/text-reading.ts';
import { type Found, isDigit, skipSpaces, skipSpacesBack } from '../../text/phrases.ts';
import type { Refiner } from '../draft.ts';
import { nounPhraseOf } from '../nouns/noun-phrase.ts';

/** Bounds say more than "about": "some 3,000 or more" is at least 3,000. */
const WEAKEST_FIRST: readonly (readonly Qualifier[])[] = [
  ['range', 'approx_magnitude'],
  ['exact'],
  ['about'],
  ['less_than', 'up_to', 'at_least', 'more_than'],
];

function isStronger(one: Qualifier, other: Qualifier): boolean {
  const rankOf = (qualifier: Qualifier) => WEAKEST_FIRST.findIndex((rank) => rank.includes(qualifier));
  return rankOf(one) > rankOf(other);
}

const MOST_FILLERS = 3;

/** "around 12,000", "up to 12,000", "12,000 or more": what stands about a number becomes its qualifier and part of its span. */
export const qualifiers: Refiner = {
  name: 'qualifiers',
  refine: (reading, figures) => figures.map((figure) => (figure.kind === 'date' ? figure : qualified(reading, figure))),
};

function qualified(reading: TextReading, figure: Figure): Figure {
  const told = qualifierBefore(reading, figure.start);
  const before = told && isPreposition(reading, told, figure) ? null : told;
  const after = qualifierAfter(reading, figure.end) ?? qualifierBehindNoun(reading, figure);
  const start = before?.at ?? figure.start;
  const end = after?.at ?? figure.end;
  const said = [before?.qualifier, after?.qualifier].filter((q) => q !== undefined);
  const strongest = said.reduce<Qualifier>((best, q) => (isStronger(q, best) ? q : best), figure.qualifier);
  return { ...applied(figure, strongest), start, end, surface: reading.text.slice(start, end) };
}

/** Applies a qualifier to a point; "up to 10,000 to 12,000" keeps the end it bounds, a magnitude stays as it is. */
function applied(figure: Figure, qualifier: Qualifier): Figure {
  const { low, high } = figure;
  if (figure.qualifier === 'approx_magnitude') return figure;
  if (qualifier === 'up_to' || qualifier === 'less_than') return { ...figure, low: null, high, qualifier };
  if (qualifier === 'at_least' || qualifier === 'more_than') return { ...figure, low, high: null, qualifier };
  if (figure.qualifier === 'range') return figure;
  return { ...figure, qualifier };
}

type Told = { at: number; qualifier: Qualifier };

/** Below this, a word that is a small word of place too ("trên bốn tàu", aboard four ships) bounds nothing. */
const LEAST_BOUNDED = 20;

function isPreposition({ lower, language }: TextReading, told: Told, figure: Figure): boolean {
  const word = lower.slice(told.at, figure.start).trim();
  return (figure.low ?? 0) < LEAST_BOUNDED && (language.qualifiers.prepositions ?? []).includes(word);
}

function qualifierBefore(reading: TextReading, start: number): Told | null {
  const { lower, lexicon } = reading;
  let end = skipSpacesBack(lower, start);
  let best: Told | null = null;
  for (let fillers = 0; fillers <= MOST_FILLERS; ) {
    const found = lexicon.qualifiersBefore.before(lower, end);
    if (found) {
      best = {
        at: found.start,
        qualifier: best && !isStronger(found.value, best.qualifier) ? best.qualifier : found.value,
      };
      end = skipSpacesBack(lower, found.start);
      continue;
    }
    const filler = lexicon.qualifierFillers.before(lower, end);
    if (!filler) break;
    end = skipSpacesBack(lower, filler.start);
    fillers++;
  }
  return best;
}

/** "12 000 hommes environ", "15.000 người trở lên": behind the noun, unless it goes with a number that follows. */
function qualifierBehindNoun(reading: TextReading, figure: Figure): Told | null {
  if (figure.kind !== 'count' || figure.unit !== null) return null;
  const { lower, lexicon } = reading;
  const phrase = nounPhraseOf(reading, figure.number);
  const found = phrase.head && lexicon.qualifiersAfter.at(lower, skipSpaces(lower, phrase.end));
  if (!found) return null;
  const next = skipSpaces(lower, found.end);
  return isDigit(lower, next) || lexicon.values.at(lower, next) ? null : { at: found.end, qualifier: found.value };
}

function qualifierAfter(reading: TextReading, end: number): Told | null {
  const { lower, lexicon } = reading;
  const noun = skipSpaces(lower, end);
  const counter = lexicon.counters.at(lower, noun);
  const found = lexicon.qualifiersAfter.at(lower, noun) ?? (counter && qualifierBehind(reading, counter.end));
  if (!found) return null;
  // "1만여 명 이상"
  const second = lexicon.counters.at(lower, skipSpaces(lower, found.end));
  const next = second && qualifierBehind(reading, second.end);
  const last = next && isStronger(next.value, found.value) ? next : found;
  return { at: last.end, qualifier: last.value };
}

function qualifierBehind({ lower, lexicon }: TextReading, end: number): Found<Qualifier> | null {
  return lexicon.qualifiersAfter.at(lower, skipSpaces(lower, end));
}
