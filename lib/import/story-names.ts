import type { Party, PartyId, Story, StoryId, Subject } from '../model.ts';
import { foldSigns, lowerCase } from '../text/normalise.ts';

export type StoryFinder = {
  readonly stories: readonly Story[];
  readonly all: readonly StoryIn[];
  readonly byId: (id: StoryId) => StoryIn | null;
  /** By id or title. */
  readonly find: (name: string) => StoryIn | null;
};

/** One story with its names at hand. */
export type StoryIn = {
  readonly id: StoryId;
  readonly story: Story;
  readonly subject: (name: string) => Subject | null;
  readonly hasParty: (id: PartyId) => boolean;
  readonly party: (name: string) => PartyId | null;
  readonly add: (party: Party) => void;
  /** Parties that rows have added; texts are read without them, since nobody has said how they are written. */
  readonly added: readonly Party[];
};

/**
 * Finds stories, and in them subjects and parties, by whatever a file calls them: id, title, label, name or alias in any
 * language.
 */
export function storyFinder(stories: readonly Story[]): StoryFinder {
  const all = stories.map(storyIn);
  const byId = new Map(all.map((one) => [one.id, one]));
  const byTitle = named(all, (one) => Object.values(one.story.title));
  return {
    stories,
    all,
    byId: (id) => byId.get(id) ?? null,
    find: (name) => byId.get(name.trim()) ?? byTitle.get(foldName(name)) ?? null,
  };
}

function storyIn(story: Story): StoryIn {
  const added: Party[] = [];
  const subjects = new Map(story.subjects.map((subject) => [subject.id, subject]));
  const labels = named(story.subjects, ({ label }) => Object.values(label));
  const ids = new Set(story.parties.map(({ id }) => id));
  const names = named(story.parties, ({ name, aliases }) => [name, shortOf(name), ...plainAliases(aliases)]);
  const stems = stemsOf(story.parties);
  const inflected = new Map<string, PartyId | null>();

  const search = (name: string): PartyId | null => {
    const ways = waysToSay(name);
    const exact = ways.map((way) => names.get(way)).find((party) => party !== undefined);
    return exact?.id ?? ways.flatMap((way) => stems.find(({ stem }) => isInflected(way, stem))?.id ?? [])[0] ?? null;
  };
  return {
    id: story.id,
    story,
    subject: (name) => subjects.get(name.trim()) ?? labels.get(foldName(name)) ?? null,
    hasParty: (id) => ids.has(id),
    party: (name) => {
      const id = ids.has(name.trim()) ? name.trim() : (names.get(foldName(name))?.id ?? inflected.get(name));
      if (id !== undefined) return id;
      const found = search(name);
      inflected.set(name, found);
      return found;
    },
    add: (party) => {
      added.push(party);
      ids.add(party.id);
      names.set(foldName(party.name), party);
    },
    added,
  };
}

/** In one case, with one kind of sign and space. */
function foldName(name: string): string {
  return lowerCase(foldSigns(name.slice(0, 500)))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Of two with one name the first has it. */
function named<T>(items: readonly T[], namesOf: (item: T) => readonly string[]): Map<string, T> {
  const found = new Map<string, T>();
  for (const item of items)
    for (const name of namesOf(item).map(foldName)) if (name !== '' && !found.has(name)) found.set(name, item);
  return found;
}

/** "the NIS", "National Intelligence Service (NIS)": as it stands, without article, without brackets, and what is in them. */
function waysToSay(name: string): string[] {
  const whole = foldName(name);
  const inBrackets = /\(([^()]+)\)/.exec(whole)?.[1] ?? '';
  const ways = [whole, whole.replace(/^the /, ''), shortOf(whole), shortOf(whole).replace(/^the /, ''), inBrackets];
  return [...new Set(ways)].filter((way) => way !== '');
}

function shortOf(name: string): string {
  return name.replace(/\s*\([^()]*\)\s*/g, ' ').trim();
}

function plainAliases(aliases: Party['aliases']): string[] {
  return Object.values(aliases).flatMap((words) => words.map((word) => word.replace(/^=|^\*|\*$/g, '')));
}

/** Aliases that stand for any further letters, longest first. */
function stemsOf(parties: readonly Party[]) {
  return parties
    .flatMap(({ id, aliases }) =>
      Object.values(aliases).flatMap((words) =>
        words.filter((word) => word.endsWith('*')).map((word) => ({ id, stem: foldName(word.replace(/^=|\*$/g, '')) })),
      ),
    )
    .sort((a, b) => b.stem.length - a.stem.length);
}

function isInflected(name: string, stem: string): boolean {
  return name.startsWith(stem) && /^[\p{L}\p{M}]*$/u.test(name.slice(stem.length));
}
