import type { Figure } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { skipSpaces, skipSpacesBack } from '../../text/phrases.ts';
import { stretchEnd } from '../measure/batches-counted-in.ts';

/**
 * The date for which a figure is asserted, as its own sentence says: a date of its clause, else the only one of the sentence.
 * A date behind "since" says from when, not as of when; one after `today` is a forecast; `eventDay` says of which event a
 * sentence is ("the earthquake of 6 February"). `null` where the sentence says nothing.
 */
export function dateOf(
  sentence: Sentence,
  figure: Figure,
  today: string | null,
  eventDay?: string | undefined,
): Figure | null {
  const dates = sentence.figures.filter(
    (other) => other.kind === 'date' && !isDay(other, eventDay) && tellsWhen(sentence, other, today),
  );
  if (dates.length === 0) return null;
  const clause = clauseAround(figure, sentence.span, sentence.boundaries, false);
  const within = dates.filter((date) => date.start >= clause.start && date.end <= clause.end);
  const nearest = within.sort((a, b) => distance(a, figure) - distance(b, figure))[0];
  return (
    nearest ??
    dates.findLast((date) => leadsTo(sentence, date, figure)) ??
    dates.find((date) => holdsForAll(sentence, date, figure)) ??
    null
  );
}

function isDay({ dates }: Figure, day: string | undefined): boolean {
  return day !== undefined && dates?.[0] === day && dates[1] === day;
}

/** "…; from January to March, another 3,000 came": before the figure in its stretch, with no other count between. */
function leadsTo(sentence: Sentence, date: Figure, figure: Figure): boolean {
  const { start } = clauseAround(figure, sentence.span, sentence.boundaries, true);
  return (
    date.start >= start &&
    date.end <= figure.start &&
    !sentence.figures.some((one) => one.kind !== 'date' && one.start >= start && one.end <= figure.start)
  );
}

/** The date from which on a figure was counted ("since September"): in its clause, or before it with no other count between. */
export function sinceDate(sentence: Sentence, figure: Figure): Figure | null {
  const clause = clauseAround(figure, sentence.span, sentence.boundaries, false);
  const wider = clauseAround(figure, sentence.span, sentence.boundaries, true);
  const isOwn = (date: Figure) =>
    (date.start >= clause.start && date.end <= clause.end) ||
    (date.start >= wider.start &&
      date.end <= figure.start &&
      !sentence.figures.some((one) => one.kind !== 'date' && one.start >= date.end && one.end <= figure.start));
  return sentence.figures.find((one) => one.kind === 'date' && isOwn(one) && isSince(sentence, one)) ?? null;
}

/** Whether a word such as "since" goes with a date. */
function isSince(sentence: Sentence, date: Figure): boolean {
  // "с 8 по 13 октября": a range with both its ends
  if (date.dates && date.dates[0] !== date.dates[1] && /\d\D+\d/u.test(date.surface)) return false;
  const { lower, language } = sentence.reading;
  if (!language.spaced) {
    const behind = lower.slice(skipSpaces(lower, date.end), sentence.span.end);
    return language.dates.since.some((word) => behind.startsWith(word));
  }
  const end = skipSpacesBack(lower, date.start);
  const before = lower.slice(Math.max(0, end - 24), end);
  return language.dates.since.some((word) => endsWithWord(before, word));
}

function tellsWhen(sentence: Sentence, date: Figure, today: string | null): boolean {
  if (!date.dates || (today !== null && date.dates[0] > today) || isOfIncluded(sentence, date)) return false;
  const { lower, language } = sentence.reading;
  if (!language.spaced) {
    // "10월부터", "年末までに": the word stands behind the date
    const behind = lower.slice(skipSpaces(lower, date.end), sentence.span.end);
    return ![...language.dates.since, ...language.dates.until].some((word) => behind.startsWith(word));
  }
  const end = skipSpacesBack(lower, date.start);
  const before = lower.slice(Math.max(0, end - 24), end);
  const behind = (words: readonly string[]) => words.some((word) => endsWithWord(before, word));
  // "by December" lies ahead where the page's day is not known
  return !behind(language.dates.since) && !(today === null && behind(language.dates.until));
}

/** "Including the reinforcements of January": the date of what a number takes in, where that has no number of its own. */
function isOfIncluded(sentence: Sentence, date: Figure): boolean {
  const { hits, boundaries, figures } = sentence;
  const word = hits.findLast(({ concept, end }) => concept === 'including' && end <= date.start);
  if (!word || boundaries.some(({ at }) => at >= word.end && at < date.start)) return false;
  const end = stretchEnd(sentence, word, date.end);
  return !figures.some((one) => one.kind !== 'date' && one.start >= word.end && one.end <= end);
}

function endsWithWord(text: string, word: string): boolean {
  if (!text.endsWith(word)) return false;
  return text.length === word.length || /[^\p{L}]/u.test(text.charAt(text.length - word.length - 1));
}

/**
 * A date before all figures ("In January, some 300 were dead and 2,700 wounded"), or in a stretch of its own in which
 * somebody tells ("…, lawmakers said in April"), holds for every figure of its sentence.
 */
function holdsForAll(sentence: Sentence, date: Figure, figure: Figure): boolean {
  const counts = sentence.figures.filter((other) => other.kind !== 'date');
  if (counts.length === 1) return true;
  const clause = clauseAround(date, sentence.span, sentence.boundaries, false);
  if (counts.some((other) => other !== figure && other.start >= clause.start && other.end <= clause.end))
    return date.end <= figure.start && counts.every((other) => date.end <= other.start);
  const strong = clauseAround(date, sentence.span, sentence.boundaries, true);
  if (figure.start < strong.start || figure.end > strong.end) return false;
  if (counts.every((other) => date.end <= other.start)) return true;
  return sentence.hits.some((hit) => hit.concept === 'say' && hit.start >= clause.start && hit.end <= clause.end);
}

function distance(a: Figure, b: Figure): number {
  return a.start >= b.end ? a.start - b.end : b.start - a.end;
}
