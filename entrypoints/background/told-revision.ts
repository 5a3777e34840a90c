/** Which revision of the store open pages were last told of, in this session of the browser. */
export type ToldRevision = {
  readonly note: (revision: number) => Promise<void>;
  /** Whether something was written since that nobody told pages of. The first revision of a session is told to nobody. */
  readonly misses: (revision: number) => Promise<boolean>;
};

type SessionArea = {
  readonly get: (key: string) => Promise<Readonly<Record<string, unknown>>>;
  readonly set: (items: Readonly<Record<string, unknown>>) => Promise<void>;
};

const KEY = 'toldRevision';

export function createToldRevision(session: SessionArea): ToldRevision {
  const note = (revision: number) => session.set({ [KEY]: revision });
  return {
    note,
    misses: async (revision) => {
      const told = (await session.get(KEY))[KEY];
      if (told === undefined) await note(revision);
      return told !== undefined && told !== revision;
    },
  };
}
