import { dayNumber } from '../day.ts';
import { isPeople } from '../figure/units.ts';
import { recountOf } from '../frame/counted/recount.ts';
import { FATES, withoutPartsOfFates } from '../frame/fate/fates.ts';
import { type Frame, frameOf } from '../frame/frame.ts';
import { withLent } from '../frame/lent.ts';
import { withBatchesCountedIn } from '../frame/measure/batches-counted-in.ts';
import { withoutStandingOfSent } from '../frame/measure/standing-of-sent.ts';
import { phraseSpan } from '../frame/phrase-span.ts';
import { withOwnPlaces } from '../frame/place/own-places.ts';
import { surroundingsOf } from '../frame/surroundings.ts';
import { isDated } from '../frame/time/dated.ts';
import { isSayingDate } from '../frame/time/saying-date.ts';
import type { ConceptId, DayRange, Figure, Story, SubjectId, SubjectRule } from '../model.ts';
import { conceptsIn, type Sentence } from '../reading/sentence.ts';
import { actorsOf } from '../story/actors.ts';
import { patternsOf } from '../story/patterns.ts';
import { rolesOf } from '../story/roles.ts';
import type { Doubt } from './doubts/doubt.ts';
import { doubtsAbout } from './doubts/index.ts';
import { asMeant, fits, isBare } from './fits.ts';
import { fromAbove, isOpen } from './from-above.ts';
import { leadingOf } from './leading.ts';
import { isBarredBy, leadOfFirst, ruleOfScores, type Scored, scoresOf, withoutFateless } from './scores.ts';

/** Why a figure of a sentence on the story counts nothing of it. */
export type Drop = 'no_noun' | 'no_event' | 'no_rule' | 'other_people' | 'part';

/** A figure that counts something of the story. */
export type Classified = {
  readonly figure: Figure;
  readonly subject: SubjectId;
  /** Subjects that its words allow as well; then it conflicts only where it is larger than all that they have. */
  readonly others: readonly SubjectId[];
  /** What speaks against the subject; none: the figure may conflict with the record. */
  readonly doubts: readonly Doubt[];
};

/** What was made of one figure: what it counts and by which of the story's patterns, or why nothing. */
export type FigureReading = (
  | { readonly taken: Classified; readonly rule: number | null; readonly drop: null }
  | { readonly taken: null; readonly rule: null; readonly drop: Drop }
) & {
  readonly frame: Frame;
  /** Other subjects of which a pattern fits. */
  readonly rivals: readonly SubjectId[];
  /** What its cues add up to for each subject, the highest first. */
  readonly scores: readonly Scored[];
};

/** Reads every figure of a sentence on the story; of the subjects of which a pattern fits, that with the highest score takes it. */
export function readFigures(
  { sentence: told, before, by, isBeyond, asked, previous, above }: ReadSentence,
  story: Story,
  pageDate: DayRange | null,
): FigureReading[] {
  const sentence = withBatchesCountedIn(withoutStandingOfSent(withoutPartsOfFates(told)));
  const actors = actorsOf(story);
  const { inTheatre } = rolesOf(story);
  // without a side of its own nobody is spoken of whom "they" could be: what stands above is lent word by word
  const topic = before && actors.size > 0 ? { sentence: before, isBeyond, asked } : null;
  const read = surroundingsOf(sentence, topic, previous, story).map((around): FigureReading => {
    const own = isBeyond
      ? { ...around, scopes: { ...around.scopes, inherited: true as const } }
      : actors.size === 0
        ? { ...around, scopes: withOwnPlaces(around.scopes, sentence, around.figure) }
        : around;
    const { figure } = own;
    const mayBeMeant = actors.size === 0 && isBare(figure);
    const about = { sentence, story, previous, by, pageDate };
    let frame = frameOf({ ...about, ...own });
    let scores: readonly Scored[] = [];
    const drop = (why: Drop): FigureReading => ({ frame, taken: null, rule: null, drop: why, rivals: [], scores });
    if ((figure.unit === null && !mayBeMeant) || isCountOfThings(sentence, frame)) return drop('no_noun');
    const today = pageDate?.[1] ?? null;
    const when = frame.time.asOf ?? pageDate;
    if (isNoEvent(figure, when)) return drop('no_event');
    const isSaid = figure.kind === 'date' && isSayingDate(sentence, figure);
    const fittingIn = (seen: Pick<Frame, 'figure' | 'scopes' | 'counted'>) =>
      patternsOf(story)
        .filter(({ said }) => said || !isSaid)
        .filter((one) => fits(one, (actors.size === 0 && asMeant(one, seen)) || seen, figure.dates ?? when))
        .filter(({ dated }) => !dated || isDated(sentence, figure, today));
    let fitting: readonly SubjectRule[] = fittingIn(frame);
    // what its own sentence does not tell, the one before may
    if (fitting.length === 0 && by === 'context') {
      frame = frameOf({ ...about, figure, scopes: withLent(own.scopes, sentence, figure, topic, actors) });
      fitting = fittingIn(frame);
    }
    const recount = fitting.length === 0 ? recountOf(sentence, figure) : null;
    if (recount) {
      const phrase = new Set([...own.scopes.phrase, ...recount.told]);
      frame = frameOf({ ...about, figure, scopes: { ...own.scopes, phrase } });
      fitting = fittingIn(frame);
    }
    // where nobody is told apart by a side, what is counted is told once, and goes on over sentences and lists
    if (actors.size === 0 && isOpen(fitting)) {
      const isOfSentence = figure.unit !== 'person' || [...own.scopes.clause].some((one) => inTheatre.has(one));
      const lent = fromAbove(
        {
          figure,
          scopes: own.scopes,
          above: isOfSentence ? [sentence, ...above] : above,
          isTold: fitting.length > 0,
          story,
        },
        (scopes) => fittingIn({ figure, scopes, counted: frame.counted }),
      );
      if (lent && (fitting.length === 0 || !isOpen(lent.fitting))) {
        frame = frameOf({ ...about, figure, scopes: lent.scopes });
        fitting = lent.fitting;
      }
    }
    const { scopes } = frame;
    const words =
      figure.kind === 'count' && figure.unit === 'person'
        ? withoutFateless(scoresOf(story.scores ?? [], scopes, when), patternsOf(story), scopes)
        : [];
    const leading = leadingOf(fitting, words);
    scores = leading?.scores ?? words;
    const rule =
      leading?.pattern ??
      (isCrowd(figure) && isOfPeople(sentence, frame, actors)
        ? ruleOfScores(words, isBarredBy(patternsOf(story), scopes))
        : null);
    if (!rule) return drop(isSaid ? 'no_event' : 'no_rule');
    if (frame.whose.side === 'another') return drop('other_people');
    const { subject } = rule;
    const others = [...new Set([...(rule.or ?? []), ...(leading?.open ?? [])])].filter((one) => one !== subject);
    // a rule of people takes officers, sappers and others as people
    const meant = (mayBeMeant && asMeant(rule, frame)?.figure) || figure;
    const counted = isPeople(meant.unit) && rule.units.includes('person') ? { ...meant, unit: 'person' } : meant;
    const doubts = doubtsAbout({ sentence, figure: counted, scopes, rule, story, actors, words });
    // no sum of cues makes a number of this side's people of what is so many a day, or nobody's
    const leastLead = by === 'context' ? LEAST_LEAD_OF_FOCUS : LEAST_LEAD;
    const isNobodys = doubts.some(({ reason }) => reason === 'not_named') && leadOfFirst(words) < leastLead;
    if (!leading && (isNobodys || doubts.some(({ reason }) => reason === 'rate'))) return drop('no_rule');
    const rivals = [...new Set(fitting.map((one) => one.subject))].filter((one) => one !== subject).sort();
    return {
      frame,
      taken: { figure: counted, subject, others, doubts },
      rule: leading ? patternsOf(story).indexOf(leading.told) : null,
      drop: null,
      rivals,
      scores,
    };
  });
  return read.map((one) =>
    isPartOfSame(sentence, one, read) ? { ...one, taken: null, rule: null, drop: 'part' } : one,
  );
}

/** A counter alone makes people of anyone: some word of the phrase must be of this side, of soldiers, or of what befell them. */
function isOfPeople(sentence: Sentence, { scopes: { phrase } }: Frame, actors: ReadonlySet<ConceptId>): boolean {
  const { spaced, grammar } = sentence.reading.language;
  if (spaced && grammar.noun === 'after') return true;
  return [...phrase].some((concept) => actors.has(concept) || SOLDIERS.has(concept) || FATES.has(concept));
}

const SOLDIERS: ReadonlySet<ConceptId> = new Set(['soldier', 'special_forces', 'force']);

/** "6 things to know", "Two waves": so small a number without a noun for people counts them only where their fate is told. */
function isCountOfThings(sentence: Sentence, { figure, scopes: { phrase } }: Frame): boolean {
  const own = sentence.figures.find(({ start }) => start === figure.start);
  if (own?.unit !== null || figure.unit !== 'person' || (figure.high ?? figure.low ?? 0) >= LEAST_GUESSED) return false;
  return ![...phrase].some((concept) => FATES.has(concept));
}

/** A guess at what fewer people are is worth nothing: "one soldier spoke", "two of them". */
function isCrowd({ low, high }: Figure): boolean {
  return (low ?? high ?? 0) >= LEAST_GUESSED;
}

const LEAST_GUESSED = 10;
/** How far the cues of people of whom no word says whose they are must lead before "none of the story's". */
const LEAST_LEAD = 3;
/** The same of people of whom the text has said before whose they are. */
const LEAST_LEAD_OF_FOCUS = 1;

/** A sentence that speaks of the story: what a short one goes on from, and whether it names the story itself. */
export type ReadSentence = {
  readonly sentence: Sentence;
  readonly before: Sentence | null;
  readonly by: 'named' | 'context';
  /** What it goes on from stands beyond its paragraph. */
  readonly isBeyond: boolean;
  /** The question before it, of how many, that it answers. */
  readonly asked: Sentence | null;
  /** The sentence before it in its paragraph. */
  readonly previous: Sentence | null;
  /** What stands over it, the nearest first. */
  readonly above: readonly Sentence[];
};

/** "12,000 soldiers, including 500 officers": a part is no second figure of what its whole counts. */
function isPartOfSame(sentence: Sentence, { taken, frame }: FigureReading, all: readonly FigureReading[]): boolean {
  if (!taken) return false;
  // "6,000 engineers, of whom 1,000 have come": what it is a part of is still to come
  const told = conceptsIn(sentence.hits, phraseSpan(sentence, taken.figure));
  if (told.has('arrived') || told.has('so_far')) return false;
  const { whole } = frame.measure;
  return all.some((other) => other.taken?.figure.start === whole?.start && other.taken?.subject === taken.subject);
}

/** A date which says no day on which anything took place. */
function isNoEvent(figure: Figure, told: DayRange | null): boolean {
  return figure.kind === 'date' && !mayBeEvent(figure, told);
}

/** A month, or a time that lies ahead, is not when something took place to the day. */
function mayBeEvent({ dates }: Figure, told: DayRange | null): boolean {
  if (!dates) return false;
  return dayNumber(dates[1]) - dayNumber(dates[0]) <= MOST_DAYS && (!told || dates[0] <= told[1]);
}

const MOST_DAYS = 20;
