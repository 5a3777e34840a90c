import { isSame, said } from '../claims/same.ts';
import type { StoredStory } from '../claims/types.ts';
import type { FileRows, Place } from '../formats/types.ts';
import { checkStory } from '../formats/validate.ts';
import type { Story, StoryId } from '../model.ts';
import { fromBeforeRoles } from '../story/from-before-roles.ts';
import { wideSentence } from '../story-maker/too-wide.ts';
import { storyDifferences } from './differences.ts';
import type { PlannedStory, RefusedRow } from './types.ts';

export type MergedStories = {
  /** All stories that rows may be of. */
  readonly stories: readonly Story[];
  readonly stored: ReadonlyMap<StoryId, StoredStory>;
  readonly planned: ReadonlyMap<StoryId, PlannedStory>;
  readonly refused: readonly RefusedRow[];
};

/**
 * The stories of a file beside those of the store. One that both have keeps the subjects and parties of either, so
 * that no claim loses its own; all else is as the file has it, where the file's is wanted.
 */
export function mergeStories(stored: readonly StoredStory[], brought: FileRows['stories']): MergedStories {
  const stories = new Map(stored.map((story): [StoryId, Story] => [story.id, said(story)]));
  const before = new Map(stored.map((story) => [story.id, story]));
  const planned = new Map<StoryId, PlannedStory>();
  const refused: RefusedRow[] = [];
  for (const { place, story: written } of brought) {
    const known = before.get(written.id) ?? null;
    const story = known ? fromBeforeRoles(written, said(known)) : written;
    // one that is here in the same words opens nothing more than it does
    const wide = known && isSame(said(known), story) ? null : wideSentence(story);
    if (wide !== null) {
      refused.push({ place, problems: [{ field: 'gate', message: wide }] });
      continue;
    }
    const merged = known ? mergedStory(story, known, place) : { ok: true as const, story };
    if (!merged.ok) {
      refused.push(merged.refused);
      continue;
    }
    stories.set(story.id, merged.story);
    const fields = known ? storyDifferences(known, merged.story) : [];
    planned.set(story.id, { id: story.id, before: known, file: merged.story, fields, newParties: [] });
  }
  return { stories: [...stories.values()], stored: before, planned, refused };
}

/** `first` with the subjects and parties that only `second` has. */
function withPartsOf(first: Story, second: Story): Story {
  return {
    ...said(first),
    subjects: union(first.subjects, second.subjects),
    parties: union(first.parties, second.parties),
  };
}

function union<T extends { readonly id: string }>(first: readonly T[], second: readonly T[]): readonly T[] {
  const known = new Set(first.map(({ id }) => id));
  return [...first, ...second.filter(({ id }) => !known.has(id))];
}

type Merged = { readonly ok: true; readonly story: Story } | { readonly ok: false; readonly refused: RefusedRow };

function mergedStory(file: Story, stored: Story, place: Place): Merged {
  const kinds = new Map(stored.subjects.map(({ id, kind }) => [id, kind]));
  const other = file.subjects.find(({ id, kind }) => kinds.has(id) && kinds.get(id) !== kind);
  if (other) {
    const message = `The subject "${other.id}" counts something else in your story of this id: rename one of the two.`;
    return { ok: false, refused: { place, problems: [{ field: 'subjects', message }] } };
  }
  const checked = checkStory(withPartsOf(file, stored));
  if (!checked.ok) return { ok: false, refused: { place, problems: checked.problems } };
  return { ok: true, story: checked.value };
}
