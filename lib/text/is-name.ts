import type { Hit } from './words.ts';

/** Whether a hit is the name of a nation or a party. */
export function isName({ concept }: Pick<Hit, 'concept'>): boolean {
  return concept === 'nation' || concept === 'nation_of' || concept.startsWith('party:');
}
