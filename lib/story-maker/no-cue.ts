import { unitOf } from '../figure/units.ts';
import { FATES, LASTING } from '../frame/fate/fates.ts';
import type { Language } from '../language/types.ts';
import type { ConceptId } from '../model.ts';

/** What stands beside any number, whatever it counts: who says it, how sure it is, what it adds up to. */
// biome-ignore format: a list
const TELLING: ReadonlySet<ConceptId> = new Set([
  'say', 'according', 'confirm', 'deny', 'decline', 'claims', 'puts_at', 'estimate', 'amount', 'number_of', 'how_many', 'so_many',
  'total', 'so_far', 'as_of', 'including', 'among_them', 'there_are', 'besides', 'with', 'without', 'negation', 'if', 'anaphor',
  'refers_back', 'anybody', 'country', 'locality', 'nation', 'nation_of',
]);

/** Who stands right before one of these is the one who says it. */
export const SAYING: ReadonlySet<ConceptId> = new Set(['say', 'claims', 'confirm', 'deny', 'estimate', 'guess']);

/** Whether a generic concept says nothing of what befell the people or things that a figure counts. */
export function tellsNothing(concept: ConceptId): boolean {
  if (LASTING.has(concept)) return false;
  return TELLING.has(concept) || FATES.has(concept) || unitOf(concept) !== null;
}

const known = new WeakMap<Language, ReadonlySet<string>>();

/** The words of a language's grammar, numbers, dates and qualifiers, and those by which it is told: no cues of any subject. */
export function functionWordsOf(language: Language): ReadonlySet<string> {
  const words = known.get(language) ?? new Set([...language.common, ...wordsWithin(language)].flatMap(partsOf));
  known.set(language, words);
  return words;
}

function wordsWithin({ grammar, numbers, dates, qualifiers }: Language): string[] {
  return [grammar, numbers, dates, qualifiers].flatMap(textsIn);
}

/** Every text in a table, keys of words among them. */
function textsIn(table: unknown): string[] {
  if (typeof table === 'string') return [table];
  if (Array.isArray(table)) return table.flatMap(textsIn);
  if (typeof table !== 'object' || table === null) return [];
  return Object.entries(table).flatMap(([key, value]) => [key, ...textsIn(value)]);
}

function partsOf(phrase: string): string[] {
  return [phrase, ...phrase.split(/[\s*=]+/)].map((word) => word.toLowerCase());
}
