import type { ConceptId } from '../model.ts';
import { isDestination } from '../reading/destination.ts';
import { nationBehind } from '../reading/modifiers.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { Hit } from '../text/words.ts';

/** How near before a force its nation stands ("Russian troops", "South Korean special forces"). */
export const NATION_WITHIN = 24;
/** What may be a nation's, and of which `own_force` is made. */
export const FORCES: ReadonlySet<ConceptId> = new Set([
  'soldier',
  'one_soldier',
  'special_forces',
  'casualty',
  'force',
  'killed',
  'wounded',
]);

/** Whether a word is for soldiers, or for a body of them. */
export function isOfForce({ concept }: Hit): boolean {
  return FORCES.has(concept) || concept === 'formation';
}

/** The forces of a sentence that are some nation's. */
export function foreignForces(sentence: Sentence): Set<Hit> {
  const nations = sentence.hits.filter((hit) => hit.concept === 'nation');
  return new Set(
    sentence.hits.filter(
      (hit) =>
        FORCES.has(hit.concept) &&
        (nationBehind(sentence, hit.end) || nations.some((nation) => isModifier(sentence, nation, hit))),
    ),
  );
}

/** Whether a nation's name stands right before a noun, with nothing but adjectives between. */
function isModifier(sentence: Sentence, nation: Hit, noun: Hit): boolean {
  if (sentence.reading.language.grammar.nounFirst) return false;
  const gap = noun.start - nation.end;
  if (gap < 0 || gap > NATION_WITHIN) return false;
  const between = sentence.reading.lower.slice(nation.end, noun.start);
  const { lexicon } = sentence.reading;
  if (/[,;:.()]/.test(between)) return false;
  // where particles follow the name, "러시아에 병력" is no Russian force; "ロシアの兵士" is, "러시아 파병" (troops sent there) not
  if (!sentence.reading.language.spaced && isDestination(sentence, nation)) return false;
  if (!sentence.reading.language.spaced)
    return between.trim() === '' || lexicon.transparent.at(between.trim(), 0)?.end === between.trim().length;
  return (
    !sentence.hits.some((hit) => hit.start >= nation.end && hit.end <= noun.start && hit !== noun) &&
    !/^'s/.test(between) &&
    between.split(' ').every((word) => word === '' || !lexicon.functionWords.at(`${word} `, 0)) &&
    between.trim().split(' ').length <= 1
  );
}
