import { readLine, scriptLines } from './claim-review-lines.ts';
import { findNodes, hasNodes } from './claim-review-nodes.ts';
import { readClaim, readReview } from './claim-review-read.ts';
import { isNode, lineOf, typesOf } from './claim-review-values.ts';
import { writeFeed } from './claim-review-write.ts';
import { jsonFormat } from './json.ts';
import { refusal, rowsRefusal } from './limits.ts';
import { own } from './own.ts';
import type { FileReading, Format, OpenedFile, Place, Row } from './types.ts';

/** ClaimReview and Claim of schema.org as JSON-LD, in whatever they are published in; a DataFeed is written. */
export const claimReviewFormat: Format = {
  id: 'claim-review',
  extension: 'json',
  mime: 'application/ld+json',
  fields: jsonFormat.fields,
  detect: ({ json, text }) => (json ? isFeed(json.value) || hasNodes(json.value) : scriptLines(text) !== null),
  read: (file) => (file.json ? readJson(file.json.value) : readLines(file)),
  write: writeFeed,
};

/** A feed is one even while nothing is in it. */
function isFeed(value: unknown): boolean {
  return isNode(value) && typesOf(value).includes('DataFeed');
}

function readJson(value: unknown): FileReading {
  const { found, whole } = findNodes(value);
  if (found.length === 0 && !isFeed(value)) return refusal(NOTHING);
  const version = own(value, 'version');
  return readingOf(found.length, rows(), {
    title: isFeed(value) ? lineOf(own(value, 'name')) : null,
    version: typeof version === 'number' && Number.isSafeInteger(version) ? version : null,
  });

  function* rows(): Generator<Row> {
    for (const [at, { node, pointer, type }] of found.entries()) {
      const place: Place = { type: 'item', item: at + 1, pointer };
      if (!node) yield { place, type: 'problem', problems: [NEITHER] };
      else yield rowOf(place, type === 'review' ? readReview(node, whole) : readClaim(node, whole));
    }
  }
}

/** A file with one entry a line, each in a script element, as the older data sets are. */
function readLines({ text }: OpenedFile): FileReading {
  const lines = scriptLines(text);
  if (!lines) return refusal(NOTHING);
  return readingOf(lines.length, rows(lines), { title: null, version: null });

  function* rows(found: NonNullable<typeof lines>): Generator<Row> {
    for (const { line, json } of found) {
      const place: Place = { type: 'line', line };
      const node = readLine(json);
      if (!node) yield { place, type: 'problem', problems: [NEITHER] };
      else yield rowOf(place, node.type === 'review' ? readReview(node.node) : readClaim(node.node));
    }
  }
}

const NOTHING = 'This file has no ClaimReview or Claim.';
const NEITHER = { field: '@type', message: 'This entry is neither a ClaimReview nor a Claim.' };

function readingOf(
  count: number,
  rows: Iterable<Row>,
  { title, version }: { readonly title: string | null; readonly version: number | null },
): FileReading {
  const tooMany = rowsRefusal(count);
  if (tooMany) return tooMany;
  return {
    ok: true,
    title: title?.slice(0, 500) ?? null,
    version,
    stories: [],
    rows,
    count,
    dateOrder: null,
    backup: {},
  };
}

function rowOf(place: Place, reading: ReturnType<typeof readReview>): Row {
  if (reading.ok) return { place, type: 'raw', raw: reading.raw };
  return { place, type: 'problem', problems: reading.problems };
}
