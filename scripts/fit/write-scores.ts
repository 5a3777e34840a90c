import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { SubjectScore } from '../../lib/model.ts';
import type { CueOfFile } from '../../lib/story/folder.ts';
import { bundled } from '../lib/bundled-set.ts';

const FOLDER = new URL(`../../assets/stories/${bundled.story.id}/`, import.meta.url);

/** Puts new weights into the files of their subjects beside their patterns, those for none of them into the story's; a subject without any loses its own. */
export function writeScores(scores: readonly SubjectScore[]): void {
  const of = new Map(scores.map(({ subject, ...score }) => [subject, score]));
  for (const name of readdirSync(new URL('subjects/', FOLDER))) {
    rewrite(`subjects/${name}`, (subject) => {
      const { base, cues: words = [], since = [] } = of.get(String(subject.id)) ?? {};
      const patterns = (subject.cues as readonly CueOfFile[]).filter((cue) => 'reason' in cue);
      const cues = [...patterns, ...words, ...since.map(({ day, weight }) => ({ since: day, weight }))];
      return { ...subject, base, cues };
    });
  }
  rewrite('story.json', (story) => ({ ...story, noSubject: of.get(null) }));
}

type Fields = Readonly<Record<string, unknown>>;

function rewrite(path: string, change: (fields: Fields) => Fields): void {
  const file = new URL(path, FOLDER);
  writeFileSync(file, `${JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8'))), null, 2)}\n`);
}
