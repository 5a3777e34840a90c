import { said } from './claims/same.ts';
import { claimFitsStory } from './claims/schema.ts';
import type { Keeping, KeptPassage, Owner, StoredClaim, StoredStory } from './claims/types.ts';
import type { FollowedSet } from './follow/types.ts';
import type { Outgoing } from './formats/types.ts';
import type { Settings } from './messages.ts';
import type { Claim, PartialDate, Story } from './model.ts';

/** All that the extension keeps for its user. */
export type Holdings = {
  readonly stories: readonly StoredStory[];
  readonly claims: readonly StoredClaim[];
  /** Claims that the user deleted out of sets, and that no update brings back. */
  readonly removed: readonly string[];
  readonly settings: Settings;
  readonly passages: readonly PassageOf[];
  readonly followed: readonly FollowedSet[];
};

export type PassageOf = KeptPassage & { readonly claimId: string };

/** Whose the records of a backup are, as its file says it: those of the user's own are left out. */
export type BackupKeeping = {
  readonly owners: readonly {
    readonly owner: Owner;
    readonly stories: readonly string[];
    readonly claims: readonly string[];
  }[];
  readonly edited: { readonly stories: readonly string[]; readonly claims: readonly string[] };
  readonly removed: readonly string[];
  /** Claims that their story does not know, as undoing can leave them: in this file that is no damage. */
  readonly loose: readonly string[];
};

/** A backup as the JSON format writes it: a file of all claims, with the rest beside. */
export function backupOf(held: Holdings, title: string, day: PartialDate): Outgoing {
  const { stories, claims, settings, passages, followed } = held;
  return {
    title,
    version: 1,
    stories: stories.map((story) => said(story) as Story),
    claims: claims.map((claim) => said(claim) as Claim),
    backup: { settings, passages, subscriptions: followed, keeping: keepingOf(held) },
    day,
  };
}

/** `crossfigure-backup-2025-03-01.json`: sorted by name, files are sorted by day. */
export function backupName(day: PartialDate): string {
  return `crossfigure-backup-${day}.json`;
}

function keepingOf({ stories, claims, removed }: Holdings): BackupKeeping {
  const owners = new Set([...stories, ...claims].map(({ owner }) => owner).filter((owner) => owner !== 'user'));
  const idsOf = (records: readonly (Keeping & { readonly id: string })[], fits: (keeping: Keeping) => boolean) =>
    records.filter(fits).map(({ id }) => id);
  return {
    owners: Array.from(owners, (owner) => ({
      owner,
      stories: idsOf(stories, (one) => one.owner === owner),
      claims: idsOf(claims, (one) => one.owner === owner),
    })),
    edited: { stories: idsOf(stories, (one) => one.edited), claims: idsOf(claims, (one) => one.edited) },
    removed,
    loose: looseOf(stories, claims),
  };
}

function looseOf(stories: readonly StoredStory[], claims: readonly StoredClaim[]): string[] {
  const byId = new Map(stories.map((story) => [story.id, story]));
  return claims.flatMap((claim) => {
    const story = byId.get(claim.storyId);
    return story && claimFitsStory(claim, story).length === 0 ? [] : [claim.id];
  });
}
