import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { SubjectScore } from '../../lib/model.ts';
import { bundled } from '../lib/bundled-set.ts';

const FOLDER = new URL(`../../assets/stories/${bundled.story.id}/`, import.meta.url);

/** Puts new scores into the files of their subjects, that for none of them into the story's; a subject without one loses its own. */
export function writeScores(scores: readonly SubjectScore[]): void {
  const of = new Map(scores.map(({ subject, ...score }) => [subject, score]));
  for (const name of readdirSync(new URL('subjects/', FOLDER))) {
    rewrite(`subjects/${name}`, ({ score: _, ...subject }) => {
      const score = of.get(String(subject.id));
      return score ? { ...subject, score } : subject;
    });
  }
  rewrite('story.json', (story) => ({ ...story, noSubject: of.get(null) }));
}

type Fields = Readonly<Record<string, unknown>>;

function rewrite(path: string, change: (fields: Fields) => Fields): void {
  const file = new URL(path, FOLDER);
  writeFileSync(file, `${JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8'))), null, 2)}\n`);
}
