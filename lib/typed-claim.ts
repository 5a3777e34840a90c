import type { CapturedSelection, ClaimDraft, DraftField, DraftOutcome, Duplicate } from './capture.ts';
import type { SubjectWant } from './claim-source.ts';
import { dayRangeOf } from './day.ts';
import type { Captured, ClaimFields, LookupOutcome, ReviewedClaim } from './messages.ts';
import type { Claim, LookupQuery, Quantity, Story } from './model.ts';

type Held = { readonly stories: readonly Story[]; readonly claims: readonly Claim[] };

/** The core's own functions, handed in. */
export type CaptureParts = {
  readonly lookUp: (query: LookupQuery, store: Held) => LookupOutcome;
  readonly draftClaim: (selection: CapturedSelection, store: Held) => ClaimDraft;
  readonly toClaim: (draft: ClaimDraft, stories: readonly Story[], claims: readonly Claim[]) => DraftOutcome;
  readonly likelyDuplicates: (draft: ClaimDraft, claims: readonly Claim[]) => readonly Duplicate[];
};

export type Capture = {
  /** A form filled in from a text, and from what the user corrected of how it was understood. */
  draft(captured: Captured, query: LookupQuery, held: Held): Review;
  /** `known`: the figure where it is not to be read anew from its field, `null` for none. */
  review(fields: ClaimFields, captured: Captured, held: Held, known?: Quantity | null): Review;
};

/** `claim` is `null` while there are problems. */
export type Review = Omit<ReviewedClaim, 'stories'> & { readonly claim: Claim | null };

/** Joins the form's typed fields to the core's drafts. Writes nothing. */
export function createCapture(parts: CaptureParts): Capture {
  function draft(captured: Captured, query: LookupQuery, held: Held): Review {
    const drafted = parts.draftClaim(selectionOf(captured), held);
    const outcome = parts.lookUp(query, held);
    const reading = outcome.ok ? outcome.value.reading : null;
    const figure = reading?.figure == null ? undefined : reading.figures[reading.figure];
    return review(
      {
        ...fieldsOf(drafted),
        storyId: query.storyId ?? drafted.storyId ?? reading?.storyId ?? '',
        subject: query.subject ?? drafted.subject ?? reading?.subject ?? '',
        figure: drafted.position === null ? (figure?.surface ?? '') : '',
      },
      captured,
      held,
    );
  }

  function review(fields: ClaimFields, captured: Captured, held: Held, known?: Quantity | null): Review {
    const quantity = known === undefined ? readFigure(fields, held) : known;
    const made = asDraft(fields, quantity, captured);
    const outcome = parts.toClaim(made, held.stories, held.claims);
    const problems = outcome.ok
      ? []
      : outcome.problems.map(({ field, ...problem }) => ({ field: fieldName(field), ...problem }));
    const unread = fields.figure.trim() !== '' && quantity === null;
    return {
      fields,
      quantity,
      problems: unread ? [UNREAD, ...problems.filter(({ field }) => field !== 'figure')] : problems,
      duplicates: parts.likelyDuplicates(made, held.claims),
      claim: outcome.ok && !unread ? outcome.value : null,
    };
  }

  /** The figure of the field alone, read as one on the form's subject; what it counts is the subject's where it is not said. */
  function readFigure({ figure, storyId, subject }: ClaimFields, held: Held): Quantity | null {
    if (figure.trim() === '') return null;
    const outcome = parts.lookUp(
      { text: figure, page: null, ...(storyId && { storyId }), ...(subject && { subject }) },
      held,
    );
    const read = outcome.ok ? outcome.value.reading.figures[outcome.value.reading.figure ?? 0] : undefined;
    if (!read) return null;
    const { kind, low, high, qualifier, unit, dates } = read;
    const counted = unit ?? (kind === 'count' ? usualUnit(storyId, subject, held) : null);
    return { kind, low, high, qualifier, unit: counted, ...(dates && { dates }) };
  }

  return { draft, review };
}

/** The claims that a form is to be reviewed beside: those that may say the same, and some that tell what is counted. */
export function wantsOfFields(
  { storyId, subject, asOf, published }: ClaimFields,
  quantity: Quantity | null,
): SubjectWant[] {
  if (storyId === '' || subject === '') return [];
  const asOfDays = dayRangeOf(asOf.trim() || published.trim());
  const near = { quantity, asOf: asOfDays, isDated: true, time: null };
  return [
    { storyId, subject, near: null },
    { storyId, subject, near },
  ];
}

const UNREAD = { field: 'figure', reason: 'unread', subs: [] } as const;

/** What most claims on a subject count. */
function usualUnit(storyId: string, subject: string, { claims }: Held): string | null {
  const units = claims.flatMap((claim) =>
    claim.storyId === storyId && claim.subject === subject ? (claim.quantity?.unit ?? []) : [],
  );
  const counts = [...Map.groupBy(units, (unit) => unit)].map(([unit, same]) => [unit, same.length] as const);
  return counts.toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function selectionOf({ page, ...captured }: Captured): CapturedSelection {
  return { ...captured, page: page ?? { url: null, title: null, publisher: null, published: null, language: null } };
}

function fieldsOf(draft: ClaimDraft): ClaimFields {
  const { source } = draft;
  return {
    storyId: draft.storyId ?? '',
    subject: draft.subject ?? '',
    statement: draft.statement,
    figure: '',
    position: draft.position ?? '',
    speaker: draft.speaker ?? '',
    origin: draft.origin ?? '',
    publisher: source.publisher,
    title: source.title,
    url: source.url ?? '',
    published: source.published ?? '',
    wire: source.wire ?? '',
    asOf: draft.asOf ?? '',
    quote: draft.quote ?? '',
  };
}

function asDraft(fields: ClaimFields, quantity: Quantity | null, { text, prefix, suffix }: Captured): ClaimDraft {
  const given = (field: string) => (field.trim() === '' ? null : field.trim());
  return {
    storyId: given(fields.storyId),
    subject: given(fields.subject),
    statement: fields.statement.trim(),
    quantity,
    position: quantity || fields.position === '' ? null : fields.position,
    speaker: given(fields.speaker),
    origin: given(fields.origin),
    source: {
      publisher: fields.publisher.trim(),
      title: fields.title.trim(),
      url: given(fields.url),
      published: given(fields.published),
      wire: given(fields.wire),
    },
    asOf: given(fields.asOf),
    quote: given(fields.quote),
    selector: { type: 'TextQuoteSelector', exact: text, prefix, suffix },
  };
}

function fieldName(field: DraftField): keyof ClaimFields {
  return field === 'quantity' ? 'figure' : field;
}
