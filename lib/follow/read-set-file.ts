import { jsonFormat } from '../formats/json.ts';
import type { Row } from '../formats/types.ts';
import type { Claim, Story } from '../model.ts';
import { wideSentence } from '../story-maker/too-wide.ts';
import type { ReadSetFile } from './get-set.ts';

/**
 * A set's file as the JSON format reads it. One claim or story that breaks the schema, or a story that would be at work
 * everywhere, and nothing of the file is taken: a set is somebody's whole, and half of it may say the opposite.
 */
export const readSetFile: ReadSetFile = (json) => {
  const file = { name: 'set.json', text: '', json: json === undefined ? null : { value: json } };
  if (file.json === null || !jsonFormat.detect(file)) return { ok: false, reason: 'not_a_set', detail: '' };
  const read = jsonFormat.read(file);
  if (!read.ok) return refused(read.problem);
  const claims: Claim[] = [];
  const ids = new Set<string>();
  for (const row of read.rows) {
    if (row.type === 'claim') {
      if (ids.has(row.claim.id)) return refused(twice(row.claim));
      ids.add(row.claim.id);
      claims.push(row.claim);
    } else return refused(row.type === 'problem' ? sentence(row) : '');
  }
  const stories: readonly Story[] = read.stories.map(({ story }) => story);
  for (const story of stories) {
    const wide = wideSentence(story);
    if (wide !== null) return refused(wide);
  }
  return { ok: true, title: read.title ?? titleOf(stories[0]) ?? '', version: read.version, stories, claims };
};

function refused(detail: string): ReturnType<ReadSetFile> {
  return { ok: false, reason: 'bad_claims', detail };
}

/** What is wrong with a row first, and which one it is. */
function sentence({ place, problems }: Extract<Row, { type: 'problem' }>): string {
  const what = place.type === 'item' && place.pointer.startsWith('/stor') ? 'Story' : 'Claim';
  return `${what} number ${place.type === 'item' ? place.item : place.line}: ${problems[0]?.message ?? ''}`;
}

function twice({ id }: Claim): string {
  return `Claim "${id}": "id" stands twice in the file; give each its own.`;
}

function titleOf(story: Story | undefined): string | undefined {
  return story && (story.title.en ?? Object.values(story.title)[0] ?? story.id);
}
