import { useState } from 'preact/hooks';
import type { Translate } from '../../../components/i18n.ts';
import type { DraftProblem } from '../../../lib/story-maker/types.ts';
import type { Made } from './editing.ts';

/** What is wrong, field by field, as far as it is to be seen: where a field was left, and everywhere once saving was tried. */
export function useProblems({ problems, sentences, story }: Made, tries: number, t: Translate) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const told = [
    ...problems.map((problem) => ({ field: problem.field, text: inWords(problem, t) })),
    ...sentences.map((text) => ({ field: fieldIn(text, story), text })),
  ];
  const isSeen = (field: string) => tries > 0 || Array.from(left).some((one) => isBeneath(field, one));
  const seen = told.filter(({ field }) => isSeen(field));
  return {
    problemOf: (field: string) => seen.find((one) => one.field === field)?.text,
    hasProblem: (field: string) => seen.some((one) => isBeneath(one.field, field)),
    onLeave: (field: string) => setLeft(new Set([...left, field])),
  };
}

function inWords({ key, subs }: DraftProblem, t: Translate): string {
  return t(`stories_problem_${key}`, ...subs);
}

function isBeneath(field: string, above: string): boolean {
  return field === above || field.startsWith(`${above}.`);
}

/** Where in the form the schema's sentence belongs; `json` where the form has no such field. */
function fieldIn(sentence: string, { parties, subjects }: Made['story']): string {
  const terms = /"terms\.([a-z]+)\.(.+)\.\d+"/.exec(sentence);
  if (terms) return `terms.${terms[2]}.${terms[1]}`;
  const [, list, id = '', field = ''] = /^(Party|Subject) (?:number )?"?([^":]*)"?: "([a-zA-Z]+)/.exec(sentence) ?? [];
  const items = list === 'Party' ? parties : subjects;
  const at = items.findIndex((one, index) => one.id === id || String(index + 1) === id);
  return list && at >= 0 ? `${list === 'Party' ? 'parties' : 'subjects'}.${at}.${field}` : 'json';
}
