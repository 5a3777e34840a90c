import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import type { Figure } from '../../model.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import type { Hit } from '../../text/words.ts';
import { crosses } from '../crosses.ts';

/** Whether a figure's own noun phrase says whose people it counts: "six North Korean officers", "北朝鮮の将校6人". */
export function namesOwn(sentence: Sentence, figure: Figure, isOwn: (hit: Hit) => boolean): boolean {
  const phrase = nounPhraseOf(sentence.reading, figure.number);
  const start = phrase.start === undefined ? figure.start : phrase.start - NAME_BEFORE;
  const end = Math.max(figure.end, phrase.end);
  if (hitsWithin(sentence.hits, { start, end }).some(isOwn)) return true;
  if (!sentence.reading.language.spaced) return false;
  return sentence.hits.some(
    (hit) =>
      hit.start >= end &&
      hit.start - end <= NAME_BEHIND &&
      isOwn(hit) &&
      !crosses(sentence, { start: end, end: hit.start }),
  );
}

/** How far before a noun that stands before its number the name may begin ("朝鮮民主主義人民共和国の将校"). */
const NAME_BEFORE = 13;
/** Room for a word such as "from" between a noun and the name behind it ("офіцерів *КНДР*", "officers from the *North*"). */
const NAME_BEHIND = 10;
