import { dayOf } from '../day.ts';
import type { Kind, Quantity, Story, Subject } from '../model.ts';
import type { ClaimDraft, DraftField, DraftProblem, DraftReason } from './types.ts';

/** What the store takes, so that nothing is refused there that was passed here. */
const MOST_TEXT = 500;
const MOST_ADDRESS = 2000;
const UNIT = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/;

type Problem = Omit<DraftProblem, 'field'>;

/** What keeps a draft from being a claim: one reason a field, in the form's order; none where it is one. */
export function draftProblems(draft: ClaimDraft, stories: readonly Story[]): DraftProblem[] {
  const story = stories.find(({ id }) => id === draft.storyId) ?? null;
  const subject = story?.subjects.find(({ id }) => id === draft.subject) ?? null;
  const { source } = draft;
  const found: (readonly [DraftField, Problem | null])[] = [
    ['storyId', story ? null : because('no_story')],
    ['subject', subject || !story ? null : because('no_subject')],
    ['statement', textProblem(draft.statement, 'no_statement')],
    ['quantity', figureProblem(draft, subject)],
    ['position', positionProblem(draft, subject)],
    ['speaker', partyProblem(draft.speaker, story, 'no_speaker')],
    ['origin', partyProblem(draft.origin, story, 'no_origin')],
    ['publisher', textProblem(source.publisher, 'no_publisher')],
    ['title', textProblem(source.title, 'no_title')],
    ['url', addressProblem(source.url)],
    ['published', source.published === null ? null : dateProblem(source.published)],
    ['wire', source.wire === null ? null : textProblem(source.wire, 'no_wire')],
    ['asOf', draft.asOf === null ? because('no_day') : dateProblem(draft.asOf)],
    ['quote', (draft.quote ?? '').length > MOST_TEXT ? tooLong : null],
  ];
  return found.flatMap(([field, problem]) => (problem === null ? [] : [{ field, ...problem }]));
}

function because(reason: DraftReason, ...subs: string[]): Problem {
  return { reason, subs };
}

const tooLong = because('too_long', String(MOST_TEXT));

function textProblem(text: string, missing: DraftReason): Problem | null {
  if (text.trim() === '') return because(missing);
  return text.trim().length > MOST_TEXT ? tooLong : null;
}

function partyProblem(id: string | null, story: Story | null, missing: DraftReason): Problem | null {
  return story === null || story.parties.some((party) => party.id === id) ? null : because(missing);
}

function addressProblem(url: string | null): Problem | null {
  if (url === null) return null;
  if (url.length > MOST_ADDRESS) return because('too_long', String(MOST_ADDRESS));
  const isWeb = /^https?:\/\/\S+$/i.test(url) && URL.canParse(url);
  return isWeb ? null : because('no_web_address');
}

function dateProblem(date: string): Problem | null {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  const isReal = year !== undefined && dayOf(Number(year), Number(month), Number(day)) !== null;
  return isReal ? null : because('no_such_date');
}

/** What a figure on a subject is to be. */
const KIND_WANTED: Readonly<Record<Kind, DraftReason>> = {
  count: 'count_wanted',
  date: 'date_wanted',
  money: 'money_wanted',
  percentage: 'percentage_wanted',
};

function figureProblem({ quantity, position }: ClaimDraft, subject: Subject | null): Problem | null {
  if (quantity === null) {
    if (position !== null || subject?.kind === null) return null;
    return because('no_figure');
  }
  if (subject && subject.kind === null) return because('no_figures_here');
  if (subject?.kind && subject.kind !== quantity.kind) return because(KIND_WANTED[subject.kind]);
  return quantityProblem(quantity);
}

function positionProblem({ quantity, position }: ClaimDraft, subject: Subject | null): Problem | null {
  if (position !== null && quantity !== null) return because('figure_and_position');
  return position === null && quantity === null && subject?.kind === null ? because('no_position') : null;
}

function quantityProblem({ kind, low, high, qualifier, unit, dates }: Quantity): Problem | null {
  if (kind === 'date') {
    if (!dates || low !== null || high !== null) return because('no_days');
    if (dates.some((day) => day.length !== 10 || dateProblem(day) !== null)) return because('no_such_days');
    return dates[0] > dates[1] ? because('days_reversed') : null;
  }
  if (dates) return because('no_number');
  if ([low, high].some((end) => end !== null && !(Number.isFinite(end) && end >= 0))) return because('negative');
  if (unit !== null && !(UNIT.test(unit) && unit.length <= 100)) return because('no_such_unit');
  return endsProblem({ low, high, qualifier });
}

function endsProblem({ low, high, qualifier }: Pick<Quantity, 'low' | 'high' | 'qualifier'>): Problem | null {
  switch (qualifier) {
    case 'exact':
    case 'about':
      return low !== null && low === high ? null : because('one_number');
    case 'up_to':
    case 'less_than':
      return low === null && high !== null ? null : because('highest_alone');
    case 'at_least':
    case 'more_than':
      return low !== null && high === null ? null : because('lowest_alone');
    case 'range':
      return low !== null && high !== null && low <= high ? null : because('both_ends');
    case 'approx_magnitude':
      return low !== null && (high === null || low <= high) ? null : because('at_least_lowest');
  }
}
