import type { DayRange, PartialDate, PartyId, PositionStance, Quantity, StoryId, SubjectId } from '../model.ts';
import type { CapturedSelection, ClaimDraft } from './types.ts';

/** Most that a claim's statement may have. */
const LONGEST_STATEMENT = 500;
/** Quotes are short: so many words about the figure are kept of a longer selection. */
const QUOTED_WORDS = 8;

/** What was understood of a selection in its context. */
export type SelectionReading = {
  readonly storyId: StoryId | null;
  readonly subject: SubjectId | null;
  readonly quantity: Quantity | null;
  /** How the figure is written, where the selection has one. */
  readonly surface: string | null;
  readonly position: PositionStance | null;
  readonly speaker: PartyId | null;
  readonly asOf: DayRange | null;
};

/** A form filled in from a selection: all that text and page tell, for a person to correct. Nothing is kept anywhere. */
export function draftOf(selection: CapturedSelection, read: SelectionReading): ClaimDraft {
  const { text, prefix, suffix, page } = selection;
  const { storyId, subject, quantity, surface, position, speaker, asOf } = read;
  return {
    storyId,
    subject,
    statement: statementOf(text),
    quantity,
    position: quantity ? null : position,
    speaker,
    origin: speaker,
    source: {
      publisher: page.publisher ?? hostOf(page.url) ?? '',
      title: page.title ?? '',
      url: addressOf(page.url),
      published: page.published,
      wire: null,
    },
    asOf: asOf ? dateOf(asOf) : page.published,
    quote: quoteOf(text, surface),
    selector: { type: 'TextQuoteSelector', exact: text, prefix, suffix },
  };
}

function statementOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_STATEMENT
    ? line
    : `${line
        .slice(0, LONGEST_STATEMENT - 1)
        .toWellFormed()
        .trimEnd()}…`;
}

/** At most eight words, with the figure in their middle. */
function quoteOf(text: string, surface: string | null): string | null {
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return null;
  const figure = surface?.split(/\s+/).filter((word) => word !== '') ?? [];
  const at = Math.max(
    0,
    words.findIndex((_, index) => figure.length > 0 && figure.every((word, on) => words[index + on]?.includes(word))),
  );
  const before = Math.max(0, Math.floor((QUOTED_WORDS - figure.length) / 2));
  const from = Math.max(0, Math.min(at - before, words.length - QUOTED_WORDS));
  return words
    .slice(from, from + QUOTED_WORDS)
    .join(' ')
    .slice(0, LONGEST_STATEMENT);
}

/** The date that stands for just these days, else the last of them. */
function dateOf([first, last]: DayRange): PartialDate {
  if (first === last) return last;
  const [year, month] = [last.slice(0, 4), last.slice(0, 7)];
  if (first === `${year}-01-01` && last === `${year}-12-31`) return year;
  const lastDay = new Date(Date.UTC(Number(year), Number(last.slice(5, 7)), 0)).getUTCDate();
  return first === `${month}-01` && last === `${month}-${lastDay}` ? month : last;
}

/** An http(s) address without a text directive, which says where somebody landed, not which page it is. */
function addressOf(url: string | null): string | null {
  if (url === null || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  return (new URL(url).href.split(':~:')[0] ?? url).replace(/#$/, '');
}

function hostOf(url: string | null): string | null {
  const address = addressOf(url);
  return address === null ? null : new URL(address).hostname.replace(/^www\./, '');
}
