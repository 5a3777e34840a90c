import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkPage, type Store } from '../../lib/check.ts';
import { dayRangeOf } from '../../lib/day.ts';
import type { Claim, PageInfo, TextBlock } from '../../lib/model.ts';
import { bundled } from './bundled.ts';
import { caseLine } from './case-line.ts';
import { figureLine } from './figure-line.ts';
import { report } from './report.ts';

/** Runs the command line and gives its exit code; a wrong call ends with one sentence on standard error. */
export async function runCheck(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      jsonl: { type: 'boolean' },
      figures: { type: 'boolean' },
      date: { type: 'string' },
      url: { type: 'string' },
      title: { type: 'string' },
      lang: { type: 'string' },
      until: { type: 'string' },
    },
  });
  const until = values.until ?? null;
  if (until !== null && !dayRangeOf(until))
    return fail(`--until wants a date like 2024-10-22 or 2024-10, not "${until}".`);
  const sets = bundled();
  const store: Store = {
    stories: sets.map(({ story }) => story),
    claims: sets.flatMap(({ claims }) => claims).filter((claim) => isPublishedBy(claim, until)),
  };
  if (values.jsonl) {
    for (const line of readFileSync(0, 'utf8').split('\n')) {
      if (line.trim() === '') continue;
      process.stdout.write(`${values.figures ? figureLine(line, store) : caseLine(line, store)}\n`);
    }
    return 0;
  }
  const file = positionals[0];
  if (!file) return fail('Name a text file to check, or give cases on standard input with --jsonl.');
  const page: PageInfo = {
    url: values.url ?? null,
    title: values.title ?? null,
    publisher: null,
    published: values.date ?? null,
    language: values.lang ?? null,
  };
  process.stdout.write(
    report(checkPage({ page, blocks: blocksOf(readFileSync(file, 'utf8')), context: null }, store), store),
  );
  return 0;
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
