import type { ClaimFields } from '../../lib/messages.ts';
import type { ClaimStatus } from '../../lib/model.ts';

/** A claim as the manager's form has it: every field as typed. Speaker and origin are names, which may be new ones. */
export type FormFields = ClaimFields & {
  readonly status: ClaimStatus;
  readonly tags: readonly string[];
  readonly reviewedOn: string;
  readonly reviewer: string;
  readonly rating: string;
  readonly reviewUrl: string;
  readonly reviewPublished: string;
};

export type FormField = keyof FormFields;
/** The fields that a line of text is typed into. */
export type FormText = Exclude<FormField, 'tags' | 'status' | 'position'>;

/** One sentence on one field, saying what to do. */
export type FormProblem = { readonly field: FormField; readonly message: string };

export const STATUSES: readonly ClaimStatus[] = ['active', 'disabled', 'withdrawn'];

/** In the order of the form, so that the first problem is the first one met. */
export const FIELD_ORDER: readonly FormField[] = [
  'storyId',
  'subject',
  'figure',
  'position',
  'statement',
  'quote',
  'speaker',
  'origin',
  'asOf',
  'publisher',
  'title',
  'published',
  'url',
  'wire',
  'status',
  'tags',
  'reviewedOn',
  'reviewer',
  'rating',
  'reviewUrl',
  'reviewPublished',
];
