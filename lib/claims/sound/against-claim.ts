import * as v from 'valibot';
import { said } from '../same.ts';
import { parseClaim, parseHeldStory } from '../schema.ts';
import { fieldSentences } from '../schema-problems.ts';
import type { StoredClaim, StoredStory } from '../types.ts';
import { isObject } from './is.ts';
import { isStoredClaim } from './is-stored-claim.ts';
import { keptSchema } from './kept.ts';

/** What is wrong with a stored claim: sentences, none where it is sound. */
export function againstClaim(value: unknown): readonly string[] {
  if (isStoredClaim(value)) return [];
  if (!isObject(value)) return [NO_RECORD];
  return [...problemsOf(parseClaim(said(value as StoredClaim))), ...againstKept(value)];
}

/** What is wrong with a stored story: sentences, none where it is sound. */
export function againstStory(value: unknown): readonly string[] {
  if (!isObject(value)) return [NO_RECORD];
  return [...problemsOf(parseHeldStory(said(value as StoredStory))), ...againstKept(value)];
}

const NO_RECORD = 'This is no record.';

function problemsOf(parsed: ReturnType<typeof parseClaim> | ReturnType<typeof parseHeldStory>): readonly string[] {
  return parsed.ok ? [] : parsed.problems;
}

function againstKept(value: unknown): readonly string[] {
  const parsed = v.safeParse(keptSchema, value);
  return parsed.success ? [] : fieldSentences(parsed.issues);
}
