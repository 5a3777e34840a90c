import type { Claim, Story } from '../model.ts';
import { besideIndex } from './address.ts';
import { type Fetched, fetchSet } from './fetch-set.ts';
import { readSetIndex, type SetIndex, saysIndex } from './set-index.ts';
import type { FollowedSet, PublishedSet, SetAnswer, SetFailure } from './types.ts';

/** What a set's file holds, or why it is none: a sentence. */
export type ReadSetFile = (json: unknown) =>
  | {
      readonly ok: true;
      readonly title: string;
      readonly version: number | null;
      readonly stories: readonly Story[];
      readonly claims: readonly Claim[];
    }
  | { readonly ok: false; readonly reason: 'not_a_set' | 'bad_claims'; readonly detail: string };

type Known = Pick<FollowedSet, 'address' | 'sha256' | 'version'>;

/**
 * Asks a followed address for its set: the file itself, or an index that names it, whose hash and size must then be the
 * file's. `changed: false` where it is what is here already. Asks for nothing but that address and the file beside it.
 */
export async function getSet(known: Known, readFile: ReadSetFile, signal?: AbortSignal): Promise<SetAnswer> {
  const { address } = known;
  const first = await fetchSet(address, [address], signal);
  if (!first.ok) return failed(first.reason);
  const json = jsonOf(first.text);
  if (!saysIndex(json)) return answerFrom(first, json, null, known, readFile);

  const read = readSetIndex(json);
  if (!read.ok) return failed('bad_index', read.problem);
  const { index } = read;
  const file = besideIndex(address, index.set);
  if (!file) return failed('bad_index', 'It names a file on another server.');
  if (index.sha256 === known.sha256) return { ok: true, changed: false };
  if (known.version !== null && index.version < known.version) return failed('older', String(index.version));
  const fetched = await fetchSet(file, [file], signal);
  if (!fetched.ok) return failed(fetched.reason);
  if (fetched.sha256 !== index.sha256 || fetched.bytes !== index.bytes) return failed('hash_differs');
  return answerFrom(fetched, jsonOf(fetched.text), index, known, readFile);
}

function answerFrom(
  { sha256 }: Extract<Fetched, { ok: true }>,
  json: unknown,
  index: SetIndex | null,
  known: Known,
  readFile: ReadSetFile,
): SetAnswer {
  if (sha256 === known.sha256) return { ok: true, changed: false };
  const read = readFile(json);
  if (!read.ok) return failed(read.reason, read.detail);
  const version = index?.version ?? read.version;
  if (version !== null && known.version !== null && version < known.version) return failed('older', String(version));
  const set: PublishedSet = {
    title: index?.title ?? read.title,
    version,
    published: index?.updated ?? null,
    sha256,
    stories: read.stories,
    claims: read.claims,
  };
  return { ok: true, changed: true, set };
}

/** `undefined`, which no JSON is, where it is none. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function failed(reason: SetFailure, detail = ''): SetAnswer {
  return { ok: false, reason, detail };
}
