import type { ConceptId } from '../model.ts';
import { skipSpaces, skipSpacesBack } from '../text/phrases.ts';
import type { Hit } from '../text/words.ts';
import type { Sentence } from './sentence.ts';

/** Verbs that make a nation's name beside them a place. */
const MOVES: ReadonlySet<ConceptId> = new Set(['sent', 'arrived', 'involve', 'trained', 'fight']);

/** Whether a nation's name says where to, not whose, in scripts that link words closely: "派往俄罗斯的部队", "러시아 파병 병력". */
export function isDestination(sentence: Sentence, nation: Hit): boolean {
  const { lower, lexicon, language } = sentence.reading;
  const before = skipSpacesBack(lower, nation.start);
  const after = skipSpaces(lower, nation.end);
  return (
    // where particles follow their noun, what stands before a name belongs to another word
    (!language.grammar.topic && lexicon.functionWords.before(lower, before) !== null) ||
    sentence.hits.some((hit) => MOVES.has(hit.concept) && (hit.end === before || hit.start === after))
  );
}
