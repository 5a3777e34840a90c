import type { ConceptId, Story } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import { oncePer } from '../text/once-per.ts';
import { skipSpaces, skipSpacesBack } from '../text/phrases.ts';
import type { Hit } from '../text/words.ts';

/** The words of a sentence that may make it one on another topic: what its event is only measured from makes none. */
export const topicsIn = oncePer((sentence: Sentence): readonly Hit[] =>
  sentence.hits.filter((hit) => !isMeasuredFrom(sentence, hit) && !isCounted(sentence, hit)),
);

/** Whether a sentence is on what keeps a sentence off the story by each of its rules: another war, a film. */
export function isOnForeignTopic(sentence: Sentence, story: Story): boolean {
  const foreign = foreignTopics(story);
  return topicsIn(sentence).some(({ concept }) => foreign.has(concept));
}

/** "Its first deployment since the war of 1950", "朝鮮戦争以来": how long ago the last one was. */
function isMeasuredFrom({ reading: { lower, lexicon, language } }: Sentence, { start, end }: Hit): boolean {
  return language.spaced
    ? lexicon.everSince.before(lower, skipSpacesBack(lower, start)) !== null
    : lexicon.everSince.at(lower, skipSpaces(lower, end)) !== null;
}

/** "1950 dead": a number that is no year. */
function isCounted({ figures, reading: { lower, lexicon } }: Sentence, hit: Hit): boolean {
  if (lexicon.beforeDate.before(lower, skipSpacesBack(lower, hit.start))) return false;
  return figures.some(
    ({ kind, unit, start, end }) => kind === 'count' && unit !== null && start <= hit.start && end >= hit.end,
  );
}

const leftOut = new WeakMap<Story, ReadonlySet<ConceptId>>();

/** The topics that most of a story's rules leave out. */
export function mostlyLeftOut(story: Story): ReadonlySet<ConceptId> {
  const known = leftOut.get(story);
  if (known) return known;
  const { mentions } = story;
  const count = (topic: ConceptId) => mentions.filter(({ unless }) => unless?.includes(topic)).length;
  const all = mentions.flatMap(({ unless }) => unless ?? []);
  const most = new Set(all.filter((topic) => count(topic) > mentions.length / 2));
  leftOut.set(story, most);
  return most;
}

const foreignTo = new WeakMap<Story, ReadonlySet<ConceptId>>();

function foreignTopics(story: Story): ReadonlySet<ConceptId> {
  const known = foreignTo.get(story);
  if (known) return known;
  const [first, ...others] = story.mentions;
  const all = new Set(first?.unless?.filter((topic) => others.every(({ unless }) => unless?.includes(topic))));
  foreignTo.set(story, all);
  return all;
}
