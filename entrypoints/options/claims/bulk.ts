import type { BulkFields } from '../../../components/manager/ClaimsBulk.tsx';
import type { ClaimStatus } from '../../../lib/model.ts';
import { type BulkChange, LONGEST_TAG } from './change-claims.ts';
import type { Names } from './names.ts';
import type { Row } from './row.ts';

/** What a bulk form's fields ask for. */
export function bulkChange(
  { subject, origin, status, reviewed, addTags, removeTags }: BulkFields,
  now: Date,
): BulkChange {
  return {
    ...(subject && { subject }),
    ...(origin && { origin }),
    ...(isStatus(status) && { status }),
    ...(reviewed && { reviewedOn: reviewed === 'today' ? dayOf(now) : null }),
    ...(addTags.trim() && { addTags: tagsIn(addTags) }),
    ...(removeTags.trim() && { removeTags: tagsIn(removeTags) }),
  };
}

/** What claims can be changed to: subjects that fit what each of them says, and parties, of the one story that they are of. */
export function bulkChoices(rows: readonly Row[], { stories }: Names) {
  const story = stories.find(({ id }) => id === rows[0]?.storyId);
  const oneStory = story !== undefined && rows.every(({ storyId }) => storyId === story.id);
  if (!oneStory) return { oneStory, subjects: [], origins: [] };
  const kinds = new Set(rows.flatMap(({ quantity }) => quantity?.kind ?? []));
  const subjects = story.subjects.filter(
    ({ kind }) => kinds.size === 0 || (kinds.size === 1 && kind && kinds.has(kind)),
  );
  return { oneStory, subjects, origins: story.parties };
}

/** A day as the user's own calendar has it. */
export function dayOf(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function tagsIn(text: string): string[] {
  return Array.from(
    new Set(
      text
        .split(',')
        .map((tag) => tag.trim().slice(0, LONGEST_TAG).trim())
        .filter(Boolean),
    ),
  );
}

function isStatus(status: string): status is ClaimStatus {
  return status === 'active' || status === 'disabled' || status === 'withdrawn';
}
