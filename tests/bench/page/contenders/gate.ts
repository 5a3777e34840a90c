import { startGate } from '../../../../entrypoints/gate/start-gate.ts';
import { GATE_KEY, type GateStory } from '../../../../lib/mention/gate.ts';

/** What `main.ts` writes before this: what is looked for. */
declare const STORIES: readonly GateStory[];

/** The gate by itself, as `entrypoints/gate/index.ts` starts it, with as many stories as are wanted. */
startGate({
  document,
  host: location.hostname,
  storage: {
    local: { get: () => Promise.resolve({ [GATE_KEY]: { marking: true, sitesOff: [], stories: STORIES } }) },
    onChanged: { addListener: () => undefined, removeListener: () => undefined },
  } as unknown as Parameters<typeof startGate>[0]['storage'],
  next: (run) => void scheduler.postTask(run),
  later: (run, delayMs) => setTimeout(() => requestIdleCallback(run, { timeout: 1000 }), delayMs),
  open: async () => {
    document.documentElement.dataset.found = 'open';
    return true;
  },
  isGone: () => false,
});
