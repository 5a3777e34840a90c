export type Announcing = {
  /** Tells whoever has to know of the last write, once of each. */
  readonly announce: () => Promise<void>;
  /** The same for a write whose message never came: its page may have been closed in between. */
  readonly announceMissed: () => Promise<void>;
};

type Edges = {
  readonly revision: () => Promise<number>;
  readonly told: {
    readonly note: (revision: number) => Promise<void>;
    readonly misses: (revision: number) => Promise<boolean>;
  };
  /** Begins what is made of the claims anew; nobody waits for it. */
  readonly catchUp: () => void;
  /** Mirrors the gate's state and notifies open pages. */
  readonly tell: () => Promise<unknown>;
};

/** Tells of writes to the store. Both reject when the store cannot be read. */
export function createAnnouncing({ revision, told, catchUp, tell }: Edges): Announcing {
  let announced: number | null = null;
  const announce = async () => {
    const now = await revision();
    if (now === announced) return;
    announced = now;
    catchUp();
    await tell();
    await told.note(now);
  };
  return {
    announce,
    announceMissed: async () => {
      if (await told.misses(await revision())) await announce();
    },
  };
}
