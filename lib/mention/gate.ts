import { type Display, FRESH_DISPLAY } from '../model.ts';
import { finished } from './finished.ts';
import type { GatePiece } from './gate-breaks.ts';
import { type GateScan, gateScan } from './gate-scan.ts';
import { type GateText, gateText, joined, sentenceNumbers } from './gate-text.ts';

export { finished } from './finished.ts';
export type { GatePiece } from './gate-breaks.ts';

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

/** Looks at a page's text, in its order. */
export type Gate = {
  /** Whether a piece of a page has anything to do with a story, in the light of the pages it was shown. */
  readonly concerns: (piece: readonly string[]) => boolean;
  /** Whether a page may speak of a story. Stops every now and then. */
  readonly opensOn: (page: readonly GatePiece[]) => Generator<void, boolean>;
};

type Rule = readonly number[];

/** So much of a text is looked at in one go. */
const PORTION = 20_000;

/** A story without rules never opens the gate. */
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
    concerns: (piece) => (scanAll ?? scanFirst)(gateText(piece)).some((offsets) => offsets.length > 0),
    *opensOn(page) {
      const text = yield* joined(page);
      yield;
      if (!(yield* hasAny(scanFirst, text))) return false;
      scanAll ??= gateScan(groups);
      yield;
      return holdsAny(rules, yield* allIn(scanAll, text), text);
    },
  };
}

function* hasAny(scan: GateScan, text: GateText): Generator<void, boolean> {
  for (let from = 0; from < text.lower.length; from += PORTION) {
    if (scan(text, from, Math.min(from + PORTION, text.lower.length)).some((offsets) => offsets.length > 0))
      return true;
    yield;
  }
  return false;
}

function* allIn(scan: GateScan, text: GateText): Generator<void, readonly (readonly number[])[]> {
  const all: number[][] = [];
  for (let from = 0; from < text.lower.length; from += PORTION) {
    for (const [group, offsets] of scan(text, from, Math.min(from + PORTION, text.lower.length)).entries()) {
      all[group] ??= [];
      for (const at of offsets) all[group].push(at);
    }
    yield;
  }
  return all;
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
  return finished(createGate(stories).opensOn([text]));
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
