import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { csvFormat } from '../../../lib/formats/csv.ts';
import { COLUMNS } from '../../../lib/formats/csv-columns.ts';
import { FORMATS } from '../../../lib/formats/index.ts';
import { holding, opened, planOf } from '../import/helpers.ts';

const doc = readFileSync(new URL('../../../docs/formats.md', import.meta.url), 'utf8');
const example = (language: string) => new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(doc)?.[1] ?? '';

test('the examples of docs/formats.md are files that are read, and say the same', async () => {
  const plan = await planOf(opened(example('json')), holding([], []));
  expect(plan.refused).toEqual([]);
  const [row] = plan.added;
  const [story] = plan.stories;
  if (!row || !story?.file) throw new Error('no claim or no story');
  expect((await planOf(opened(example('csv')), holding([row.claim], [story.file]))).same).toHaveLength(1);
  const [line] = [
    ...csvFormat.write({ title: '', version: 1, stories: [story.file], claims: [row.claim], day: '2025' }),
  ];
  expect(line).toBe(`\uFEFF${example('csv').split('\n')[0]}\r\n`);
});

test('every column and every format is described', () => {
  for (const { name } of COLUMNS) expect(doc).toContain(`\`${name}\``);
  expect(FORMATS.map(({ id }) => id)).toEqual(['json', 'claim-review', 'annotations', 'csv']);
});
