import type {
  DBCore,
  DBCoreCursor,
  DBCoreQueryRequest,
  DBCoreQueryResponse,
  DBCoreTable,
  DBCoreTransaction,
  IndexableType,
  Middleware,
} from 'dexie';
import { SOUND } from './tables.ts';

/** Where a record lies. */
export type Place = { readonly table: string; readonly key: IndexableType };

/** Ends a transaction that writes and has met a record that is not sound: it is set aside first, and the write begun anew. */
export class NotSound extends Error {
  override readonly name = 'NotSound';
}

/** Transactions that see records as they lie. */
const asTheyLie = new WeakSet<object>();

/** Lets a transaction see what is not sound as well. */
export function showAll(transaction: object): void {
  asTheyLie.add(transaction);
}

/**
 * Lets everyone read sound records only, so that one that is not stops nobody: whoever only reads is answered as if it were
 * not there, and whoever writes is stopped before anything is written over it. `onMet` hears of each one.
 */
export function onlySound(onMet: (place: Place) => void): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'onlySound',
    create: (core) => ({ ...core, table: (name) => soundTable(core.table(name), onMet) }),
  };
}

function soundTable(table: DBCoreTable, onMet: (place: Place) => void): DBCoreTable {
  const sound = SOUND.get(table.name);
  if (!sound) return table;
  const { extractKey } = table.schema.primaryKey;

  const isSound = (trans: DBCoreTransaction, value: unknown): boolean => {
    if (value === undefined || sound.against(value).length === 0) return true;
    onMet({ table: table.name, key: extractKey?.(value) });
    if (sound.type !== null && (trans as IDBTransaction).mode === 'readwrite') throw new NotSound();
    return false;
  };
  const seesAll = (trans: DBCoreTransaction) =>
    asTheyLie.has(trans) || (trans as IDBTransaction).mode === 'versionchange';

  /** As many sound ones as are wanted, where there are so many. */
  const soundOf = (request: DBCoreQueryRequest, wanted: number, most: number): Promise<DBCoreQueryResponse> =>
    table.query({ ...request, limit: most }).then(({ result }) => {
      const found = result.filter((value) => isSound(request.trans, value));
      const isAll = found.length >= wanted || result.length < most;
      return isAll ? { result: found.slice(0, wanted) } : soundOf(request, wanted, 2 * most);
    });

  return {
    ...table,
    get: (request) =>
      table.get(request).then((value) => (seesAll(request.trans) || isSound(request.trans, value) ? value : undefined)),
    getMany: (request) =>
      table.getMany(request).then((values) => {
        // what is changed in place is left to whoever does so
        if (seesAll(request.trans) || request.cache === 'immutable') return values;
        return values.map((value) => (isSound(request.trans, value) ? value : undefined));
      }),
    query: (request) => {
      if (!request.values || seesAll(request.trans)) return table.query(request);
      const { limit = Number.POSITIVE_INFINITY } = request;
      return soundOf(request, limit, limit);
    },
    openCursor: (request) =>
      table.openCursor(request).then((cursor) => {
        if (!cursor || !request.values || seesAll(request.trans)) return cursor;
        return soundCursor(cursor, (value) => isSound(request.trans, value));
      }),
  };
}

/** Stops at sound records only. */
function soundCursor(cursor: DBCoreCursor, isSound: (value: unknown) => boolean): DBCoreCursor {
  const stopAtSound: DBCoreCursor['start'] = (onNext) =>
    cursor.start(() => (isSound(cursor.value) ? onNext() : cursor.continue()));
  return Object.create(cursor, {
    start: { value: stopAtSound },
    key: { get: () => cursor.key },
    primaryKey: { get: () => cursor.primaryKey },
    value: { get: () => cursor.value },
  });
}
