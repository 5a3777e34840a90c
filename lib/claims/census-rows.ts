import { Dexie } from 'dexie';
import type { PartialDate, StoryId, SubjectId } from '../model.ts';
import type { Census } from '../retrieval/census.ts';
import type { ClaimDb, SearchRow } from './db.ts';
import type { Side } from './side.ts';

/** What has to be known of a subject's census before it is read. */
export type Head = SearchRow & {
  readonly format: number;
  /** The last entry of the history that it has taken in. */
  readonly seq: number;
  /** No two censuses share one. */
  readonly token: string;
};
export type CensusRow = SearchRow & { readonly census: Census };
/** Ids of the claims at `IDS_PER_ROW` places. */
export type IdsRow = SearchRow & { readonly ids: readonly string[] };

/** Raise it with every change of what a census is: stored ones are then made anew. */
export const FORMAT = 1;
export const IDS_PER_ROW = 256;

/** What the keys of all rows of all censuses begin with. */
export const CENSUS = 'census';

/** What the keys of all rows of a subject's census begin with. */
export function prefixOf(storyId: StoryId, subject: SubjectId): string {
  return `${CENSUS}${JSON.stringify([storyId, subject])}/`;
}
export function headKey(prefix: string): string {
  return `${prefix}head`;
}
export function censusKey(prefix: string): string {
  return `${prefix}all`;
}
export function idsKey(prefix: string, place: number): string {
  return `${prefix}ids/${Math.floor(place / IDS_PER_ROW)}`;
}

/** The head of a stored census; `null` where there is none that this version can read. Within a transaction. */
export async function readHead(db: ClaimDb, prefix: string): Promise<Head | null> {
  const head = (await db.search.get(headKey(prefix))) as Head | undefined;
  return head?.format === FORMAT ? head : null;
}

/** The claims on a subject, by their days, `from` one of them on. Within a transaction. */
export function onSubject({ claims }: Side, storyId: StoryId, subject: SubjectId, from: PartialDate | null = null) {
  return claims
    .where('[storyId+subject+asOf]')
    .between([storyId, subject, from ?? Dexie.minKey], [storyId, subject, Dexie.maxKey]);
}
