import * as v from 'valibot';
import { claimSchema, storySchema } from '../claims/schema.ts';
import { hostileKeys, sentences } from '../claims/schema-problems.ts';
import type { Claim, Story } from '../model.ts';
import type { RowProblem } from './types.ts';

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly RowProblem[] };

/** Nobody reads more of one row. */
const MOST_PROBLEMS = 10;

/** A claim as the store takes it, or what is wrong field by field. Whether its story knows it is left to the import. */
export function checkClaim(json: unknown): Checked<Claim> {
  return check(claimSchema, json);
}

/** A story as the store takes it, or what is wrong field by field. */
export function checkStory(json: unknown): Checked<Story> {
  return check(storySchema, json);
}

function check<T>(schema: v.GenericSchema<unknown, T>, json: unknown): Checked<T> {
  const hostile = hostileKeys(json);
  if (hostile.length > 0) return { ok: false, problems: problemsOf(hostile) };
  const parsed = v.safeParse(schema, json);
  return parsed.success ? { ok: true, value: parsed.output } : { ok: false, problems: problemsOf(parsed.issues) };
}

type Issues = Parameters<typeof sentences>[0];

function problemsOf(issues: Issues): RowProblem[] {
  return issues.slice(0, MOST_PROBLEMS).map((issue) => {
    const field = (issue.path ?? []).map(({ key }) => String(key)).join('.');
    // without a name to speak of, a sentence begins with "The file: "; what lies in a list is told by its number
    const message = (sentences([issue], null)[0] ?? '').replace(/^The file: /, '');
    return { field: field === '' ? null : field.slice(0, 100), message };
  });
}
