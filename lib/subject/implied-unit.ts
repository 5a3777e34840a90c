import { unitOf } from '../figure/units.ts';
import type { ConceptId, Figure } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import { FATES } from './fates.ts';
import type { Scopes } from './scopes.ts';

/** A number that stands alone counts people where a fate or a deployment is told of it ("600 of them fatally", "12,000 sent"). */
export function impliedUnit(sentence: Sentence, figure: Figure, scopes: Scopes): string | null {
  if (figure.kind !== 'count') return figure.unit;
  const told = [...scopes.phrase].some((concept) => FATES.has(concept) || IMPLY_PERSON.has(concept));
  if (told) return 'person';
  const before = sentence.figures.filter((other) => other.end <= figure.start && other.kind === 'count').at(-1);
  if (before?.unit && !NO_SUBJECT.has(before.unit)) return before.unit;
  const people = scopes.phrase.has('total') ? scopes.sentence : scopes.phrase;
  return [...people].some((concept) => unitOf(concept) === 'person') ? 'person' : null;
}

/** Units that a bare number does not go on with ("four brigades, 12,000 in all"). */
const NO_SUBJECT: ReadonlySet<string> = new Set(['other', 'formation']);
/** What is told of people only. */
export const IMPLY_PERSON: ReadonlySet<ConceptId> = new Set([
  'sent',
  'arrived',
  'trained',
  'special_forces',
  'soldier',
]);
