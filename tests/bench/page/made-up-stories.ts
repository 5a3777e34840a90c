import type { GateStory } from '../../../lib/mention/gate.ts';
import { chanceOf } from '../random.ts';

const SYLLABLES = 'ba ko ri tan mel dor vi sha lun per gos ta ne rak tu mi zel hol fen ya'.split(' ');
/** As many of the first story's further words as a story has of its own. */
const WORDS = 170;

/** The first story, and others of its shape about other people and places, some of whose words it shares. */
export function storiesFrom(first: GateStory, count: number): readonly GateStory[] {
  const chance = chanceOf(count);
  const name = () => Array.from({ length: 3 + chance.below(2) }, () => chance.pick(SYLLABLES)).join('');
  const generic = first.groups[1] ?? [];
  const others = Array.from({ length: count - 1 }, (): GateStory => {
    const names = Array.from({ length: 30 }, name);
    const from = chance.below(Math.max(1, generic.length - WORDS));
    const own = [...names.map((one) => `${one}*`), ...names.slice(0, 5).map((one) => `~${one}`)];
    return { groups: [own, generic.slice(from, from + WORDS)], rules: [[0, 1]] };
  });
  return [first, ...others];
}
