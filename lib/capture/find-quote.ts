import { detectLanguage } from '../language/detect.ts';
import { LANGUAGES } from '../language/index.ts';
import type { Language } from '../language/types.ts';
import type { Story, TextBlock } from '../model.ts';
import { type Alignment, likeTokens, sameTokens } from './align.ts';
import { saysTheSame, valuesAt } from './same-meaning.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { FoundQuote, TextQuoteSelector } from './types.ts';

/** One word in five may be another one; a shorter quote must be found word for word. */
const WORDS_PER_ERROR = 5;
/** A longer quote is looked for word for word only. */
const LONGEST_LIKE = 400;
/** So few words may stand anywhere: half of what stood about them must stand there still. */
const SHORT = 5;
const CONTEXT_NEEDED = 0.5;
const CONTEXT_WORDS = 8;
/** What is read on each side of a place where a selector keeps none, in UTF-16 units. */
const LEAST_CONTEXT = 24;
/** Places looked at more closely. */
const MOST_PLACES = 50;

export type QuoteReading = {
  readonly stories: readonly Story[];
  /** The page's declared language, a BCP 47 tag. */
  readonly language: string | null;
};

/**
 * Where a captured quote stands on a page now. Spaces, kinds of quotation marks and dashes make no difference, and some
 * words of a longer quote may have changed; but every figure, name and concept must be as it was, else it
 * is not found (`null`), never something that looks like it. Prefix and suffix decide between repeats.
 */
export function findQuote(
  blocks: readonly TextBlock[],
  selector: TextQuoteSelector,
  { stories, language: declared }: QuoteReading,
): FoundQuote | null {
  const quote = quoteOf(selector);
  if (quote.own.length === 0) return null;
  const tokens = blocks.flatMap(({ text }, index) => tokensOf(text, index));
  const language = isKnown(declared)
    ? detectLanguage(blocks.map(({ text }) => text).join('\n'), declared, LANGUAGES)
    : null;
  const page: Page = { blocks, tokens, language, stories };
  const same = sameTokens(tokens, quote.own);
  if (same.length > 0) return chosen(same, quote, page);
  const most = Math.floor(quote.own.length / WORDS_PER_ERROR);
  if (most === 0 || quote.own.length > LONGEST_LIKE || !language) return null;
  const like = likeTokens(tokens, quote.own, most).filter((place) =>
    saysTheSame(quote.text, textOf(page, place), language, stories),
  );
  return chosen(like, quote, page);
}

/** A page that says it is in a language of which we read no numbers is taken at its word. */
function isKnown(declared: string | null): boolean {
  const tag = declared?.toLowerCase().split(/[-_]/)[0];
  return !tag || LANGUAGES.some(({ code }) => code === tag);
}

type Page = {
  readonly blocks: readonly TextBlock[];
  readonly tokens: readonly Token[];
  readonly language: Language | null;
  readonly stories: readonly Story[];
};

/** A quote in its context. A word that its ends cut in two is taken whole, so that "12,000" is not found in "112,000". */
type Quote = {
  readonly own: readonly Token[];
  readonly before: readonly Token[];
  readonly behind: readonly Token[];
  readonly text: string;
  readonly selector: TextQuoteSelector;
  readonly whole: string;
  /** How far the selection begins behind its first token, and ends before the end of its last. */
  readonly cut: { readonly start: number; readonly end: number };
};

function quoteOf(selector: TextQuoteSelector): Quote {
  const { exact, prefix, suffix } = selector;
  const whole = `${prefix}${exact}${suffix}`;
  const [start, end] = [prefix.length, prefix.length + exact.length];
  const all = tokensOf(whole, 0);
  const own = all.filter((token) => token.start < end && token.end > start);
  const [first, last] = [own[0], own.at(-1)];
  return {
    own,
    before: all.filter((token) => token.end <= start && !own.includes(token)).slice(-CONTEXT_WORDS),
    behind: all.filter((token) => token.start >= end && !own.includes(token)).slice(0, CONTEXT_WORDS),
    text: first && last ? whole.slice(first.start, last.end) : '',
    selector,
    whole,
    cut: { start: Math.max(0, start - (first?.start ?? start)), end: Math.max(0, (last?.end ?? end) - end) },
  };
}

/** The place with the fewest changes and the most of its old surroundings; none where that leaves two to choose from. */
function chosen(places: readonly Alignment[], quote: Quote, page: Page): FoundQuote | null {
  const ranked = places
    .map((place) => ({ place, context: contextAt(place, quote, page) }))
    .sort((a, b) => a.place.errors - b.place.errors || (b.context ?? 0) - (a.context ?? 0))
    .slice(0, MOST_PLACES)
    .filter(({ place }) => hasSameValues(place, quote, page));
  const [best, next] = ranked;
  if (!best) return null;
  const isShort = quote.own.length < SHORT;
  if (isShort && best.context !== null && best.context < CONTEXT_NEEDED) return null;
  const isTie = next?.place.errors === best.place.errors && next.context === best.context;
  // a whole sentence said twice word for word is the same in both places; what is less might mean either
  if (isTie && (isShort || best.place.errors > 0)) return null;
  return foundAt(best.place, quote, page);
}

/** What share of the words that stood about the quote stand about a place; `null` where none are known. */
function contextAt({ from, to }: Alignment, { before, behind }: Quote, { tokens }: Page): number | null {
  const known = before.length + behind.length;
  if (known === 0) return null;
  const still = (words: readonly Token[], start: number, end: number) => {
    const there = tokens.slice(Math.max(0, start), end).map(({ folded }) => folded);
    return words.filter(({ folded }) => {
      const at = there.indexOf(folded);
      if (at >= 0) there.splice(at, 1);
      return at >= 0;
    }).length;
  };
  return (still(before, from - before.length, from) + still(behind, to, to + behind.length)) / known;
}

/** Whether the figures read the same with as much about them as the selector has kept. */
function hasSameValues(place: Alignment, { own, selector, whole }: Quote, { blocks, tokens, language, stories }: Page) {
  const [first, last] = [tokens[place.from], tokens[place.to - 1]];
  if (!first || !last || !language || first.block !== last.block) return true;
  const text = blocks[first.block]?.text ?? '';
  const from = Math.max(0, first.start - (selector.prefix.length || LEAST_CONTEXT));
  const to = last.end + (selector.suffix.length || LEAST_CONTEXT);
  const there = { start: first.start - from, end: last.end - from };
  const here = { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 };
  return valuesAt(text.slice(from, to), there, language, stories) === valuesAt(whole, here, language, stories);
}

function textOf({ blocks, tokens }: Page, { from, to }: Alignment): string {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!first || !last) return '';
  if (first.block === last.block) return (blocks[first.block]?.text ?? '').slice(first.start, last.end);
  const between = blocks.slice(first.block + 1, last.block).map(({ text }) => text);
  return [
    (blocks[first.block]?.text ?? '').slice(first.start),
    ...between,
    (blocks[last.block]?.text ?? '').slice(0, last.end),
  ].join('\n');
}

function foundAt(place: Alignment, { cut }: Quote, { blocks, tokens }: Page): FoundQuote | null {
  const [first, last] = [tokens[place.from], tokens[place.to - 1]];
  const [block, endBlock] = [blocks[first?.block ?? -1], blocks[last?.block ?? -1]];
  if (!first || !last || !block || !endBlock) return null;
  const isSame = place.errors === 0;
  return {
    block: block.id,
    start: first.start + (isSame ? cut.start : 0),
    endBlock: endBlock.id,
    end: last.end - (isSame ? cut.end : 0),
    exact: isSame,
  };
}
