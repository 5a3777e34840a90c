import type { Party, PartyId } from '../model.ts';
import type { Broken } from './schema-rules.ts';

/**
 * Parties that speak for one that is not there, or for each other in a circle. Every party is looked at once, however
 * long the chains are.
 */
export function speaksForProblems(parties: readonly Party[]): Broken[] {
  const above = new Map(parties.map(({ id, speaksFor }) => [id, speaksFor]));
  const circling = circles(above);
  return parties.flatMap(({ id, speaksFor }, at): Broken[] => {
    const path = ['parties', at, 'speaksFor'];
    if (speaksFor !== undefined && !above.has(speaksFor))
      return [{ path, say: `is "${speaksFor}", which is no party of the story; add the party or correct it` }];
    if (!circling.has(id)) return [];
    return [{ path, say: 'leads round in a circle; let one of these parties speak for itself' }];
  });
}

/** The ids from which a way upwards never ends. */
export function circles(above: ReadonlyMap<PartyId, PartyId | undefined>): ReadonlySet<PartyId> {
  const circling = new Set<PartyId>();
  const known = new Set<PartyId>();
  for (const start of above.keys()) {
    const way = new Set<PartyId>();
    let here: PartyId | undefined = start;
    while (here !== undefined && !known.has(here) && !way.has(here)) {
      way.add(here);
      here = above.get(here);
    }
    const isCircling = here !== undefined && (way.has(here) || circling.has(here));
    for (const id of way) {
      known.add(id);
      if (isCircling) circling.add(id);
    }
  }
  return circling;
}
