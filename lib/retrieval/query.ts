import { foldSigns } from '../text/normalise.ts';
import { isExact, type Term, termsOf } from './terms.ts';

/** A word to look for: how much it counts for before the index says how rare it is, and where the text has it. */
export type QueryTerm = { readonly term: string; readonly weight: number; readonly places: readonly Term[] };

/** Longer texts are cut: a selection of a whole page asks no better than its beginning. UTF-16 units. */
export const LONGEST_QUERY = 4000;

/**
 * What a text asks for. Addresses, pictographs and the date line of an embedded post are no words; handles and tags are
 * cut into theirs ("#NorthKorea" is North Korea), handles counting for little. A word said often counts a little more.
 */
export function readQuery(text: string): QueryTerm[] {
  const cut = text.length > LONGEST_QUERY ? text.slice(0, LONGEST_QUERY) : text;
  const folded = foldSigns(cut);
  const blank = blanked(folded);
  const byTerm = new Map<string, { weight: number; places: Term[] }>();
  const take = (term: Term, weight: number) => {
    const known = byTerm.get(term.term);
    if (!known) byTerm.set(term.term, { weight, places: [term] });
    else {
      known.weight = Math.max(known.weight, weight);
      known.places.push(term);
    }
  };
  for (const { text: part, at, weight } of pieces(blank)) {
    for (const one of termsOf(part)) take({ term: one.term, start: one.start + at, end: one.end + at }, weight);
  }
  return [...byTerm].map(([term, { weight, places }]) => ({
    term,
    weight: weight * (1 + REPEAT * (Math.min(places.length, 3) - 1)) * (isExact(term) ? NUMBER : 1),
    places,
  }));
}

export const P = { HANDLE: 0.3, SIGNED: 0.5, NUMBER: 1, REPEAT: 0.3, DATE: 0 };
const { HANDLE, REPEAT, NUMBER } = P;

const ADDRESS = /\b(?:https?:\/\/|www\.|pic\.twitter\.com\/|t\.co\/)\S*/gi;
const ENTITY = /&(?:amp|lt|gt|quot|nbsp|#\d+);/gi;
/** "— Name (@handle) January 7, 2020", under a post that was copied from where it was embedded. */
const SIGNATURE = /-\s*([^()\n]{1,60}?)\s*\((@\w{1,30})\)\s*(\p{L}+ \d{1,2}, \d{4})?\s*$/u;
const TAGGED = /[@#][\p{L}\p{N}_]+/gu;

type Piece = { readonly text: string; readonly at: number; readonly weight: number };

/** Same length, with spaces for what is no word. */
function blanked(text: string): string {
  const spaces = (match: string) => ' '.repeat(match.length);
  return text.replace(ADDRESS, spaces).replace(ENTITY, spaces);
}

function pieces(text: string): Piece[] {
  const signature = SIGNATURE.exec(text);
  const body = signature ? text.slice(0, signature.index) : text;
  const out: Piece[] = [];
  let at = 0;
  for (const match of body.matchAll(TAGGED)) {
    out.push({ text: body.slice(at, match.index), at, weight: 1 });
    const weight = match[0].startsWith('@') ? P.HANDLE : 1;
    out.push(...wordsOfTag(match[0], match.index, weight));
    at = match.index + match[0].length;
  }
  out.push({ text: body.slice(at), at, weight: 1 });
  if (signature?.[1]) out.push({ text: signature[1], at: signature.index + signature[0].indexOf(signature[1]), weight: P.SIGNED });
  if (signature?.[3]) out.push({ text: signature[3], at: signature.index, weight: P.DATE });
  return out.filter((p) => p.weight > 0);
}

const CAMEL = /\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{N}+|[^\p{L}\p{N}_]+/gu;

function wordsOfTag(tag: string, at: number, weight: number): Piece[] {
  const words = [...tag.slice(1).matchAll(CAMEL)];
  const whole = { text: tag.slice(1).replaceAll('_', ' '), at: at + 1, weight };
  if (words.length < 2) return [whole];
  return words.map((word) => ({ text: word[0], at: at + 1 + word.index, weight }));
}
