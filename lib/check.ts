import { type Candidates, candidatesIn, fetchCandidates } from './candidates.ts';
import type { ClaimSource, Wants } from './claim-source.ts';
import { datelineOf } from './dateline.ts';
import { type StoryReading, storySteps } from './engine/read-story.ts';
import { findingsOf, type Told, wantsOfFindings } from './findings.ts';
import { detectLanguage } from './language/detect.ts';
import { LANGUAGES } from './language/index.ts';
import type { Language } from './language/types.ts';
import type { Claim, Mention, PageCheck, PageContext, PageInfo, Span, Story, TextBlock } from './model.ts';
import { nextTurn } from './next-turn.ts';
import { evidenceIn, focusAt, NO_CONTEXT, toEvidence, toFocus } from './page/context.ts';
import { weighed } from './page/evidence.ts';
import { outlineOf, placeBehind, TOP } from './page/places.ts';
import { type PageWatch, pageSteps, readSentence } from './read-page.ts';
import type { Sentence } from './reading/sentence.ts';
import { atOnce, flatMapSteps, inSlices, type Slicing, type Steps } from './slices.ts';
import { isCertain, ownSpan, toldOf } from './tell.ts';

export type PageInput = {
  readonly page: PageInfo;
  readonly blocks: readonly TextBlock[];
  /** What earlier blocks of the same page gave; `null` at first. */
  readonly context: PageContext | null;
};
export type Store = { readonly stories: readonly Story[]; readonly claims: readonly Claim[] };

/** What a page says, read before any claim is known, and the claims that it calls for. */
export type ReadCheck = Pick<PageCheck, 'language' | 'mentions' | 'context'> & {
  /** The page as each story reads it. */
  readonly readings: readonly StoryReading[];
  readonly told: readonly Told[];
  readonly wants: Wants;
};

/**
 * The whole flow on one page: text → language → sentences with figures → mentions → what the figures count and the
 * positions say → candidate claims → evidence → verdict → findings, in the blocks' order.
 * Nothing in `blocks` makes it throw; a parser that does is told to `watch` and the rest stands.
 */
export function checkPage(input: PageInput, store: Store, watch?: PageWatch): PageCheck {
  return judgeCheck(readCheck(input, store.stories, watch), candidatesIn(store.claims));
}

/**
 * The same with claims that are fetched as far as the page calls for them, in slices: what waits has its turn in the midst of
 * a long page, table or paragraph. Rejects when the claims cannot be had.
 */
export async function checkPageFrom(
  input: PageInput,
  stories: readonly Story[],
  source: ClaimSource,
  slicing: Slicing = SLICING,
): Promise<PageCheck> {
  const read = await inSlices(readSteps(input, stories), slicing);
  return inSlices(judgeSteps(read, await fetchCandidates(read.wants, source)), slicing);
}

/** A slice and the step that it ends with fit between two frames of a screen or three. */
const SLICING: Slicing = { now: () => performance.now(), pause: nextTurn, longest: 15 };

/** The first half: what the page says, and which claims are wanted for it. */
export function readCheck(input: PageInput, stories: readonly Story[], watch?: PageWatch): ReadCheck {
  return atOnce(readSteps(input, stories, watch));
}

function* readSteps(input: PageInput, stories: readonly Story[], watch?: PageWatch): Steps<ReadCheck> {
  const { blocks } = input;
  const context = input.context ?? { ...NO_CONTEXT, ...outlineOf(blocks), place: { ...TOP, focus: [] } };
  yield;
  const language = languageOf(input);
  if (!language)
    return { language: null, mentions: [], context, readings: [], told: [], wants: { subjects: [], words: [] } };

  const published = input.page.published ?? context.published ?? datelineOf(blocks, language);
  const page: PageInfo = { ...input.page, published };
  const { isLive, ends, place } = context;
  const start = { isLive, ends, place };
  const readFor = yield* pageSteps(blocks, page, language, watch, start);
  const heard = yield* flatMapSteps(stories, function* (story) {
    const sentences = yield* readFor(story);
    const evidence = yield* weighed(evidenceIn(context, story), sentences, story);
    const read = (text: string, at: number) => readSentence(text, at, { story, page, language });
    const reading = yield* storySteps({
      story,
      sentences,
      page,
      // a page that was never weighed is on a story only because somebody says so
      inStory: context.stories.includes(story.id) && !context.evidence.some(({ storyId }) => storyId === story.id),
      evidence,
      focus: focusAt(place, story, read),
    });
    return [{ reading, evidence: toEvidence(story, evidence) }];
  });
  const readings = heard.map(({ reading }) => reading);
  const read = yield* flatMapSteps(readings, (reading) => [toldOnPage(reading, page, context)]);
  const wants = yield* flatMapSteps(read, function* ({ told }) {
    return [yield* wantsOfFindings(told)];
  });
  return {
    language: language.code,
    mentions: read.flatMap((one) => one.mentions),
    context: {
      language: language.code,
      published: context.published ?? published,
      stories: [
        ...new Set([...context.stories, ...read.flatMap(({ isStory, told }) => (isStory ? told.story.id : []))]),
      ],
      figures: [...context.figures, ...read.flatMap((one) => one.figures)],
      evidence: heard.map(({ evidence }) => evidence),
      isLive,
      ends,
      place: place && {
        ...placeBehind(blocks, start),
        focus: readings.map(({ story, focus }) => toFocus(story, focus)),
      },
    },
    readings,
    told: read.map(({ told }) => told),
    wants: {
      subjects: wants.flatMap(({ subjects }) => subjects),
      words: wants.flatMap(({ words }) => words),
    },
  };
}

/** The second half: the findings, judged with the claims that were wanted, or with more. */
export function judgeCheck(read: ReadCheck, candidates: Candidates): PageCheck {
  return atOnce(judgeSteps(read, candidates));
}

function* judgeSteps({ language, mentions, context, told }: ReadCheck, candidates: Candidates): Steps<PageCheck> {
  const found = yield* flatMapSteps(told, (one) => findingsOf(one, candidates));
  const findings = found.sort((a, b) => a.block - b.block || a.start - b.start);
  yield;
  const named = new Set(findings.flatMap((finding) => finding.evidence.map((one) => one.claimId)));
  // blocks that come later may stand anywhere
  const later = { ...context, place: null };
  return { language, mentions, findings, claims: candidates.all.filter(({ id }) => named.has(id)), context: later };
}

/** What a page says of one story, and what later blocks of it need to know. */
function toldOnPage(read: StoryReading, page: PageInfo, context: PageContext) {
  const { story, spoken, isAbout, positions } = read;
  const told = toldOf(read.figures);
  const figures = told.filter(isCertain).map((one) => one.pageFigure);
  const mentions = spoken.map(
    ({ block, sentence, by }): Mention => ({ ...spanOf(sentence), block, storyId: story.id, by }),
  );
  const isFirst = !context.stories.includes(story.id);
  const all = [...context.figures, ...figures];
  return {
    isStory: isAbout,
    mentions,
    figures,
    told: { told, stated: positions, spoken, figures: all, story, page, isFirst } satisfies Told,
  };
}

/** Later blocks of a page are in its language; a first reading tells it from the text and the page's own word. */
function languageOf({ page, blocks, context }: PageInput): Language | null {
  const known = LANGUAGES.find((language) => language.code === context?.language);
  return known ?? detectLanguage(blocks.map((block) => block.text).join('\n'), page.language, LANGUAGES);
}

function spanOf(sentence: Sentence): Span {
  const { start, end } = ownSpan(sentence, sentence.span);
  return { start, end };
}
