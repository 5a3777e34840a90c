import { answersWith } from '../mention/answers-with.ts';
import { answersHowMany, asksHowMany, asksOfOthers } from '../mention/asks-how-many.ts';
import { continues, isShort, leadsIn } from '../mention/continues.ts';
import { countsAhead, nameTogether } from '../mention/counts-ahead.ts';
import { countsOn, tollsFor } from '../mention/counts-on.ts';
import { datesMove } from '../mention/dates-of-move.ts';
import { countsEverywhere } from '../mention/everywhere.ts';
import { isOfForce } from '../mention/forces.ts';
import { tellsOfFurther } from '../mention/further.ts';
import { countsGoodsOf } from '../mention/goods.ts';
import { fitsStory, hintsAtStory, namesInHeadline, namesStory } from '../mention/rules.ts';
import { saysOfWhom } from '../mention/says-of-whom.ts';
import { speaksOfSelf } from '../mention/speaks-of-self.ts';
import { isOnForeignTopic } from '../mention/topics.ts';
import type { ConceptId, Mention, Story } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import { flatMapSteps, type Steps } from '../slices.ts';
import { actorsOf } from '../story/actors.ts';
import { rolesOf, withRoles } from '../story/roles.ts';
import { cellSpeaks } from './cells.ts';
import type { Evidence } from './evidence.ts';
import {
  type Focus,
  goesOnFrom,
  isNear,
  isOnOthers,
  isUnderHeading,
  NO_FOCUS,
  withHeading,
  withSilence,
  withSpoken,
} from './focus.ts';
import { isEnded } from './last-sentence.ts';
import type { PlacedSentence, SentenceMention } from './sentences.ts';
import { standingOf } from './standing.ts';

/** What a page says of a story; `isAbout`: enough for its other sentences to refer back to it. */
type StoryMentions = {
  readonly spoken: readonly SentenceMention[];
  readonly isAbout: boolean;
  /** What the text goes on speaking of behind the last of the sentences. */
  readonly focus: Focus;
};

type OnPage = {
  readonly story: Story;
  /** The page's day; what was written before the story began cannot speak of it. */
  readonly published: string | null;
  /** The whole text is known to be on the story. */
  readonly inStory: boolean;
  readonly evidence: Evidence;
  /** What the text was speaking of before the first of the sentences. */
  readonly focus: Focus | null;
};

/**
 * The sentences of a page that speak of a story: those that name it, those that refer back to it where the text is about
 * it, and those that go on from one that does, as long as nothing ends what the text is speaking of. With a step behind each.
 */
export function* findMentions(sentences: readonly PlacedSentence[], on: OnPage): Steps<StoryMentions> {
  const { story, published, inStory, evidence } = on;
  let focus = on.focus ?? NO_FOCUS;
  if (published !== null && published < story.since) return { spoken: [], isAbout: false, focus };
  const standing = standingOf(evidence);
  const named = yield* flatMapSteps(sentences, ({ sentence, role }) => [
    role === 'title' || role === 'heading' ? namesInHeadline(sentence, story) : namesStory(sentence, story),
  ]);
  const isOfEvent = actorsOf(story).size === 0;
  // what stands under the title of a live blog, before its first entry, sums up all of it
  const top = sentences.find(({ role }) => role === 'title')?.block;
  const spoken: SentenceMention[] = [];
  let asked: { readonly question: PlacedSentence; readonly ofOthers: boolean } | null = null;
  for (const [index, placed] of sentences.entries()) {
    yield;
    const previous = sentences[index - 1];
    const next = sentences[index + 1];
    const isFirst = previous?.block !== placed.block;
    if (isFirst) focus = withHeading(focus, placed, standing.isAbout(placed.section));
    const isOnStory =
      inStory ||
      (placed.isTail && !(isOfEvent && isFact(placed))
        ? isUnderHeading(focus, placed)
        : standing.isAbout(placed.section) || (isOfEvent && standing.isPageAbout && placed.section.id === top));
    const answered = asked && answers(placed, asked.question) ? asked : null;
    const isOfOthers = answered?.ofOthers ?? false;
    const found = toldBy({
      placed,
      story,
      named: named[index] ?? false,
      isOnStory,
      isNamedAbove: standing.isNamedOver(placed.section) && !(placed.section.isEntry && placed.role === 'item'),
      near:
        isOnStory ||
        (isNear(focus, placed) && !standing.isOnElse) ||
        (standing.isEntryOfPage(placed.section) && saysWhose(placed, story)),
      focus,
      before: isFirst && !isNextItem(previous, placed) ? null : (previous?.sentence ?? null),
      behind: spoken.at(-1) ?? null,
      above: aboveOf(sentences, index, focus),
      led:
        next?.block === placed.block &&
        (named[index + 1] || (isFirst && nameTogether(placed.sentence, next.sentence, story)))
          ? next.sentence
          : null,
      answered: answered && !isOfOthers ? answered.question.sentence : null,
    });
    const told = found?.by === 'context' && isOfOthers ? null : found;
    if (told) spoken.push(told);
    const { topic } = focus;
    focus = told
      ? withSpoken(focus, placed, told, { named: named[index] ?? false, isOnStory, story })
      : withSilence(focus, placed, story);
    if (asksHowMany(placed.sentence)) {
      const ofOthers = isOnOthers(focus) || asksOfOthers(placed.sentence, story);
      asked = isOnStory ? { question: placed, ofOthers } : null;
      // "How many are in Kursk?": of whom, the text before it says
      if (asked && !ofOthers && !named[index]) focus = { ...focus, topic: topic ?? focus.topic };
    }
  }
  return { spoken, isAbout: inStory || standing.isPageAbout, focus };
}

/**
 * Behind its last full sentence an article may end with a table, a list of days or of numbers, or a short answer; links to other
 * stories begin with no number and name nothing before a colon.
 */
function isFact({ role, sentence: { reading, span } }: PlacedSentence): boolean {
  if (role === 'cell') return true;
  if (role === 'text') return isEnded(reading.text);
  const text = reading.text.slice(reading.own.start, span.end).trim();
  return role === 'item' && FACT.test(text);
}

/** "12 June: the takeover is completed", "Buildings lost: 173,000". */
const FACT = /^\P{L}{0,2}\p{Nd}|^[^:]{2,40}:\s\P{L}{0,2}(?:\p{L}+\s){0,3}\P{L}{0,2}\p{Nd}/u;

/** The story's side is named, or people are told to be brought where it sends them. */
function saysWhose({ sentence: { hits } }: PlacedSentence, story: Story): boolean {
  const has = (concepts: ReadonlySet<ConceptId>) => hits.some(({ concept }) => concepts.has(concept));
  return has(actorsOf(story)) || (has(BROUGHT) && has(away(rolesOf(story))));
}

const BROUGHT: ReadonlySet<ConceptId> = new Set(['sent', 'moved', 'transport', 'arrived', 'expedition']);
const away = withRoles([], 'theatre', 'staging', 'inTheatre');

/** The sentences before one in its block, the nearest first, and the heading over it; of a heading, what stands under it. */
function aboveOf(sentences: readonly PlacedSentence[], index: number, { heading }: Focus): Sentence[] {
  const own = sentences[index];
  const above: Sentence[] = [];
  for (let at = index - 1; sentences[at]?.block === own?.block && above.length < MOST_ABOVE; at--) {
    const one = sentences[at];
    if (one) above.push(one.sentence);
  }
  // "16 billion", over the paragraph that says of what
  const below = own?.role === 'heading' ? sentences[index + 1] : undefined;
  if (below) above.push(below.sentence);
  return heading && heading !== own?.sentence ? [...above, heading] : above;
}

/** Sentences that stand further up say little of what is told now. */
const MOST_ABOVE = 3;

/** An item of a list goes on from the one above it. */
function isNextItem(previous: PlacedSentence | undefined, { role, index }: PlacedSentence): boolean {
  return role === 'item' && previous?.role === 'item' && previous.index === index - 1;
}

/** The answer stands in the block of its question, or in the one below. */
function answers({ index, role }: PlacedSentence, question: PlacedSentence): boolean {
  return index - question.index <= 1 && role !== 'heading' && role !== 'title' && role !== 'caption';
}

type Placed = {
  readonly placed: PlacedSentence;
  readonly story: Story;
  readonly named: boolean;
  /** The page or its section is about the story. */
  readonly isOnStory: boolean;
  /** The title, or the heading of its section, names the story. */
  readonly isNamedAbove: boolean;
  /** So it is, or the story was named right before. */
  readonly near: boolean;
  readonly focus: Focus;
  /** The sentence before, in the same block. */
  readonly before: Sentence | null;
  readonly behind: SentenceMention | null;
  readonly above: readonly Sentence[];
  /** The sentence behind, in the same block, where it names the story, be it together with this one. */
  readonly led: Sentence | null;
  /** The question of how many that it answers. */
  readonly answered: Sentence | null;
};

function toldBy(one: Placed): SentenceMention | null {
  const { placed, story, named, isOnStory, isNamedAbove, near, focus, before, behind, above, led, answered } = one;
  const { block, sentence } = placed;
  const last = behind && behind.sentence === before ? behind : null;
  const mention = (by: Mention['by'], goesOn: Sentence | null, isBeyond = false): SentenceMention => ({
    block,
    sentence,
    by,
    before: goesOn,
    previous: before ?? (isBeyond ? goesOn : null),
    isBeyond,
    asked: answered,
    above,
  });
  const inBlock = (by: Mention['by']) => {
    const topic = topicOf(sentence, by, before, last);
    if (topic === null || saysOfWhom(topic, story) || by === 'named') return mention(by, topic ?? led);
    return mention(by, focus.topic ?? topic, focus.topic !== null);
  };
  const isBehindForeign = before !== null && isOnForeignTopic(before, story);
  if (named || (!isBehindForeign && hintsAtStory(sentence, story))) return inBlock('named');
  if (placed.role === 'aside' || speaksOfSelf(sentence, story)) return null;
  // where nobody's people are told apart, what a page on the story counts is the story's, until a rule says otherwise
  const isAnyones = actorsOf(story).size === 0 && isOnStory && !isBehindForeign && countsHere(sentence, story);
  if (placed.cell?.isHeaded)
    return isAnyones || (near && cellSpeaks(placed, focus, story)) ? mention('context', focus.topic, true) : null;
  if (isAnyones) return inBlock('context');
  // "pp. 300–612": where no word is known, nothing is told, unless it answers
  if (sentence.hits.length === 0 && !answered) return null;
  if (near && !isOnOthers(focus) && fitsStory(sentence, story)) return fits(inBlock('context'), focus);
  if ((last && goesOnFromLast(sentence, last.sentence, story)) || (led && leadsIn(sentence, led, story)))
    return inBlock('context');
  if (behind?.block === block && focus.ended === null && countsOn(sentence, behind.sentence, story))
    return mention('context', topicBehind(behind));
  if (led && tollsFor(sentence, led, story)) return inBlock('context');
  if (led && !before && countsAhead(sentence, led, story)) return inBlock('context');
  if (before && countsGoodsOf(sentence, before, story)) return mention('context', before);
  const goesOn = goesOnFrom(focus, placed, story, isNamedAbove) || (answered && answersHowMany(sentence, story));
  return isOnStory && goesOn ? mention('context', last?.sentence ?? focus.topic, true) : null;
}

/** A sentence with a number that is not on something else. */
function countsHere(sentence: Sentence, story: Story): boolean {
  return sentence.figures.length > 0 && !isOnForeignTopic(sentence, story);
}

function goesOnFromLast(sentence: Sentence, last: Sentence, story: Story): boolean {
  return (
    continues(sentence, story) ||
    answersWith(sentence, last, story) ||
    tellsOfFurther(sentence, last, story) ||
    countsEverywhere(sentence, last, story) ||
    datesMove(sentence, last, story)
  );
}

/** "In all 12,000 are planned": a sentence that names no people has them from its page. */
function fits(mention: SentenceMention, { topic, ended }: Focus): SentenceMention {
  const isOnOwn = mention.before !== null || ended !== null || mention.sentence.hits.some(isOfForce);
  return isOnOwn ? mention : { ...mention, before: topic, isBeyond: true };
}

/** What a text speaks of behind a sentence: of what that went on from itself, where it only gave another number. */
function topicBehind({ sentence, by, before }: SentenceMention): Sentence {
  return by === 'context' && before ? before : sentence;
}

/** What a sentence goes on from: "Kyiv's count is 6,000. Seoul's is 4,000." */
function topicOf(
  sentence: Sentence,
  by: Mention['by'],
  before: Sentence | null,
  last: SentenceMention | null,
): Sentence | null {
  if (by === 'context' && last) return topicBehind(last);
  return isShort(sentence) ? before : null;
}
