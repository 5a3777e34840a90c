import type { Story } from '../model.ts';
import { CLAIM_FILE, CLAIM_FILE_SCHEMA } from './claim-file.ts';
import { refusal, rowsRefusal } from './limits.ts';
import { own } from './own.ts';
import type { BackupParts, FileReading, Format, OpenedFile, Outgoing, Place, Row } from './types.ts';
import { checkClaim, checkStory } from './validate.ts';

/** Our own format: every field, stories included. Also reads the one-story layout of the bundled sets. */
export const jsonFormat: Format = {
  id: 'json',
  extension: 'json',
  mime: 'application/json',
  fields: [
    'id',
    'storyId',
    'subject',
    'statement',
    'quantity',
    'position',
    'speaker',
    'origin',
    'source.publisher',
    'source.title',
    'source.url',
    'source.published',
    'source.wire',
    'asOf',
    'quote',
    'status',
    'tags',
    'reviewedOn',
    'review',
  ],
  detect: ({ json }) => {
    const format = own(json?.value, 'format');
    if (format !== undefined) return format === CLAIM_FILE;
    return typeof own(json?.value, 'schema') === 'number' && Array.isArray(own(json?.value, 'claims'));
  },
  read: readJson,
  write: writeJson,
};

function readJson({ json }: OpenedFile): FileReading {
  const file = json?.value;
  const schema = own(file, 'schema');
  if (typeof schema === 'number' && schema > CLAIM_FILE_SCHEMA)
    return refusal(
      'This file was written by a newer version of Crossfigure: update the extension, then read it again.',
    );
  if (schema !== 1 && schema !== CLAIM_FILE_SCHEMA)
    return refusal(`This file does not say its layout: it needs "schema": ${CLAIM_FILE_SCHEMA}.`);
  const [claims, given] = [own(file, 'claims'), schema === 1 ? [own(file, 'story')] : own(file, 'stories')];
  if (!Array.isArray(claims)) return refusal('This file has no list of "claims".');
  if (!Array.isArray(given))
    return refusal('This file has no list of "stories"; it may be empty, but has to be there.');
  const [title, version] = [own(file, 'title'), own(file, 'version') ?? null];
  if (version !== null && !isVersion(version))
    return refusal(
      `"version" must be a whole number from 1 to ${MOST_VERSION.toLocaleString('en')}: correct it, or leave it out.`,
    );
  const tooMany = rowsRefusal(claims.length + given.length);
  if (tooMany) return tooMany;
  const { stories, refused } = storiesOf(given, schema === 1);
  return {
    ok: true,
    title: typeof title === 'string' && title.trim() !== '' ? title.slice(0, 500) : null,
    version,
    stories,
    rows: rowsOf(refused, claims),
    count: refused.length + claims.length,
    dateOrder: null,
    backup: backupOf(file),
  };
}

/** What is counted up by one has to be told from the next. */
const MOST_VERSION = Number.MAX_SAFE_INTEGER;

function isVersion(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1;
}

function* rowsOf(refused: readonly Row[], claims: readonly unknown[]): Generator<Row> {
  yield* refused;
  for (let at = 0; at < claims.length; at++) {
    const place: Place = { type: 'item', item: at + 1, pointer: `/claims/${at}` };
    const checked = checkClaim(claims[at]);
    yield checked.ok
      ? { place, type: 'claim', claim: checked.value }
      : { place, type: 'problem', problems: checked.problems };
  }
}

function storiesOf(given: readonly unknown[], isOneStory: boolean) {
  const stories: { place: Place; story: Story }[] = [];
  const refused: Row[] = [];
  const seen = new Set<string>();
  given.forEach((json, at) => {
    const place: Place = { type: 'item', item: at + 1, pointer: isOneStory ? '/story' : `/stories/${at}` };
    const checked = checkStory(json);
    if (!checked.ok) refused.push({ place, type: 'problem', problems: checked.problems });
    else if (seen.has(checked.value.id)) {
      const problems = [{ field: 'id', message: '"id" stands twice in the file; give each story its own.' }];
      refused.push({ place, type: 'problem', problems });
    } else {
      seen.add(checked.value.id);
      stories.push({ place, story: checked.value });
    }
  });
  return { stories, refused };
}

function backupOf(file: unknown): BackupParts {
  const [settings, passages, subscriptions] = ['settings', 'passages', 'subscriptions'].map((key) => own(file, key));
  const keeping = own(file, 'keeping');
  return {
    ...(settings !== undefined && { settings }),
    ...(passages !== undefined && { passages }),
    ...(subscriptions !== undefined && { subscriptions }),
    ...(keeping !== undefined && { keeping }),
  };
}

/** One claim a line: large files stay readable, and a change shows as one line. */
function* writeJson({ title, version, stories, claims, backup = {} }: Outgoing): Generator<string> {
  const head = { format: CLAIM_FILE, schema: CLAIM_FILE_SCHEMA, title, version, ...backup };
  yield `${JSON.stringify(head).slice(0, -1)},\n"stories": [`;
  yield* lines(stories);
  yield '],\n"claims": [';
  yield* lines(claims);
  yield ']}\n';
}

const LINES_A_PART = 500;

function* lines(items: readonly unknown[]): Generator<string> {
  for (let at = 0; at < items.length; at += LINES_A_PART) {
    const part = items.slice(at, at + LINES_A_PART).map((item) => JSON.stringify(item));
    yield `${at === 0 ? '\n' : ',\n'}${part.join(',\n')}`;
  }
  if (items.length > 0) yield '\n';
}
