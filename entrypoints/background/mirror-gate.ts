import { isSame } from '../../lib/claims/same.ts';
import { GATE_KEY, type GateState } from '../../lib/mention/gate.ts';
import { readGateState, storiesThatFit } from '../../lib/mention/gate-state.ts';
import { type GateLanguage, gateStory } from '../../lib/mention/gate-terms.ts';
import type { Settings } from '../../lib/messages.ts';
import type { Story } from '../../lib/model.ts';

export type GateArea = {
  readonly get: (key: string) => Promise<Readonly<Record<string, unknown>>>;
  readonly set: (items: Readonly<Record<string, unknown>>) => Promise<void>;
};

export type GateSources = {
  readonly settings: () => Promise<Settings>;
  /** `null` where the stories cannot be read. */
  readonly stories: () => Promise<readonly Story[] | null>;
  readonly languages: readonly GateLanguage[];
};

/**
 * Gives a function that writes what the gate in every page reads: settings and the stories' literal terms, as far as the
 * gate takes them, where the storage holds anything else, as every write wakes the gates of all open pages. Content scripts can write there, so what
 * is found counts for nothing, but for one thing: without stories, valid terms stay, so that a site can be switched off
 * all the same. Calls at once take turns; one that waits already serves all that come after it.
 */
export function createGateMirror(area: GateArea, { settings, stories, languages }: GateSources): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | null = null;
  let made: { readonly of: readonly Story[]; readonly terms: GateState['stories'] } | null = null;

  function termsOf(held: readonly Story[]): GateState['stories'] {
    if (made?.of !== held) made = { of: held, terms: storiesThatFit(held.map((story) => gateStory(story, languages))) };
    return made.terms;
  }

  async function mirror(): Promise<void> {
    waiting = null;
    const held = await stories();
    const { marking, sitesOff, opens, unmarked, theme, language } = await settings();
    const there = (await area.get(GATE_KEY))[GATE_KEY];
    const terms = held ? termsOf(held) : (readGateState(there)?.stories ?? []);
    const state: GateState = { marking, sitesOff, stories: terms, display: { opens, unmarked, theme, language } };
    if (!isSame(there, state)) await area.set({ [GATE_KEY]: state });
  }

  return () => {
    waiting ??= running.then(mirror, mirror);
    running = waiting;
    return waiting;
  };
}
