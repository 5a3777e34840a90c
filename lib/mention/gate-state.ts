import { type Display, MARKABLE, OPENINGS, THEMES } from '../model.ts';
import type { GateState, GateStory } from './gate.ts';

/**
 * Far more than anybody follows or switches off, so that a key written by somebody else cannot cost a page much. The
 * number of sites is that of `lib/settings.ts`; a host name has at most 253 characters (RFC 1035).
 */
const MOST = {
  stories: 500,
  groups: 100,
  rules: 100,
  terms: 10_000,
  allTerms: 50_000,
  term: 200,
  sites: 10_000,
  host: 253,
};

/**
 * The gate's state as read from `storage.local`, where any content script can write: `null` unless every part has its
 * shape and stays within the limits. A page for which it is `null` asks nothing and marks nothing.
 */
export function readGateState(value: unknown): GateState | null {
  if (!isRecord(value)) return null;
  const { marking, sitesOff, stories, display } = value;
  const isWhole =
    typeof marking === 'boolean' &&
    isListOf(sitesOff, MOST.sites, (host) => isText(host, MOST.host)) &&
    isListOf(stories, MOST.stories, isStory) &&
    stories.flatMap(({ groups }) => groups).reduce((sum, group) => sum + group.length, 0) <= MOST.allTerms &&
    (display === undefined || isDisplay(display));
  return isWhole ? (value as GateState) : null;
}

function isStory(value: unknown): value is GateStory {
  if (!isRecord(value)) return false;
  const { groups, rules } = value;
  return (
    isListOf(groups, MOST.groups, (group) => isListOf(group, MOST.terms, (term) => isText(term, MOST.term))) &&
    isListOf(rules, MOST.rules, (rule) => isListOf(rule, MOST.groups, (index) => isIndex(index, groups.length)))
  );
}

function isDisplay(value: unknown): value is Display {
  if (!isRecord(value)) return false;
  const { opens, unmarked, theme } = value;
  return (
    isOneOf(OPENINGS, opens) &&
    isOneOf(THEMES, theme) &&
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
