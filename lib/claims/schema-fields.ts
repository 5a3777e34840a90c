import * as v from 'valibot';
import { atMost, LIMITS, tooMany } from './schema-limits.ts';
import { isRealDate, isSaneDate } from './schema-rules.ts';

/** The small parts that files are made of. A message is a predicate: the field's name is put before it. */

export const HOSTILE_WORDS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
/** Long enough for any honest entry, short enough that no file can flood a page. */
export const MOST_TEXT = 500;
export const MOST_WORD = 100;
/** What stands in menus, headings and cards. */
const MOST_LABEL = 200;
export const MOST_ADDRESS = 2000;

/** Objects know their keys; whatever else a file brings is refused. */
export const shape = <T extends v.ObjectEntries>(entries: T) => v.pipe(v.strictObject(entries), v.readonly());

export const list = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.readonly());

export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/, 'must be small letters and digits, joined by "-" or "_"'),
  v.maxLength(MOST_WORD, `must have at most ${MOST_WORD} letters; shorten it`),
  v.check((value) => !HOSTILE_WORDS.has(value), 'is a word that no id may be; choose another'),
);

/** A concept of a story may say its unit class before a colon (`person:north_koreans`). */
export const conceptId = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9]+(?:[-_][a-z0-9]+)*(?::[a-z0-9]+(?:[-_][a-z0-9]+)*)?$/,
    'must be small letters and digits, joined by "-" or "_", with at most one ":" between',
  ),
  v.maxLength(MOST_WORD, `must have at most ${MOST_WORD} letters; shorten it`),
  v.check((value) => !HOSTILE_WORDS.has(value), 'is a word that no id may be; choose another'),
);

const upTo = (most: number) =>
  v.pipe(
    v.string(),
    v.regex(/\S/, 'is empty; write something'),
    v.maxLength(most, `must have at most ${most} letters; shorten it`),
  );

export const text = upTo(MOST_TEXT);
/** The title of a story, the label of a subject. */
export const label = upTo(MOST_LABEL);

/** More than anyone sorts one claim by. */
export const MOST_TAGS = 50;

export const tags = v.pipe(
  list(v.pipe(text, v.maxLength(MOST_WORD, `must have at most ${MOST_WORD} letters; shorten it`))),
  v.maxLength(MOST_TAGS, `must have at most ${MOST_TAGS} words; remove some`),
  v.check((values) => new Set(values).size === values.length, 'has a word twice; remove one'),
);

/** A word in the notation of `ConceptWords`: a star may only open or close it. */
const word = v.pipe(
  v.string(),
  v.regex(
    /^=?\*?[^*]+(?:\* [^*]+)*\*?$/u,
    'must be a word or phrase; "*" may stand at its very start or at the end of a word only',
  ),
  v.maxLength(MOST_WORD, `must have at most ${MOST_WORD} letters; shorten it`),
);

export const language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'must be a language code such as "en"'));

export const perLanguage = <T extends v.GenericSchema>(value: T) =>
  v.pipe(
    v.record(language, value),
    v.maxEntries(LIMITS.languages, () => tooMany(LIMITS.languages, 'languages')),
    v.readonly(),
  );

export const words = atMost(word, LIMITS.words, 'words');

export const conceptWords = v.pipe(
  v.record(conceptId, words),
  v.maxEntries(LIMITS.concepts, () => tooMany(LIMITS.concepts, 'concepts')),
  v.readonly(),
);

const sane = v.check(
  (value: string) => !isRealDate(value) || isSaneDate(value),
  'must lie between the years 1000 and 2999; correct it',
);

export const partialDate = v.pipe(
  v.string(),
  v.check(isRealDate, 'must be a real date, written YYYY, YYYY-MM or YYYY-MM-DD'),
  sane,
);

export const day = v.pipe(
  v.string(),
  v.check((value) => value.length === 10 && isRealDate(value), 'must be a real day, written YYYY-MM-DD'),
  sane,
);

export const address = v.pipe(
  v.string(),
  v.check(
    (value) => value.length <= MOST_ADDRESS && /^https?:\/\/\S+$/i.test(value) && URL.canParse(value),
    'must be a full address that begins with http:// or https://, or null',
  ),
);
