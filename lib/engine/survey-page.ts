import { datelineOf } from '../dateline.ts';
import type { Language } from '../language/types.ts';
import type { PageContext, PageInfo, PagePlace, Story, TextBlock } from '../model.ts';
import { evidenceIn, NO_CONTEXT, toEvidence } from '../page/context.ts';
import { NO_EVIDENCE, weighed } from '../page/evidence.ts';
import { outlineOf, placeBehind, TOP } from '../page/places.ts';
import { pageReader } from '../read-page.ts';

/**
 * What the blocks of a whole page, in the language given, tell of its outline and of how much of it is on each story: the
 * context with which its first portion is read as if all were read at once. `add` takes the page's blocks in order;
 * `context` is the sum.
 */
export function surveyPage(
  input: { readonly page: PageInfo; readonly blocks: readonly TextBlock[] },
  stories: readonly Story[],
  language: Language | null,
) {
  const published = input.page.published ?? (language && datelineOf(input.blocks, language));
  const page: PageInfo = { ...input.page, published };
  const outline = outlineOf(input.blocks);
  let place: PagePlace = { ...TOP, focus: [] };
  let evidence = stories.map((story) => toEvidence(story, NO_EVIDENCE));
  return {
    add(blocks: readonly TextBlock[]): void {
      if (!language) return;
      const start = { ...outline, place };
      const readFor = pageReader(blocks, page, language, undefined, start);
      evidence = stories.map((story) =>
        toEvidence(story, weighed(evidenceIn({ evidence }, story), readFor(story), story)),
      );
      place = { ...placeBehind(blocks, start), focus: [] };
    },
    get context(): PageContext {
      return {
        ...NO_CONTEXT,
        ...outline,
        language: language?.code ?? null,
        published,
        evidence,
        isWeighed: true,
        place: { ...TOP, focus: [] },
      };
    },
  };
}
