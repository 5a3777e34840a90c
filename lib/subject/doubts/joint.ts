import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import { takenInWithOthers } from '../../frame/whose/taken-in.ts';
import type { Language } from '../../language/types.ts';
import type { ConceptId, Span } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { gapOf } from '../../text/gap.ts';
import type { DoubtCheck, Weighed } from './doubt.ts';
import { ownWord } from './own-words.ts';

/** How far before its number the two that a force is made of may be named. */
const BEFORE = 60;
/** What may stand between the two names: a conjunction, or a noun and one. */
const APART = 24;

/** "50,000 Russian and North Korean soldiers": a force of two countries. */
export const joint: DoubtCheck = {
  reason: 'joint',
  find: (weighed) => {
    const { sentence, figure, actors } = weighed;
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
    return (
      jointLosses(weighed) ??
      takenInWithOthers(sentence, figure, actors) ??
      togetherWith(sentence, figure) ??
      ownWord(
        sentence,
        figure,
        'joint',
        { start: around.start, end: phrase.end },
        (word) => !isInName(sentence, word) && !isSum(sentence, word),
      )
    );
  },
};

/** "Les pertes russes et nord-coréennes … s'élèvent à 38 000": losses that two names share, however far from their number. */
function jointLosses({ sentence, figure, actors }: Weighed): Span | null {
  const { reading, hits, span, boundaries } = sentence;
  const { start } = clauseAround(figure, span, boundaries, true);
  const before = hitsWithin(hits, { start, end: figure.start });
  const losses = before.filter(({ concept }) => LOSSES.has(concept));
  for (const nation of before.filter(({ concept }) => concept === 'nation' || concept === 'nation_of')) {
    for (const own of before.filter((hit) => actors.has(hit.concept) && gapOf(hit, nation) > 0)) {
      const [first, second] = own.start < nation.start ? [own, nation] : [nation, own];
      if (second.start - first.end > PAIR || !joins(reading.lower.slice(first.end, second.start), reading.language))
        continue;
      const pair = { start: first.start, end: second.end };
      if (losses.some((loss) => gapOf(loss, pair) <= BESIDE)) return pair;
    }
  }
  return null;
}

/** What a fate is counted by, before or behind whose it is. */
const LOSSES: ReadonlySet<ConceptId> = new Set(['loss', 'toll', 'casualty', 'killed', 'wounded']);
/** Two names with nothing but a conjunction and an article between. */
const PAIR = 10;
/** Room for an article or a preposition between losses and those who have them. */
const BESIDE = 6;

/** "合同参謀本部": within a party's name the word joins nobody. */
function isInName({ hits }: Sentence, word: Span): boolean {
  return hits.some(({ concept, start, end }) => concept.startsWith('party:') && start <= word.start && end >= word.end);
}

/** "全部*合わせて*", "모두 *합쳐*": a word for the sum of all joins nobody where no other nation is named right before it. */
function isSum(sentence: Sentence, word: Span): boolean {
  return isTotal(sentence, word) && !isBehindOthers(sentence, word);
}

/** "ロシア軍と*合わせて*5万人": such a word is taken in with the number, and yet the number is of both. */
function togetherWith(sentence: Sentence, { start, end }: Span): Span | null {
  return (
    hitsWithin(sentence.hits, { start, end }).find(
      (word) => word.concept === 'joint' && isTotal(sentence, word) && isBehindOthers(sentence, word),
    ) ?? null
  );
}

function isTotal({ hits }: Sentence, word: Span): boolean {
  return hits.some((hit) => hit.concept === 'total' && hit.start <= word.start && hit.end >= word.end);
}

/** Whether another nation is named right before a word and joined to something, or its soldiers are ("러시아군에 북한군까지 *합쳐*"). */
function isBehindOthers({ hits, reading }: Sentence, word: Span): boolean {
  // the nation's name is part of that of its soldiers
  const areSoldiers = ({ start, end }: Span) =>
    hits.some((hit) => hit.concept.startsWith('party:') && hit.start === start && hit.end < end);
  const isJoined = (from: number) =>
    reading.language.grammar.conjunctions.some((and) => reading.lower.slice(from - 1, word.start).includes(and));
  return hits.some(
    (hit) =>
      hit.concept === 'nation' &&
      hit.end <= word.start &&
      word.start - hit.end <= OTHERS &&
      (isJoined(hit.start) || areSoldiers(hit)),
  );
}

/** Room for a noun and a conjunction ("ロシア海軍歩兵の兵士と合わせて"). */
const OTHERS = 16;

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
