import { unitOf } from '../../figure/units.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { skipSpacesBack } from '../../text/phrases.ts';
import type { Hit } from '../../text/words.ts';

/** "우크라이나 특수부대 병력 500명", "ロシアの兵士": nouns and the nation that stand right before a noun, linked by nothing but a particle. */
export function modifiersOf(sentence: Sentence, start: number): Hit[] {
  const { lower, lexicon } = sentence.reading;
  const found: Hit[] = [];
  for (let at = start; ; ) {
    const end = skipSpacesBack(lower, at);
    const link = lexicon.transparent.before(lower, end);
    const next = endingAt(sentence, end, at) ?? (link && endingAt(sentence, skipSpacesBack(lower, link.start), at));
    if (!next) return found;
    const all = sentence.hits.filter((hit) => hit.end === next.end && hit.start >= next.start);
    found.push(...all);
    if (all.some(({ concept }) => concept === 'belonging'))
      return [...found, ...sentence.hits.filter((hit) => hit.end <= next.start && next.start - hit.end <= OWNER)];
    const isNoun = all.some((hit) => unitOf(hit.concept) !== null) && !all.some((hit) => hit.concept === 'sent');
    if (!isNoun || all.some((hit) => hit.concept === 'nation')) return found;
    at = next.start;
  }
}

/** How far before "of" the owner of a fleet or a unit may be named ("러시아 *해군* 소속 해병"). */
const OWNER = 8;

/** The longest hit that ends at `end`. */
function endingAt(sentence: Sentence, end: number, before: number): Hit | null {
  return sentence.hits.reduce<Hit | null>(
    (best, hit) => (hit.end !== end || hit.start >= before || (best && best.start <= hit.start) ? best : hit),
    null,
  );
}
