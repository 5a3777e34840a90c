import { withRoles } from '../story/roles.ts';
import type { About } from './about.ts';
import type { Word } from './words.ts';

/** Where they are or were. */
export function placeIn({ words, sentence: { reading } }: About): readonly Word[] {
  const places = placesOf(reading.roles);
  return words.filter(({ concept }) => places.has(concept));
}

const placesOf = withRoles(
  ['front', 'border', 'locality', 'everywhere', 'not_there'],
  'theatre',
  'inTheatre',
  'front',
  'staging',
  'homeBorder',
);
