import type { Claim, LookupAnswer, LookupGroup, LookupResult, PartyId } from '../lib/model.ts';
import { quantityKey } from './group.ts';
import type { LookupNames } from './lookup-names.ts';
import { countOutlets } from './sources.ts';

/** One claim with why it is in the answer. */
export type Held = { readonly claim: Claim; readonly result: LookupResult };

/** One thing that one party said, with every claim that records it so. */
export type LookupEntry = { readonly key: string; readonly first: Held; readonly held: readonly Held[] };

/** What comes from one party: however many outlets carry it, it is one origin. */
export type LookupOrigin = {
  readonly key: string;
  readonly id: PartyId;
  readonly name: string;
  readonly unnamed: boolean;
  readonly outlets: number;
  readonly entries: readonly LookupEntry[];
};

export type LookupSection = {
  readonly group: LookupGroup;
  readonly origins: readonly LookupOrigin[];
  readonly claims: number;
};

export const GROUPS = [
  'corroborates',
  'conflicts',
  'other_time',
  'same_subject',
  'words',
] as const satisfies readonly LookupGroup[];

/** An answer's claims by group, in each by origin, in each by what was said; the best first throughout. */
export function lookupSections({ results, claims }: LookupAnswer, names: LookupNames): readonly LookupSection[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const held = results.flatMap((result): Held[] => {
    const claim = byId.get(result.claimId);
    return claim ? [{ claim, result }] : [];
  });
  return GROUPS.flatMap((group): LookupSection[] => {
    const members = held.filter(({ result }) => result.group === group);
    return members.length > 0 ? [{ group, origins: originsOf(members, names), claims: members.length }] : [];
  });
}

function originsOf(members: readonly Held[], names: LookupNames): readonly LookupOrigin[] {
  const byOrigin = Map.groupBy(members, ({ claim }) => JSON.stringify([claim.storyId, claim.origin]));
  return [...byOrigin].flatMap(([key, own]): LookupOrigin[] => {
    const claim = own[0]?.claim;
    if (!claim) return [];
    const story = names.of(claim.storyId);
    return [
      {
        key,
        id: claim.origin,
        name: story.partyName(claim.origin),
        unnamed: story.isUnnamed(claim.origin),
        outlets: countOutlets(own.map((one) => one.claim)),
        entries: entriesOf(own),
      },
    ];
  });
}

function entriesOf(own: readonly Held[]): readonly LookupEntry[] {
  return [...Map.groupBy(own, saidKey)].flatMap(([key, held]): LookupEntry[] => {
    const [first] = held;
    return first ? [{ key, first, held }] : [];
  });
}

/** Claims without a figure are the same only where they say the same. */
function saidKey({ claim, result }: Held): string {
  const { subject, speaker, asOf, status, quantity, statement, quote } = claim;
  const said = quantity ? quantityKey(quantity) : statement;
  return JSON.stringify([subject, speaker, asOf, status, result.evidence.reason, said, quote]);
}
