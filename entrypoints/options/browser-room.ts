import type { OptionsEdges } from './edges.ts';

/** What the browser says of this extension's storage; a browser that has no say in it says nothing. */
export function browserRoom(storage: StorageManager | undefined): OptionsEdges['room'] {
  return {
    used: async () => (await storage?.estimate().catch(() => null))?.usage ?? null,
    isPersistent: async () => (await storage?.persisted().catch(() => null)) ?? null,
    askToPersist: async () => (await storage?.persist().catch(() => false)) ?? false,
  };
}
