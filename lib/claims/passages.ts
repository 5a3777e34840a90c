import type { Captured } from '../messages.ts';
import type { ClaimDb, PassageRow } from './db.ts';
import type { KeptPassage } from './types.ts';

/** How much on each side of a passage tells it from its like, in UTF-16 units. */
const AROUND = 64;

/** How many are written in one transaction: a page that asks something waits no longer than for one. */
const AT_ONCE = 500;

export type Passages = {
  readonly keep: (claimId: string, captured: Captured) => Promise<void>;
  /** Those of many claims, some at a time. */
  readonly keepAll: (passages: Iterable<readonly [claimId: string, passage: KeptPassage]>) => Promise<void>;
  /** Which of these claims have one. */
  readonly among: (claimIds: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly of: (claimId: string) => Promise<KeptPassage | null>;
  readonly all: () => Promise<readonly PassageRow[]>;
  /** Forgets the passages of claims that are gone for good; `stillThere` tells which of some claims are not. */
  readonly clean: (stillThere: (claimIds: readonly string[]) => Promise<ReadonlySet<string>>) => Promise<void>;
};

/**
 * The passages that claims were captured from. They are wordings of others: kept on this machine beside the claims, and
 * part of no export. All of it rejects when the store cannot be used.
 */
export function createPassages({ passages }: ClaimDb): Passages {
  return {
    keep: async (claimId, { text, prefix, suffix, page }) => {
      if (page?.url == null) return;
      await passages.put(asRow(claimId, { exact: text, prefix, suffix, url: page.url }));
    },
    keepAll: async (given) => {
      const rows = Array.from(given, ([claimId, passage]) => asRow(claimId, passage));
      for (let at = 0; at < rows.length; at += AT_ONCE) await passages.bulkPut(rows.slice(at, at + AT_ONCE));
    },
    among: async (claimIds) =>
      new Set(
        await passages
          .where('claimId')
          .anyOf([...claimIds])
          .primaryKeys(),
      ),
    of: async (claimId) => {
      const row = readPassage(await passages.get(claimId));
      if (!row) return null;
      const { claimId: _, ...passage } = row;
      return passage;
    },
    all: async () => (await passages.toArray()).flatMap((row) => readPassage(row) ?? []),
    clean: async (stillThere) => {
      const ids = await passages.toCollection().primaryKeys();
      if (ids.length === 0) return;
      const kept = await stillThere(ids);
      const gone = ids.filter((id) => !kept.has(id));
      if (gone.length > 0) await passages.bulkDelete(gone);
    },
  };
}

/** A passage with its claim, out of a store or a file; `null` where it is none. */
export function readPassage(value: unknown): PassageRow | null {
  if (typeof value !== 'object' || value === null) return null;
  const { claimId, exact, prefix, suffix, url } = value as Readonly<Record<string, unknown>>;
  if (!isText(claimId) || claimId === '' || !isText(exact) || !isText(prefix) || !isText(suffix) || !isText(url)) {
    return null;
  }
  return { claimId, exact, prefix, suffix, url };
}

function asRow(claimId: string, { exact, prefix, suffix, url }: KeptPassage): PassageRow {
  return { claimId, exact, prefix: prefix.slice(-AROUND), suffix: suffix.slice(0, AROUND), url };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
