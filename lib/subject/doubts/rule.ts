import type { DoubtCheck } from './doubt.ts';

/** The rule itself says that its words are not enough. */
export const weakRule: DoubtCheck = { reason: 'weak_rule', find: ({ rule }) => rule.weak || null };

/** The words allow other subjects as well. */
export const severalSubjects: DoubtCheck = {
  reason: 'several_subjects',
  find: ({ rule }) => (rule.or && rule.or.length > 0) || null,
};
