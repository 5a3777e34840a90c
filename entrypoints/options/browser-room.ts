import type { OptionsEdges } from './edges.ts';

/** What `storage.local` says of itself; older browsers do not. */
type LocalArea = { readonly getBytesInUse?: (keys: null) => Promise<number> };

/** What the browser says of this extension's storage; a browser that has no say in it says nothing. */
export function browserRoom(storage: StorageManager | undefined, local: LocalArea): OptionsEdges['room'] {
  return {
    used: async () => {
      const claims = (await storage?.estimate().catch(() => null))?.usage;
      const beside = await local.getBytesInUse?.(null).catch(() => 0);
      return claims === undefined ? null : claims + (beside ?? 0);
    },
    isPersistent: async () => (await storage?.persisted().catch(() => null)) ?? null,
    askToPersist: async () => (await storage?.persist().catch(() => false)) ?? false,
  };
}
