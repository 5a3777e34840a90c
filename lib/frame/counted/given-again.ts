import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import { isPeople } from '../../figure/units.ts';
import type { ConceptId, Figure, Span } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { areWithin } from '../../reading/magnitude.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { withRoles } from '../../story/roles.ts';
import { FATES, fatesByFigure, LASTING } from '../fate/fates.ts';
import { fateOf } from '../fate/own-fate.ts';
import { scopesOf } from '../scopes.ts';
import { isForeign } from '../whose/belongs.ts';

/** What a number counts that somebody else has counted right before, and what was told of those. */
export type GivenAgain = { readonly unit: string; readonly told: ReadonlySet<ConceptId> };

/**
 * "The toll is 4,700. London puts it at 6,000.", "Seoul spoke of 12,000 men, Kyiv of 10,000": a clause, or a sentence, that
 * has nothing but who gives its number takes what it counts from the number before; else `null`. `previous` is the
 * sentence before in its paragraph, `actors` are the story's own people.
 */
export function givenAgain(
  sentence: Sentence,
  figure: Figure,
  previous: Sentence | null,
  actors: ReadonlySet<ConceptId>,
): GivenAgain | null {
  const first = firstGiven(sentence, figure, previous);
  return first && !isOfOthers(first, actors) ? countOf(first) : null;
}

/** Whether such a number counts another side's people again ("Ukraine has lost 43,000 soldiers. The Pentagon put it at 50,000."). */
export function givesOthersAgain(
  sentence: Sentence,
  figure: Figure,
  previous: Sentence | null,
  actors: ReadonlySet<ConceptId>,
): boolean {
  const first = firstGiven(sentence, figure, previous);
  return first !== null && isOfOthers(first, actors);
}

/** A number and the sentence that says what it counts. */
type First = { readonly sentence: Sentence; readonly figure: Figure };

function firstGiven(sentence: Sentence, figure: Figure, previous: Sentence | null): First | null {
  if (figure.kind !== 'count' || (figure.unit !== null && figure.unit !== 'person')) return null;
  if (nounPhraseOf(sentence.reading, figure.number).head) return null;
  const clause = clauseAround(figure, sentence.span, sentence.boundaries, false);
  const before = lastNear(sentence, figure, { start: sentence.span.start, end: figure.start });
  if (before) {
    const isApart = before.end <= clause.start && onlyTells(sentence, figure, clause);
    return isApart ? { sentence, figure: before } : null;
  }
  if (!previous || !onlyTells(sentence, figure, sentence.span)) return null;
  const last = lastNear(previous, figure, previous.span);
  return last && { sentence: previous, figure: last };
}

/** The last number of a stretch that says what it counts, where it is of the same magnitude. */
function lastNear(sentence: Sentence, figure: Figure, { start, end }: Span): Figure | null {
  const own = sizeOf(figure);
  if (own < LEAST) return null;
  const fates = fatesByFigure(sentence);
  const counts = sentence.figures.filter((one) => one.kind === 'count' && one.start >= start && one.end <= end);
  const found = counts.findLast((one) => one.unit !== null || befell(fates.get(one)));
  // "600 dead and 4,100 wounded. London puts it at 6,000.": which of them, nobody says
  if (!found || counts.filter((one) => befell(fates.get(one))).length > 1) return null;
  return areWithin(own, sizeOf(found), MAGNITUDE) ? found : null;
}

function befell(fates: ReadonlySet<ConceptId> | undefined): boolean {
  return [...(fates ?? [])].some((fate) => LASTING.has(fate));
}

function sizeOf({ high, low }: Figure): number {
  return low ?? high ?? 0;
}

/** Smaller numbers are ages and ranks as often. */
const LEAST = 100;
/** Two who count the same are seldom farther apart. */
const MAGNITUDE = 3;

/** Whether a stretch names one of the story's parties before the number, and has no word but for who tells, when, and how many. */
function onlyTells({ hits, figures, reading }: Sentence, figure: Figure, around: Span): boolean {
  const ofTelling = ofTellingIn(reading.roles);
  const own = hitsWithin(hits, around);
  const parties = own.filter(({ concept }) => concept.startsWith('party:'));
  if (!parties.some(({ end }) => end <= figure.start)) return false;
  const isNamed = ({ start, end }: Span) => parties.some((one) => one.start <= start && one.end >= end);
  const counts = figures.filter(({ kind, start }) => kind === 'count' && start >= around.start && start < around.end);
  return counts.length === 1 && own.every((hit) => isNamed(hit) || ofTelling.has(hit.concept));
}

const OF_TELLING: readonly ConceptId[] = [
  'nation',
  'nation_of',
  'say',
  'according',
  'claims',
  'recount',
  'puts_at',
  'estimate',
  'amount',
  'number_of',
  'total',
  'guess',
  'refers_back',
  'anaphor',
  'owns',
  'possess',
  'as_of',
  'period',
  'ahead_of',
  'adjective',
  'confirm',
  'so_far',
];
const ofTellingIn = withRoles(OF_TELLING, 'theatre');

function isOfOthers({ sentence, figure }: First, actors: ReadonlySet<ConceptId>): boolean {
  const unit = figure.unit ?? 'person';
  return isPeople(unit) && isForeign(sentence, { ...figure, unit }, actors, null);
}

/** What a number counts by words of its own sentence. */
function countOf({ sentence, figure }: First): GivenAgain {
  const fates = fateOf(sentence, figure, fatesByFigure(sentence));
  const told = [...scopesOf(sentence, figure, fates).phrase].filter(
    (concept) => !FATES.has(concept) || LASTING.has(concept),
  );
  return { unit: figure.unit ?? 'person', told: new Set(told) };
}
