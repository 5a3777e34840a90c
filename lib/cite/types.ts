import type { Claim, Evidence, PageInfo, PartialDate, PartyId, Quantity, Span, Stance, Verdict } from '../model.ts';

export type CiteFormat = 'text' | 'markdown' | 'jsonld';

/** A place in a text that a link is to land on. */
export type Passage = Span & {
  /** The text of the page, block by block as shown; a quote alone is one block. */
  readonly texts: readonly string[];
  /** Index of the block that `start` and `end` (UTF-16 units) are of. */
  readonly block: number;
};

export type CitedClaim = {
  readonly claim: Claim;
  /** Where the source says it; without one the claim's quote is looked for. */
  readonly passage?: Passage | null;
};

/** A figure of a page or of a looked-up text, with what the record holds on it. */
export type CitedFinding = {
  /** The figure as the page writes it. */
  readonly surface: string;
  readonly quantity: Quantity | null;
  /** `null` where nothing was compared. */
  readonly verdict: Verdict | null;
  readonly asOf: PartialDate | null;
  readonly by: PartyId | null;
  readonly page: PageInfo;
  readonly passage: Passage | null;
  readonly evidence: readonly Evidence[];
  readonly claims: readonly Claim[];
};

/** The words a citation is written with; the edge gives them in the reader's language. */
export type CiteWords = {
  readonly party: (id: PartyId) => string;
  readonly date: (date: PartialDate) => string;
  readonly figure: (quantity: Quantity) => string;
  readonly verdict: (verdict: Verdict) => string;
  readonly stance: (stance: Stance) => string;
  /** Said of a claim that its source took back. */
  readonly withdrawn: string;
  /** Puts a title or phrase between quotation marks. */
  readonly quote: (text: string) => string;
};
