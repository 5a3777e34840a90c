import type { ConceptId, Mention, MentionRule, Story } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { Hit } from '../text/words.ts';

/** A sentence of a block, and whether it speaks of a story. */
export type SentenceMention = {
  readonly block: number;
  readonly sentence: Sentence;
  readonly by: Mention['by'] /** Whether it makes the whole page speak of the story. */;
  readonly strong: boolean;
};

/** How near before a force its nation stands ("Russian troops", "South Korean special forces"). */
const NATION_WITHIN = 24;
const FORCES: ReadonlySet<ConceptId> = new Set([
  'soldier',
  'one_soldier',
  'special_forces',
  'casualty',
  'force',
  'killed',
  'wounded',
]);

/**
 * The sentences of a page that speak of a story: those that name it themselves, and, where the page is known to speak
 * of it (`inStory`, or a sentence that names it), those that refer back to it.
 */
export function findMentions(
  sentences: readonly { readonly block: number; readonly sentence: Sentence }[],
  story: Story,
  published: string | null,
  inStory: boolean,
): SentenceMention[] {
  // what was written before the story began cannot speak of it
  if (published !== null && published < story.since) return [];
  const named = sentences.map(({ sentence }) => ownRule(sentence, story, (rule) => !rule.needsContext && !rule.weak));
  const weak = sentences.map(
    ({ sentence }, index) => named[index] || ownRule(sentence, story, (rule) => rule.weak ?? false),
  );
  const known = inStory || named.some(Boolean);
  return sentences.flatMap(({ block, sentence }, index): SentenceMention[] => {
    if (weak[index]) return [{ block, sentence, by: 'named', strong: named[index] ?? false }];
    const refers = known && ownRule(sentence, story, (rule) => rule.needsContext ?? false);
    return refers ? [{ block, sentence, by: 'context', strong: false }] : [];
  });
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
 * stands by ("North Korean troops", "soldiers from the North").
 */
function ownConcepts(sentence: Sentence): Set<ConceptId> {
  const nations = sentence.hits.filter((hit) => hit.concept === 'nation');
  const actors = sentence.hits.filter((hit) => hit.concept === 'actor');
  const forces = sentence.hits.filter((hit) => FORCES.has(hit.concept));
  const foreign = new Set(forces.filter((force) => nations.some((nation) => isModifier(sentence, nation, force))));
  const concepts = new Set(sentence.hits.filter((hit) => !foreign.has(hit)).map((hit) => hit.concept));
  const isOwn = (force: Hit) => !foreign.has(force) && actors.some((actor) => standsBy(sentence, actor, force));
  if (forces.some(isOwn)) concepts.add('own_force');
  return concepts;
}

/** Whether the actor's name stands right before a noun, or behind it within the same stretch. */
function standsBy(sentence: Sentence, actor: Hit, noun: Hit): boolean {
  const [from, to] = actor.start < noun.start ? [actor.end, noun.start] : [noun.end, actor.start];
  return to - from <= NATION_WITHIN && !/[,;:.()]/.test(sentence.reading.lower.slice(from, to));
}

/** Whether a nation's name stands right before a noun, with nothing but adjectives between. */
function isModifier(sentence: Sentence, nation: Hit, noun: Hit): boolean {
  const gap = noun.start - nation.end;
  if (gap < 0 || gap > NATION_WITHIN) return false;
  const between = sentence.reading.lower.slice(nation.end, noun.start);
  const { lexicon } = sentence.reading;
  if (/[,;:.()]/.test(between)) return false;
  return (
    !sentence.hits.some((hit) => hit.start >= nation.end && hit.end <= noun.start && hit !== noun) &&
    !/^'s/.test(between) &&
    between.split(' ').every((word) => word === '' || !lexicon.functionWords.at(`${word} `, 0)) &&
    between.trim().split(' ').length <= 1
  );
}
