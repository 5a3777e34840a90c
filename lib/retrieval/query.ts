import type { Span } from '../model.ts';
import { foldSigns } from '../text/normalise.ts';
import { eachTerm } from './terms.ts';

/** A term to look for, and where the text has it. */
export type QueryTerm = {
  readonly term: string;
  /** The word, folded, by which a misspelling can be mended; '' where that must not be: numbers, pairs of signs. */
  readonly word: string;
  /** What it counts for before the index says how rare it is; 1 for a plain word said once. */
  readonly weight: number;
  readonly places: readonly Span[];
  /** Of a tag or handle: may be several words written together. */
  readonly tagged: boolean;
};

/** Longer texts are cut: a selection of a whole page asks no better than its beginning. UTF-16 units. */
const LONGEST_QUERY = 4000;
/** More terms than this are a page, not a question; the first ones are taken. */
const MOST_TERMS = 150;
/** A handle names who is spoken to, the line under an embedded post who posted it: seldom what the text is about. */
const HANDLE = 0.3;
const SIGNED = 0.5;
/** What each further occurrence adds, for two of them at most. */
const REPEATED = 0.3;

/**
 * What a text asks for, in its order. Addresses and pictographs are no words, nor is the day under an embedded post;
 * handles and tags are cut into theirs ("#NorthKorea" asks for North Korea). Any text will do.
 */
export function readQuery(text: string): QueryTerm[] {
  const found = new Map<string, { word: string; weight: number; places: Span[]; tagged: boolean }>();
  for (const piece of piecesOf(withoutAddresses(foldSigns(text.slice(0, LONGEST_QUERY))))) {
    eachTerm(piece.text, (term, word, start, end) => {
      const place = { start: piece.at + start, end: piece.at + end };
      const known = found.get(term);
      if (!known) found.set(term, { word, weight: piece.weight, places: [place], tagged: piece.tagged });
      else {
        known.weight = Math.max(known.weight, piece.weight);
        known.places.push(place);
      }
    });
  }
  return Array.from(found.entries())
    .slice(0, MOST_TERMS)
    .map(([term, one]) => ({ term, ...one, weight: one.weight * (1 + REPEATED * Math.min(one.places.length - 1, 2)) }));
}

type Piece = { readonly text: string; readonly at: number; readonly weight: number; readonly tagged: boolean };

const ADDRESS = /(?:https?:\/\/|pic\.twitter\.com\/|\bwww\.|\bt\.co\/)\S*|&(?:amp|lt|gt|quot|nbsp|#\d{1,6});/gi;
/** "— Name (@handle) January 7, 2020", as it stands under an embedded post. Signs are folded before. */
const SIGNATURE = /(?:- {0,3}([^()\n-]{1,60}) )?\(@\w{1,30}\)(?: \p{L}{3,12} \d{1,2}, \d{4})?\s*$/u;
const TAG = /([@#])([\p{L}\p{M}\p{N}_]+)/gu;
/** Words of a tag: "NorthKorea2024", "NATOsummit". */
const TAG_WORDS = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{M}]+|\p{N}+|[^\p{Lu}\p{Ll}\p{M}\p{N}_]+/gu;

/** The same length, so that places stay true. */
function withoutAddresses(text: string): string {
  return text.replace(ADDRESS, (match) => ' '.repeat(match.length));
}

function piecesOf(text: string): Piece[] {
  const signature = SIGNATURE.exec(text);
  const body = signature ? text.slice(0, signature.index) : text;
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of body.matchAll(TAG)) {
    pieces.push({ text: body.slice(at, match.index), at, weight: 1, tagged: false });
    pieces.push(...wordsOfTag(match[2] ?? '', match.index + 1, match[1] === '@' ? HANDLE : 1));
    at = match.index + match[0].length;
  }
  pieces.push({ text: body.slice(at), at, weight: 1, tagged: false });
  const signed = signature?.[1];
  if (signed) {
    pieces.push({ text: signed, at: text.indexOf(signed, signature.index), weight: SIGNED, tagged: false });
  }
  return pieces;
}

function wordsOfTag(tag: string, at: number, weight: number): Piece[] {
  const words = Array.from(tag.matchAll(TAG_WORDS));
  return words.map((word) => ({ text: word[0], at: at + word.index, weight, tagged: words.length === 1 }));
}
