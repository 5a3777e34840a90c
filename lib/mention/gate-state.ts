import { type Display, MARKABLE, OPENINGS, THEMES } from '../model.ts';
import type { GateState, GateStory } from './gate.ts';

/**
 * Far more than anybody follows or switches off, so that a key written by somebody else cannot cost a page much. A story
 * has at most 100 mentions of 20 groups (`lib/claims/schema-limits.ts`). The number of sites is that of
 * `lib/settings.ts`; a host name has at most 253 characters (RFC 1035).
 */
const MOST_STORIES = 500;
const MOST_GROUPS = 2_000;
const MOST_RULES = 100;
const MOST_TERMS = 50_000;
const LONGEST_TERM = 200;
const MOST_SITES = 10_000;
const LONGEST_HOST = 253;
const LONGEST_TAG = 20;

/**
 * The gate's state as read from `storage.local`, where any content script can write: `null` unless every part has its
 * shape and stays within the limits. A page for which it is `null` asks nothing and marks nothing.
 */
export function readGateState(value: unknown): GateState | null {
  if (!isRecord(value)) return null;
  const { marking, sitesOff, stories, display } = value;
  const isWhole =
    typeof marking === 'boolean' &&
    isListOf(sitesOff, MOST_SITES, (host) => isText(host, LONGEST_HOST)) &&
    isListOf(stories, MOST_STORIES, isStory) &&
    stories.reduce((sum, story) => sum + termsIn(story), 0) <= MOST_TERMS &&
    (display === undefined || isDisplay(display));
  return isWhole ? (value as GateState) : null;
}

/**
 * The stories that a state can hold, in their order: one that is too large by itself, or for which there is no room left,
 * is left out, so that it does not close the gate for all others.
 */
export function storiesThatFit(stories: readonly GateStory[]): readonly GateStory[] {
  const fitting: GateStory[] = [];
  let terms = 0;
  for (const story of stories) {
    const more = termsIn(story);
    if (fitting.length >= MOST_STORIES || terms + more > MOST_TERMS || !isStory(story)) continue;
    terms += more;
    fitting.push(story);
  }
  return fitting;
}

function termsIn({ groups }: GateStory): number {
  return groups.reduce((sum, group) => sum + group.length, 0);
}

function isStory(value: unknown): value is GateStory {
  if (!isRecord(value)) return false;
  const { groups, rules } = value;
  return (
    isListOf(groups, MOST_GROUPS, (group) => isListOf(group, MOST_TERMS, (term) => isText(term, LONGEST_TERM))) &&
    isListOf(rules, MOST_RULES, (rule) => isListOf(rule, MOST_GROUPS, (index) => isIndex(index, groups.length)))
  );
}

function isDisplay(value: unknown): value is Display {
  if (!isRecord(value)) return false;
  const { opens, unmarked, theme, language } = value;
  return (
    isOneOf(OPENINGS, opens) &&
    isOneOf(THEMES, theme) &&
    // missing in what an earlier version mirrored; which of the languages it is, is seen where one is chosen
    (language === undefined || isText(language, LONGEST_TAG)) &&
    isListOf(unmarked, MARKABLE.length, (kind) => isOneOf(MARKABLE, kind))
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isListOf<T>(value: unknown, most: number, isItem: (item: unknown) => item is T): value is T[];
function isListOf(value: unknown, most: number, isItem: (item: unknown) => boolean): value is unknown[];
function isListOf(value: unknown, most: number, isItem: (item: unknown) => boolean): value is unknown[] {
  return Array.isArray(value) && value.length <= most && value.every(isItem);
}

function isIndex(value: unknown, length: number): boolean {
  return Number.isInteger(value) && typeof value === 'number' && value >= 0 && value < length;
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

function isOneOf(known: readonly string[], value: unknown): boolean {
  return known.some((one) => one === value);
}
