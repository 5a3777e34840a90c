import { unitOf } from '../../figure/units.ts';
import type { ConceptId, Figure } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { nationBehind } from '../../reading/modifiers.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { isPlace, isTeller } from '../../reading/side.ts';
import { withRoles } from '../../story/roles.ts';
import type { Hit } from '../../text/words.ts';

/**
 * The figure that a number without a noun is set against ("not 3,000 but 10,000 soldiers", "non plus 3 000 mais 10 000
 * soldats"): the next one, where a word denies the first and nothing but small words stand between. What the next one
 * counts, be it money or years, the first does too.
 */
export function besideOf(sentence: Sentence, figure: Figure): Figure | null {
  const { reading, hits, span, boundaries, figures } = sentence;
  const next = figures.find(({ start }) => start >= figure.end);
  if (!next || next.kind === 'date') return null;
  const { start } = clauseAround(figure, span, boundaries, false);
  const isDenied = hitsWithin(hits, { start, end: next.start }).some(({ concept }) => concept === 'negation');
  if (!isDenied) return null;
  const between = reading.lower
    .slice(figure.end, next.start)
    .split(/[\s,]+/u)
    .filter(Boolean);
  const { functionWords } = reading.lexicon;
  return between.length > 0 && between.every((word) => functionWords.at(word, 0)?.end === word.length) ? next : null;
}

/**
 * "The force has shrunk from 12,000 in autumn to 8,000": the first of two numbers in a row without a noun, of people
 * where a force that is no other nation's stands before them. Two that count people by a word of their own ("1万人から
 * 8000人に減った") need one that says so.
 */
export function changeOfForce(sentence: Sentence, figure: Figure): Figure | null {
  const { span, boundaries, hits, figures } = sentence;
  const clause = clauseAround(figure, span, boundaries, false);
  const pair = figures.filter(
    ({ kind, unit, start, end, low, high }) =>
      kind === 'count' &&
      (unit === null || unit === 'person') &&
      start >= clause.start &&
      end <= clause.end &&
      (high ?? low ?? 0) >= LEAST,
  );
  const [first, second] = pair;
  if (!first || !second || pair.length > 2 || !pair.includes(figure)) return null;
  const isTold = () =>
    hitsWithin(hits, { start: first.end, end: clause.end }).some(({ concept }) => concept === 'rising');
  if (pair.some(({ unit }) => unit !== null) && !isTold()) return null;
  const names = namesIn(sentence.reading.roles);
  const before = hitsWithin(hits, { start: clause.start, end: first.start });
  const force = before.findLast(({ concept }) => unitOf(concept) !== null || concept === 'force');
  if (!force || !isForce(force) || nationBehind(sentence, force.end)) return null;
  const isSubject = (hit: Hit) => hit.concept === 'nation' && !isPlace(sentence, hit) && !isTeller(sentence, hit);
  if (before.some((hit) => hit.start >= force.end && isSubject(hit))) return null;
  const named = before.findLast(({ concept, end }) => names.has(concept) && end <= force.end);
  return named?.concept === 'nation' ? null : first;
}

const FORCE: ReadonlySet<ConceptId> = new Set([
  'force',
  'formation',
  'soldier',
  'one_soldier',
  'special_forces',
  'person',
]);

/** A story's own people are a force, too. */
function isForce({ concept }: Hit): boolean {
  return FORCE.has(concept) || (concept.includes(':') && unitOf(concept) === 'person');
}

const namesIn = withRoles(['nation'], 'actor');
/** Smaller numbers are days, ages and ranks as often. */
const LEAST = 100;

/**
 * "Four brigades are there, *that is 11,000 men*": the formations right before the people who make them up, where nothing
 * of their own is told of those.
 */
export function formationOf(sentence: Sentence, figure: Figure): Figure | null {
  const { figures, hits, span, boundaries, reading } = sentence;
  const before = figures.findLast(({ kind, end }) => kind === 'count' && end <= figure.start);
  if (before?.unit !== 'formation') return null;
  const [tells, names] = [toldIn(reading.roles), namesIn(reading.roles)];
  const own = clauseAround(figure, span, boundaries, false);
  const led = reading.lower.slice(own.start, figure.start).replace(/^[\s,;(:-]+/u, '');
  const told = hitsWithin(hits, own).some(({ concept }) => tells.has(concept) || names.has(concept));
  return own.start >= before.end && led.length <= LED_WITHIN && !told ? before : null;
}

/** How much may stand before the people: "that is", "или примерно". */
const LED_WITHIN = 16;
/** What is told of people themselves. */
const TOLD: readonly ConceptId[] = [
  'sent',
  'arrived',
  'moved',
  'trained',
  'stationed',
  'plan',
  'killed',
  'wounded',
  'casualty',
  'loss',
  'captured',
  'returned',
];
const toldIn = withRoles(TOLD, 'front', 'inTheatre', 'staging');
