import type { ConceptId, Mention, MentionRule, Story, TextBlock } from '../model.ts';
import { isDestination } from '../reading/destination.ts';
import { nationBehind } from '../reading/modifiers.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { Hit } from '../text/words.ts';

/** A sentence and where it stands. */
export type PlacedSentence = { readonly block: number; readonly role: TextBlock['role']; readonly sentence: Sentence };

/** A sentence that speaks of a story. */
export type SentenceMention = {
  readonly block: number;
  readonly sentence: Sentence;
  readonly by: Mention['by'];
  /** What a short sentence ("It is 1,500.") goes on from. */
  readonly before: Sentence | null;
  /** The sentence before it in its block, whatever that is on: who a pronoun stands for. */
  readonly previous: Sentence | null;
};

/** What a page says of a story; `isAbout`: enough for all its sentences to be read as being on it. */
export type StoryMentions = { readonly spoken: readonly SentenceMention[]; readonly isAbout: boolean };

/** A page with so many sentences on a story is about it, whatever its title says. */
const ENOUGH_SENTENCES = 3;
/** On a page that is about something else, a mention reaches as many blocks on. */
const REACH = 1;
/** A sentence so short, in UTF-16 units, has its topic from the one before. */
const SHORT = 60;

/** How near before a force its nation stands ("Russian troops", "South Korean special forces"). */
const NATION_WITHIN = 24;
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

/**
 * The sentences of a page that speak of a story: those that name it themselves, and those that refer back to it. On a
 * page that is about the story (`inStory`, its title, or many sentences say so) any sentence may refer back; elsewhere
 * only those right behind one that does.
 */
export function findMentions(
  sentences: readonly PlacedSentence[],
  story: Story,
  published: string | null,
  inStory: boolean,
): StoryMentions {
  // what was written before the story began cannot speak of it
  if (published !== null && published < story.since) return { spoken: [], isAbout: false };
  const named = sentences.map(({ sentence }) => ownRule(sentence, story, (rule) => !rule.needsContext && !rule.weak));
  const isAbout = inStory || isAboutStory(sentences, named);
  const spoken: SentenceMention[] = [];
  let last: number | null = null;
  sentences.forEach(({ block, sentence }, index) => {
    const previous = sentences[index - 1];
    const before = previous?.block === block ? previous.sentence : null;
    const near: boolean = isAbout || (last !== null && block - last >= 0 && block - last <= REACH);
    const by = mentionBy(
      sentence,
      story,
      named[index] ?? false,
      near,
      before !== null && spoken.at(-1)?.sentence === before,
    );
    if (named[index] || (by === 'context' && near)) last = block;
    if (by) spoken.push({ block, sentence, by, before: isShort(sentence) ? before : null, previous: before });
  });
  return { spoken, isAbout };
}

function mentionBy(
  sentence: Sentence,
  story: Story,
  named: boolean,
  near: boolean,
  follows: boolean,
): Mention['by'] | null {
  if (named || ownRule(sentence, story, (rule) => rule.weak ?? false)) return 'named';
  if (!near) return null;
  if (ownRule(sentence, story, (rule) => rule.needsContext ?? false)) return 'context';
  return follows && isShort(sentence) && sentence.figures.some(({ kind, unit }) => kind === 'count' && unit === null)
    ? 'context'
    : null;
}

function isAboutStory(sentences: readonly PlacedSentence[], named: readonly boolean[]): boolean {
  const inTitle = sentences.some(({ role }, index) => role !== 'text' && named[index]);
  return inTitle || named.filter(Boolean).length >= ENOUGH_SENTENCES;
}

function isShort({ span }: Sentence): boolean {
  return span.end - span.start <= SHORT;
}

/** Whether one of the story's rules of a kind holds for a sentence. */
function ownRule(sentence: Sentence, story: Story, kind: (rule: MentionRule) => boolean): boolean {
  const concepts = ownConcepts(sentence);
  return story.mentions.some((rule) => kind(rule) && ruleHolds(rule, concepts));
}

function ruleHolds(rule: MentionRule, concepts: ReadonlySet<ConceptId>): boolean {
  return (
    rule.all.every((group) => group.some((concept) => concepts.has(concept))) &&
    !(rule.unless ?? []).some((concept) => concepts.has(concept))
  );
}

/**
 * The concepts of a sentence, without the forces that are some other nation's; `own_force` is one that the actor's name
 * stands by ("North Korean troops", "soldiers from the North"), `counted_people` a number of people.
 */
function ownConcepts(sentence: Sentence): Set<ConceptId> {
  const nations = sentence.hits.filter((hit) => hit.concept === 'nation');
  const actors = sentence.hits.filter((hit) => hit.concept === 'actor');
  const forces = sentence.hits.filter((hit) => FORCES.has(hit.concept));
  const foreign = new Set(
    forces.filter(
      (force) => nationBehind(sentence, force.end) || nations.some((nation) => isModifier(sentence, nation, force)),
    ),
  );
  const concepts = new Set(sentence.hits.filter((hit) => !foreign.has(hit)).map((hit) => hit.concept));
  const isOwn = (force: Hit) => !foreign.has(force) && actors.some((actor) => standsBy(sentence, actor, force));
  if (forces.some(isOwn)) concepts.add('own_force');
  if (sentence.figures.some(({ kind, unit }) => kind === 'count' && unit === 'person')) concepts.add('counted_people');
  return concepts;
}

/** Whether the actor's name stands right before a noun, or behind it within the same stretch. */
function standsBy(sentence: Sentence, actor: Hit, noun: Hit): boolean {
  const [from, to] = actor.start < noun.start ? [actor.end, noun.start] : [noun.end, actor.start];
  return to - from <= NATION_WITHIN && !/[,;:.()](?!\d)/.test(sentence.reading.lower.slice(from, to));
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
