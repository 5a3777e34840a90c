import { KINDS, type Quantity } from '../../model.ts';
import { HOSTILE_WORDS, MOST_ADDRESS, MOST_TAGS, MOST_TEXT, MOST_WORD } from '../schema-fields.ts';
import { MOST_NUMBER } from '../schema-limits.ts';
import { claimProblems, quantityProblems } from '../schema-rules.ts';
import type { StoredClaim } from '../types.ts';
import { hasOnly, isListOf, isObject, isPartialDate, isString } from './is.ts';
import { isKept, KEPT } from './kept.ts';

/**
 * Whether a value is a claim as the store keeps it: what `schema.ts` and `kept.ts` say, but several times as fast, since
 * every claim that is read is looked at. A property test holds it to them.
 */
export function isStoredClaim(value: unknown): value is StoredClaim {
  return (
    isObject(value) &&
    hasOnly(value, CLAIM_FIELDS) &&
    isId(value.id) &&
    isId(value.storyId) &&
    isId(value.subject) &&
    isText(value.statement) &&
    (value.quantity === null || isQuantity(value.quantity)) &&
    (value.position === null || isStance(value.position)) &&
    isId(value.speaker) &&
    isId(value.origin) &&
    isSource(value.source) &&
    isPartialDate(value.asOf) &&
    (value.quote === null || isText(value.quote)) &&
    STATUSES.has(value.status) &&
    (!('tags' in value) || areTags(value.tags)) &&
    (!('reviewedOn' in value) || isDay(value.reviewedOn)) &&
    (!('review' in value) || isReview(value.review)) &&
    isKept(value) &&
    claimProblems(value as StoredClaim).length === 0
  );
}

/** Whether a value is a quantity, as the schema says it. */
export function isQuantity(value: unknown): value is Quantity {
  return (
    isObject(value) &&
    hasOnly(value, QUANTITY_FIELDS) &&
    KIND_WORDS.has(value.kind) &&
    isEnd(value.low) &&
    isEnd(value.high) &&
    QUALIFIERS.has(value.qualifier) &&
    (value.unit === null || isId(value.unit)) &&
    (!('dates' in value) || (isListOf(isDay, value.dates) && value.dates.length === 2)) &&
    quantityProblems(value as Quantity).length === 0
  );
}

export function isStance(value: unknown): boolean {
  return STANCES.has(value);
}

const CLAIM_FIELDS: ReadonlySet<string> = new Set([
  ...['id', 'storyId', 'subject', 'statement', 'quantity', 'position', 'speaker', 'origin', 'source', 'asOf', 'quote'],
  ...['status', 'tags', 'reviewedOn', 'review', ...KEPT],
]);
const QUANTITY_FIELDS: ReadonlySet<string> = new Set(['kind', 'low', 'high', 'qualifier', 'unit', 'dates']);
const SOURCE_FIELDS: ReadonlySet<string> = new Set(['publisher', 'title', 'url', 'published', 'wire']);
const REVIEW_FIELDS: ReadonlySet<string> = new Set(['reviewer', 'rating', 'url', 'published']);

const KIND_WORDS: ReadonlySet<unknown> = new Set(KINDS);
const STANCES: ReadonlySet<unknown> = new Set(['affirms', 'denies', 'neutral']);
const STATUSES: ReadonlySet<unknown> = new Set(['active', 'disabled', 'withdrawn']);
const QUALIFIERS: ReadonlySet<unknown> = new Set([
  ...['exact', 'about', 'up_to', 'at_least', 'more_than', 'less_than', 'range', 'approx_magnitude'],
]);

function isSource(value: unknown): boolean {
  return (
    isObject(value) &&
    hasOnly(value, SOURCE_FIELDS) &&
    isText(value.publisher) &&
    isText(value.title) &&
    isAddressOrNull(value.url) &&
    isDateOrNull(value.published) &&
    (value.wire === null || isText(value.wire))
  );
}

function isReview(value: unknown): boolean {
  return (
    isObject(value) &&
    hasOnly(value, REVIEW_FIELDS) &&
    isText(value.reviewer) &&
    isText(value.rating) &&
    isAddressOrNull(value.url) &&
    isDateOrNull(value.published)
  );
}

function isId(value: unknown): value is string {
  return (
    isString(value) &&
    value.length <= MOST_WORD &&
    /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(value) &&
    !HOSTILE_WORDS.has(value)
  );
}

function isText(value: unknown): value is string {
  return isString(value) && value.length <= MOST_TEXT && /\S/.test(value);
}

function areTags(value: unknown): boolean {
  const isTag = (tag: unknown): tag is string => isText(tag) && tag.length <= MOST_WORD;
  return isListOf(isTag, value) && value.length <= MOST_TAGS && new Set(value).size === value.length;
}

function isEnd(value: unknown): boolean {
  if (value === null) return true;
  return typeof value === 'number' && value >= 0 && value <= MOST_NUMBER && !Object.is(value, -0);
}

function isDay(value: unknown): value is string {
  return isPartialDate(value) && value.length === 10;
}

function isDateOrNull(value: unknown): boolean {
  return value === null || isPartialDate(value);
}

function isAddressOrNull(value: unknown): boolean {
  if (value === null) return true;
  return isString(value) && value.length <= MOST_ADDRESS && /^https?:\/\/\S+$/i.test(value) && URL.canParse(value);
}
