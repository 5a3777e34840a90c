import { readableId } from '../capture/claim-id.ts';
import { LIMITS } from '../claims/schema.ts';
import type { RawClaim } from '../formats/types.ts';
import type { PartyId } from '../model.ts';
import { hashOf } from '../retrieval/hash.ts';
import { found, type Part, said, wrong } from './raw-parts.ts';
import type { StoryIn } from './story-names.ts';

const ID = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/;
const HOSTILE = ['constructor', 'prototype'];
const [LONGEST_ID, LONGEST_NAME] = [100, 500];

/**
 * The party that a row names as speaker or origin. One that the story does not know becomes a new party of it, under the
 * row's own id and name where it gives both. `null`: the row names none.
 */
export function partyOf(raw: RawClaim, role: 'speaker' | 'origin', story: StoryIn): Part<PartyId | null> {
  const [given, name] = [said(raw, role), said(raw, `${role}Name`)];
  const known = (given && story.party(given)) ?? (name && !isId(given) ? story.party(name) : null);
  if (known) return found(known);
  const called = name ?? given;
  if (given === null && called === null) return found(null);
  if (called === null || !/[\p{L}\p{N}]/u.test(called)) return wrong(role, 'is no name: say who it is.');
  if (called.length > LONGEST_NAME) return wrong(role, `must have at most ${LONGEST_NAME} letters; shorten it.`);
  if (story.story.parties.length + story.added.length >= LIMITS.parties)
    return wrong(
      role,
      `would be one party more than a story may have (${LIMITS.parties.toLocaleString('en')}): split it.`,
    );
  const own = name !== null && isId(given) ? given : null;
  const id = own?.trim() ?? freeId(called, story);
  story.add({ id, name: called.trim(), aliases: {} });
  return found(id);
}

function isId(text: string | null): text is string {
  const id = text?.trim() ?? '';
  return ID.test(id) && id.length <= LONGEST_ID && !HOSTILE.includes(id);
}

/** Readable where the name has Latin letters; told apart by the whole name where another party has that id. */
function freeId(name: string, story: StoryIn): PartyId {
  const isLatin = /[a-z0-9]/i.test(name.normalize('NFKD'));
  const id = readableId([isLatin ? name : `party ${hashOf(name).toString(36)}`], new Set());
  return story.hasParty(id) ? readableId([`${id}-${hashOf(name).toString(36)}`], new Set()) : id;
}
