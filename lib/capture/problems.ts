import { dayOf } from '../day.ts';
import type { Quantity, Story, Subject } from '../model.ts';
import type { ClaimDraft, DraftField, DraftProblem } from './types.ts';

/** What the store takes, so that nothing is refused there that was passed here. */
const MOST_TEXT = 500;
const MOST_ADDRESS = 2000;
const UNIT = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/;

/** What keeps a draft from being a claim: one sentence a field, in the form's order; none where it is one. */
export function draftProblems(draft: ClaimDraft, stories: readonly Story[]): DraftProblem[] {
  const story = stories.find(({ id }) => id === draft.storyId) ?? null;
  const subject = story?.subjects.find(({ id }) => id === draft.subject) ?? null;
  const { source } = draft;
  const found: (readonly [DraftField, string | null])[] = [
    ['storyId', story ? null : 'Choose the story that this belongs to.'],
    ['subject', subject || !story ? null : 'Choose what this is about.'],
    ['statement', textProblem(draft.statement, 'Say in a sentence what was claimed.')],
    ['quantity', figureProblem(draft, subject)],
    ['position', positionProblem(draft, subject)],
    ['speaker', partyProblem(draft.speaker, story, 'Choose who said it.')],
    ['origin', partyProblem(draft.origin, story, 'Choose the party from which the information comes.')],
    ['publisher', textProblem(source.publisher, 'Name the outlet that published it.')],
    ['title', textProblem(source.title, 'Give the title of the article.')],
    ['url', addressProblem(source.url)],
    ['published', source.published === null ? null : dateProblem(source.published)],
    ['wire', source.wire === null ? null : textProblem(source.wire, 'Name the wire service, or leave this empty.')],
    ['asOf', draft.asOf === null ? 'Give the day for which it was said.' : dateProblem(draft.asOf)],
    ['quote', (draft.quote ?? '').length > MOST_TEXT ? tooLong : null],
  ];
  return found.flatMap(([field, message]) => (message === null ? [] : [{ field, message }]));
}

const tooLong = `Shorten this to ${MOST_TEXT} characters.`;

function textProblem(text: string, missing: string): string | null {
  if (text.trim() === '') return missing;
  return text.trim().length > MOST_TEXT ? tooLong : null;
}

function partyProblem(id: string | null, story: Story | null, missing: string): string | null {
  return story === null || story.parties.some((party) => party.id === id) ? null : missing;
}

function addressProblem(url: string | null): string | null {
  if (url === null) return null;
  if (url.length > MOST_ADDRESS) return `Shorten this address to ${MOST_ADDRESS} characters.`;
  const isWeb = /^https?:\/\/\S+$/i.test(url) && URL.canParse(url);
  return isWeb ? null : 'Give a full address that begins with http:// or https://, or leave this empty.';
}

function dateProblem(date: string): string | null {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  const isReal = year !== undefined && dayOf(Number(year), Number(month), Number(day)) !== null;
  return isReal ? null : 'Give a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD.';
}

function figureProblem({ quantity, position }: ClaimDraft, subject: Subject | null): string | null {
  if (quantity === null) {
    if (position !== null || subject?.kind === null) return null;
    return 'Give the figure, or say what position was taken.';
  }
  if (subject && subject.kind === null)
    return 'There are no figures on this subject: choose another, or leave the figure out.';
  if (subject && subject.kind !== quantity.kind)
    return `On this subject a figure is a ${subject.kind}: correct one of the two.`;
  return quantityProblem(quantity);
}

function positionProblem({ quantity, position }: ClaimDraft, subject: Subject | null): string | null {
  if (position !== null && quantity !== null) return 'Record the figure and the position as two claims.';
  return position === null && quantity === null && subject?.kind === null ? 'Say what position was taken.' : null;
}

function quantityProblem({ kind, low, high, qualifier, unit, dates }: Quantity): string | null {
  if (kind === 'date') {
    if (!dates || low !== null || high !== null) return 'Give the first and the last day.';
    if (dates.some((day) => day.length !== 10 || dateProblem(day) !== null)) return 'Give days that exist.';
    return dates[0] > dates[1] ? 'The last day is before the first: swap the two.' : null;
  }
  if (dates) return 'Only dates have days: give a number.';
  if ([low, high].some((end) => end !== null && !(Number.isFinite(end) && end >= 0)))
    return 'Give a number that is not negative.';
  if (unit !== null && !(UNIT.test(unit) && unit.length <= 100))
    return 'Say what is counted in small letters, joined by "_".';
  return endsProblem({ low, high, qualifier });
}

function endsProblem({ low, high, qualifier }: Pick<Quantity, 'low' | 'high' | 'qualifier'>): string | null {
  switch (qualifier) {
    case 'exact':
    case 'about':
      return low !== null && low === high ? null : 'Give one number.';
    case 'up_to':
    case 'less_than':
      return low === null && high !== null ? null : 'Give the highest number alone.';
    case 'at_least':
    case 'more_than':
      return low !== null && high === null ? null : 'Give the lowest number alone.';
    case 'range':
      return low !== null && high !== null && low <= high
        ? null
        : 'Give the lowest and the highest number, in this order.';
    case 'approx_magnitude':
      return low !== null && (high === null || low <= high) ? null : 'Give at least the lowest number.';
  }
}
