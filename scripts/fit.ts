#!/usr/bin/env node
/**
 * `npm run --silent fit`: finds the weights of the bundled story's scores from the labelled sentences, and says how well they do
 * for a language that they were not fitted on; `-- --write` puts them into the story.
 */
import type { SubjectId, SubjectScore } from '../lib/model.ts';
import { ruleOfScores, scoresOf } from '../lib/subject/scores.ts';
import { labelledCases, pairCases } from './corpus/cases.ts';
import { type Example, examplesOf } from './fit/examples.ts';
import { fit } from './fit/regression.ts';
import { scoresFrom } from './fit/scores.ts';
import { writeScores } from './fit/write-scores.ts';

const examples = examplesOf([...[...labelledCases().values()].flat(), ...pairCases()]);
const languages = [...new Set(examples.map(({ lang }) => lang))].sort();

const asked = languages.map((lang) => {
  const scores = fitted(examples.filter((one) => one.lang !== lang));
  const own = examples.filter((one) => one.lang === lang && !one.hasRule);
  const ofStory = own.filter(({ subjects }) => subjects[0] !== null);
  const right = ofStory.filter((one) => one.subjects.includes(best(scores, one))).length;
  const taken = own.filter(({ subjects }) => subjects[0] === null).filter((one) => best(scores, one) !== null).length;
  return { lang, figures: ofStory.length, right, others: own.length - ofStory.length, 'taken wrongly': taken };
});
console.table(asked);

const scores = fitted(examples);
console.log(`${scores.reduce((sum, { cues }) => sum + cues.length, 0)} weights for ${scores.length} subjects`);
if (process.argv.includes('--write')) {
  writeScores(scores);
}

function fitted(from: readonly Example[]): SubjectScore[] {
  const samples = from.map(({ features, subjects }) => ({ features, class: subjects[0] ?? null }));
  const classes = [...new Set(samples.map((one) => one.class))].sort();
  return scoresFrom(fit(samples, classes));
}

function best(scores: readonly SubjectScore[], { scopes, asOf }: Example): SubjectId | null {
  return ruleOfScores(scoresOf(scores, scopes, asOf))?.subject ?? null;
}
