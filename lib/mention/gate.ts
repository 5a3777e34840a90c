import { type Display, FRESH_DISPLAY } from '../model.ts';
import { type GateScan, gateScan } from './gate-scan.ts';
import { type GateText, gateText, sentenceNumbers } from './gate-text.ts';

/**
 * The cheap gate: could this page speak of a followed story at all? Runs on every page, so it is nothing but look-ups of
 * literal words. It may let too much through, never too little: a sentence in which the engine finds a mention opens it.
 */

/**
 * What the gate looks for: a rule holds where one sentence has a term of each of its groups, which it names by their
 * index. Terms are in the notation of `gate-term.ts`; `~pyongyang` is a name that is found misspelt too.
 */
export type GateStory = {
  readonly groups: readonly (readonly string[])[];
  readonly rules: readonly (readonly number[])[];
};

/**
 * What the background mirrors to `storage.local` under `GATE_KEY`; all that content scripts ever read. The gate and,
 * once it is in, the reader watch it themselves: a site switched off or on takes effect on open pages.
 */
export type GateState = {
  /** Automatic marking; look-ups work without it. */
  readonly marking: boolean;
  /** Host names where nothing is marked. */
  readonly sitesOff: readonly string[];
  readonly stories: readonly GateStory[];
  /** Missing in what an earlier version mirrored. */
  readonly display?: Display;
};

export const GATE_KEY = 'gate';

/** Takes a page's text piece by piece. */
export type Gate = {
  /**
   * Takes in a piece that was added or changed: the texts of its text nodes in their order. Whether the page may speak of a
   * story. `page` gives the text of the whole page, and is called only where the piece has something to do with a story.
   */
  readonly feed: (piece: readonly string[], page?: () => readonly string[]) => boolean;
};

type Rule = readonly number[];

/** A gate that has read nothing yet. A story without rules never opens it. */
export function createGate(stories: GateState['stories']): Gate {
  const groups = stories.flatMap((story) => story.groups);
  const rules = stories.flatMap(({ rules: own }, index): Rule[] => {
    const before = stories.slice(0, index).reduce((sum, story) => sum + story.groups.length, 0);
    return own.map((rule) => rule.map((group) => before + group));
  });
  const first = new Set(rules.flatMap((rule) => rule.slice(0, 1)));
  // On most pages nothing of this is there, and the other groups are not even prepared.
  const scanFirst = gateScan(groups.map((terms, index) => (first.has(index) ? terms : [])));
  let scanAll: GateScan | null = null;
  return {
    feed(piece, page = () => piece) {
      const text = gateText(piece);
      if (!(scanAll ?? scanFirst)(text).some((offsets) => offsets.length > 0)) return false;
      scanAll ??= gateScan(groups);
      const texts = page();
      const whole = texts === piece ? text : gateText(texts);
      return holdsAny(rules, scanAll(whole), whole);
    },
  };
}

/** Whether one sentence has a term of every group of some rule. */
function holdsAny(rules: readonly Rule[], found: ReturnType<GateScan>, text: GateText): boolean {
  const offsetsOf = (group: number) => found[group] ?? [];
  const possible = rules.filter((rule) => rule.every((group) => offsetsOf(group).length > 0));
  if (possible.length === 0) return false;
  const sentences = sentenceNumbers(text);
  return possible.some((rule) => {
    const [own = new Set<number>(), ...others] = rule.map((group) => new Set(sentences(offsetsOf(group))));
    return [...own].some((sentence) => others.every((set) => set.has(sentence)));
  });
}

/** Whether a text by itself may speak of one of the stories. */
export function passesGate(text: string, stories: GateState['stories']): boolean {
  return createGate(stories).feed([text]);
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
