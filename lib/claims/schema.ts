import * as v from 'valibot';
import { type Claim, type ClaimSet, KINDS, type Quantity, type Story } from '../model.ts';
import {
  address,
  conceptId,
  conceptWords,
  day,
  id,
  label,
  language,
  list,
  partialDate,
  perLanguage,
  shape,
  tags,
  text,
  words,
} from './schema-fields.ts';
import { atMost, LIMITS, MOST_NUMBER, notMinusZero } from './schema-limits.ts';
import { hostileKeys, sentences } from './schema-problems.ts';
import {
  type Broken,
  claimInStoryProblems,
  claimProblems,
  nameProblems,
  quantityProblems,
  repeated,
  storyProblems,
} from './schema-rules.ts';

export { circles } from './schema-chain.ts';
export { LIMITS } from './schema-limits.ts';

/** A value in its full shape, or every reason why it is none: one sentence each, to be shown as plain text. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly string[] };

/** A claim set out of any JSON; never throws. Nothing of a refused file is to be used. */
export function parseClaimSet(json: unknown): Parsed<ClaimSet> {
  return parse(claimSetSchema, json);
}

/** One claim by itself; whether its story knows its subject and parties is left to `claimFitsStory`. */
export function parseClaim(json: unknown): Parsed<Claim> {
  return parse(claimSchema, json);
}

/** One story by itself; words and rules may still be empty. */
export function parseStory(json: unknown): Parsed<Story> {
  // as in a file, so that problems are told as the story's
  const parsed = parse(shape({ story: storySchema }), { story: json });
  return parsed.ok ? { ok: true, value: parsed.value.story } : parsed;
}

/**
 * A story as it may lie in the store. A rule may name a concept that a language file has no words for any more: such a rule
 * never holds, and is no reason to lose the story.
 */
export function parseHeldStory(json: unknown): Parsed<Story> {
  const parsed = parse(shape({ story: heldStorySchema }), { story: json });
  return parsed.ok ? { ok: true, value: parsed.value.story } : parsed;
}

/** What of a claim its story does not know: one sentence each, none where it fits. */
export function claimFitsStory(claim: Claim, story: Story): readonly string[] {
  const issues = claimInStoryProblems(claim, story).map(({ path, say }) => ({
    path: path.map((key) => ({ key })),
    message: say,
  }));
  return sentences(issues, claim);
}

function parse<T>(schema: v.GenericSchema<unknown, T>, json: unknown): Parsed<T> {
  const hostile = hostileKeys(json);
  if (hostile.length > 0) return { ok: false, problems: sentences(hostile, json) };
  const parsed = v.safeParse(schema, json);
  return parsed.success ? { ok: true, value: parsed.output } : { ok: false, problems: sentences(parsed.issues, json) };
}

/** A rule over several fields, as an action of the schema. */
const rule = <T>(find: (value: T) => readonly Broken[]) =>
  v.rawCheck<T>(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const { path, say } of find(dataset.value)) {
      const [first, ...rest] = path.map(
        (key) => ({ type: 'unknown', origin: 'value', input: null, key, value: null }) as const,
      );
      addIssue({ message: say, ...(first && { path: [first, ...rest] }) });
    }
  });

const kind = v.picklist(KINDS);
const stance = v.picklist(['affirms', 'denies', 'neutral']);
const end = v.nullable(
  v.pipe(
    v.number(),
    v.finite('must be a finite number'),
    v.minValue(0, 'must not be negative'),
    v.maxValue(MOST_NUMBER, () => `must be at most ${MOST_NUMBER.toLocaleString('en')}`),
    notMinusZero,
  ),
);

const quantityShape = shape({
  kind,
  low: end,
  high: end,
  qualifier: v.picklist(['exact', 'about', 'up_to', 'at_least', 'more_than', 'less_than', 'range', 'approx_magnitude']),
  unit: v.nullable(id),
  dates: v.exactOptional(v.pipe(v.strictTuple([day, day]), v.readonly())),
});

const quantitySchema = v.pipe(quantityShape, rule<Quantity>(quantityProblems));

const claimShape = shape({
  id,
  storyId: id,
  subject: id,
  statement: text,
  quantity: v.nullable(quantitySchema),
  position: v.nullable(stance),
  speaker: id,
  origin: id,
  source: shape({
    publisher: text,
    title: text,
    url: v.nullable(address),
    published: v.nullable(partialDate),
    wire: v.nullable(text),
  }),
  asOf: partialDate,
  quote: v.nullable(text),
  status: v.picklist(['active', 'disabled', 'withdrawn']),
  tags: v.exactOptional(tags),
  reviewedOn: v.exactOptional(day),
  review: v.exactOptional(
    shape({ reviewer: text, rating: text, url: v.nullable(address), published: v.nullable(partialDate) }),
  ),
});

/** One claim; whether its story knows it is asked apart. */
export const claimSchema = v.pipe(claimShape, rule<Claim>(claimProblems));

const concepts = atMost(conceptId, LIMITS.concepts, 'concepts');
const groups = atMost(concepts, LIMITS.groups, 'groups');
const rules = <T extends v.GenericSchema>(item: T) => atMost(item, LIMITS.rules, 'rules');

const weight = v.pipe(v.number(), v.finite('must be a number'));

/** The smallest or largest value that a pattern takes. */
const bound = v.pipe(v.number(), v.finite('must be a number'), v.minValue(0, 'must not be negative'), notMinusZero);

const subjectRule = shape({
  subject: id,
  reason: v.exactOptional(text),
  weight: v.exactOptional(weight),
  kind,
  units: atMost(id, LIMITS.subjects, 'units'),
  nouns: v.exactOptional(concepts),
  phrase: v.exactOptional(groups),
  clause: v.exactOptional(groups),
  sentence: v.exactOptional(groups),
  unlessPhrase: v.exactOptional(concepts),
  allows: v.exactOptional(concepts),
  unlessClause: v.exactOptional(concepts),
  unlessSentence: v.exactOptional(concepts),
  least: v.exactOptional(bound),
  most: v.exactOptional(bound),
  since: v.exactOptional(day),
  until: v.exactOptional(day),
  day: v.exactOptional(day),
  dated: v.exactOptional(v.boolean()),
  said: v.exactOptional(v.boolean()),
  or: v.exactOptional(atMost(id, LIMITS.subjects, 'subjects')),
  forecast: v.exactOptional(v.boolean()),
  weak: v.exactOptional(v.boolean()),
});

const subjectScore = shape({
  subject: v.nullable(id),
  base: weight,
  cues: atMost(shape({ concept: conceptId, where: v.picklist(['phrase', 'clause']), weight }), LIMITS.concepts, 'cues'),
  since: v.exactOptional(atMost(shape({ day, weight }), LIMITS.groups, 'days')),
});

const examples = atMost(
  shape({
    language,
    text,
    figure: v.exactOptional(text),
    published: v.exactOptional(day),
    note: v.exactOptional(text),
  }),
  LIMITS.examples,
  'examples',
);

const wholeDays = v.pipe(
  v.number(),
  v.integer('must be a whole number of days'),
  v.minValue(0, 'must not be negative'),
  v.maxValue(LIMITS.days, () => `must be at most ${LIMITS.days.toLocaleString('en')} days`),
  notMinusZero,
);

const storyShape = shape({
  id,
  title: perLanguage(label),
  since: day,
  eventDay: v.exactOptional(day),
  terms: perLanguage(conceptWords),
  names: concepts,
  roles: v.exactOptional(
    shape({
      actor: v.exactOptional(concepts),
      force: v.exactOptional(concepts),
      people: v.exactOptional(concepts),
      theatre: v.exactOptional(concepts),
      inTheatre: v.exactOptional(concepts),
      front: v.exactOptional(concepts),
      staging: v.exactOptional(concepts),
      homeBorder: v.exactOptional(concepts),
      event: v.exactOptional(concepts),
    }),
  ),
  fates: v.exactOptional(concepts),
  gate: groups,
  mentions: atMost(
    shape({
      all: groups,
      unless: v.exactOptional(concepts),
      needsContext: v.exactOptional(v.boolean()),
      weak: v.exactOptional(v.boolean()),
    }),
    LIMITS.mentions,
    'mentions',
  ),
  subjects: atMost(
    shape({
      id,
      label: perLanguage(label),
      kind: v.nullable(kind),
      time: shape({
        behaviour: v.picklist(['fixed', 'growing', 'level']),
        windowDays: wholeDays,
        conflictDays: v.exactOptional(wholeDays),
        restatable: v.boolean(),
      }),
      examples: v.exactOptional(examples),
      counterExamples: v.exactOptional(examples),
    }),
    LIMITS.subjects,
    'subjects',
  ),
  reading: rules(subjectRule),
  excluded: v.exactOptional(concepts),
  scores: v.exactOptional(rules(subjectScore)),
  positions: rules(
    shape({ subject: id, all: groups, unless: v.exactOptional(concepts), stance: v.exactOptional(stance) }),
  ),
  parties: atMost(
    shape({
      id,
      name: text,
      names: v.exactOptional(perLanguage(text)),
      speaksFor: v.exactOptional(id),
      article: v.exactOptional(v.boolean()),
      unnamed: v.exactOptional(v.boolean()),
      aliases: perLanguage(words),
    }),
    LIMITS.parties,
    'parties',
  ),
});

/** One story; its words and rules may still be empty. */
export const storySchema = v.pipe(storyShape, rule<Story>(storyProblems));

const heldStorySchema = v.pipe(storyShape, rule<Story>(nameProblems));

/** Of a set: rises by one with every publication, and is compared. */
export const version = v.pipe(
  v.number(),
  v.integer('must be a whole number'),
  v.minValue(1, 'must be 1 or more'),
  v.maxValue(MOST_NUMBER, () => `must be at most ${MOST_NUMBER.toLocaleString('en')}`),
);

const setShape = shape({
  schema: v.literal(1, 'must be 1, the only layout this version can read'),
  version,
  story: storySchema,
  claims: list(claimSchema),
});

/** A whole file. Use `parseClaimSet` on what comes from outside: it looks for hostile keys first. */
export const claimSetSchema = v.pipe(
  setShape,
  rule<ClaimSet>(({ story, claims }) => [
    ...repeated(claims, ['claims']),
    ...claims.flatMap((claim, at) =>
      claimInStoryProblems(claim, story).map(({ path, say }) => ({ path: ['claims', at, ...path], say })),
    ),
  ]),
);

/** Goes red in `tsc` where a shape and the model drift apart, optional fields and `readonly` included. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
true satisfies Same<v.InferOutput<typeof quantityShape>, Quantity>;
true satisfies Same<v.InferOutput<typeof claimShape>, Claim>;
true satisfies Same<v.InferOutput<typeof storyShape>, Story>;
true satisfies Same<v.InferOutput<typeof setShape>, ClaimSet>;
