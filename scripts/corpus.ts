#!/usr/bin/env node
/** `npm run --silent corpus`: how well the engine reads the labelled sentences, a line a language and kind of file; `-- --errors` lists what it reads otherwise. */
import { answered, labelledCases, labelledGroups } from './corpus/cases.ts';
import { scoreCases } from './corpus/score.ts';

const groups = [...labelledGroups(labelledCases())];
const scores = new Map(groups.map(([name, cases]) => [name, scoreCases(answered(cases))]));

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
