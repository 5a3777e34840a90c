import type { FrameStates } from './frame-states.ts';

type SessionArea = {
  readonly get: (key: string) => Promise<Readonly<Record<string, unknown>>>;
  readonly set: (items: Readonly<Record<string, unknown>>) => Promise<void>;
};

/** What is remembered of each tab's frames, for one session of the browser. */
export type KeptFrames = {
  readonly of: (tabId: number) => Promise<FrameStates>;
  /** Changes take turns, since frames tell at once; `change` is given what is held, and what it gives is kept. */
  readonly change: (tabId: number, change: (held: FrameStates) => Promise<FrameStates>) => Promise<void>;
};

/** Content scripts cannot write in the session's storage, so what lies there is what was put there. */
export function createKeptFrames(session: SessionArea): KeptFrames {
  let last: Promise<unknown> = Promise.resolve();

  async function of(tabId: number): Promise<FrameStates> {
    const held = (await session.get(keyOf(tabId)))[keyOf(tabId)];
    return Array.isArray(held) ? held : [];
  }

  return {
    of,
    change: (tabId, change) => {
      const next = last.then(async () => {
        const held = await of(tabId);
        const changed = await change(held);
        if (changed !== held) await session.set({ [keyOf(tabId)]: changed });
      });
      last = next.catch(() => undefined);
      return next;
    },
  };
}

function keyOf(tabId: number): string {
  return `frames:${tabId}`;
}
