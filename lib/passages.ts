import type { Captured } from './messages.ts';

/** How much on each side of a passage tells it from its like, in UTF-16 units. */
const AROUND = 64;

/** The browser's store on this machine. */
type LocalArea = {
  readonly get: (keys: string | string[] | null) => Promise<Record<string, unknown>>;
  readonly set: (items: Record<string, unknown>) => Promise<void>;
  readonly remove: (keys: string[]) => Promise<void>;
  /** Missing in older browsers. */
  readonly getKeys?: () => Promise<string[]>;
};

/** Where a claim was captured: the parts of a W3C text-quote selector, and the page's address. */
export type KeptPassage = {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly url: string;
};

/** How many are written in one go: each is a message to the browser. */
const AT_ONCE = 500;

/** What the keys of passages begin with. */
const PREFIX = 'passage:';

export type Passages = {
  readonly keep: (claimId: string, captured: Captured) => Promise<void>;
  /** Those of many claims, some at a time. */
  readonly keepAll: (passages: Iterable<readonly [claimId: string, passage: KeptPassage]>) => Promise<void>;
  /** Which of these claims have one. */
  readonly among: (claimIds: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly of: (claimId: string) => Promise<KeptPassage | null>;
  /** Forgets the passages of claims that are gone for good; `stillThere` tells which of some claims are not. */
  readonly clean: (stillThere: (claimIds: readonly string[]) => Promise<ReadonlySet<string>>) => Promise<void>;
};

/**
 * The passages that claims were captured from, in `storage.local`. They are wordings of others: kept on this machine
 * beside the claims, and part of no export.
 */
export function createPassages(area: LocalArea): Passages {
  const keyOf = (claimId: string) => `${PREFIX}${claimId}`;
  return {
    keep: async (claimId, { text, prefix, suffix, page }) => {
      if (page?.url == null) return;
      await area.set({ [keyOf(claimId)]: bounded({ exact: text, prefix, suffix, url: page.url }) });
    },
    keepAll: async (passages) => {
      const all = Array.from(passages, ([claimId, passage]) => [keyOf(claimId), bounded(passage)] as const);
      for (let at = 0; at < all.length; at += AT_ONCE) await area.set(Object.fromEntries(all.slice(at, at + AT_ONCE)));
    },
    among: async (claimIds) => {
      const held = await area.get(claimIds.map(keyOf));
      return new Set(claimIds.filter((id) => held[keyOf(id)] !== undefined));
    },
    of: async (claimId) => ((await area.get(keyOf(claimId)))[keyOf(claimId)] as KeptPassage | undefined) ?? null,
    clean: async (stillThere) => {
      const keys = (await area.getKeys?.()) ?? Object.keys(await area.get(null));
      const ids = keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
      if (ids.length === 0) return;
      const kept = await stillThere(ids);
      const gone = ids.filter((id) => !kept.has(id));
      if (gone.length > 0) await area.remove(gone.map(keyOf));
    },
  };
}

function bounded({ exact, prefix, suffix, url }: KeptPassage): KeptPassage {
  return { exact, prefix: prefix.slice(-AROUND), suffix: suffix.slice(0, AROUND), url };
}
