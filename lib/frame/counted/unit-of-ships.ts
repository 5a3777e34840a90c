import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import { UNKNOWN_NOUN, unitOf } from '../../figure/units.ts';
import type { ConceptId, Figure } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { skipSpaces } from '../../text/phrases.ts';
import { type Hit, isLetter } from '../../text/words.ts';

/**
 * Which ships a small number counts whose noun stands elsewhere: before it, with the kind alone behind it ("Of the seven
 * ships four *were landing ships*", "семь кораблей: четыре *десантных*"), or behind it, where the number is what is told of
 * them ("*Six, and not four*, were the landing ships"); `null` for any other number.
 */
export function unitOfShips(sentence: Sentence, figure: Figure): string | null {
  const { kind, unit, low, high } = figure;
  if (kind !== 'count' || (high ?? low ?? 0) > MOST || !sentence.reading.language.spaced) return null;
  if (unit !== null && unit !== UNKNOWN_NOUN) return null;
  if (nounPhraseOf(sentence.reading, figure.number).head) return null;
  return kindBehind(sentence, figure) ?? subjectBehind(sentence, figure);
}

/** What more ships than this make, nobody tells by their kinds. */
const MOST = 30;
/** Words by their ending, or behind a preposition, for what a ship is, without "ship". */
const KIND_OF: Readonly<Record<ConceptId, string>> = {
  landing_ship: 'landing_ship',
  landing_kind: 'landing_ship',
  escort_ship: 'escort_ship',
  escort_kind: 'escort_ship',
};
const SHIPS: ReadonlySet<ConceptId> = new Set(['ship', 'landing_ship', 'escort_ship']);

function kindBehind(sentence: Sentence, figure: Figure): string | null {
  const { reading, hits, span } = sentence;
  const ships = hitsWithin(hits, { start: span.start, end: figure.start });
  if (!ships.some(({ concept }) => SHIPS.has(concept))) return null;
  const { lower, lexicon } = reading;
  let at = skipGap(lower, figure.end);
  for (let unknown = 0; at < span.end; ) {
    const kind = longestAt(hits, at);
    if (kind) return endsNoun(sentence, kind.end) ? (KIND_OF[kind.concept] ?? null) : null;
    if (!isLetter(lower, at)) return null;
    const word = lexicon.functionWords.at(lower, at) ?? lexicon.transparent.at(lower, at);
    // "четыре *больших* десантных"
    if (!word && ++unknown > 1) return null;
    if (hits.some(({ concept, start }) => start === at && unitOf(concept) !== null)) return null;
    at = skipGap(lower, word?.end ?? wordEnd(lower, at));
  }
  return null;
}

function longestAt(hits: readonly Hit[], at: number): Hit | undefined {
  const found = hits.filter(({ concept, start }) => start === at && Object.hasOwn(KIND_OF, concept));
  return found.sort((a, b) => b.end - a.end)[0];
}

/** "четыре десантных и …", "трёх сторожевых *первые 1500* …": no noun of its own follows the kind ("three escort drones"). */
function endsNoun({ reading: { lower, lexicon }, figures, hits }: Sentence, end: number): boolean {
  const next = skipSpaces(lower, end);
  return (
    !isLetter(lower, next) ||
    lexicon.functionWords.at(lower, next) !== null ||
    [...figures, ...hits.filter(({ concept }) => concept === 'first_of')].some(({ start }) => start === next)
  );
}

/**
 * "Four landing ships, escorted by three warships", "護衛についたのは3隻": ships told beside landing ships, in a clause on who guards
 * whom, are those that guard; else `null`.
 */
export function unitOfEscort({ figures, hits, span, boundaries }: Sentence, figure: Figure): string | null {
  if (figure.unit !== 'ship' || !figures.some(({ unit }) => unit === 'landing_ship')) return null;
  const own = hitsWithin(hits, clauseAround(figure, span, boundaries, false));
  const isNamed = (hit: Hit) =>
    own.some(({ concept, start, end }) => SHIPS.has(concept) && start <= hit.start && end >= hit.end);
  return own.some((hit) => hit.concept === 'escorting' && !isNamed(hit)) ? 'escort_ship' : null;
}

/** "Fueron seis, y no cuatro como sostiene Seúl, los buques de desembarco": nothing else is counted or named up to the ships. */
function subjectBehind({ reading, hits, figures, span }: Sentence, figure: Figure): string | null {
  const { lower } = reading;
  const ship = hits.find(({ concept, start }) => SHIPS.has(concept) && start >= figure.end);
  if (!ship || ship.start - figure.end > WITHIN || /[.;:()]/u.test(lower.slice(figure.end, ship.start))) return null;
  const isOwn = (one: Figure) => nounPhraseOf(reading, one.number).head?.start === ship.start;
  const beside = figures.filter(
    (one) => one !== figure && one.kind === 'count' && one.start >= span.start && one.start < ship.start,
  );
  const near = beside.filter(({ start, end }) => Math.abs(start - figure.end) <= WITHIN || end <= figure.start);
  if (figures.some(isOwn) || near.some(({ unit }) => unit !== null)) return null;
  const first = Math.min(figure.start, ...near.map(({ start }) => start));
  const told = hitsWithin(hits, { start: first, end: ship.start });
  // "six, and not four": a number that is set against another is what is told of the ships
  const isSetAgainst = near.length === 1 && told.some(({ concept }) => DENIES.has(concept));
  if (!isSetAgainst || told.some(({ concept }) => unitOf(concept) !== null)) return null;
  const kinds = hits.filter(({ concept, start }) => SHIPS.has(concept) && start === ship.start);
  return unitOf(kinds.sort((a, b) => b.end - a.end)[0]?.concept ?? '');
}

const DENIES: ReadonlySet<ConceptId> = new Set(['negation', 'set_against_aside']);
/** As far as who says the other number ("and not four, as Seoul maintains, were the"). */
const WITHIN = 60;

function skipGap(lower: string, from: number): number {
  let at = from;
  while (/[\s,\-–—"'«»„“”]/u.test(lower.charAt(at))) at++;
  return at;
}

function wordEnd(lower: string, from: number): number {
  let at = from;
  while (isLetter(lower, at)) at++;
  return at;
}
