import { datelineOf } from './dateline.ts';
import { dayRangeOf } from './day.ts';
import { findingsOf } from './findings.ts';
import { detectLanguage } from './language/detect.ts';
import { LANGUAGES } from './language/index.ts';
import type { Language } from './language/types.ts';
import { findMentions, type PlacedSentence } from './mention/mentions.ts';
import type { Claim, Mention, PageCheck, PageContext, PageInfo, Story, TextBlock } from './model.ts';
import { readPage } from './read-page.ts';
import { sentenceFor } from './reading/scope.ts';
import { type ClaimIndex, claimIndex } from './retrieval/index.ts';
import { tellFigures, tellPositions } from './tell.ts';

export type PageInput = {
  readonly page: PageInfo;
  readonly blocks: readonly TextBlock[];
  /** What earlier blocks of the same page gave; `null` at first. */
  readonly context: PageContext | null;
};
export type Store = { readonly stories: readonly Story[]; readonly claims: readonly Claim[] };

/**
 * The whole flow on one page: text → language → sentences with figures → mentions → what the figures count and the
 * positions say → candidate claims → evidence → verdict → findings, in the blocks' order.
 * Nothing in `blocks` makes it throw; a parser that does is told to `onCrash` and the rest stands.
 */
export function checkPage(input: PageInput, store: Store, onCrash?: (step: string, error: unknown) => void): PageCheck {
  const { blocks } = input;
  const context = input.context ?? NO_CONTEXT;
  const language = languageOf(input);
  if (!language) return { language: null, mentions: [], findings: [], claims: [], context };

  const published = input.page.published ?? context.published ?? datelineOf(blocks, language);
  const page: PageInfo = { ...input.page, published };
  const sentences = readPage(blocks, page, language, store.stories, onCrash);
  const index = claimIndex(store.claims);
  const found = store.stories.map((story) => checkStory({ story, sentences, page, index, context }));

  const findings = found.flatMap((one) => one.findings).sort((a, b) => a.block - b.block || a.start - b.start);
  const named = new Set(findings.flatMap((finding) => finding.evidence.map((one) => one.claimId)));
  return {
    language: language.code,
    mentions: found.flatMap((one) => one.mentions),
    findings,
    claims: index.all.filter((claim) => named.has(claim.id)),
    context: {
      language: language.code,
      published: context.published ?? published,
      stories: [...new Set([...context.stories, ...found.flatMap((one) => (one.isStory ? [one.story.id] : []))])],
      figures: [...context.figures, ...found.flatMap((one) => one.figures)],
    },
  };
}

type StoryInput = {
  readonly story: Story;
  readonly sentences: readonly PlacedSentence[];
  readonly page: PageInfo;
  readonly index: ClaimIndex;
  readonly context: PageContext;
};

/** What a page says of one story: mentions → what its figures count, what its positions say → findings. */
function checkStory({ story, sentences, page, index, context }: StoryInput) {
  const known = context.stories.includes(story.id);
  const own = sentences.map((placed) => ({ ...placed, sentence: sentenceFor(placed.sentence, story.id) }));
  const { spoken, isAbout } = findMentions(own, story, dayRangeOf(page.published)?.[1] ?? null, known);
  const told = tellFigures(spoken, story, page);
  const stated = tellPositions(spoken, story);
  // a forecast, or a figure whose subject is not sure, is held against no other
  const figures = told
    .filter((one) => one.others.length === 0 && !one.forecast && !one.cannotTell)
    .map((one) => one.pageFigure);
  const all = [...context.figures, ...figures];
  const mentions = spoken.map(
    ({ block, sentence, by }): Mention => ({ ...sentence.span, block, storyId: story.id, by }),
  );
  const findings = findingsOf({ told, stated, spoken, figures: all, story, page, index, isFirst: !known });
  return { story, isStory: isAbout, mentions, findings, figures };
}

/** Later blocks of a page are in its language; a first reading tells it from the text and the page's own word. */
function languageOf({ page, blocks, context }: PageInput): Language | null {
  const known = LANGUAGES.find((language) => language.code === context?.language);
  return known ?? detectLanguage(blocks.map((block) => block.text).join('\n'), page.language, LANGUAGES);
}

const NO_CONTEXT: PageContext = { language: null, published: null, stories: [], figures: [] };
