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

const WHOLE = () => `must be a whole number, at most ${Number.MAX_SAFE_INTEGER.toLocaleString('en')}`;
const whole = (least: number) =>
  v.pipe(
    v.number(WHOLE),
    v.check((value) => Number.isSafeInteger(value) && value >= least && !Object.is(value, -0), WHOLE),
  );

const setIndexSchema = v.pipe(
  v.object({
    format: v.literal('crossfigure-index'),
    schema: v.literal(1),
    title: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
    version: whole(1),
    updated: v.pipe(v.string(), v.isoTimestamp()),
    claims: whole(0),
    set: v.pipe(v.string(), v.nonEmpty(), v.maxLength(2000)),
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    bytes: whole(0),
  }),
  v.readonly(),
);

/** Whether a file says of itself that it is an index, whatever else is wrong with it. */
export function saysIndex(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'format' in json && json.format === 'crossfigure-index';
}

/** An index out of any JSON, or a sentence on why it is none that this version can read. */
export function readSetIndex(
  json: unknown,
): { readonly ok: true; readonly index: SetIndex } | { readonly ok: false; readonly problem: string } {
  const parsed = v.safeParse(setIndexSchema, json);
  if (parsed.success) return { ok: true, index: parsed.output };
  const [{ path, message }] = parsed.issues;
  const field = String(path?.[0]?.key ?? 'index');
  return { ok: false, problem: `Its "${field}" ${message === WHOLE() ? message : 'is not as it should be'}.` };
}
