import type { Scopes } from '../../frame/scopes.ts';
import type { ConceptId, Figure, Span, Story, SubjectRule } from '../../model.ts';
import type { Sentence } from '../../reading/sentence.ts';
import type { Scored } from '../scores.ts';

/** A figure that a subject took, with all that may speak against it. */
export type Weighed = {
  readonly sentence: Sentence;
  readonly figure: Figure;
  readonly scopes: Scopes;
  /** The pattern that speaks loudest for its subject. */
  readonly rule: SubjectRule;
  readonly story: Story;
  /** The story's concepts for its own people. */
  readonly actors: ReadonlySet<ConceptId>;
  /** What single concepts about it add up to, the highest first; none where the story has no scores for it. */
  readonly words: readonly Scored[];
};

export type DoubtReason =
  | 'weak_rule'
  | 'several_subjects'
  | 'outscored'
  | 'forecast'
  | 'denied'
  | 'asked'
  | 'unreal'
  | 'not_named'
  | 'inherited'
  | 'unknown_word'
  | 'ambiguous_product'
  | 'part'
  | 'elsewhere'
  | 'other_cargo'
  | 'other_batch'
  | 'other_day'
  | 'increment'
  | 'rate'
  | 'standing'
  | 'joint'
  | 'share'
  | 'other_fate'
  | 'no_noun'
  | 'two_nouns'
  | 'sum_of_others';

/** Why a figure's subject is not certain enough for a conflict, and the words that say so; `null`: what is missing. */
export type Doubt = { readonly reason: DoubtReason; readonly words: Span | null };

/** One thing that may speak against a reading; `true`: it does, though no word says so. */
export type DoubtCheck = { readonly reason: DoubtReason; readonly find: (weighed: Weighed) => Span | true | null };

/**
 * Readings under which a figure is none of its subject's at all: it may still agree, as a matching value confirms the
 * reading, but it is not told as contradicted by others either.
 */
export const RIVALS: ReadonlySet<DoubtReason> = new Set([
  'part',
  'elsewhere',
  'other_cargo',
  'other_batch',
  'other_day',
  'increment',
  'rate',
  'standing',
  'share',
  'other_fate',
  'joint',
  'two_nouns',
  'sum_of_others',
  'ambiguous_product',
]);
