import { dayRangeOf } from './day.ts';
import { figureSteps, type Watch } from './figure/extract.ts';
import { detectLanguage } from './language/detect.ts';
import { LANGUAGES } from './language/index.ts';
import type { Language } from './language/types.ts';
import type { PageInfo, Span, Story, TextBlock } from './model.ts';
import { type BlockText, blockText } from './page/context-text.ts';
import { leaningOf } from './page/leaning.ts';
import { namesIn } from './page/names.ts';
import { outlineOf, type PageStart, placesOf, TOP } from './page/places.ts';
import type { BlockPlace, PlacedSentence } from './page/sentences.ts';
import { type Sentence, sentenceOf } from './reading/sentence.ts';
import { inBlock, isOwn, readingOf, type TextReading } from './reading/text-reading.ts';
import { atOnce, flatMapSteps, type Steps } from './slices.ts';
import { NO_ROLES, type Roles, rolesOf } from './story/roles.ts';
import { genericScanner, storyHits } from './story/scanner.ts';
import { sentencesOf } from './text/sentences.ts';
import type { Scanner } from './text/words.ts';

const FIRST_PLACE: BlockPlace = { index: 0, section: { id: null, isEntry: false }, isTail: false, cell: null };

const abbreviations = new WeakMap<Language, ReadonlySet<string>>();

/** As `Watch`, with the block of a number that was left out. */
export type PageWatch = Pick<Watch, 'crashed'> & {
  readonly dropped?: (block: number, step: string, number: Span) => void;
};

/** A page as one story reads it: sentences with their concepts and figures; `null`: as nobody's story does. */
export type ReadFor = (story: Story | null) => readonly PlacedSentence[];
/** The same with a step behind each block, and steps within. */
export type ReadInSteps = (story: Story | null) => Steps<readonly PlacedSentence[]>;

/**
 * Makes blocks ready to be read by any number of stories. Each story reads with the generic concepts and its own, and
 * nothing of another story's: what it finds is the same whichever others are followed. `language` is the page's. Blocks without a word of the
 * story are read once for all of them. `watch` is told of what is left out, once for each story that reads it.
 */
export function pageReader(blocks: readonly TextBlock[], page: PageInfo, language: Language): ReadFor {
  const readFor = atOnce(pageSteps(blocks, page, language));
  return (story) => atOnce(readFor(story));
}

/** The same in steps. */
export function* pageSteps(
  blocks: readonly TextBlock[],
  page: PageInfo,
  language: Language,
  watch?: PageWatch,
  start: PageStart = { ...outlineOf(blocks), place: TOP },
): Steps<ReadInSteps> {
  const names = namesIn(language, genericScanner(language), dayRangeOf(page.published)?.[1] ?? SOME_DAY);
  const leaning = leaningOf(blocks, names);
  yield;
  const places = placesOf(blocks, start);
  yield;
  const prepared = yield* flatMapSteps(blocks, (block) => {
    const own = languageOf(block, language);
    if (!own) return [];
    const reading = readingIn(blockText(block, leaning), own, genericScanner(own));
    const place = places.get(block.id) ?? FIRST_PLACE;
    return [{ block, place, reading, plain: new Map<string, PlacedSentence[]>() }];
  });
  return (story) => {
    const reference = referenceDay(page, story);
    const roles = story ? rolesOf(story) : NO_ROLES;
    return flatMapSteps(prepared, function* ({ block, place, reading, plain }) {
      const find = story && storyHits(story, reading.language);
      const hits = find ? find(reading.folded, reading.lower, reading.hits) : reading.hits;
      yield;
      const read = (as: Roles) => sentencesIn(block, place, { ...reading, hits, roles: as, reference }, watch);
      if (hits !== reading.hits) return yield* read(roles);
      const sentences = plain.get(reference) ?? (yield* read(NO_ROLES));
      plain.set(reference, sentences);
      return sentences.map((one) => withRolesOf(one, roles));
    });
  };
}

/** Without a word of the story there is nothing in a sentence that fills a role of its own: it is read once for all. */
function withRolesOf(placed: PlacedSentence, roles: Roles): PlacedSentence {
  const { sentence } = placed;
  return { ...placed, sentence: { ...sentence, reading: { ...sentence.reading, roles } } };
}

/** A part in another language than its page is read in its own, as far as its words bear that out; `null`: in none that is known. */
function languageOf({ lang, text }: TextBlock, ofPage: Language): Language | null {
  return lang === undefined ? ofPage : detectLanguage(text, lang, LANGUAGES);
}

/** One sentence of a text, by where it begins there; `null` where none does. */
export function readSentence(
  text: string,
  start: number,
  { story, page, language }: { readonly story: Story; readonly page: PageInfo; readonly language: Language },
): Sentence | null {
  const sentences = pageReader([{ id: 0, role: 'text', text }], page, language)(story);
  return sentences.find(({ sentence }) => sentence.span.start === start)?.sentence ?? null;
}

function readingIn({ text, own }: BlockText, language: Language, scan: Scanner): TextReading {
  return readingOf(text, language, scan, SOME_DAY, own);
}

function* sentencesIn(
  block: TextBlock,
  place: BlockPlace,
  reading: TextReading,
  watch?: PageWatch,
): Steps<PlacedSentence[]> {
  const figures = yield* figureSteps(reading, {
    ...(watch?.crashed && { crashed: watch.crashed }),
    dropped: (step, number) => {
      if (isOwn(reading, number)) watch?.dropped?.(block.id, step, inBlock(reading, number));
    },
  });
  const spans = sentencesOf(reading.folded, abbreviationsOf(reading.language));
  return yield* flatMapSteps(spans, (span) => [
    { ...place, block: block.id, role: block.role, sentence: sentenceOf(reading, span, figures) },
  ]);
}

/** Where neither page nor story says when: any day serves, as nothing is compared by it. */
const SOME_DAY = '2025-04-01';

/** The day from which missing years are implied: the page's own, else half a year into the story. */
function referenceDay(page: PageInfo, story: Story | null): string {
  const own = dayRangeOf(page.published);
  if (own) return own[1];
  if (!story) return SOME_DAY;
  const [year = 2024, month = 10] = story.since.split('-').map(Number);
  return month > 6 ? `${year + 1}-0${month - 6}-01` : `${year}-${String(month + 6).padStart(2, '0')}-01`;
}

function abbreviationsOf(language: Language): ReadonlySet<string> {
  const known = abbreviations.get(language) ?? new Set(language.abbreviations);
  abbreviations.set(language, known);
  return known;
}
