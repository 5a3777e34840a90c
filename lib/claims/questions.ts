/** Part of the browser's lock manager, which all pages and the background of one origin share. */
export type Locks = Pick<LockManager, 'request' | 'query'>;

/** Who asks the store at the moment, in whatever page or background it is. */
export type Questions = {
  /** Runs `task`, which answers a question: until it is over, large changes give way. */
  readonly ask: <T>(task: () => Promise<T>) => Promise<T>;
  /** For one large change, called between its steps: waits while questions are being answered, but not for ever. */
  readonly createGiveWay: () => () => Promise<void>;
};

const LOCK = 'crossfigure-question';
/** After an answer the next question mostly follows at once: a page asks part by part. */
const LINGER_MS = 100;
/** While there is no end of questions, a large change waits for so many times as long as it works. */
const WAITING_PARTS = 3;
/** So long it waits at once at most. */
const MOST_MS = 2_000;
/** Where it has waited in vain it works for so long: a few questions are slow then, the most are not. */
const TURN_MS = 200;

/**
 * Large changes give way to questions, whoever makes them: the browser serves all pages of an origin from one queue of the
 * store, and a look-up would else wait behind each of its steps for a whole chunk. A lock only tells of the question: nobody
 * waits for it to answer one, and it ends with the page or background that holds it. Without a lock manager nobody gives way.
 */
export function questionsOf(locks: Locks | undefined, clock: Pick<Performance, 'now'> = performance): Questions {
  if (!locks) return { ask: (task) => task(), createGiveWay: () => async () => undefined };

  const isAsked = async () => {
    // a change that cannot ask goes on
    const { held = [], pending = [] } = await locks.query().catch((): LockManagerSnapshot => ({}));
    return [...held, ...pending].some(({ name, mode }) => name === LOCK && mode === 'shared');
  };
  /** Waits until no question is being answered, or a time is reached. */
  const allOver = async (until: number) => {
    while (await isAsked()) {
      const left = Math.ceil(until - clock.now());
      if (left <= 0) return false;
      const signal = AbortSignal.timeout(left);
      // it rejects when the time is up
      await locks.request(LOCK, { mode: 'exclusive', signal }, () => undefined).catch(() => undefined);
    }
    return true;
  };

  return {
    async ask(task) {
      const answered = Promise.withResolvers<void>();
      locks.request(LOCK, { mode: 'shared' }, () => answered.promise).catch(() => undefined);
      try {
        return await task();
      } finally {
        setTimeout(answered.resolve, LINGER_MS);
      }
    },
    createGiveWay() {
      let begun = clock.now();
      let turnEnds = 0;
      let patience = 0;
      return async () => {
        const stopped = clock.now();
        patience = Math.min(patience + WAITING_PARTS * (stopped - begun), MOST_MS);
        if (stopped >= turnEnds) {
          const until = stopped + patience;
          const isOver = await allOver(until);
          patience = Math.max(0, until - clock.now());
          if (!isOver) turnEnds = clock.now() + TURN_MS;
        }
        begun = clock.now();
      };
    },
  };
}
