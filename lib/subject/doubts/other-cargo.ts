import type { ConceptId } from '../../model.ts';
import { gapOf } from '../../text/gap.ts';
import type { Hit } from '../../text/words.ts';
import type { DoubtCheck } from './doubt.ts';

/** What may be carried beside people, and what tells of people. */
const GOODS: ReadonlySet<ConceptId> = new Set(['arms', 'shell', 'container', 'weapon']);
const PEOPLE: ReadonlySet<ConceptId> = new Set([
  'soldier',
  'one_soldier',
  'special_forces',
  'officer',
  'person',
  'force',
  'formation',
]);
/** Units of a transport's own figures: its ships and its days. */
const TRANSPORT: ReadonlySet<string> = new Set(['landing_ship', 'escort_ship', 'ship', 'day']);

/** "Six landing ships carried shells": the ships and days of a transport of goods, where no people are told of. */
export const otherCargo: DoubtCheck = {
  reason: 'other_cargo',
  find: ({ sentence: { hits, span, reading }, figure, actors }) => {
    if (figure.unit === null || !TRANSPORT.has(figure.unit)) return null;
    const within = hits.filter(({ start, end }) => start >= span.start && end <= span.end);
    const goods = within.filter(({ concept }) => GOODS.has(concept));
    // "obus nord-coréens": an adjective of goods tells of no people
    const isOfGoods = (hit: Hit) => goods.some((one) => gapOf(one, hit) <= 1);
    const isPeople = (hit: Hit) =>
      (PEOPLE.has(hit.concept) || (actors.has(hit.concept) && !reading.roles.actor.has(hit.concept))) &&
      !isOfGoods(hit);
    return within.some(isPeople) ? null : (goods[0] ?? null);
  },
};
