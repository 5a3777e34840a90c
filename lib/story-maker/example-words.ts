import { UNKNOWN_NOUN } from '../figure/units.ts';
import { LASTING } from '../frame/fate/fates.ts';
import { phraseSpan } from '../frame/phrase-span.ts';
import type { Language } from '../language/types.ts';
import type { ConceptId, Figure, Span, Story, SubjectExample } from '../model.ts';
import { clauseAround } from '../reading/clauses.ts';
import type { Sentence } from '../reading/sentence.ts';
import { ownSpan } from '../tell.ts';
import { functionWordsOf, SAYING, tellsNothing } from './no-cue.ts';
import { exampleReading, stretchOf } from './try-examples.ts';

/** A word that may tell what a figure counts. */
export type CueWord = {
  /** As a person would type it: in lower case, but for names. */
  readonly word: string;
  /** Signs between it and the figure. */
  readonly gap: number;
  readonly isBehind: boolean;
  /** It is known to tell what befell people. */
  readonly isFate: boolean;
  /** It is written as names are, within its sentence. */
  readonly isName: boolean;
  /** It stands where the counted noun does, and is none that is known. */
  readonly isNoun: boolean;
  /** The story's own concepts that it belongs to. */
  readonly own: readonly ConceptId[];
};

export type ExampleWords = {
  /** Where the cues of its subject are looked for. */
  readonly near: readonly CueWord[];
  /** Elsewhere in its sentence. */
  readonly beyond: readonly CueWord[];
};

const NONE: ExampleWords = { near: [], beyond: [] };
const LEAST_LETTERS = 3;
/** Where nothing sets words apart, one sign stands within too many words. */
const LEAST_SIGNS = 2;

/**
 * The words about an example's figure that may be cues: no numbers or dates, no function words, nothing that only says who
 * tells it or what kind of people or things they are; none where the example has no figure or cannot be read. Nearest first.
 */
export function wordsAbout(story: Story, example: SubjectExample): ExampleWords {
  const read = example.figure === undefined ? null : exampleReading(story, example);
  const stretch = stretchOf(example);
  for (const { sentence } of read?.sentences ?? []) {
    const figure = sentence.figures.find(({ number }) => touches(ownSpan(sentence, number), stretch));
    if (figure) return wordsOf(sentence, figure);
  }
  return NONE;
}

function wordsOf(sentence: Sentence, figure: Figure): ExampleWords {
  // a day is often set apart by a comma
  const phrase =
    figure.kind === 'date'
      ? clauseAround(figure, sentence.span, sentence.boundaries, true)
      : phraseSpan(sentence, figure);
  const tokens = withPhrases(sentence, tokensOf(sentence));
  const noun = figure.unit === UNKNOWN_NOUN ? tokens.find(({ start }) => start >= figure.number.end) : undefined;
  const all = tokens.flatMap((token) =>
    cueIn(sentence, figure, token).map((cue) => ({ ...cue, isNoun: token === noun })),
  );
  const isNear = ({ span }: Placed) => span.start >= phrase.start && span.end <= phrase.end;
  const words = (placed: readonly Placed[]) => {
    const sorted = placed.map(({ span: _, ...cue }) => cue).sort((a, b) => a.gap - b.gap);
    return sorted.filter(({ word }, at) => sorted.findIndex((one) => one.word === word) === at);
  };
  return { near: words(all.filter(isNear)), beyond: words(all.filter((one) => !isNear(one))) };
}

type Placed = CueWord & { readonly span: Span };

/** "Ums Leben": what is known to tell it as a phrase is one word. */
function withPhrases({ hits }: Sentence, tokens: readonly Span[]): Span[] {
  const isIn = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end;
  const phrases = hits
    .filter(({ concept, ...hit }) => LASTING.has(concept) && tokens.filter((one) => isIn(one, hit)).length > 1)
    .filter((one, _, all) => !all.some((other) => other !== one && isIn(one, other) && !isIn(other, one)))
    .filter((one, at, all) => all.findIndex(({ start, end }) => start === one.start && end === one.end) === at);
  return [...tokens.filter((token) => !phrases.some((phrase) => isIn(token, phrase))), ...phrases].sort(
    (a, b) => a.start - b.start,
  );
}

function cueIn(
  { reading, hits, figures, span: sentence }: Sentence,
  figure: Figure,
  span: Span,
): Omit<Placed, 'isNoun'>[] {
  const written = reading.text.slice(span.start, span.end);
  const word = written.toLowerCase();
  if (figures.some((one) => touches(one, span))) return [];
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  if (letters < (reading.language.spaced ? LEAST_LETTERS : LEAST_SIGNS) || /\p{N}/u.test(word)) return [];
  const concepts = hits.filter((hit) => touches(hit, span)).map(({ concept }) => concept);
  const isFate = concepts.some((concept) => LASTING.has(concept));
  if (!isFate && (functionWordsOf(reading.language).has(word) || concepts.some(tellsNothing))) return [];
  const isTeller = hits.some(({ concept, start }) => SAYING.has(concept) && start === span.end + 1);
  if (isTeller || concepts.some((concept) => concept.startsWith('party:'))) return [];
  const gap = Math.max(span.start - figure.end, figure.start - span.end, 0);
  const isName = !reading.language.grammar.capitalNouns && span.start > sentence.start && /^\p{Lu}/u.test(written);
  return [
    { word: isName ? written : word, isName, gap, isBehind: span.start >= figure.end, isFate, own: concepts, span },
  ];
}

/** Words as they stand, where spaces set them apart; else as `Intl.Segmenter` parts them. */
function tokensOf({ reading, span }: Sentence): Span[] {
  const text = reading.text.slice(span.start, span.end);
  const placed = (at: number, length: number) => ({ start: span.start + at, end: span.start + at + length });
  if (reading.language.spaced)
    return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu), (match) =>
      placed(match.index, match[0].length),
    );
  return Array.from(segmenterOf(reading.language).segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => placed(index, segment.length));
}

const segmenters = new WeakMap<Language, Intl.Segmenter>();

function segmenterOf(language: Language): Intl.Segmenter {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language.code, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return segmenter;
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
