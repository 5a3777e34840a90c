import { readableId } from '../../../lib/capture/claim-id.ts';
import type { Party, PartyId, Story, StoryId } from '../../../lib/model.ts';

/** A name that was typed: the party it stands for, which may be a new one, or `null` where nothing was typed. */
export type NamedParty = { readonly party: Party; readonly isNew: boolean } | null;

/**
 * The party of a story that a typed name stands for; a name that no party has makes a new one. Of two with one name it is
 * `known`, the party that the form began with.
 */
export function partyNamed(name: string, story: Story, known: PartyId | null, language: string): NamedParty {
  const wanted = folded(name);
  if (wanted === '') return null;
  const same = story.parties.filter((party) => folded(party.name) === wanted || party.id === name.trim());
  const party = same.find(({ id }) => id === known) ?? same[0];
  return party ? { party, isNew: false } : { party: newParty(name.trim(), story, language), isNew: true };
}

/**
 * Stories with further parties in one of them; the same list for the same question, as what texts are read with is made
 * anew for every other list.
 */
export function storiesWith(stories: readonly Story[], id: StoryId, added: readonly Party[]): readonly Story[] {
  if (added.length === 0) return stories;
  const question = JSON.stringify([id, added]);
  const last = made.get(stories);
  if (last?.question === question) return last.answer;
  const answer = stories.map((story) => (story.id === id ? withParties(story, added) : story));
  made.set(stories, { question, answer });
  return answer;
}

const made = new WeakMap<readonly Story[], { readonly question: string; readonly answer: readonly Story[] }>();

/** A story with further parties, each once. */
export function withParties(story: Story, added: readonly Party[]): Story {
  const fresh = added.filter((one, at) => added.findIndex(({ id }) => id === one.id) === at);
  const missing = fresh.filter(({ id }) => !story.parties.some((party) => party.id === id));
  return missing.length === 0 ? story : { ...story, parties: [...story.parties, ...missing] };
}

/** Texts are taken to name it as it was typed. */
function newParty(name: string, { parties, terms }: Story, language: string): Party {
  const id = readableId([name], new Set(parties.map((party) => party.id)));
  const spoken = Object.hasOwn(terms, language) ? language : 'en';
  return { id, name, aliases: isWord(name) ? { [spoken]: [name] } : {} };
}

/** What the notation of a story's words takes: no star, not overlong. */
function isWord(name: string): boolean {
  return name.length <= 100 && !name.includes('*') && !name.startsWith('=');
}

function folded(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLocaleLowerCase();
}
