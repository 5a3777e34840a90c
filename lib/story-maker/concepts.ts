import type { ConceptId, StoryId } from '../model.ts';
import type { StoryDraft, ThingDraft } from './types.ts';

/**
 * The names of a story's groups of words: each begins with the story's id and says what it is for, so that no story's
 * rule is opened by another's words, nor by a language's.
 */
export const concepts = {
  names: (story: StoryId): ConceptId => `${story}_name`,
  also: (story: StoryId): ConceptId => `${story}_also`,
  not: (story: StoryId): ConceptId => `${story}_not`,
  about: (story: StoryId): ConceptId => `${story}_about`,
  near: (story: StoryId, subject: string): ConceptId => `${story}_near_${subject}`,
  subjectNot: (story: StoryId, subject: string): ConceptId => `${story}_not_${subject}`,
  subjectNotIn: (story: StoryId, subject: string): ConceptId => `${story}_without_${subject}`,
  says: (story: StoryId, subject: string): ConceptId => `${story}_says_${subject}`,
  denies: (story: StoryId, subject: string): ConceptId => `${story}_denies_${subject}`,
  /** The class that it counts stands before the colon. */
  thing: (story: StoryId, thing: ThingDraft): ConceptId =>
    `${classOf(story, thing)}${concepts.thingSign(story)}${thing.id}`,
  /** What every thing's name has between its class and its id. */
  thingSign: (story: StoryId): string => `:${story}_thing_`,
};

/** What a thing is compared as: people with people, anything else with nothing but itself. */
export function classOf(story: StoryId, thing: ThingDraft): string {
  return thing.people ? 'person' : `${story}_${thing.id}`;
}

/** The thing that a subject counts, `null` where it counts a class that every story knows. */
export function thingOf(draft: StoryDraft, counts: StoryDraft['subjects'][number]['counts']): ThingDraft | null {
  return 'thing' in counts ? (draft.things.find(({ id }) => id === counts.thing) ?? null) : null;
}
