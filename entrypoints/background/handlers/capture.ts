import { fetchOnSubjects } from '../../../lib/candidates.ts';
import type { Captured, ClaimFields, ReviewedClaim } from '../../../lib/messages.ts';
import type { Story } from '../../../lib/model.ts';
import { storyNames } from '../../../lib/story-names.ts';
import { createCapture, type Review, wantsOfFields } from '../../../lib/typed-claim.ts';
import type { HandlerEdges, Handlers } from '../edges.ts';
import { stored } from '../failure.ts';
import { storedSource } from '../stored-source.ts';

type Own = 'draftClaim' | 'reviewClaim' | 'saveClaim';

/** A claim is recorded from a passage: its form is filled in, read, and saved when the user says so. */
export function captureHandlers(edges: HandlerEdges): Pick<Handlers, Own> {
  const capture = createCapture(edges.core.capture);
  const source = storedSource(edges.source);

  /** Reads the form beside the claims that are about what it says: the same claim may be on record. */
  async function review(fields: ClaimFields, captured: Captured, stories: readonly Story[]): Promise<Review> {
    const alone = capture.review(fields, captured, { stories, claims: [] });
    const claims = await fetchOnSubjects(wantsOfFields(fields, alone.quantity), source);
    return capture.review(fields, captured, { stories, claims });
  }

  const told = async ({ claim: _claim, ...review }: Review, stories: readonly Story[]): Promise<ReviewedClaim> => {
    const language = await edges.spoken.language();
    return { ...review, stories: stories.map((story) => storyNames(story, language)) };
  };

  return {
    draftClaim: async ({ captured, query }) => {
      const stories = await stored(edges.stories);
      const { fields } = capture.draft(captured, query, { stories, claims: [] });
      return told(await review(fields, captured, stories), stories);
    },
    reviewClaim: async ({ fields, captured }) => {
      const stories = await stored(edges.stories);
      return told(await review(fields, captured, stories), stories);
    },
    saveClaim: async ({ fields, captured, private: isPrivate }) => {
      const stories = await stored(edges.stories);
      const reviewed = await review(fields, captured, stories);
      const { claim } = reviewed;
      if (!claim) return { saved: null, review: await told(reviewed, stories) };
      const saved = await stored(() => edges.saveNew(claim, isPrivate ? null : captured));
      return { saved, review: await told(reviewed, stories) };
    },
  };
}
