import type { Captured } from './messages.ts';

/** How much on each side of a passage tells it from its like, in UTF-16 units. */
const AROUND = 64;

/** The browser's store on this machine. */
type LocalArea = {
  readonly get: (keys: string | string[]) => Promise<Record<string, unknown>>;
  readonly set: (items: Record<string, unknown>) => Promise<void>;
};

/** Where a claim was captured: the parts of a W3C text-quote selector, and the page's address. */
export type KeptPassage = {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly url: string;
};

export type Passages = {
  readonly keep: (claimId: string, captured: Captured) => Promise<void>;
  /** Which of these claims have one. */
  readonly among: (claimIds: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly of: (claimId: string) => Promise<KeptPassage | null>;
};

/**
 * The passages that claims were captured from, in `storage.local`. They are wordings of others: kept on this machine
 * beside the claims, and part of no export.
 */
export function createPassages(area: LocalArea): Passages {
  const keyOf = (claimId: string) => `passage:${claimId}`;
  return {
    keep: async (claimId, { text, prefix, suffix, page }) => {
      if (page?.url == null) return;
      const passage = {
        exact: text,
        prefix: prefix.slice(-AROUND),
        suffix: suffix.slice(0, AROUND),
        url: page.url,
      } satisfies KeptPassage;
      await area.set({ [keyOf(claimId)]: passage });
    },
    among: async (claimIds) => {
      const held = await area.get(claimIds.map(keyOf));
      return new Set(claimIds.filter((id) => held[keyOf(id)] !== undefined));
    },
    of: async (claimId) => ((await area.get(keyOf(claimId)))[keyOf(claimId)] as KeptPassage | undefined) ?? null,
  };
}
