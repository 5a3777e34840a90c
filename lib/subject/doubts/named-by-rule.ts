import type { ConceptId, SubjectRule } from '../../model.ts';

/** Whether a rule asks for a concept: then its words are what the subject is about, and nothing against it. */
export function asksFor({ phrase, clause, sentence }: SubjectRule, concept: ConceptId): boolean {
  return [...(phrase ?? []), ...(clause ?? []), ...(sentence ?? [])].some((group) => group.includes(concept));
}
