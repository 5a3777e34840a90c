import { dayRangeOf } from './day.ts';
import { extractFigures } from './figure/extract.ts';
import { unitOf } from './figure/units.ts';
import type { Language } from './language/types.ts';
import type { PlacedSentence } from './mention/mentions.ts';
import type { Figure, PageInfo, Story, StoryId, TextBlock } from './model.ts';
import { sentenceFor } from './reading/scope.ts';
import { sentenceOf } from './reading/sentence.ts';
import { readingOf, type TextReading } from './reading/text-reading.ts';
import { storyScanner } from './story/scanner.ts';
import { sentencesOf } from './text/sentences.ts';

const abbreviations = new WeakMap<Language, ReadonlySet<string>>();

/** Reads blocks into sentences with their concepts and figures. `onCrash` is told of a parser or refiner that threw. */
export function readPage(
  blocks: readonly TextBlock[],
  page: PageInfo,
  language: Language,
  stories: readonly Story[],
  onCrash?: (step: string, error: unknown) => void,
): PlacedSentence[] {
  const scan = storyScanner(stories, language);
  const reference = referenceDay(page, stories);
  return blocks.flatMap((block) => {
    const reading = readingOf(block.text, language, scan, reference);
    const figures = extractFigures(reading, onCrash);
    return sentencesOf(reading.folded, abbreviationsOf(language)).map((span) => ({
      block: block.id,
      role: block.role,
      sentence: sentenceOf(reading, span, figures),
    }));
  });
}

/**
 * Sentences as one story sees them: without the other stories' own words, and where one of those is a noun that numbers
 * count, with the figures read anew, so that no story's nouns change what another's figures count.
 */
export function sentencesFor(sentences: readonly PlacedSentence[], story: StoryId): readonly PlacedSentence[] {
  const again = new Map<TextReading, readonly Figure[] | null>();
  return sentences.map((placed) => {
    const sentence = sentenceFor(placed.sentence, story);
    if (sentence === placed.sentence) return placed;
    const { reading } = placed.sentence;
    const known = again.get(reading);
    const figures =
      known !== undefined ? known : hasNounOfOther(reading, story) ? extractFigures(sentence.reading) : null;
    again.set(reading, figures);
    return { ...placed, sentence: figures ? sentenceOf(sentence.reading, sentence.span, figures) : sentence };
  });
}

function hasNounOfOther({ hits }: TextReading, own: StoryId): boolean {
  return hits.some(({ story, concept }) => story !== undefined && story !== own && unitOf(concept) !== null);
}

/** The day from which missing years are implied: the page's own, else half a year into the first story. */
function referenceDay(page: PageInfo, stories: readonly Story[]): string {
  const own = dayRangeOf(page.published);
  if (own) return own[1];
  const since = stories[0]?.since ?? '2024-10-01';
  const [year = 2024, month = 10] = since.split('-').map(Number);
  return month > 6 ? `${year + 1}-0${month - 6}-01` : `${year}-${String(month + 6).padStart(2, '0')}-01`;
}

function abbreviationsOf(language: Language): ReadonlySet<string> {
  const known = abbreviations.get(language) ?? new Set(language.abbreviations);
  abbreviations.set(language, known);
  return known;
}
