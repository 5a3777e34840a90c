import type { ConceptId, Figure, Span } from '../../model.ts';
import type { Sentence } from '../../reading/sentence.ts';
import type { TextReading } from '../../reading/text-reading.ts';
import { type Roles, withRoles } from '../../story/roles.ts';
import { skipSpacesBack } from '../../text/phrases.ts';
import type { Hit } from '../../text/words.ts';
import type { Scopes } from '../scopes.ts';

/** How far behind its number a place stands, with what is counted between ("49,133 people were hurt in Turkey"), and how near before it. */
const BEHIND = 40;
const BEFORE = 8;
/** What parts a number from the next place. */
const PARTS = /[,;:.!?]/u;

/**
 * What stands about a number, with the place that is told of it alone: "29,605 in Turkey, the rest in Syria", "14,000 (Syria)",
 * "Turkey 8,574, Syria 2,662"; a place of another number is none of its own. "300 dead and 900 hurt in Turkey" share one.
 */
export function withOwnPlaces(scopes: Scopes, sentence: Sentence, figure: Figure): Scopes {
  const places = placesIn(sentence.reading.roles);
  if (figure.kind === 'date' || places.size === 0) return scopes;
  const hits = sentence.hits.filter(({ concept }) => places.has(concept));
  if (hits.length === 0) return scopes;
  const own = sharedWith(sentence, figure, hits);
  if (own.length > 0) {
    const told = new Set(own.map(({ concept }) => concept));
    const keep = (concepts: ReadonlySet<ConceptId>) =>
      new Set([...[...concepts].filter((concept) => !places.has(concept)), ...told]);
    return { ...scopes, phrase: keep(scopes.phrase), clause: keep(scopes.clause) };
  }
  const others = new Set(sentence.figures.filter((one) => one !== figure).flatMap((one) => ownOf(sentence, one, hits)));
  const isLeft = (concept: ConceptId) =>
    !places.has(concept) || hits.some((hit) => hit.concept === concept && !others.has(hit));
  const keep = (concepts: ReadonlySet<ConceptId>) => new Set([...concepts].filter(isLeft));
  return { ...scopes, phrase: keep(scopes.phrase), clause: keep(scopes.clause) };
}

/** Of a number without a place of its own, that of the next one, where nothing but "and" stands between. */
function sharedWith(sentence: Sentence, figure: Figure, hits: readonly Hit[]): readonly Hit[] {
  const own = ownOf(sentence, figure, hits);
  if (own.length > 0) return own;
  const { lower, lexicon } = sentence.reading;
  const next = sentence.figures.find(({ start, kind }) => start >= figure.end && kind === figure.kind);
  if (!next || next.start - figure.end > BEHIND || PARTS.test(lower.slice(figure.end, next.start))) return [];
  return lexicon.conjunctions.before(lower, skipSpacesBack(lower, next.start)) ? ownOf(sentence, next, hits) : [];
}

/** The words for one place that stands right before a number, or behind it with nothing else counted between. */
function ownOf({ reading, figures }: Sentence, figure: Figure, hits: readonly Hit[]): readonly Hit[] {
  const { lower } = reading;
  const before = hits.filter(({ end }) => end <= figure.start && isLink(reading, end, figure.start));
  if (before.length > 0) return before;
  const isParted = ({ start }: Span) =>
    PARTS.test(lower.slice(figure.end, start)) ||
    figures.some((one) => one.start >= figure.end && one.start < start && one.kind !== 'date');
  const first = hits.find((hit) => hit.start >= figure.end && hit.start - figure.end <= BEHIND && !isParted(hit));
  if (!first) return [];
  let { end } = first;
  const own: Hit[] = [];
  for (const hit of hits)
    if (hit.start >= first.start && hit.start < end) [end] = [Math.max(end, hit.end), own.push(hit)];
  return own;
}

const SIGN = /\p{Sc}/u;

/** Between a place and the number right behind it nothing stands, or one small word ("Turkey: 8,574", "in Syria at $5.1 billion"). */
function isLink({ lower, lexicon }: TextReading, from: number, to: number): boolean {
  if (to - from > BEFORE) return false;
  const between = lower
    .slice(from, to)
    .replace(/\p{L}{0,2}$/u, (letters) => (SIGN.test(lower.charAt(to)) ? '' : letters))
    .replace(/[\s:(–—-]/gu, '');
  return (
    between === '' ||
    (lexicon.functionWords.at(between, 0)?.end === between.length && !lexicon.conjunctions.at(between, 0))
  );
}

const placesIn: (roles: Roles) => ReadonlySet<ConceptId> = withRoles([], 'theatre', 'inTheatre');
