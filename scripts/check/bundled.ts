import { readdirSync, readFileSync } from 'node:fs';
import { parseClaimSet } from '../../lib/claims/schema.ts';
import type { ClaimSet } from '../../lib/model.ts';

const CLAIMS = new URL('../../assets/claims/', import.meta.url);

/**
 * Every story that lies in the tree, by file name, without the store that the extension keeps them in. Throws where a
 * file does not validate, with the sentences that stop the build too.
 */
export function bundled(): ClaimSet[] {
  const names = readdirSync(CLAIMS).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => {
    const parsed = parseClaimSet(JSON.parse(readFileSync(new URL(name, CLAIMS), 'utf8')));
    if (!parsed.ok) throw new Error(`assets/claims/${name}:\n${parsed.problems.join('\n')}`);
    return parsed.value;
  });
}
