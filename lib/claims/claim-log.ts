import type { DBCore, DBCoreMutateRequest, Middleware } from 'dexie';

/** Claims that were written in one go, for whoever keeps something made of them; in the order of `seq`. */
export type ClaimChange = {
  readonly seq: number;
  /** Written claims; empty where claims were only deleted. */
  readonly ids: readonly string[];
};

const CLAIMS = 'claims';
const LOG = 'claimLog';

/**
 * Notes every write to the claims in the log, within the write's own transaction: whatever way claims are written, the log
 * has it, or neither happened.
 */
export const claimLog: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'claim-log',
  create(down) {
    const log = down.table(LOG);
    return {
      ...down,
      transaction(stores, mode, options) {
        const both =
          mode === 'readwrite' && stores.includes(CLAIMS) && !stores.includes(LOG) ? [...stores, LOG] : stores;
        return down.transaction(both, mode, options);
      },
      table(name) {
        const table = down.table(name);
        if (name !== CLAIMS) return table;
        return {
          ...table,
          async mutate(request) {
            const response = await table.mutate(request);
            await log.mutate({ type: 'add', trans: request.trans, values: [{ ids: writtenIds(request) }] });
            return response;
          },
        };
      },
    };
  },
};

function writtenIds(request: DBCoreMutateRequest): string[] {
  if (request.type !== 'add' && request.type !== 'put') return [];
  return request.values.map((value: { readonly id: string }) => value.id);
}
