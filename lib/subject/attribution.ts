import type { Attribution, Party, Span, Story } from '../model.ts';
import { clauseAround } from '../text/clauses.ts';
import type { Hit } from '../text/words.ts';
import type { Sentence } from './sentence.ts';

/** How near a party's name must stand to a verb of saying, in characters. */
const SAY_WITHIN = 45;

/**
 * Who the sentence says told it: the party next to a verb of saying, the one nearest to `place`, its own clause first.
 * `null` where the sentence names no teller.
 */
export function attributionOf(sentence: Sentence, place: Span, story: Story): Attribution | null {
  const says = sentence.hits.filter((hit) => hit.concept === 'say');
  const tellers = sentence.hits.filter((hit) => hit.concept.startsWith('party:') && says.some((say) => near(hit, say)));
  if (tellers.length === 0) return null;
  const clause = clauseAround(place, sentence.span, sentence.boundaries, true);
  const own = tellers.filter((hit) => hit.start >= clause.start && hit.end <= clause.end);
  const best = (own.length > 0 ? own : tellers)
    .map((hit) => ({ hit, cost: costOf(hit, says, place, story) }))
    .sort((a, b) => a.cost - b.cost)[0];
  if (!best) return null;
  const { hit } = best;
  return { party: hit.concept.slice('party:'.length), surface: sentence.reading.text.slice(hit.start, hit.end) };
}

function near(party: Hit, say: Hit): boolean {
  return gap(party, say) <= SAY_WITHIN;
}

/** A specific teller ("the NIS") goes before the state it speaks for ("South Korea"), a verb close by before one far off. */
function costOf(hit: Hit, says: readonly Hit[], place: Span, story: Story): number {
  const toVerb = Math.min(...says.map((say) => gap(hit, say)));
  const party: Party | undefined = story.parties.find((one) => `party:${one.id}` === hit.concept);
  return toVerb * 3 + gap(hit, place) / 4 + (party?.speaksFor ? 0 : 12) - (hit.end - hit.start) / 4;
}

function gap(a: Span, b: Span): number {
  if (a.end <= b.start) return b.start - a.end;
  if (b.end <= a.start) return a.start - b.end;
  return 0;
}
