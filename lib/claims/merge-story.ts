import type { ConceptWords, Story, StoryRoles } from '../model.ts';
import { isSame } from './same.ts';

/**
 * A new version of a bundled story with what the user did to the one before: parties, subjects, words and rules that were
 * added or changed stay; all else is as the new version has it. `base` is the version that the user began with.
 */
export function mergeStory(next: Story, mine: Story, base: Story): Story {
  return {
    ...next,
    title: { ...next.title, ...changedKeys(mine.title, base.title) },
    since: mine.since === base.since ? next.since : mine.since,
    terms: mergeTerms(next.terms, mine.terms, base.terms),
    names: withAdded(next.names, mine.names, base.names),
    ...(next.roles || mine.roles ? { roles: mergeRoles(next.roles, mine.roles, base.roles) } : {}),
    ...(next.fates || mine.fates ? { fates: withAdded(next.fates ?? [], mine.fates ?? [], base.fates ?? []) } : {}),
    ...(next.excluded || mine.excluded
      ? { excluded: withAdded(next.excluded ?? [], mine.excluded ?? [], base.excluded ?? []) }
      : {}),
    gate: withAdded(next.gate, mine.gate, base.gate),
    mentions: withAdded(next.mentions, mine.mentions, base.mentions),
    subjects: byId(next.subjects, mine.subjects, base.subjects),
    // of patterns without a weight the first that fits counts, so the user's come first
    reading: withAdded(next.reading, mine.reading, base.reading, 'first'),
    positions: withAdded(next.positions, mine.positions, base.positions, 'first'),
    parties: byId(next.parties, mine.parties, base.parties),
  };
}

function changedKeys<T>(mine: Readonly<Record<string, T>>, base: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(mine).filter(([key, value]) => !isSame(value, base[key])));
}

function byId<T extends { readonly id: string }>(next: readonly T[], mine: readonly T[], base: readonly T[]): T[] {
  const before = new Map(base.map((one) => [one.id, one]));
  const own = new Map(mine.filter((one) => !isSame(one, before.get(one.id))).map((one) => [one.id, one]));
  const known = new Set(next.map(({ id }) => id));
  return [...next.map((one) => own.get(one.id) ?? one), ...Array.from(own.values()).filter(({ id }) => !known.has(id))];
}

function withAdded<T>(
  next: readonly T[],
  mine: readonly T[],
  base: readonly T[],
  where: 'first' | 'last' = 'last',
): T[] {
  const isIn = (one: T, list: readonly T[]) => list.some((other) => isSame(one, other));
  const added = mine.filter((one) => !isIn(one, base) && !isIn(one, next));
  return where === 'first' ? [...added, ...next] : [...next, ...added];
}

function mergeRoles(next: StoryRoles = {}, mine: StoryRoles = {}, base: StoryRoles = {}): StoryRoles {
  const roles = new Set([...Object.keys(next), ...Object.keys(mine)] as (keyof StoryRoles)[]);
  return Object.fromEntries(
    Array.from(roles, (role) => [role, withAdded(next[role] ?? [], mine[role] ?? [], base[role] ?? [])]),
  );
}

function mergeTerms(next: Story['terms'], mine: Story['terms'], base: Story['terms']): Story['terms'] {
  const languages = new Set([...Object.keys(next), ...Object.keys(mine)]);
  const merged = Array.from(languages, (code): [string, ConceptWords] => {
    const [words, own, before] = [next[code] ?? {}, mine[code] ?? {}, base[code] ?? {}];
    const concepts = new Set([...Object.keys(words), ...Object.keys(own)]);
    const lists = Array.from(concepts, (concept): [string, readonly string[]] => [
      concept,
      withAdded(words[concept] ?? [], own[concept] ?? [], before[concept] ?? []),
    ]);
    return [code, Object.fromEntries(lists.filter(([concept, list]) => list.length > 0 || concept in words))];
  });
  return Object.fromEntries(merged.filter(([code, words]) => code in next || Object.keys(words).length > 0));
}
