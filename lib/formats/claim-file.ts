import * as v from 'valibot';
import { claimSchema, storySchema, version } from '../claims/schema.ts';

export const CLAIM_FILE = 'crossfigure-claims';
/** The layout that is written. The older one (1) has one story and no list of them. */
export const CLAIM_FILE_SCHEMA = 2;

/**
 * A file of claims as a whole, for the published JSON Schema. Reading goes row by row instead (json.ts), so that one bad
 * claim is one refused row.
 */
export const claimFileSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  format: v.literal(CLAIM_FILE),
  schema: v.literal(CLAIM_FILE_SCHEMA),
  title: v.string(),
  version,
  stories: v.array(storySchema),
  claims: v.array(claimSchema),
  settings: v.exactOptional(v.unknown()),
  passages: v.exactOptional(v.unknown()),
  subscriptions: v.exactOptional(v.unknown()),
  keeping: v.exactOptional(v.unknown()),
});
