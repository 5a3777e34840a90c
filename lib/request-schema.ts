import * as v from 'valibot';
import type { Request } from './messages.ts';
import { KINDS, LANGUAGE_CHOICES, MARKABLE, OPENINGS, THEMES } from './model.ts';

/** The shape of every request. Keys that are not named here are dropped, so nothing unforeseen travels on. */

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const span = { start: whole, end: whole };
const bound = v.nullable(v.pipe(v.number(), v.finite()));
/** RFC 1035: a host name has at most 253 characters. */
const host = v.pipe(v.string(), v.nonEmpty(), v.maxLength(253));

/** More than any page has, so that no page has a longer number put on the toolbar. */
const MOST_FIGURES = 99_999;

/** More sites than anyone switches off by hand. */
const MANY_SITES = 10_000;

const change = v.object({
  marking: v.exactOptional(v.boolean()),
  sitesOff: v.exactOptional(v.pipe(v.array(host), v.maxLength(MANY_SITES))),
  opens: v.exactOptional(v.picklist(OPENINGS)),
  unmarked: v.exactOptional(v.pipe(v.array(v.picklist(MARKABLE)), v.maxLength(MARKABLE.length))),
  theme: v.exactOptional(v.picklist(THEMES)),
  language: v.exactOptional(v.picklist(LANGUAGE_CHOICES)),
});

const page = v.object({
  url: v.nullable(v.string()),
  title: v.nullable(v.string()),
  publisher: v.nullable(v.string()),
  published: v.nullable(v.string()),
  language: v.nullable(v.string()),
});

const pageWords = v.object({
  url: v.nullable(v.string()),
  address: v.string(),
  base: v.string(),
  title: v.string(),
  metas: v.array(v.tuple([v.string(), v.string()])),
  jsonLd: v.array(v.string()),
  times: v.array(v.string()),
  language: v.nullable(v.string()),
});

const ROLES = ['title', 'heading', 'text', 'item', 'quote', 'caption', 'cell', 'aside'] as const;
/** More cells than these head no cell of a real table. */
const MOST_HEADS = 16;
const block = v.object({
  id: whole,
  role: v.picklist(ROLES),
  text: v.string(),
  level: v.exactOptional(whole),
  cell: v.exactOptional(v.object({ table: whole, row: whole, heads: v.pipe(v.array(whole), v.maxLength(MOST_HEADS)) })),
  lang: v.exactOptional(v.string()),
});

const quantity = {
  kind: v.picklist(KINDS),
  low: bound,
  high: bound,
  qualifier: v.picklist(['exact', 'about', 'up_to', 'at_least', 'more_than', 'less_than', 'range', 'approx_magnitude']),
  unit: v.nullable(v.string()),
  dates: v.exactOptional(v.tuple([v.string(), v.string()])),
};

const pageFigure = v.object({
  ...quantity,
  ...span,
  block: whole,
  surface: v.string(),
  storyId: v.string(),
  subject: v.string(),
  asOf: v.nullable(v.tuple([v.string(), v.string()])),
  by: v.nullable(v.string()),
});

const place = v.pipe(
  v.object({ block: whole, ...span }),
  v.check(({ start, end }) => start <= end),
);

const sentencePlace = v.object({ text: v.string(), start: whole });

const context = v.object({
  language: v.nullable(v.string()),
  published: v.nullable(v.string()),
  stories: v.array(v.string()),
  figures: v.array(pageFigure),
  evidence: v.array(
    v.object({
      storyId: v.string(),
      inTitle: v.boolean(),
      titleHints: v.boolean(),
      sections: v.array(
        v.object({
          section: v.nullable(whole),
          isEntry: v.boolean(),
          inHeading: v.boolean(),
          headingHints: v.boolean(),
          isLed: v.boolean(),
          acting: whole,
          blocks: whole,
          named: whole,
          weight: whole,
        }),
      ),
    }),
  ),
  isLive: v.boolean(),
  ends: v.nullable(whole),
  place: v.nullable(
    v.object({
      index: whole,
      isTail: v.boolean(),
      section: v.nullable(whole),
      isEntry: v.boolean(),
      focus: v.array(
        v.object({
          storyId: v.string(),
          topic: v.nullable(sentencePlace),
          last: v.nullable(whole),
          ended: v.nullable(v.picklist(['others', 'topic', 'section'])),
          endedIn: v.nullable(whole),
          inHeading: v.boolean(),
          heading: v.nullable(sentencePlace),
        }),
      ),
    }),
  ),
});

/** What a user corrected of how a text was understood; the text itself may be of any length, which its reader judges. */
const query = v.object({
  text: v.string(),
  page: v.nullable(page),
  figure: v.exactOptional(whole),
  quantity: v.exactOptional(v.object(quantity)),
  subject: v.exactOptional(v.string()),
  storyId: v.exactOptional(v.string()),
});

const captured = v.object({ text: v.string(), prefix: v.string(), suffix: v.string(), page: v.nullable(page) });

/** One line of a form, or one statement: enough for either, and no burden on the store. */
const typed = v.pipe(v.string(), v.maxLength(20_000));

const fields = v.object({
  storyId: typed,
  subject: typed,
  statement: typed,
  figure: typed,
  position: v.picklist(['', 'affirms', 'denies', 'neutral']),
  speaker: typed,
  origin: typed,
  publisher: typed,
  title: typed,
  url: typed,
  published: typed,
  wire: typed,
  asOf: typed,
  quote: typed,
});

export const RequestSchema = v.variant('type', [
  v.object({ type: v.literal('open') }),
  v.object({
    type: v.literal('check'),
    page: pageWords,
    blocks: v.array(block),
    ahead: v.exactOptional(whole),
    context: v.nullable(context),
  }),
  v.object({ type: v.literal('sendAhead'), at: whole, blocks: v.array(block) }),
  v.object({ type: v.literal('count'), figures: v.pipe(whole, v.maxValue(MOST_FIGURES)) }),
  v.object({ type: v.literal('style') }),
  v.object({ type: v.literal('card') }),
  v.object({ type: v.literal('status'), tabId: whole }),
  v.object({ type: v.literal('settings') }),
  v.object({ type: v.literal('setSite'), host, on: v.boolean(), private: v.exactOptional(v.boolean()) }),
  v.object({ type: v.literal('setMarking'), on: v.boolean() }),
  v.object({ type: v.literal('markPage'), tabId: whole }),
  v.object({ type: v.literal('changeSettings'), change }),
  v.object({ type: v.literal('backup') }),
  v.object({ type: v.literal('putOffBackup') }),
  v.object({ type: v.literal('storeChanged') }),
  v.object({ type: v.literal('prepare'), wait: v.boolean() }),
  v.object({ type: v.literal('lookUp'), query }),
  v.object({ type: v.literal('draftClaim'), captured, query }),
  v.object({ type: v.literal('reviewClaim'), fields, captured }),
  v.object({ type: v.literal('saveClaim'), fields, captured, private: v.boolean() }),
  v.object({ type: v.literal('findPassage'), claimId: typed, tabId: whole }),
  v.object({ type: v.literal('openPanel'), place }),
  v.object({ type: v.literal('pageChanged') }),
  v.object({ type: v.literal('isOn') }),
  v.object({ type: v.literal('hide'), storyId: v.string(), subject: v.string(), quantity: v.object(quantity) }),
  v.object({ type: v.literal('setPage'), tabId: whole, on: v.boolean() }),
  v.object({ type: v.literal('showAgain'), tabId: whole }),
  v.object({ type: v.literal('gone') }),
  v.object({ type: v.literal('frames'), tabId: whole }),
]) satisfies v.GenericSchema<unknown, Request>;

type Unshaped = Exclude<Request['type'], v.InferOutput<typeof RequestSchema>['type']>;
// Does not compile where a kind of request has no shape above.
true satisfies [Unshaped] extends [never] ? true : Unshaped;

/** The request that a message is, or `null` where it is none: of another type, or not in its type's shape. */
export function asRequest(message: unknown): Request | null {
  const parsed = v.safeParse(RequestSchema, message);
  return parsed.success ? parsed.output : null;
}
