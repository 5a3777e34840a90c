import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { bundled } from '../../scripts/lib/bundled-set.ts';
import { type ReadStory, readStory } from '../../scripts/stories/read-story.ts';

const FOLDER = fileURLToPath(new URL(`../../assets/stories/${bundled.story.id}/`, import.meta.url));

type Json = { [key: string]: unknown };

/** Reads a copy of the story's folder in which one file is another. */
function readWith(path: string, change: (json: Json) => unknown): ReadStory {
  const root = mkdtempSync(join(tmpdir(), 'story-'));
  try {
    const folder = join(root, bundled.story.id);
    cpSync(FOLDER, folder, { recursive: true });
    const file = join(folder, path);
    const changed = change(JSON.parse(readFileSync(file, 'utf8')));
    writeFileSync(file, typeof changed === 'string' ? changed : JSON.stringify(changed));
    return readStory(folder);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const problemsWith = (path: string, change: (json: Json) => unknown) => {
  const read = readWith(path, change);
  return read.ok ? [] : read.problems;
};

test('a folder is the set that comes with the extension', () => {
  expect(readWith('story.json', (story) => story)).toEqual({ ok: true, set: bundled });
});

test.each<[name: string, path: string, change: (json: Json) => unknown, sentence: RegExp]>([
  ['no JSON', 'words/de.json', () => '{', /^words\/de\.json: this is no JSON/],
  ['another id than the folder', 'story.json', (story) => ({ ...story, id: 'other' }), /^story\.json: "id" is "other"/],
  [
    'a part that has a file',
    'story.json',
    (story) => ({ ...story, terms: {} }),
    /^story\.json: "terms" belongs into files/,
  ],
  ['claims that are no list', 'claims.json', () => ({}), /^claims\.json: is missing or no list/],
  ['words without aliases', 'words/fr.json', ({ terms }) => ({ terms }), /^words\/fr\.json: must be an object with/],
  [
    'a subject in the file of another',
    'subjects/treaty.json',
    (subject) => ({ ...subject, id: 'pact' }),
    /^subjects\/treaty\.json: "id" is "pact"; it must be "treaty"/,
  ],
  [
    'a rule that says whose it is',
    'subjects/treaty.json',
    (subject) => ({ ...subject, positions: [{ rank: 1, subject: 'treaty', all: [['treaty']] }] }),
    /^subjects\/treaty\.json: "positions\.0\.subject" is told by the file/,
  ],
  [
    'two rules in one place',
    'subjects/treaty.json',
    (subject) => ({ ...subject, positions: [{ rank: 10, all: [['treaty']] }] }),
    /"rank" 10 is also in subjects\/.*give each its own/,
  ],
  [
    'two subjects in one place',
    'subjects/treaty.json',
    (subject) => ({ ...subject, order: 10 }),
    /"order" 10 is also in subjects\/.*give each its own/,
  ],
  [
    'a field that nobody reads',
    'subjects/treaty.json',
    (subject) => ({ ...subject, score: {} }),
    /^subjects\/treaty\.json: "score" is not a known field/,
  ],
  [
    'a cue that says neither why nor where',
    'subjects/prisoners.json',
    (subject) => ({ ...subject, cues: [{ weight: 1 }] }),
    /^subjects\/prisoners\.json: "cues\.0" must be a pattern with a "reason"/,
  ],
  [
    'a cue without a weight',
    'subjects/prisoners.json',
    (subject) => ({ ...subject, cues: [{ concept: 'captured', where: 'phrase' }] }),
    /^subjects\/prisoners\.json: "cues\.0\.weight" must be a number/,
  ],
  [
    'a concept that counts for a subject without a base',
    'subjects/arms_shells.json',
    (subject) => ({ ...subject, cues: [{ concept: 'shell', where: 'phrase', weight: 1 }] }),
    /^subjects\/arms_shells\.json: "cues\.0" adds to a "base"/,
  ],
  [
    'an example whose figure is elsewhere',
    'subjects/prisoners.json',
    (subject) => ({ ...subject, examples: [{ language: 'en', text: 'Two were taken.', figure: '2' }] }),
    /^subjects\/prisoners\.json: Subject "prisoners": "examples\.0\.figure" does not stand in "text"; write it/,
  ],
  [
    'an example in another shape',
    'subjects/prisoners.json',
    (subject) => ({ ...subject, counterExamples: [{ lang: 'en', text: 'Two were taken.', figure: 'Two' }] }),
    /^subjects\/prisoners\.json: Subject "prisoners": "counterExamples\.0\.language" is missing; add it/,
  ],
  [
    'a concept without words, by the file of its rule',
    'subjects/treaty.json',
    (subject) => ({ ...subject, positions: [{ rank: 5, all: [['nothing']] }] }),
    /^subjects\/treaty\.json: .*"nothing", for which neither/,
  ],
  [
    'a word that is none, by the file of its language',
    'words/ko.json',
    ({ aliases }) => ({ terms: { actor: ['a*b*c'] }, aliases }),
    /^words\/ko\.json: .*must be a word or phrase/,
  ],
  [
    'a claim on nothing that is followed',
    'claims.json',
    (claims) => [{ ...(claims as unknown as Json[])[0], subject: 'weather' }],
    /^claims\.json: Claim ".*"weather"/,
  ],
])('%s is told by its file', (_name, path, change, sentence) => {
  expect(problemsWith(path, change)).toEqual(expect.arrayContaining([expect.stringMatching(sentence)]));
});
