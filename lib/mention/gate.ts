import { type Display, FRESH_DISPLAY } from '../model.ts';

/**
 * The cheap gate: could this text speak of a followed story at all? Runs on every page, so it is nothing but
 * literal look-ups in flattened text. It may let too much through, never too little.
 */

/**
 * What the background mirrors to `storage.local` under `GATE_KEY`; all that content scripts ever read. The gate and,
 * once it is in, the reader watch it themselves: a site switched off or on takes effect on open pages.
 */
export type GateState = {
  /** Automatic marking; look-ups work without it. */
  readonly marking: boolean;
  /** Host names where nothing is marked. */
  readonly sitesOff: readonly string[];
  /** Per story its groups of flattened literal terms: every group must have one in the text. */
  readonly stories: readonly (readonly (readonly string[])[])[];
  /** Missing in what an earlier version mirrored. */
  readonly display?: Display;
};

export const GATE_KEY = 'gate';

/** Takes a page's text piece by piece; remembers per story which groups were met. */
export type Gate = {
  /** Takes in a further piece; whether all pieces so far together hold a term of every group of some story. */
  readonly feed: (text: string) => boolean;
};

/** A gate that has read nothing yet. A story without groups never opens it. */
export function createGate(stories: GateState['stories']): Gate {
  let missing = stories.filter((groups) => groups.length > 0);
  return {
    feed(text) {
      const flat = flatten(text);
      missing = missing.map((groups) => groups.filter((terms) => !terms.some((term) => flat.includes(term))));
      return missing.some((groups) => groups.length === 0);
    },
  };
}

/** Whether `text` by itself holds at least one term of every group of at least one story. */
export function passesGate(text: string, stories: GateState['stories']): boolean {
  return createGate(stories).feed(text);
}

/** Whether marking is on for a host name. */
export function markingIsOn(gate: GateState, host: string): boolean {
  return gate.marking && !isSiteOff(gate.sitesOff, host);
}

/** Whether a host is among those switched off; `www.` makes no difference. */
export function isSiteOff(sitesOff: readonly string[], host: string): boolean {
  return sitesOff.some((site) => siteName(site) === siteName(host));
}

/** A host name as people call the site. */
export function siteName(host: string): string {
  return host.replace(/^www\./, '');
}

/** How the user wants pages marked. */
export function displayOf(gate: GateState | null): Display {
  return { ...FRESH_DISPLAY, ...gate?.display };
}

/**
 * What texts and terms have in common once layout is gone: lower case, composed letters, one space for any run of
 * spaces and hyphens ("North\n Korea", "North-Korea"), no soft hyphens, plain apostrophes.
 */
export function flatten(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[\u00ad\u200b\u2060\ufeff]+/g, '')
      .replace(/[^\S ]|[\u2010-\u2015\u2212-]/g, ' ')
      // Apart from the line above, as replacing every single space anew takes eight times as long.
      .replace(/ {2,}/g, ' ')
      .replace(/[\u2018\u2019\u02bc]/g, "'")
  );
}
