import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import type { Figure, Span } from '../../model.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { withRoles } from '../../story/roles.ts';
import { oncePer } from '../../text/once-per.ts';
import { skipSpaces, skipSpacesBack } from '../../text/phrases.ts';

/** Whether a figure is the whole of which the one right before it is a part: the predicate is the part's. */
export function isWhole(sentence: Sentence, figures: readonly Figure[], figure: Figure): boolean {
  const known = partsIn(figures);
  known.byWhole ??= Map.groupBy(figures, (other) => nounPhraseOf(sentence.reading, other.number).wholeAt);
  return known.byWhole.get(figure.number.start)?.some((other) => other !== figure) ?? false;
}

/** Of each list of figures, the parts by where their wholes begin. */
const partsIn = oncePer((_: readonly Figure[]): { byWhole?: ReadonlyMap<number | null, readonly Figure[]> } => ({}));

/**
 * Whether a figure is told first as the whole of which the next one is a part: "of the 12,000 soldiers sent, 800 died",
 * "1万2000人のうち、800人が死亡".
 */
export function isFrontedWhole(sentence: Sentence, figures: readonly Figure[], figure: Figure): boolean {
  const { kind, low } = figure;
  if (kind !== 'count' || low === null) return false;
  const isPart = (one: Figure) =>
    one.start >= figure.end && one.kind !== 'date' && (one.kind !== 'count' || (one.low ?? low) < low);
  return (figures.some(isPart) && isBehindPartitive(sentence, figure)) || isBeforeAmong(sentence, figure);
}

/** "Of the 12,000", where "of" goes on from no noun ("the strength of 12,000"). */
function isBehindPartitive(sentence: Sentence, figure: Figure): boolean {
  const { reading, span } = sentence;
  const { lower, lexicon, language } = reading;
  if (!language.spaced) return false;
  const of = partitiveBefore(sentence, figure);
  if (!of) return false;
  const before = lower.slice(span.start, of.start).trimEnd();
  const word = before.split(' ').at(-1) ?? '';
  return (
    before === '' || /[,;:("'\u2013\u2014-]$/u.test(before) || lexicon.functionWords.at(word, 0)?.end === word.length
  );
}

/** "Of" before a number, its modifiers between ("of the *promised* 6,000", "von *Nordkoreas* 6.000"). */
function partitiveBefore({ reading: { lower, lexicon, roles }, hits }: Sentence, figure: Figure): Span | null {
  const modifiers = modifiersIn(roles);
  let at = skipSpacesBack(lower, figure.start);
  for (;;) {
    const of = lexicon.partitive.before(lower, at);
    if (of) return of;
    const modifier = hits.find(({ concept, end }) => end === at && modifiers.has(concept));
    if (!modifier) return null;
    at = skipSpacesBack(lower, modifier.start);
  }
}

const modifiersIn = withRoles(['adjective', 'plan'], 'actor');

/** Scripts that set "of them" behind the whole. */
function isBeforeAmong({ reading }: Sentence, figure: Figure): boolean {
  const { lower, lexicon, language } = reading;
  if (language.spaced) return false;
  const end = Math.max(figure.end, nounPhraseOf(reading, figure.number).end);
  return lexicon.among.at(lower, skipSpaces(lower, end)) !== null;
}
