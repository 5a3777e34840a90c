import { draftOf, type SelectionReading } from './capture/draft.ts';
import type { CapturedSelection, ClaimDraft } from './capture/types.ts';
import { refusalOf } from './lookup/input.ts';
import { understand } from './lookup/understand.ts';
import type { Story } from './model.ts';

export { likelyDuplicates } from './capture/duplicates.ts';
export { findQuote, type QuoteReading } from './capture/find-quote.ts';
export { toClaim } from './capture/to-claim.ts';
export type * from './capture/types.ts';

/** As much before and behind a selection as its sentences reach, in UTF-16 units. */
const MOST_CONTEXT = 1_000;

const NOTHING: SelectionReading = {
  storyId: null,
  subject: null,
  quantity: null,
  surface: null,
  position: null,
  speaker: null,
  asOf: null,
};

/**
 * A claim form filled in from a selection: its figure or statement, read with what stands about it on the page, and what
 * the page says of itself. Writes nothing; fields that the text does not tell are left open.
 */
export function draftClaim(selection: CapturedSelection, store: { readonly stories: readonly Story[] }): ClaimDraft {
  return draftOf(selection, readSelection(selection, store.stories));
}

function readSelection({ text, prefix, suffix, page }: CapturedSelection, stories: readonly Story[]): SelectionReading {
  if (refusalOf(text)) return NOTHING;
  const [before, behind] = [prefix.slice(-MOST_CONTEXT), suffix.slice(0, MOST_CONTEXT)];
  const whole = `${before}${text}${behind}`;
  const [start, end] = [before.length, before.length + text.length];
  const inContext = understand({ text: whole, page }, stories);
  const own = inContext.figures.flatMap((figure, at) =>
    figure.start < end && figure.end > start ? [{ figure, at }] : [],
  );
  const best =
    own.find(({ figure }) => figure.subject !== null && figure.kind !== 'date') ??
    own.find(({ figure }) => figure.subject !== null) ??
    own.find(({ figure }) => figure.kind !== 'date');
  if (!best) return readStatement(text, page, stories);
  const { told, story, subject } = understand({ text: whole, page, figure: best.at }, stories);
  const { kind, low, high, qualifier, unit, dates, surface } = best.figure;
  return {
    storyId: story?.id ?? null,
    subject,
    quantity: told?.quantity ?? { kind, low, high, qualifier, unit, ...(dates && { dates }) },
    surface,
    position: null,
    speaker: told?.attribution?.party ?? null,
    asOf: told?.ownDate ?? null,
  };
}

/** A selection without a figure: only what it says itself is its statement. */
function readStatement(text: string, page: CapturedSelection['page'], stories: readonly Story[]): SelectionReading {
  const { story, subject, position } = understand({ text, page }, stories);
  if (!position) return { ...NOTHING, storyId: story?.id ?? null };
  return {
    ...NOTHING,
    storyId: story?.id ?? null,
    subject,
    position: position.stance,
    speaker: position.by?.party ?? null,
  };
}
