/** Part of the browser's lock manager, which all pages and the background of one origin share. */
export type Locks = Pick<LockManager, 'request' | 'query'>;

/** Who asks the store at the moment, in whatever page or background it is. */
export type Questions = {
  /** Runs `task`, which answers a question: until it is over, large changes give way. */
  readonly ask: <T>(task: () => Promise<T>) => Promise<T>;
  /** Runs a large change, which calls `giveWay` between its steps: it waits for questions, but not for ever. */
  readonly beside: <T>(change: (giveWay: () => Promise<void>) => Promise<T>) => Promise<T>;
};

/** Held while a question is being answered, and while a large change goes on. */
const QUESTION = 'crossfigure-question';
const CHANGE = 'crossfigure-change';
/** After an answer the next question mostly follows at once: a page asks part by part. */
const LINGER_MS = 100;
/** So long after a question more are expected; so long, in turn, a large change works then, and rests. */
const EXPECTED_MS = 3_000;
const WORK_MS = 10;
const REST_MS = 20;
/** While there is no end of questions, a large change waits for so many times as long as it works. */
const WAITING_PARTS = 3;
/** So long it waits at once at most. */
const MOST_MS = 2_000;
/** Where it has waited in vain it works for so long: a few questions are slow then, the most are not. */
const TURN_MS = 200;

/**
 * Large changes give way to questions, whoever makes them: the browser serves all pages of an origin from one queue of the
 * store, and a look-up would else wait behind each of their steps. Locks only tell of questions and changes: nobody waits
 * for one to answer, and they end with the page or background that holds them. Rests are timed by those who ask, since a
 * page that is out of sight gets a timer once a second at most: there only the longest wait is that much longer. Without a
 * lock manager nobody gives way.
 */
export function questionsOf(locks: Locks | undefined, clock: Pick<Performance, 'now'> = performance): Questions {
  if (!locks) return { ask: (task) => task(), beside: (change) => change(async () => undefined) };

  const hold = (name: string, until: () => Promise<unknown>) =>
    locks.request(name, { mode: 'shared' }, until).catch(() => undefined);
  const isHeld = async (wanted: string) => {
    // who cannot ask goes on
    const { held = [], pending = [] } = await locks.query().catch((): LockManagerSnapshot => ({}));
    return [...held, ...pending].some(({ name, mode }) => name === wanted && mode === 'shared');
  };

  let expectedUntil = 0;
  let isResting = false;
  /** While more questions are expected, a large change is made to rest most of the time: the next one finds the store idle. */
  const letRest = async () => {
    expectedUntil = clock.now() + EXPECTED_MS;
    if (isResting) return;
    isResting = true;
    while (clock.now() < expectedUntil && (await isHeld(CHANGE))) {
      await sleep(WORK_MS);
      await hold(QUESTION, () => sleep(REST_MS));
    }
    isResting = false;
  };

  /** Waits until no question is being answered, or a time is reached. */
  const allOver = async (until: number) => {
    while (await isHeld(QUESTION)) {
      const left = Math.ceil(until - clock.now());
      if (left <= 0) return false;
      const signal = AbortSignal.timeout(left);
      // it rejects when the time is up
      await locks.request(QUESTION, { mode: 'exclusive', signal }, () => undefined).catch(() => undefined);
    }
    return true;
  };
  const createGiveWay = () => {
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
  };

  return {
    async ask(task) {
      const answered = Promise.withResolvers<void>();
      void hold(QUESTION, () => answered.promise);
      try {
        return await task();
      } finally {
        void sleep(LINGER_MS).then(answered.resolve).then(letRest);
      }
    },
    async beside(change) {
      const ended = Promise.withResolvers<void>();
      void hold(CHANGE, () => ended.promise);
      try {
        return await change(createGiveWay());
      } finally {
        ended.resolve();
      }
    },
  };
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
