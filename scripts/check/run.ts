import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Store } from '../../lib/check.ts';
import { dayRangeOf } from '../../lib/day.ts';
import type { Claim, PageInfo, TextBlock } from '../../lib/model.ts';
import { readStories } from '../stories/read-stories.ts';
import { readStory } from '../stories/read-story.ts';
import { caseLine } from './case-line.ts';
import { explained } from './explained.ts';
import { figureLine } from './figure-line.ts';
import { report } from './report.ts';
import { traced } from './traced.ts';

const OPTIONS = {
  jsonl: { type: 'boolean' },
  pages: { type: 'boolean' },
  explain: { type: 'boolean' },
  figures: { type: 'boolean' },
  date: { type: 'string' },
  url: { type: 'string' },
  title: { type: 'string' },
  lang: { type: 'string' },
  until: { type: 'string' },
  story: { type: 'string', multiple: true },
} as const;

/** Runs the command line and gives its exit code; a wrong call ends with one sentence on standard error. */
export async function runCheck(args: readonly string[]): Promise<number> {
  const parsed = parsedArgs(args);
  if (typeof parsed === 'string') return fail(parsed);
  const { values, positionals } = parsed;
  const until = values.until ?? null;
  if (until !== null && !dayRangeOf(until))
    return fail(`--until wants a date like 2024-10-22 or 2024-10, not "${until}".`);
  if (values.pages && !values.jsonl) return fail('--pages reads the cases of --jsonl: give both.');
  const read = values.story ? values.story.map(readStory) : null;
  const problems = read?.flatMap((one, at) =>
    one.ok ? [] : one.problems.map((say) => `${values.story?.[at]}: ${say}`),
  );
  if (problems && problems.length > 0) return fail(problems.join('\n'));
  const sets = read?.flatMap((one) => (one.ok ? [one.set] : [])) ?? readStories();
  const store: Store = {
    stories: sets.map(({ story }) => story),
    claims: sets.flatMap(({ claims }) => claims).filter((claim) => isPublishedBy(claim, until)),
  };
  const options = { pages: values.pages ?? false, explain: values.explain ?? false };
  if (values.jsonl) {
    for (const line of readFileSync(0, 'utf8').split('\n')) {
      if (line.trim() === '') continue;
      process.stdout.write(`${values.figures ? figureLine(line, store) : caseLine(line, store, options)}\n`);
    }
    return 0;
  }
  const file = positionals[0];
  if (!file) return fail('Name a text file to check, or give cases on standard input with --jsonl.');
  const text = textOf(file);
  if (text === null) return fail(`${file} cannot be read: name a text file.`);
  const page: PageInfo = {
    url: values.url ?? null,
    title: values.title ?? null,
    publisher: null,
    published: values.date ?? null,
    language: values.lang ?? null,
  };
  const { check, trace } = traced({ page, blocks: blocksOf(text), context: null }, store);
  process.stdout.write(options.explain ? explained(trace, store) : report(check, store));
  return 0;
}

/** The parsed call, or a sentence on what is wrong with it. */
function parsedArgs(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    const [first = ''] = (error instanceof Error ? error.message : String(error)).split(/[.\n]/);
    const known = Object.entries(OPTIONS).map(([name, { type }]) => (type === 'string' ? `--${name} …` : `--${name}`));
    return `${first}. Options: ${known.join(' ')}.`;
  }
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** A text's lines as blocks, the first one its title. */
export function blocksOf(text: string): TextBlock[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, id) => ({ id, role: id === 0 ? 'title' : 'text', text: line }));
}

/** Whether a claim was published by a day; a partial date counts from its start. */
function isPublishedBy(claim: Claim, until: string | null): boolean {
  if (until === null) return true;
  const first = dayRangeOf(claim.source.published)?.[0] ?? dayRangeOf(claim.asOf)?.[0] ?? '';
  return first <= (dayRangeOf(until)?.[1] ?? until);
}

function fail(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}
