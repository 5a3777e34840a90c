import type { ConceptId, Figure } from '../../model.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import type { Hit } from '../../text/words.ts';

/** What a side made stands right beside its name ("of North Korean make", 북한제): a space between, at most. */
const WITHIN = 1;

/**
 * Whether a side is named as nothing but the maker of a weapon: "killed by a missile of North Korean make". Then the
 * people of the sentence are not its own.
 */
export function isMakerOnly(sentence: Sentence, figure: Figure, actors: ReadonlySet<ConceptId>): boolean {
  const named = hitsWithin(sentence.hits, sentence.span).filter((hit) => actors.has(hit.concept));
  return figure.unit === 'person' && named.length > 0 && named.every((hit) => isMaker(sentence, hit));
}

function isMaker({ hits, reading }: Sentence, name: Hit): boolean {
  const before = reading.language.grammar.nounFirst === true;
  return hits.some(
    ({ concept, start, end }) =>
      (concept === 'made' || concept === 'weapon') &&
      ((start >= name.end && start - name.end <= WITHIN) ||
        (before && end <= name.start && name.start - end <= WITHIN)),
  );
}
