import type { Attribution, Span, Story } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { gapOf } from '../../text/gap.ts';
import { oncePer } from '../../text/once-per.ts';
import type { Hit } from '../../text/words.ts';
import { hasPronounSubject } from './pronoun-subject.ts';
import { isOwner, isPlace, ownsTeller, tellingCost } from './telling.ts';

/**
 * Who the sentence says told it: the party next to a verb of saying or behind "according to", the one nearest to
 * `place`, its own clause first; where a pronoun tells, whoever told or acted in the sentence `before`. `null` where nobody is
 * named for sure.
 */
export function attributionOf(
  sentence: Sentence,
  place: Span,
  story: Story,
  before: Sentence | null,
): Attribution | null {
  const tellers = tellersIn(sentence).map(({ hit, cost }) => ({
    hit,
    cost: cost + gapOf(hit, place) / 4 + (speaksForOther(hit, story) ? 0 : 10),
  }));
  const clause = clauseAround(place, sentence.span, sentence.boundaries, true);
  const own = tellers.filter(({ hit }) => hit.start >= clause.start && hit.end <= clause.end);
  const best = (own.length > 0 ? own : tellers).sort((a, b) => a.cost - b.cost)[0];
  if (best) return namedBy(sentence, best.hit);
  const isPronoun = sentence.hits.some((hit) => hasPronounSubject(sentence, hit));
  return isPronoun && before ? (attributionOf(before, before.span, story, null) ?? onlyActor(before, story)) : null;
}

/** The parties of a sentence that tell, each with how well it fits its verb. */
const tellersIn = oncePer((sentence: Sentence): readonly { readonly hit: Hit; readonly cost: number }[] =>
  outermost(sentence.hits.filter((hit) => hit.concept.startsWith('party:'))).flatMap((hit) => {
    const cost = tellingCost(sentence, hit);
    return cost === null ? [] : [{ hit, cost }];
  }),
);

function namedBy({ reading }: Sentence, { concept, start, end }: Hit): Attribution {
  return { party: concept.slice('party:'.length), surface: reading.text.slice(start, end) };
}

/** "The NIS briefed lawmakers in Seoul.": the one party of a sentence, a state that stands for its place apart; of several none is sure. */
function onlyActor(sentence: Sentence, story: Story): Attribution | null {
  const [only, ...others] = outermost(sentence.hits.filter((hit) => hit.concept.startsWith('party:'))).filter(
    (hit) => !isPlace(sentence, hit) && !(isOwner(sentence, hit) && ownsTeller(sentence, hit)),
  );
  return only && others.length === 0 && speaksForOther(only, story) ? namedBy(sentence, only) : null;
}

/** A specific teller ("the NIS") goes before the state it speaks for ("South Korea"). */
function speaksForOther(hit: Hit, story: Story): boolean {
  return story.parties.some((party) => `party:${party.id}` === hit.concept && party.speaksFor !== undefined);
}

/** Of names within one another ("South Korea" in "South Korea's spy agency") only the longest. */
function outermost(hits: readonly Hit[]): Hit[] {
  return hits.filter(
    (hit) =>
      !hits.some(
        (other) => other.start <= hit.start && other.end >= hit.end && other.end - other.start > hit.end - hit.start,
      ),
  );
}
