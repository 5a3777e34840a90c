import { toJsonSchema } from '@valibot/to-json-schema';
import { claimSchema, storySchema } from '../../lib/claims/schema.ts';
import { claimFileSchema } from '../../lib/formats/claim-file.ts';

/** Rules on the calendar and over several fields, which a JSON Schema cannot say; a file that is read is held to them. */
const UNSAID = ['check', 'raw_check', 'finite', 'readonly'];

const DESCRIPTION =
  'Claims with their stories, layout 2. Beyond this schema: dates are in the calendar, a claim has either a quantity or a position, the ends of a quantity fit its qualifier, ids stand once, and the story of a claim knows its subject and parties.';

/** The published JSON Schema (draft 2020-12) of our own file format, made of what the reading of files checks with. */
export function claimsJsonSchema(): string {
  const { $schema, ...rest } = toJsonSchema(claimFileSchema, {
    target: 'draft-2020-12',
    errorMode: 'throw',
    ignoreActions: UNSAID,
    // the patterns of a JSON Schema are read with the flag "u" anyway
    overrideAction: ({ valibotAction, jsonSchema }) =>
      isPattern(valibotAction) ? { ...jsonSchema, pattern: valibotAction.requirement.source } : undefined,
    definitions: { claim: claimSchema, story: storySchema },
  });
  return `${JSON.stringify({ $schema, title: 'Crossfigure claims', description: DESCRIPTION, ...rest }, null, 2)}\n`;
}

function isPattern(action: object): action is { readonly requirement: RegExp } {
  return 'requirement' in action && action.requirement instanceof RegExp && action.requirement.flags === 'u';
}
