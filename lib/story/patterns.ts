import type { Story, SubjectRule } from '../model.ts';

const known = new WeakMap<Story, readonly SubjectRule[]>();

/** The patterns of a story's subjects, each with all that rules it out: its own words and those that the story excludes everywhere. */
export function patternsOf(story: Story): readonly SubjectRule[] {
  const patterns = known.get(story) ?? story.reading.map((one) => withExcluded(one, story));
  known.set(story, patterns);
  return patterns;
}

function withExcluded(pattern: SubjectRule, { excluded = [] }: Story): SubjectRule {
  const { units, unlessPhrase = [], allows = [] } = pattern;
  const more = excluded.filter((concept) => !allows.includes(concept) && !unlessPhrase.includes(concept));
  return units.includes('person') && more.length > 0
    ? { ...pattern, unlessPhrase: [...unlessPhrase, ...more] }
    : pattern;
}
