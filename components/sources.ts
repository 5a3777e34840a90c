import type { ShownClaim, Source } from '../lib/model.ts';

/** Reports of one wire service, or one outlet's own report (`wire` is `null`). */
export type SourceGroup = { readonly wire: string | null; readonly sources: readonly Source[] };

/** The claims' sources, each once, siblings of one wire service together: "AFP: TRT World, The Saxon". */
export function groupSources(claims: readonly ShownClaim[]): readonly SourceGroup[] {
  const groups = new Map<string, { wire: string | null; sources: Source[] }>();
  for (const { source } of claims) {
    const key = source.wire === null ? `outlet ${outletKey(source)}` : `wire ${source.wire}`;
    const group = groups.get(key) ?? { wire: source.wire, sources: [] };
    groups.set(key, group);
    if (!group.sources.some((other) => sameReport(other, source))) group.sources.push(source);
  }
  return [...groups.values()];
}

/** How many outlets published the claims; two reports of one publisher are one outlet. */
export function countOutlets(claims: readonly ShownClaim[]): number {
  return new Set(claims.map((claim) => outletKey(claim.source))).size;
}

function outletKey(source: Source): string {
  return source.publisher.trim().toLowerCase();
}

function sameReport(a: Source, b: Source): boolean {
  return outletKey(a) === outletKey(b) && a.url === b.url && a.title === b.title;
}
