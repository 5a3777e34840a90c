import { jsonFormat } from '../formats/json.ts';
import type { Claim, Story } from '../model.ts';
import type { ReadSetFile } from './get-set.ts';

/**
 * A set's file as the JSON format reads it. One claim or story that breaks the schema and nothing of the file is taken: a
 * set is somebody's whole, and half of it may say the opposite.
 */
export const readSetFile: ReadSetFile = (json) => {
  const file = { name: 'set.json', text: '', json: json === undefined ? null : { value: json } };
  if (file.json === null || !jsonFormat.detect(file)) return { ok: false, reason: 'not_a_set', detail: '' };
  const read = jsonFormat.read(file);
  if (!read.ok) return { ok: false, reason: 'not_a_set', detail: read.problem };
  const claims: Claim[] = [];
  for (const row of read.rows) {
    if (row.type === 'claim') claims.push(row.claim);
    else return { ok: false, reason: 'bad_claims', detail: row.type === 'problem' ? sentence(row.problems) : '' };
  }
  const stories: readonly Story[] = read.stories.map(({ story }) => story);
  return { ok: true, title: read.title ?? titleOf(stories[0]) ?? '', version: read.version, stories, claims };
};

function sentence(problems: readonly { readonly message: string }[]): string {
  return problems[0]?.message ?? '';
}

function titleOf(story: Story | undefined): string | undefined {
  return story && (story.title.en ?? Object.values(story.title)[0] ?? story.id);
}
