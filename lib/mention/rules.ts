import type { ConceptId, MentionRule, Story } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import { oncePer } from '../text/once-per.ts';
import type { Hit } from '../text/words.ts';
import { FORCES, foreignForces, NATION_WITHIN } from './forces.ts';
import { hasOwnNumber } from './own-number.ts';
import { topicsIn } from './topics.ts';

/** The sentence speaks of the story, whatever stands about it. */
export function namesStory(sentence: Sentence, story: Story): boolean {
  return ownRule(sentence, story, (rule) => !rule.needsContext && !rule.weak);
}

/** The same of a headline, which leaves its verb out: "The North's troops in Russia", "2万個超がロシアへ". */
export function namesInHeadline(sentence: Sentence, story: Story): boolean {
  const concepts = new Set([...ownConcepts(sentence), 'sent']);
  return ownRule(sentence, story, (rule) => !rule.needsContext && !rule.weak, concepts);
}

/** The sentence speaks of the story, but too weakly for others to refer back to it. */
export function hintsAtStory(sentence: Sentence, story: Story): boolean {
  return ownRule(sentence, story, (rule) => rule.weak ?? false);
}

/** The sentence speaks of the story where the text about it does. */
export function fitsStory(sentence: Sentence, story: Story): boolean {
  return ownRule(sentence, story, (rule) => rule.needsContext ?? false);
}

/** Whether a sentence says what a rule asks for but one of `concepts`, which the sentence behind it has. */
export function holdsWith(
  sentence: Sentence,
  behind: Sentence,
  story: Story,
  concepts: ReadonlySet<ConceptId>,
): boolean {
  const own = ownConcepts(sentence);
  const topics = new Set([sentence, behind].flatMap((one) => [...topicConcepts(one)]));
  const asks = (rule: MentionRule) => rule.all.some((group) => group.some((concept) => concepts.has(concept)));
  return story.mentions.some(
    (rule) => !rule.needsContext && asks(rule) && ruleHolds(rule, new Set([...own, ...concepts]), topics),
  );
}

/** Whether one of the story's rules of a kind holds for a sentence. */
function ownRule(
  sentence: Sentence,
  story: Story,
  kind: (rule: MentionRule) => boolean,
  concepts: ReadonlySet<ConceptId> = ownConcepts(sentence),
): boolean {
  const topics = topicConcepts(sentence);
  return story.mentions.some((rule) => kind(rule) && ruleHolds(rule, concepts, topics));
}

function ruleHolds(rule: MentionRule, concepts: ReadonlySet<ConceptId>, topics: ReadonlySet<ConceptId>): boolean {
  return (
    rule.all.every((group) => group.some((concept) => concepts.has(concept))) &&
    !(rule.unless ?? []).some((concept) => topics.has(concept))
  );
}

/**
 * The concepts of a sentence, without the forces that are some other nation's; `own_force` is one that the actor's name
 * stands by ("North Korean troops", "soldiers from the North"), `own_number` how many those are whom it sent or lost,
 * `counted_people` a number of people.
 */
const ownConcepts = oncePer((sentence: Sentence): ReadonlySet<ConceptId> => {
  const actors = sentence.hits.filter((hit) => sentence.reading.roles.actor.has(hit.concept));
  const forces = sentence.hits.filter((hit) => FORCES.has(hit.concept));
  const foreign = foreignForces(sentence);
  const concepts = new Set(sentence.hits.filter((hit) => !foreign.has(hit)).map((hit) => hit.concept));
  const isOwn = (force: Hit) => !foreign.has(force) && actors.some((actor) => standsBy(sentence, actor, force));
  if (forces.some(isOwn)) concepts.add('own_force');
  if (sentence.figures.some(({ kind, unit }) => kind === 'count' && unit === 'person')) concepts.add('counted_people');
  if (hasOwnNumber(sentence)) concepts.add('own_number');
  return concepts;
});

const topicConcepts = oncePer(
  (sentence: Sentence): ReadonlySet<ConceptId> => new Set(topicsIn(sentence).map(({ concept }) => concept)),
);

/** Whether the actor's name stands right before a noun, or behind it within the same stretch. */
function standsBy(sentence: Sentence, actor: Hit, noun: Hit): boolean {
  const [from, to] = actor.start < noun.start ? [actor.end, noun.start] : [noun.end, actor.start];
  return to - from <= NATION_WITHIN && !/[,;:.()](?!\d)/.test(sentence.reading.lower.slice(from, to));
}
