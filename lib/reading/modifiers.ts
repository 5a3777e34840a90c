import { skipSpaces } from '../text/phrases.ts';
import type { Hit } from '../text/words.ts';
import type { Sentence } from './sentence.ts';

/**
 * A nation's name as it stands behind its people in any language ("военнослужащих США", "Soldaten der USA"), and where
 * a noun's adjectives and names stand behind it: the name of a nation right behind the noun that ends at
 * `nounEnd`, or behind "of" ("soldats russes", "soldados de Rusia", "lính Nga"); `null` elsewhere.
 */
export function nationBehind(sentence: Sentence, nounEnd: number): Hit | null {
  const { lower, lexicon, language } = sentence.reading;
  const next = skipSpaces(lower, nounEnd);
  const genitive = sentence.hits.find((hit) => hit.concept === 'nation_of' && hit.start === next);
  if (genitive || !language.grammar.nounFirst) return genitive ?? null;
  const of = lexicon.partitive.at(lower, next);
  const places = of ? [next, skipSpaces(lower, of.end)] : [next];
  return sentence.hits.find((hit) => hit.concept === 'nation' && places.includes(hit.start)) ?? null;
}
