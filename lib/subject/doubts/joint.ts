import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import type { Language } from '../../language/types.ts';
import type { ConceptId, Span } from '../../model.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { gapOf } from '../../text/gap.ts';
import type { DoubtCheck } from './doubt.ts';
import { ownWord } from './own-words.ts';

/** How far before its number the two that a force is made of may be named. */
const BEFORE = 60;
/** What may stand between the two names: a conjunction, or a noun and one. */
const APART = 24;

/** "50,000 Russian and North Korean soldiers": a force of two countries. */
export const joint: DoubtCheck = {
  reason: 'joint',
  find: ({ sentence, figure, actors }) => {
    if (figure.unit !== 'person') return null;
    const { lower } = sentence.reading;
    const phrase = nounPhraseOf(sentence.reading, figure.number);
    const around = { start: Math.max(sentence.span.start, figure.start - BEFORE), end: phrase.end + APART };
    const near = hitsWithin(sentence.hits, around);
    const nations = near.filter(({ concept }) => concept === 'nation' || concept === 'nation_of');
    const own = near.filter(({ concept }) => actors.has(concept));
    for (const nation of nations) {
      const other = own.find((hit) => gapOf(hit, nation) > 0 && gapOf(hit, nation) <= APART);
      if (!other) continue;
      // "Russia and Pyongyang plan to send 10,000": who acts is not who is counted
      if (hasVerb(sentence, { start: Math.max(nation.end, other.end), end: figure.start })) continue;
      const [first, second] = other.start < nation.start ? [other, nation] : [nation, other];
      if (joins(lower.slice(first.end, second.start), sentence.reading.language))
        return { start: first.start, end: second.end };
    }
    return ownWord(sentence, figure, 'joint', { start: around.start, end: phrase.end });
  },
};

/** Whether a conjunction stands right before the second of two names. */
function joins(between: string, { spaced, grammar }: Language): boolean {
  const text = between.trimEnd();
  // "russisch-nordkoreanische Truppe"
  if (text === '-') return true;
  if (/\d/.test(text)) return false;
  return grammar.conjunctions.some((word) =>
    spaced ? /(^|\s)\S+$/u.exec(text)?.[0].trim() === word : text.endsWith(word),
  );
}

function hasVerb({ hits }: Sentence, stretch: Span): boolean {
  return hitsWithin(hits, stretch).some(({ concept }) => VERBS.has(concept));
}

const VERBS: ReadonlySet<ConceptId> = new Set(['sent', 'plan', 'say', 'arrived', 'moved']);
