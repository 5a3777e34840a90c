import type { TextDoc } from '../../lib/retrieval/segment.ts';
import { type Chance, chanceOf } from './random.ts';
import * as words from './words.ts';

const SEED = 20_241_018;

/** So many claims with titles, the same ones in every run; the first claims of a larger set are those of a smaller one. */
export function makeClaims(count: number): TextDoc[] {
  const chance = chanceOf(SEED);
  return Array.from({ length: count }, (_, i) => {
    const known = { person: personOf(chance), place: placeOf(chance) };
    const fill = (pattern: string) => filled(pattern, chance, known);
    return { id: `claim-${i}`, title: fill(chance.pick(words.TITLES)), statement: fill(chance.pick(words.STATEMENTS)) };
  });
}

type Known = { readonly person: string; readonly place: string };

/** A claim's person and place are the same wherever it names one. */
function filled(pattern: string, chance: Chance, known: Known): string {
  return pattern.replace(/\{(\w+)\}/g, (_, slot: string) => {
    switch (slot) {
      case 'person':
        return known.person;
      case 'place':
        return known.place;
      case 'body':
        return `the ${placeOf(chance)} ${chance.pick(words.BODIES)}`;
      case 'count':
        return (2 + chance.below(chance.is(0.5) ? 90 : 40_000)).toLocaleString('en');
      case 'year':
        return String(1960 + chance.below(65));
      case 'money':
        return `$${1 + chance.below(900)} million`;
      case 'percent':
        return `${1 + chance.below(95)}%`;
      case 'thing':
        return chance.pick(words.THINGS);
      case 'food':
        return chance.pick(words.FOODS);
      case 'animal':
        return chance.pick(words.ANIMALS);
      default:
        throw new Error(`No words for {${slot}}: add them to filled().`);
    }
  });
}

function placeOf(chance: Chance): string {
  return capital(syllable(chance) + (chance.is(0.4) ? syllable(chance) : '') + chance.pick(words.PLACE_ENDINGS));
}

function personOf(chance: Chance): string {
  const family = syllable(chance) + (chance.is(0.5) ? syllable(chance) : '') + chance.pick(words.FAMILY_ENDINGS);
  return `${chance.pick(words.FIRST_NAMES)} ${capital(family)}`;
}

/** The first syllables come up more often, as some names do. */
function syllable(chance: Chance): string {
  const rank = Math.floor(words.SYLLABLES.length * chance.next() ** 1.5);
  return words.SYLLABLES[rank] ?? '';
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
