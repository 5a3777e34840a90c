import type { ConceptId, Span } from '../../model.ts';
import type { TextReading } from '../../reading/text-reading.ts';
import { skipSpaces, skipSpacesBack } from '../../text/phrases.ts';
import { countDraft, type Draft, type Parser } from '../draft.ts';
import { conceptAt, hitsEndingAt, hitsFrom } from '../nouns/head.ts';
import { formationAfter, nounPhraseOf } from '../nouns/noun-phrase.ts';
import { isStrength } from '../nouns/strength.ts';
import { numbersOf } from './numbers.ts';

/** "two units of 6,000 people each": one figure of 12,000 over the whole phrase; the factors are none. */
export const products: Parser = { name: 'products', find: findProducts };

function findProducts(reading: TextReading): Draft[] {
  const { lower, lexicon } = reading;
  const all = numbersOf(reading);
  return all.flatMap((factor, index): Draft[] => {
    const each = all[index + 1];
    if (!each) return [];
    if (!reading.language.spaced) return productWithCounters(reading, factor, each);
    if (factor.value < 2 || factor.value > MOST_GROUPS) return [];
    // "four 12,000-strong brigades"
    if (skipSpaces(lower, factor.end) === each.start && isStrength(reading, each) && each.value > MOST_GROUPS)
      return [product({ start: factor.start, end: each.end }, factor.value, each.value, false)];
    const group = formationAfter(reading, skipSpaces(lower, factor.end));
    if (!group || group.end > each.start) return [];
    const of = lexicon.partitive.at(lower, skipSpaces(lower, group.end));
    if (!of || !betweenFits(reading, of.end, each.start)) return [];
    const end = endOfEach(reading, each.end);
    const span = { start: factor.start, end };
    return [product(span, factor.value, each.value, end > each.end || isDistributed(reading, group.end, each.start))];
  });
}

const MOST_GROUPS = 100;
/** Letters between the two factors, at most. */
const BETWEEN = 10;
/** The same between a size and its groups, with a verb such as "made up of". */
const BETWEEN_SIZE = 14;

/** "2개 여단 각 6천명", "各6000人の2個旅団", "两支6000人的部队": in either order, with "each" or a noun over both. */
function productWithCounters(reading: TextReading, first: Span & Valued, second: Span & Valued): Draft[] {
  const { lower, lexicon } = reading;
  if (second.start - first.end > BETWEEN_SIZE || /[,.;:、。]/.test(lower.slice(first.end, second.start))) return [];
  const [before, after] = [nounPhraseOf(reading, first), nounPhraseOf(reading, second)];
  const each =
    lexicon.each.before(lower, skipSpacesBack(lower, first.start)) ??
    lexicon.each.before(lower, skipSpacesBack(lower, second.start)) ??
    lexicon.each.at(lower, skipSpaces(lower, before.end)) ??
    lexicon.each.at(lower, skipSpaces(lower, after.end));
  const classifier = lexicon.counters.at(lower, skipSpaces(lower, first.end));
  const over =
    classifier?.value === 'thing' &&
    skipSpaces(lower, classifier.end) === second.start &&
    hitsEndingAt(reading, after.end).some((hit) => GROUPS.has(hit.concept));
  const units = [before.unit, after.unit];
  const groups = before.unit === 'formation' || over ? first : after.unit === 'formation' ? second : null;
  if (!groups || groups.value > MOST_GROUPS || (!over && !units.includes('person'))) return [];
  const isLinked = over || each ? second.start - first.end <= BETWEEN : isSizeOf(reading, first, groups, second);
  if (!isLinked) return [];
  const start = each && each.end <= first.start ? each.start : first.start;
  const factor = groups.value;
  const size = groups === first ? second.value : first.value;
  return [product({ start, end: second.end }, factor, size, each !== null)];
}

/** "5000명 규모 여단 3개", "5000人の旅団3個": with nothing between a size and its groups but what makes it one of theirs. */
function isSizeOf(reading: TextReading, size: Span, groups: Span, second: Span): boolean {
  const { lower, lexicon } = reading;
  if (groups !== second) return false;
  const counter = lexicon.counters.at(lower, skipSpaces(lower, size.end));
  if (!counter) return false;
  const from = skipSpaces(lower, lexicon.qualifiersAfter.at(lower, skipSpaces(lower, counter.end))?.end ?? counter.end);
  const link = lexicon.sizeLinks.at(lower, from);
  const groupsAt = skipSpaces(lower, link?.end ?? from);
  return groupsAt === second.start || hitsFrom(reading, groupsAt, groupsAt + 1).some((hit) => GROUPS.has(hit.concept));
}

/** Without "each", the size may be that of all groups together: then the value as written stands, and the product beside it. */
function product(span: Span, factor: number, size: number, isEach: boolean): Draft {
  const draft = { ...countDraft('products', span, isEach ? factor * size : size), unit: 'person', derived: true };
  return isEach ? draft : { ...draft, alternative: factor * size };
}

const GROUPS: ReadonlySet<ConceptId> = new Set(['formation', 'force']);

type Valued = { readonly value: number };

/** Only a qualifier may stand between "of" and the second factor. */
function betweenFits(reading: TextReading, from: number, to: number): boolean {
  const rest = reading.lower.slice(from, to).trim();
  if (rest === '') return true;
  const qualifier = reading.lexicon.qualifiersBefore.at(reading.lower, skipSpaces(reading.lower, from));
  return qualifier !== null && skipSpaces(reading.lower, qualifier.end) >= to;
}

/** "zu je 6000", "по 6 тысяч": the size is that of each group. */
function isDistributed({ lower, lexicon }: TextReading, from: number, to: number): boolean {
  for (let at = skipSpaces(lower, from); at < to; at++) if (lexicon.distributive.at(lower, at)) return true;
  return false;
}

/** Takes in "soldiers each", so that the phrase is one. */
function endOfEach(reading: TextReading, end: number): number {
  const noun = conceptAt(reading, skipSpaces(reading.lower, end));
  const each = reading.lexicon.each.at(reading.lower, skipSpaces(reading.lower, noun ? noun.end : end));
  return each ? each.end : end;
}
