import { unitOf } from '../../figure/units.ts';
import { crosses } from '../../frame/crosses.ts';
import type { ConceptId, Figure, Span } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { skipSpaces, skipSpacesBack } from '../../text/phrases.ts';
import { isLetter } from '../../text/words.ts';
import type { DoubtCheck } from './doubt.ts';
import { ownWord } from './own-words.ts';

/**
 * "Allein am Samstag fielen 60", "60 were killed on Friday, Kyiv said": of what only grows, those of one day are not all
 * there have been. A day by which, or since when, or on which somebody only said it, is none.
 */
export const onADay: DoubtCheck = {
  reason: 'increment',
  find: ({ sentence, figure, rule, story }) => {
    const time = story.subjects.find(({ id }) => id === rule.subject)?.time;
    if (figure.unit !== 'person' || time?.behaviour !== 'growing') return null;
    if (ownWord(sentence, figure, 'so_far') ?? ownWord(sentence, figure, 'reaching_total')) return null;
    const around = clauseAround(figure, sentence.span, sentence.boundaries, true);
    return (
      daysOf(sentence, around).find(
        (day) => !isParted(sentence, figure, day) && !isBound(sentence, day) && isOfEvent(sentence, figure, day),
      ) ?? null
    );
  },
};

/** Days of the week in a stretch, and days of the month that "alone" goes with. */
function daysOf(sentence: Sentence, around: Span): Span[] {
  const { lower, lexicon } = sentence.reading;
  const { figures } = sentence;
  const found: Span[] = figures.filter(
    (one) => one.kind === 'date' && one.dates && one.dates[0] === one.dates[1] && isAlone(sentence, one),
  );
  for (let at = around.start; at < around.end; at++) {
    const day = lexicon.weekdays.at(lower, at);
    if (!day || day.end - day.start < SHORTEST) continue;
    if (!figures.some(({ start, end }) => start < day.end && end > day.start)) found.push(day);
    at = day.end - 1;
  }
  return found.filter(({ start, end }) => start >= around.start && end <= around.end);
}

/** The signs that a calendar has for its days are parts of other words. */
const SHORTEST = 2;

function isParted({ figures }: Sentence, figure: Figure, day: Span): boolean {
  const [from, to] = day.start < figure.start ? [day.end, figure.start] : [figure.end, day.start];
  return figures.some((one) => one.kind === 'count' && one.start >= from && one.end <= to);
}

/** "By Friday", "since Friday", "金曜日までに": all up to a day, or from it on. */
function isBound({ reading: { lower, language } }: Sentence, day: Span): boolean {
  const words = [...language.dates.since, ...language.dates.until];
  if (!language.spaced) return words.some((word) => lower.startsWith(word, skipSpaces(lower, day.end)));
  const end = skipSpacesBack(lower, day.start);
  return words.some((word) => lower.endsWith(word, end) && !isLetter(lower, end - word.length - 1));
}

/** Whether something happened on a day, rather than that somebody said it. */
function isOfEvent(sentence: Sentence, figure: Figure, day: Span): boolean {
  if (isAlone(sentence, day)) return true;
  const clause = clauseAround(day, sentence.span, sentence.boundaries, false);
  const hasEvent = tellsOfPeople(sentence, clause, figure);
  const isSaid = sentence.hits.some((say) => {
    if (say.concept !== 'say') return false;
    const between = say.end <= day.start ? { start: say.end, end: day.start } : { start: day.end, end: say.start };
    if (between.start > between.end || tellsOfPeople(sentence, between, figure)) return false;
    return !hasEvent || !crosses(sentence, between);
  });
  return !isSaid && !isBehindTeller(sentence, day);
}

/** Whether a stretch tells what befell people, or how many. */
function tellsOfPeople({ hits, figures }: Sentence, around: Span, figure: Figure): boolean {
  return (
    hitsWithin(hits, around).some(({ concept }) => EVENTS.has(concept)) ||
    figures.some((one) => one.unit === figure.unit && one.start >= around.start && one.end <= around.end)
  );
}

const EVENTS: ReadonlySet<ConceptId> = new Set(['killed', 'death', 'wounded', 'casualty', 'loss', 'captured']);

/** "ウクライナ国防省は金曜日、…と発表した": where verbs come last, a day right behind the one who tells is the day of telling. */
function isBehindTeller({ reading: { lower, lexicon, language, roles }, hits }: Sentence, day: Span): boolean {
  if (!language.grammar.topic) return false;
  const end = skipSpacesBack(lower, day.start);
  const particle = lexicon.topic.before(lower, end) ?? lexicon.subject.before(lower, end);
  if (!particle || hits.every(({ concept, start }) => concept !== 'say' || start < day.end)) return false;
  // "クルスクでは": a place and no teller
  if (lexicon.functionWords.before(lower, particle.start)) return false;
  return !hits.some(
    (hit) => hit.end === particle.start && (roles.actor.has(hit.concept) || unitOf(hit.concept) === 'person'),
  );
}

/** "On Saturday *alone*", "*rien que* samedi", "土曜日*だけで*". */
function isAlone({ reading: { lower, lexicon } }: Sentence, day: Span): boolean {
  if (lexicon.aloneBehind.at(lower, skipSpaces(lower, day.end))) return true;
  let end = skipSpacesBack(lower, day.start);
  for (let words = 0; words <= SMALL_WORDS; words++) {
    if (lexicon.aloneBefore.before(lower, end)) return true;
    const small = lexicon.functionWords.before(lower, end);
    if (!small) return false;
    end = skipSpacesBack(lower, small.start);
  }
  return false;
}

/** "allein *am* Samstag", "только *за* субботу". */
const SMALL_WORDS = 2;
