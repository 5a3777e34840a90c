import { GATE_KEY, type GateState } from '../../lib/mention/gate.ts';
import { type GateLanguage, gateTerms } from '../../lib/mention/gate-terms.ts';
import type { Settings } from '../../lib/messages.ts';
import type { Story } from '../../lib/model.ts';
import type { StorageArea } from './settings.ts';

/**
 * Writes what the gate in every page reads: settings and the stories' literal terms. Without stories (the store cannot
 * be read) the terms stay as they are, so that a site can be switched off all the same. Leaves the storage alone where it
 * says so already, as every write wakes the gates of all open pages.
 */
export async function mirrorGate(
  area: StorageArea,
  settings: Settings,
  stories: readonly Story[] | null,
  languages: readonly GateLanguage[],
): Promise<void> {
  const there = (await area.get(GATE_KEY))[GATE_KEY] as GateState | undefined;
  const terms = stories ? stories.map((story) => gateTerms(story, languages)) : (there?.stories ?? []);
  const { marking, sitesOff, opens, unmarked, theme } = settings;
  const state: GateState = { marking, sitesOff, stories: terms, display: { opens, unmarked, theme } };
  if (JSON.stringify(there) === JSON.stringify(state)) return;
  await area.set({ [GATE_KEY]: state });
}
