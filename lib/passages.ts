import type { Captured } from './messages.ts';
import type { SessionArea } from './recent-lookups.ts';

/** Where a claim was captured: the parts of a W3C text-quote selector, and the page's address. */
export type KeptPassage = {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly url: string;
};

export type Passages = {
  readonly keep: (claimId: string, captured: Captured) => Promise<void>;
  readonly of: (claimId: string) => Promise<KeptPassage | null>;
};

/**
 * The passages that claims were captured from, in `storage.local`. They are wordings of others: kept on this machine
 * beside the claims, and part of no export.
 */
export function createPassages(area: SessionArea): Passages {
  const keyOf = (claimId: string) => `passage:${claimId}`;
  return {
    keep: async (claimId, { text, prefix, suffix, page }) => {
      if (page?.url == null) return;
      const passage: KeptPassage = { exact: text, prefix, suffix, url: page.url };
      await area.set({ [keyOf(claimId)]: passage });
    },
    of: async (claimId) => ((await area.get(keyOf(claimId)))[keyOf(claimId)] as KeptPassage | undefined) ?? null,
  };
}
