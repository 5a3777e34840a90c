import type { ConceptId, Mention, MentionRule, Story, TextBlock } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { Hit } from '../text/words.ts';
import { continues, isShort, leadsIn } from './continues.ts';
import { FORCES, foreignForces, NATION_WITHIN } from './forces.ts';

/** A sentence and where it stands. */
export type PlacedSentence = { readonly block: number; readonly role: TextBlock['role']; readonly sentence: Sentence };

/** A sentence that speaks of a story. */
export type SentenceMention = {
  readonly block: number;
  readonly sentence: Sentence;
  readonly by: Mention['by'];
  /** What a sentence that follows on the story, or a short one ("It is 1,500."), goes on from. */
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
    const behind = spoken.at(-1);
    const focus = behind && behind.sentence === before ? behind : null;
    const next = sentences[index + 1];
    const led = next?.block === block && named[index + 1] ? next.sentence : null;
    const by = mentionBy({ sentence, story, named: named[index] ?? false, near, follows: focus !== null, led });
    if (named[index] || (by === 'context' && near)) last = block;
    if (by) spoken.push({ block, sentence, by, before: topicOf(sentence, by, before, focus) ?? led, previous: before });
  });
  return { spoken, isAbout };
}

type Placed = {
  readonly sentence: Sentence;
  readonly story: Story;
  readonly named: boolean;
  readonly near: boolean;
  /** The sentence before, in the same block, speaks of the story. */
  readonly follows: boolean;
  /** The sentence behind, in the same block, where it names the story. */
  readonly led: Sentence | null;
};

function mentionBy({ sentence, story, named, near, follows, led }: Placed): Mention['by'] | null {
  if (named || ownRule(sentence, story, (rule) => rule.weak ?? false)) return 'named';
  if (near && ownRule(sentence, story, (rule) => rule.needsContext ?? false)) return 'context';
  const goesOn = (follows && continues(sentence, story)) || (led !== null && leadsIn(sentence, led, story));
  return goesOn ? 'context' : null;
}

/**
 * What a sentence goes on from: the one before, or what that one went on from itself where it only gave another number
 * ("Kyiv's count is 6,000. Seoul's is 4,000.").
 */
function topicOf(
  sentence: Sentence,
  by: Mention['by'],
  before: Sentence | null,
  focus: SentenceMention | null,
): Sentence | null {
  if (by === 'context' && focus) return focus.by === 'context' && focus.before ? focus.before : focus.sentence;
  return isShort(sentence) ? before : null;
}

function isAboutStory(sentences: readonly PlacedSentence[], named: readonly boolean[]): boolean {
  const inTitle = sentences.some(({ role }, index) => (role === 'title' || role === 'heading') && named[index]);
  return inTitle || named.filter(Boolean).length >= ENOUGH_SENTENCES;
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
  const actors = sentence.hits.filter((hit) => hit.concept === 'actor');
  const forces = sentence.hits.filter((hit) => FORCES.has(hit.concept));
  const foreign = foreignForces(sentence);
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
