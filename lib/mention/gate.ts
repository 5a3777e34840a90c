/**
 * The cheap gate: could this text speak of a followed story at all? Runs on every page, so it is nothing but
 * literal look-ups in lower-cased text. It may let too much through, never too little.
 */

/** What the background mirrors to `storage.local` under `GATE_KEY`; all that the content script ever reads. */
export type GateState = {
  /** Automatic marking; look-ups work without it. */
  readonly marking: boolean;
  /** Host names where nothing is marked. */
  readonly sitesOff: readonly string[];
  /** Per story its groups of lower-cased literal terms: every group must have one in the text. */
  readonly stories: readonly (readonly (readonly string[])[])[];
};

export const GATE_KEY = 'gate';

/** Whether `text` holds at least one term of every group of at least one story. */
export function passesGate(text: string, stories: GateState['stories']): boolean {
  const lower = text.toLowerCase();
  return stories.some((groups) => groups.every((terms) => terms.some((term) => lower.includes(term))));
}

/** Whether marking is on for a host name. */
export function markingIsOn(gate: GateState, host: string): boolean {
  return gate.marking && !gate.sitesOff.includes(host);
}
