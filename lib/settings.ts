import type { Settings } from './messages.ts';
import { FRESH_DISPLAY, LANGUAGE_CHOICES, MARKABLE, type Markable, OPENINGS, THEMES } from './model.ts';

/** As long as nothing was chosen. */
export const FRESH_SETTINGS: Settings = { ...FRESH_DISPLAY, marking: true, sitesOff: [] };

/** More sites than anyone switches off by hand, and the longest host name (RFC 1035). */
const MOST_SITES = 10_000;
const LONGEST_HOST = 253;

/**
 * Settings out of a store or a file, field by field: one that is missing or is none counts as never chosen, so that what
 * an earlier version wrote stays good.
 */
export function readSettings(value: unknown): Settings {
  const held: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  const { marking, sitesOff, opens, unmarked, theme, language } = held;
  return {
    marking: typeof marking === 'boolean' ? marking : FRESH_SETTINGS.marking,
    sitesOff: each(sitesOff, isHost).slice(0, MOST_SITES),
    opens: OPENINGS.find((known) => known === opens) ?? FRESH_SETTINGS.opens,
    unmarked: Array.isArray(unmarked) ? each(unmarked, isMarkable) : FRESH_SETTINGS.unmarked,
    theme: THEMES.find((known) => known === theme) ?? FRESH_SETTINGS.theme,
    language: LANGUAGE_CHOICES.find((known) => known === language) ?? FRESH_SETTINGS.language,
  };
}

function each<T>(value: unknown, is: (item: unknown) => item is T): T[] {
  return Array.isArray(value) ? [...new Set(value.filter(is))] : [];
}

function isHost(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_HOST;
}

function isMarkable(value: unknown): value is Markable {
  return MARKABLE.some((known) => known === value);
}
