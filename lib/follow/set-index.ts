import * as v from 'valibot';

/** The small file that names the newest file of a published set, with what proves that it came whole. */
export type SetIndex = {
  readonly format: 'crossfigure-index';
  readonly schema: 1;
  readonly title: string;
  /** Rises with every publication. */
  readonly version: number;
  /** When it was published, ISO 8601. */
  readonly updated: string;
  readonly claims: number;
  /** The set's file, beside the index or at an address on the same server. */
  readonly set: string;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
};

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const setIndexSchema = v.pipe(
  v.object({
    format: v.literal('crossfigure-index'),
    schema: v.literal(1),
    title: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
    version: v.pipe(count, v.minValue(1)),
    updated: v.pipe(v.string(), v.isoTimestamp()),
    claims: count,
    set: v.pipe(v.string(), v.nonEmpty(), v.maxLength(2000)),
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    bytes: count,
  }),
  v.readonly(),
);

/** Whether a file says of itself that it is an index, whatever else is wrong with it. */
export function saysIndex(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'format' in json && json.format === 'crossfigure-index';
}

/** An index out of any JSON; `null` where it is none that this version can read. */
export function readSetIndex(json: unknown): SetIndex | null {
  const parsed = v.safeParse(setIndexSchema, json);
  return parsed.success ? parsed.output : null;
}
