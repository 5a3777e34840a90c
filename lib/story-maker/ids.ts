import type { StoryDraft } from './types.ts';

/** Short enough for a concept that is made of a story's and a subject's id. */
const LONGEST = 36;
const NO_ID: ReadonlySet<string> = new Set(['constructor', 'prototype']);

/** An id for something new in a form, until it is saved: no saved id begins like it. */
export function provisionalId(taken: readonly string[]): string {
  for (let number = 1; ; number++) if (!taken.includes(`+${number}`)) return `+${number}`;
}

/** Whether an id is one that a store may hold. */
export function isSettled(id: string): boolean {
  return /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(id);
}

/** An id out of a name: its Latin letters and digits, joined by `sign`, else `otherwise`; a number behind where it is taken. */
export function idFrom(name: string, otherwise: string, sign: '-' | '_', taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, sign)
    .slice(0, LONGEST);
  const trimmed = plain.replace(/^[-_]+|[-_]+$/g, '');
  const base = trimmed === '' || NO_ID.has(trimmed) ? otherwise : trimmed;
  if (!taken.includes(base)) return base;
  for (let number = 2; ; number++) if (!taken.includes(`${base}${sign}${number}`)) return `${base}${sign}${number}`;
}

/** The draft with an id for everything that was new, out of its name; `taken` are the ids of the other stories. */
export function settled(draft: StoryDraft, taken: readonly string[]): StoryDraft {
  const first = draft.languages[0] ?? '';
  // one sign joins a story's id, the other what is made of it: no story's words can be named like another's
  const id = isStoryId(draft.id) ? draft.id : idFrom(draft.title[first] ?? '', 'story', '-', taken);
  const things = renamed(draft.things, 'thing', ({ words }) => words[first]?.[0] ?? '');
  const parties = renamed(draft.parties, 'party', ({ name }) => name);
  const subjects = renamed(draft.subjects, 'subject', ({ label }) => label[first] ?? '');
  return {
    ...draft,
    id,
    things: draft.things.map((one) => ({ ...one, id: things.get(one.id) ?? one.id })),
    subjects: draft.subjects.map((one) => ({
      ...one,
      id: subjects.get(one.id) ?? one.id,
      counts: 'thing' in one.counts ? { thing: things.get(one.counts.thing) ?? one.counts.thing } : one.counts,
    })),
    parties: draft.parties.map((one) => ({
      ...one,
      id: parties.get(one.id) ?? one.id,
      speaksFor: parties.get(one.speaksFor) ?? one.speaksFor,
    })),
  };
}

export function isStoryId(id: string): boolean {
  return isSettled(id) && !id.includes('_');
}

/** Old id → new id; what is settled keeps its own. */
function renamed<T extends { readonly id: string }>(
  items: readonly T[],
  otherwise: string,
  nameOf: (item: T) => string,
): Map<string, string> {
  const taken = items.map(({ id }) => id).filter(isSettled);
  const ids = new Map<string, string>(taken.map((id) => [id, id]));
  for (const item of items) {
    if (ids.has(item.id)) continue;
    const id = idFrom(nameOf(item), otherwise, '_', taken);
    taken.push(id);
    ids.set(item.id, id);
  }
  return ids;
}
