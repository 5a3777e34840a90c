import type { ConceptId, Span, Story } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import { isTeller } from '../reading/side.ts';
import { actorsOf } from '../story/actors.ts';
import { countedBy } from './continues.ts';
import { namesAnother } from './names-another.ts';
import { isOnOtherSide, othersIn } from './others.ts';
import { holdsWith } from './rules.ts';

const LEAST_OF_NAME = 4;

/**
 * Whether a sentence counts goods of which the one before tells the sender and the receiver ("The North arms Russia ever
 * more. Some 28,000 containers have crossed"), or the sender only ("Pyongyang does not stop at shells. After 13,000
 * containers shipped to Russia …"): nobody else is named in the second.
 */
export function countsGoodsOf(sentence: Sentence, before: Sentence, story: Story): boolean {
  const goods = sentence.figures.flatMap(({ kind, unit }) =>
    kind === 'count' && unit !== null && unit !== 'person' && countedBy(story).has(unit) ? [unit] : [],
  );
  if (goods.length === 0 || sentence.hits.some(({ concept }) => concept === 'each_day')) return false;
  if (beginsWithUnknown(sentence)) return false;
  if (!namesAnother(sentence, before, story) && holdsWith(before, sentence, story, new Set(goods))) return true;
  return sendsGoods(before) && namesReceiver(sentence, story) && holdsWith(sentence, before, story, actorsOf(story));
}

/** Nobody is named but who tells, and where the goods went. */
function namesReceiver(sentence: Sentence, story: Story): boolean {
  const { hits, reading } = sentence;
  const isTheatre = (name: Span) =>
    hits.some(
      ({ concept, start, end }) => reading.roles.theatre.has(concept) && start <= name.start && end >= name.end,
    );
  return (
    !isOnOtherSide(sentence, story) &&
    othersIn(sentence, story).every((name) => isTeller(sentence, name) || isTheatre(name))
  );
}

/** The side of the story stands in a sentence on what it sends. */
function sendsGoods({ hits, reading: { roles } }: Sentence): boolean {
  return hits.some(({ concept }) => GOODS.has(concept)) && hits.some(({ concept }) => roles.actor.has(concept));
}

const GOODS: ReadonlySet<ConceptId> = new Set(['container', 'shell', 'weapon', 'arms']);

/** A first word in no table may be a name ("Rheinmetall makes 700,000 shells"). */
function beginsWithUnknown({ reading: { lower, lexicon, language }, span, hits, figures }: Sentence): boolean {
  const [word = ''] = /^\p{L}+/u.exec(lower.slice(span.start, span.end)) ?? [];
  if (!language.spaced || word.length < LEAST_OF_NAME) return false;
  const isWithin = ({ start, end }: Span) => start <= span.start && end > span.start;
  const tables = [lexicon.functionWords, lexicon.transparent, lexicon.qualifiersBefore, lexicon.qualifierFillers];
  return !hits.some(isWithin) && !figures.some(isWithin) && !tables.some((table) => table.at(lower, span.start));
}
