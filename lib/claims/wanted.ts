import type { Claim, ClaimSet, Story } from '../model.ts';
import { type Change, type Gone, goneKey, type RecordType, type Stamp, type State } from './records.ts';
import { isSame, said } from './same.ts';
import type { Cause, Keeping, Owner, StoredClaim, StoredStory, Write } from './types.ts';

/** What is wanted, record by record, as changes that know whose the records are. Of two writes to one record the last counts. */
export function changesOf(cause: Cause, writes: readonly Write[], sets: readonly ClaimSet[] = []): Change[] {
  const originals = new Map(sets.flatMap(({ claims }) => claims.map((claim) => [claim.id, claim])));
  const stories = new Map(sets.map(({ story }) => [story.id, story]));
  const wanted = new Map<string, Write>();
  for (const write of writes) {
    const key = goneKey(typeOf(write), idOf(write));
    const seen = write.seen ?? wanted.get(key)?.seen;
    wanted.set(key, seen === undefined ? write : { ...write, seen });
  }
  return Array.from(wanted.values(), (write) => {
    const { type, seen } = write;
    if (type === 'put') return put('claim', write.claim, write, cause.owner, originals.get(write.claim.id)) as Change;
    if (type === 'putStory')
      return put('story', write.story, write, cause.owner, stories.get(write.story.id)) as Change;
    return removal(typeOf(write), write.id, seen, cause.owner) as Change;
  });
}

type Record = StoredClaim | StoredStory;

function put(
  type: RecordType,
  given: Claim | Story,
  { seen, as }: { readonly seen?: number; readonly as?: Keeping },
  by: Owner | undefined,
  original?: Claim | Story,
) {
  const wanted = said(given);
  const isOriginal = original !== undefined && isSame(said(original), wanted);
  const next = ({ record: held }: State<Record>, { token, at }: Stamp) => {
    if (seen !== undefined && seen !== (held?.version ?? 0)) return 'refused';
    const owner = as?.owner ?? by ?? held?.owner ?? 'user';
    const isUnchanged = held !== null && isSame(said(held), wanted);
    // what the user writes as it is already was not edited by that
    const byUser = isUnchanged ? held.edited : !isOriginal;
    const edited = owner !== 'user' && (as?.edited ?? (by === undefined && byUser));
    if (isUnchanged && held.owner === owner && held.edited === edited) return 'same';
    const record = { ...wanted, owner, edited, version: token, addedAt: held?.addedAt ?? at, changedAt: at };
    return { record: record as Record, gone: null };
  };
  return { type, id: given.id, next };
}

function removal(type: RecordType, id: string, seen: number | undefined, by: Owner | undefined) {
  const next = ({ record: held }: State<Record>, stamp: Stamp) => {
    // somebody else deleted it already, which is what was wanted
    if (!held) return 'same';
    if (seen !== undefined && seen !== held.version) return 'refused';
    return { record: null, gone: traceOf(type, held, by, stamp) };
  };
  return { type, id, next };
}

/** What is kept of a record that is deleted; only what the user deletes goes to the bin. */
function traceOf(type: RecordType, held: Record, by: Owner | undefined, { token, at }: Stamp): Gone {
  const byUser = by === undefined;
  return {
    key: goneKey(type, held.id),
    id: held.id,
    storyId: 'storyId' in held ? held.storyId : held.id,
    version: token,
    removedAt: at,
    keepsOut: byUser && held.owner !== 'user',
    claim: byUser && 'storyId' in held ? held : null,
  };
}

function typeOf({ type }: Write): RecordType {
  return type === 'put' || type === 'remove' ? 'claim' : 'story';
}

function idOf(write: Write): string {
  if (write.type === 'put') return write.claim.id;
  return write.type === 'putStory' ? write.story.id : write.id;
}
