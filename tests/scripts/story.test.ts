import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runStory } from '../../scripts/story/run.ts';

const ROOT = mkdtempSync(join(tmpdir(), 'story-'));
afterAll(() => rmSync(ROOT, { recursive: true }));

const example = (text: string, figure: string) => ({ language: 'en', text, figure });
const drowned = {
  id: 'drowned',
  order: 10,
  label: { en: 'drowned' },
  kind: 'count',
  time: { behaviour: 'growing', windowDays: 7, restatable: false },
  cues: [{ reason: 'Drowned.', weight: 4, kind: 'count', units: ['person'], phrase: [['drowned']] }],
  positions: [],
  examples: [example('When the ferry sank, 31 people drowned.', '31')],
  counterExamples: [example('When the ferry sank, 240 people were rescued.', '240')],
};

function write(name: string, file: string, json: unknown): void {
  const path = join(ROOT, name, file);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, JSON.stringify(json));
}

/** A folder of a story that follows one subject. */
function folderOf(id: string): string {
  const all = [['ferry'], ['sank']];
  const story = { schema: 1, version: 1, id, title: { en: 'Ferry' }, since: '2025-01-01', names: [], gate: all };
  write(id, 'story.json', { ...story, mentions: [{ all }], parties: [] });
  write(id, 'words/en.json', { terms: { ferry: ['ferry'], sank: ['sank'], drowned: ['drowned'] }, aliases: {} });
  write(id, 'subjects/drowned.json', drowned);
  write(id, 'claims.json', []);
  return join(ROOT, id);
}

function run(...args: readonly string[]) {
  let [told, wrong] = ['', ''];
  const exit = runStory(args, {
    stdout: { write: (text) => (told += text) },
    stderr: { write: (text) => (wrong += text) },
  });
  return { exit, told, wrong };
}

test('a story whose examples pass', () => {
  expect(run(folderOf('sound'))).toEqual({
    exit: 0,
    told: 'sound: 2 examples, all pass.\n  drowned: 2 of 2 pass\nNothing to compare with: the folder was not committed.\n',
    wrong: '',
  });
});

test('what fails is told by subject, language and text, with what it was read as', () => {
  const folder = folderOf('failing');
  const counterExamples = [example('When the ferry sank, 12 passengers drowned.', '12')];
  const examples = [example('When the ferry sank, 31 people died.', '31')];
  write('failing', 'subjects/drowned.json', { ...drowned, examples, counterExamples });
  const { exit, told } = run(folder);
  expect(exit).toBe(1);
  expect(told).toContain('failing: 2 examples, 2 fail.');
  expect(told).toContain(
    'drowned (en): "31" in "When the ferry sank, 31 people died." should count it, and was read as nothing (no rule fits).',
  );
  expect(told).toContain('12 passengers drowned." should not count it, and was read as drowned.');
});

describe('what changed since the last commit', () => {
  const folder = folderOf('kept');
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd: folder });

  test('is told example by example, for new ones too', () => {
    git('init', '-q');
    git('add', '.');
    git('commit', '-q', '-m', 'x');
    expect(run(folder).told).toContain('Nothing is read otherwise than by the rules and words of the last commit.');

    const examples = [...drowned.examples, example('When the ferry sank, 40 people died.', '40')];
    write('kept', 'subjects/drowned.json', { ...drowned, examples });
    write('kept', 'words/en.json', { terms: { ferry: ['ferry'], sank: ['sank'], drowned: ['died'] }, aliases: {} });
    const { exit, told } = run(folder);
    expect(exit).toBe(1);
    expect(told).toContain(
      [
        'Changed since the last commit:',
        '  drowned (en), "When the ferry sank, 31 people drowned.": was read as drowned, now as nothing (no rule fits). It fails now.',
        '  drowned (en), "When the ferry sank, 40 people died.": was read as nothing (no rule fits), now as drowned. It passes now.',
      ].join('\n'),
    );
  });
});

test('an unknown story is told with those that there are', () => {
  expect(run('flood')).toMatchObject({
    exit: 2,
    wrong: 'There is no story "flood": name one of north-korea-russia, or the folder of another.\n',
  });
});

test('a folder that is not sound is told by its file', () => {
  const folder = folderOf('broken');
  write('broken', 'subjects/drowned.json', { ...drowned, examples: [example('31 drowned', '32')] });
  expect(run(folder)).toMatchObject({
    exit: 2,
    wrong: expect.stringContaining('subjects/drowned.json: Subject "drowned": "examples.0.figure" does not stand in'),
  });
});
