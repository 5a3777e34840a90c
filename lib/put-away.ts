import { siteName } from './mention/gate.ts';
import type { Finding, Quantity } from './model.ts';
import { foldAddress } from './text/address.ts';

/** What the user does not want to see marked: whole pages, and figures of a page as they were read. Oldest first. */
export type PutAway = {
  /** Addresses of pages (`pageAddress`). */
  readonly pages: readonly string[];
  readonly figures: readonly HiddenFigure[];
};

/** `key` is that of `figureKey`: a figure that changes has another, and is shown again. */
export type HiddenFigure = { readonly page: string; readonly key: string };

/** Story, subject and value of a figure. */
export type FigureAsRead = {
  readonly storyId: string;
  readonly subject: string;
  readonly quantity: Quantity;
};

export const NOTHING_PUT_AWAY: PutAway = { pages: [], figures: [] };

/** More than anybody hides by hand; beyond it the oldest go. */
const MOST = 2_000;
/** Browsers take addresses of this length, and hardly any is longer. */
const LONGEST_ADDRESS = 2_000;
/** A story's and a subject's id have 100 letters at most. */
const LONGEST_KEY = 500;

/** What was kept, as far as it is sound. */
export function readPutAway(value: unknown): PutAway {
  const held: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  const { pages, figures } = held;
  return {
    pages: Array.isArray(pages) ? newest(pages.filter(isAddress)) : [],
    figures: Array.isArray(figures) ? newest(figures.flatMap(soundFigure)) : [],
  };
}

/** With a page switched off, or on again. */
export function withPage(held: PutAway, page: string, on: boolean): PutAway {
  const others = held.pages.filter((one) => one !== page);
  return { ...held, pages: on || !isAddress(page) ? others : newest([...others, page]) };
}

/** With a figure of a page hidden. */
export function withFigure(held: PutAway, page: string, figure: FigureAsRead): PutAway {
  const key = figureKey(figure);
  const others = held.figures.filter((one) => one.page !== page || one.key !== key);
  return { ...held, figures: newest([...others, ...soundFigure({ page, key })]) };
}

/** With all figures of a page shown again. */
export function withoutFigures(held: PutAway, page: string): PutAway {
  return { ...held, figures: held.figures.filter((one) => one.page !== page) };
}

/** The findings of a page as they are to be shown: none where it is switched off, and those that were hidden say so. */
export function asPutAway(findings: readonly Finding[], held: PutAway, page: string | null): readonly Finding[] {
  if (page === null) return findings;
  if (held.pages.includes(page)) return [];
  const keys = new Set(held.figures.flatMap((one) => (one.page === page ? [one.key] : [])));
  if (keys.size === 0) return findings;
  return findings.map((finding) =>
    finding.type === 'figure' && keys.has(figureKey(finding)) ? { ...finding, hidden: true } : finding,
  );
}

/**
 * What a page is known by, so that it is found again under another of its addresses: its canonical address, where that
 * is one of the same site, else its own. `null` where it has none.
 */
export function pageAddress(canonical: string | null, own: string | undefined): string | null {
  const host = hostIn(own);
  return foldAddress(host !== null && hostIn(canonical ?? undefined) === host ? canonical : (own ?? null));
}

function figureKey({ storyId, subject, quantity }: FigureAsRead): string {
  const { kind, low, high, qualifier, unit, dates = null } = quantity;
  return JSON.stringify([storyId, subject, kind, low, high, qualifier, unit, dates]);
}

function hostIn(url: string | undefined): string | null {
  return url !== undefined && URL.canParse(url) ? siteName(new URL(url).hostname) : null;
}

function newest<T>(items: readonly T[]): readonly T[] {
  return items.slice(-MOST);
}

function isAddress(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_ADDRESS;
}

function soundFigure(value: unknown): readonly HiddenFigure[] {
  const { page, key } = Object(value) as Readonly<Record<string, unknown>>;
  const isSound = isAddress(page) && typeof key === 'string' && key.length <= LONGEST_KEY;
  return isSound ? [{ page, key }] : [];
}
