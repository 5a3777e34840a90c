import type { ConceptId } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { hitsWithin } from '../../reading/sentence.ts';
import type { Hit } from '../../text/words.ts';
import type { DoubtCheck } from './doubt.ts';

/** "Six landing ships took part in an exercise, …": ships that only practise, where their own stretch tells of nobody on board. */
export const onExercise: DoubtCheck = {
  reason: 'other_cargo',
  find: ({ sentence, figure, actors }) => {
    if (figure.unit === null || !SHIPS.has(figure.unit)) return null;
    const own = hitsWithin(sentence.hits, clauseAround(figure, sentence.span, sentence.boundaries, false));
    const isPassenger = ({ concept }: Hit) => actors.has(concept) || PEOPLE.has(concept);
    return own.some(isPassenger) ? null : (own.find(({ concept }) => PRACTICE.has(concept)) ?? null);
  },
};

const SHIPS: ReadonlySet<string> = new Set(['landing_ship', 'escort_ship', 'ship']);
const PRACTICE: ReadonlySet<ConceptId> = new Set(['drill', 'trained']);
const PEOPLE: ReadonlySet<ConceptId> = new Set(['soldier', 'special_forces', 'first_batch', 'person']);
