import * as v from 'valibot';
import { fieldSentences } from '../schema-problems.ts';
import type { CauseKind } from '../types.ts';
import { againstClaim, againstStory } from './against-claim.ts';
import { isCount, isMoment } from './is.ts';

/** What is wrong with an entry of the history: sentences, none where it is sound. */
export function againstEntry(value: unknown): readonly string[] {
  return against(entrySchema, value);
}

/** What is wrong with what a change did, record by record. */
export function againstRow(value: unknown): readonly string[] {
  return against(rowSchema, value);
}

/** What is wrong with the trace of something that was deleted. */
export function againstGone(value: unknown): readonly string[] {
  return against(goneSchema, value);
}

function against(schema: v.GenericSchema, value: unknown): readonly string[] {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? [] : fieldSentences(parsed.issues);
}

const count = v.custom<number>(isCount, 'must be a whole number');
const moment = v.custom<string>(isMoment, 'must be a moment such as 2025-01-02T03:04:05Z');
const yes = v.exactOptional(v.literal(true));

/** A record within another: its first problem stands for all. */
const record = (problemsOf: (value: unknown) => readonly string[]) =>
  v.custom(
    (value) => problemsOf(value).length === 0,
    (issue) => `is not sound. ${problemsOf(issue.input)[0] ?? ''}`.replace(/[. ]+$/, ''),
  );
const claim = record(againstClaim);
const story = record(againstStory);

const CAUSES: readonly CauseKind[] = ['edit', 'capture', 'import', 'bundled', 'subscription', 'restore', 'undo'];

const entrySchema = v.object({
  seq: count,
  at: moment,
  kind: v.picklist(CAUSES),
  note: v.string(),
  added: count,
  changed: count,
  removed: count,
  undid: v.array(count),
  undoneBy: v.nullable(count),
  final: yes,
  token: count,
  rows: v.array(count),
  purged: yes,
});

const goneSchema = v.object({
  key: v.string(),
  id: v.string(),
  storyId: v.string(),
  version: count,
  removedAt: moment,
  keepsOut: v.boolean(),
  claim: v.nullable(claim),
});

const itemOf = <T extends string>(type: T, before: v.GenericSchema) =>
  v.object({
    id: v.string(),
    left: count,
    type: v.literal(type),
    before: v.object({ record: v.nullable(before), gone: v.nullable(goneSchema) }),
    purged: yes,
  });

const rowSchema = v.object({
  token: count,
  nth: count,
  ids: v.array(v.string()),
  items: v.array(v.variant('type', [itemOf('claim', claim), itemOf('story', story)])),
});
