import { dayRangeOf } from './day.ts';
import { findingsOf } from './findings.ts';
import { detectLanguage } from './language/detect.ts';
import { LANGUAGES } from './language/index.ts';
import { findMentions } from './mention/mentions.ts';
import type {
  Claim,
  Finding,
  Mention,
  PageCheck,
  PageContext,
  PageFigure,
  PageInfo,
  Story,
  TextBlock,
} from './model.ts';
import { readPage } from './read-page.ts';
import { claimIndex } from './retrieval/index.ts';
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
  const { page, blocks, context } = input;
  const language = detectLanguage(
    blocks.map((block) => block.text).join('\n'),
    context?.language ?? page.language,
    LANGUAGES,
  );
  if (!language) return { language: null, mentions: [], findings: [], claims: [], context: context ?? NO_CONTEXT };

  const index = claimIndex(store.claims);
  const sentences = readPage(blocks, page, language, store.stories, onCrash);
  const mentions: Mention[] = [];
  const findings: Finding[] = [];
  const figures: PageFigure[] = [...(context?.figures ?? [])];
  const known = new Set(context?.stories ?? []);

  for (const story of store.stories) {
    const spoken = findMentions(sentences, story, dayRangeOf(page.published)?.[1] ?? null, known.has(story.id));
    if (spoken.length === 0) continue;
    const told = tellFigures(spoken, story, page);
    const stated = tellPositions(spoken, story);
    figures.push(...told.map((one) => one.pageFigure));
    findings.push(...findingsOf({ told, stated, spoken, figures, story, page, index, isFirst: !known.has(story.id) }));
    mentions.push(
      ...spoken.map(({ block, sentence, by }): Mention => ({ ...sentence.span, block, storyId: story.id, by })),
    );
    known.add(story.id);
  }

  const named = new Set(findings.flatMap((finding) => finding.evidence.map((one) => one.claimId)));
  return {
    language: language.code,
    mentions,
    findings: findings.sort((a, b) => a.block - b.block || a.start - b.start),
    claims: index.all.filter((claim) => named.has(claim.id)),
    context: { language: language.code, stories: [...known], figures },
  };
}

const NO_CONTEXT: PageContext = { language: null, stories: [], figures: [] };
