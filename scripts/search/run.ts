import { parseArgs } from 'node:util';
import { createTextIndex } from '../../lib/retrieval/text-index.ts';
import { readClaims, readQueries, Unreadable } from './read-lines.ts';

/** How many claims a line names at most. */
const MOST = 10;

type Out = { readonly stdout: Writes; readonly stderr: Writes };
type Writes = { readonly write: (text: string) => unknown };

/**
 * Searches each query among the claims and prints, in the queries' order, a line `{"id","results","ms"}` with `--jsonl`,
 * else the query's id and the claims' in words. Gives the exit code; bad input is one sentence on standard error.
 */
export function runSearch(args: readonly string[], { stdout, stderr }: Out): number {
  const fail = (sentence: string) => {
    stderr.write(`${sentence}\n`);
    return 2;
  };
  try {
    const { claims: claimsFile, queries: queriesFile, jsonl } = optionsOf(args);
    if (!claimsFile || !queriesFile) return fail(USAGE);
    const index = createTextIndex(readClaims(claimsFile));
    for (const { id, text } of readQueries(queriesFile)) {
      const start = performance.now();
      const results = index.search(text, MOST).map((hit) => hit.id);
      const ms = Math.round((performance.now() - start) * 1000) / 1000;
      stdout.write(jsonl ? `${JSON.stringify({ id, results, ms })}\n` : `${id}: ${results.join(', ') || 'no claim'}\n`);
    }
    return 0;
  } catch (error) {
    if (error instanceof Unreadable) return fail(error.message);
    throw error;
  }
}

const USAGE =
  'Name both files: search -- --claims CLAIMS.jsonl --queries QUERIES.jsonl [--jsonl]; a claim is {"id","title","statement"}, a query {"id","text"}.';

function optionsOf(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { claims: { type: 'string' }, queries: { type: 'string' }, jsonl: { type: 'boolean' } },
    });
    return values;
  } catch (error) {
    const cause = error instanceof Error ? error.message.split(/[.\n]/)[0] : 'Something is wrong with the options';
    throw new Unreadable(`${cause}. ${USAGE}`);
  }
}
