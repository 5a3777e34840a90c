import { type FoundAnnotation, findAnnotations, hasAnnotations } from './annotations-nodes.ts';
import { readAnnotation, readHypothesis } from './annotations-read.ts';
import { writeAnnotations } from './annotations-write.ts';
import { claimReviewFormat } from './claim-review.ts';
import { lineOf } from './claim-review-values.ts';
import { refusal, rowsRefusal } from './limits.ts';
import { own } from './own.ts';
import type { FileReading, Format, OpenedFile, Place, Row } from './types.ts';

/** W3C Web Annotations, alone, in lists, pages and collections, and those of Hypothesis; a collection is written. */
export const annotationsFormat: Format = {
  id: 'annotations',
  extension: 'json',
  mime: 'application/ld+json',
  // the claim itself is the one that a feed has
  fields: claimReviewFormat.fields,
  detect: ({ json }) => json !== null && hasAnnotations(json.value),
  read: readAnnotations,
  write: writeAnnotations,
};

function readAnnotations({ json }: OpenedFile): FileReading {
  const found = findAnnotations(json?.value);
  if (found.length === 0 && !hasAnnotations(json?.value)) return refusal('This file has no annotation.');
  const tooMany = rowsRefusal(found.length);
  if (tooMany) return tooMany;
  return {
    ok: true,
    title: lineOf(own(json?.value, 'label'))?.slice(0, 500) ?? null,
    version: null,
    stories: [],
    rows: rowsOf(found),
    count: found.length,
    dateOrder: null,
    backup: {},
  };
}

function* rowsOf(found: readonly FoundAnnotation[]): Generator<Row> {
  for (const [at, annotation] of found.entries()) {
    yield rowOf({ type: 'item', item: at + 1, pointer: annotation.pointer }, annotation);
  }
}

function rowOf(place: Place, { node, kind }: FoundAnnotation): Row {
  if (!node) return { place, type: 'problem', problems: [kind === 'elsewhere' ? ELSEWHERE : NONE] };
  const reading = kind === 'hypothesis' ? readHypothesis(node) : readAnnotation(node);
  if (!reading.ok) return { place, type: 'problem', problems: reading.problems };
  return { place, type: 'raw', raw: reading.raw, ...(reading.passage && { passage: reading.passage }) };
}

const NONE = { field: 'type', message: 'This entry is no annotation.' };
const ELSEWHERE = {
  field: null,
  message: 'The rest of this collection is on another page, which is not in the file: export it as a whole.',
};
