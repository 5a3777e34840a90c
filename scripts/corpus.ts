#!/usr/bin/env node
/** `npm run --silent corpus`: how well the engine reads the labelled sentences, a line a language; `-- --errors` lists what it reads otherwise. */
import { answered, labelledCases } from './corpus/cases.ts';
import { scoreCases } from './corpus/score.ts';

const cases = [...labelledCases().values()].flat();
const languages = [...new Set(cases.map(({ lang }) => lang))].sort();
const scores = new Map(languages.map((lang) => [lang, scoreCases(answered(cases.filter((one) => one.lang === lang)))]));

const share = (value: number | null) => (value === null ? null : Number(value.toFixed(3)));
console.table(
  Object.fromEntries(
    [...scores].map(([lang, { cases, story, figures, subject, verdict, falseConflicts, positions }]) => [
      lang,
      {
        cases,
        'story precision': share(story.precision),
        'story recall': share(story.recall),
        'figure precision': share(figures.precision),
        'figure recall': share(figures.recall),
        subject: share(subject),
        verdict: share(verdict),
        'false conflicts': falseConflicts,
        positions: share(positions),
      },
    ]),
  ),
);
if (process.argv.includes('--errors'))
  for (const { errors } of scores.values()) for (const error of errors) console.log(error);
