import type { ConceptId, Figure, Span } from '../model.ts';
import { skipSpacesBack } from '../text/phrases.ts';
import type { Hit } from '../text/words.ts';
import { clauseAround } from './clauses.ts';
import { hitsWithin, type Sentence } from './sentence.ts';

/**
 * "Kyiv had spoken of 3,000 dead", "Kiew hatte von 3.000 Toten und Verletzten berichtet": whether all that who is named has
 * done is to speak of a number, the verb of saying right before it or at the end of the clause.
 */
export function hasSpokenOf(sentence: Sentence, name: Hit, figure: Figure): boolean {
  const { reading, hits, figures } = sentence;
  const { lower, lexicon } = reading;
  const { start, end } = toComma(sentence, figure);
  // "von 100 Toten *und 1.000 Verletzten*": the word before the first stands before all of them
  const first = figures.find((one) => one.kind === 'count' && one.start >= Math.max(name.end, start)) ?? figure;
  const at = skipSpacesBack(lower, first.start);
  const says = hits.filter(({ concept, start }) => concept === 'say' && start >= name.end);
  if (says.some(({ end }) => end === at)) return true;
  if (!lexicon.partitive.before(lower, at)) return false;
  // "hat Verluste von 3.000 Mann gemeldet": a noun goes on with "of"
  if (hitsWithin(hits, { start: name.end, end: at }).some(({ concept }) => SIZED.has(concept))) return false;
  return says.some((say) => say.start >= figure.end && NOTHING.test(lower.slice(say.end, end)));
}

/** What a number with "of" says the size of. */
const SIZED: ReadonlySet<ConceptId> = new Set(['casualty', 'loss', 'toll', 'amount', 'force', 'soldier', 'formation']);
const NOTHING = /^[\s.!?"]*$/u;

/** The clause of a figure, "and" within it. */
function toComma({ reading: { lower }, span, boundaries }: Sentence, figure: Figure): Span {
  const parting = boundaries.filter(({ at, strong }) => strong || lower.charAt(at) === ',');
  return clauseAround(figure, span, parting, false);
}
