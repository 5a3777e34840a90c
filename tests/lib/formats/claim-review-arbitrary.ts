import fc from 'fast-check';
import type { RawClaim } from '../../../lib/formats/types.ts';
import type { Claim, PositionStance, Quantity } from '../../../lib/model.ts';

/** Text that no program expects, within what a claim may hold. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
    fc.constantFrom(
      '__proto__',
      '</script><img src=x onerror=alert(1)>',
      ' two  spaces\nand a line ',
      '=cmd|calc',
      'https://evil.example',
      '\u2028\u202Eturned',
      '\ud800',
      '{"@type":"ClaimReview"}',
      '12,000',
    ),
  )
  .filter((value) => /\S/.test(value) && value.length <= 100);
const id = fc.constantFrom('a', 'nis', 'troops_total', 'x-1', 'very-long-id-of-somebody', '12000', 'null', 'true');
const two = (value: number) => String(value).padStart(2, '0');
const day = fc
  .tuple(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${two(month)}-${two(date)}`);
const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([whole, length]) => whole.slice(0, length));
const url = fc.constantFrom(
  'https://paper.example/a',
  'http://paper.example/?q=a,https://b.example',
  'HTTPS://Paper.example/ü/(x)#:~:text=12%2C000',
  'https://paper.example/%zz#a<b>"c',
);
const value = fc.oneof(
  fc.integer({ min: 0, max: 2_000_000_000 }),
  fc.constantFrom(0, 0.1, 12.5, 1e6, Number.MAX_SAFE_INTEGER),
);
const unit = fc.option(fc.constantFrom('person', 'landing_ship', 'day'));

const quantity: fc.Arbitrary<Quantity> = fc.oneof(
  fc
    .tuple(fc.constantFrom('exact' as const, 'about' as const), value, unit)
    .map(([qualifier, at, of]) => ({ kind: 'count', low: at, high: at, qualifier, unit: of }) as const),
  fc
    .tuple(fc.constantFrom('up_to' as const, 'less_than' as const), value, unit)
    .map(([qualifier, high, of]) => ({ kind: 'money', low: null, high, qualifier, unit: of }) as const),
  fc
    .tuple(fc.constantFrom('at_least' as const, 'more_than' as const, 'approx_magnitude' as const), value, unit)
    .map(([qualifier, low, of]) => ({ kind: 'percentage', low, high: null, qualifier, unit: of }) as const),
  fc
    .tuple(fc.constantFrom('range' as const, 'approx_magnitude' as const), value, value, unit)
    .map(
      ([qualifier, a, b, of]) =>
        ({ kind: 'count', low: Math.min(a, b), high: Math.max(a, b), qualifier, unit: of }) as const,
    ),
  fc.tuple(fc.constantFrom('exact' as const, 'range' as const, 'about' as const), day, day, unit).map(
    ([qualifier, a, b, of]) =>
      ({
        kind: 'date',
        low: null,
        high: null,
        qualifier,
        unit: of,
        dates: a < b ? ([a, b] as const) : ([b, a] as const),
      }) as const,
  ),
);

/** Any claim that the schema allows, of any story. */
export const anyClaim: fc.Arbitrary<Claim> = fc
  .record(
    {
      id: fc.uuid(),
      storyId: id,
      subject: id,
      statement: text,
      said: fc.oneof<fc.Arbitrary<Quantity | PositionStance>[]>(
        quantity,
        fc.constantFrom('affirms', 'denies', 'neutral'),
      ),
      speaker: id,
      origin: id,
      source: fc.record({
        publisher: text,
        title: text,
        url: fc.option(url),
        published: fc.option(date),
        wire: fc.option(text),
      }),
      asOf: date,
      quote: fc.option(text),
      status: fc.constantFrom('active' as const, 'disabled' as const, 'withdrawn' as const),
      tags: fc.uniqueArray(text, { maxLength: 3 }),
      reviewedOn: day,
      review: fc.record({ reviewer: text, rating: text, url: fc.option(url), published: fc.option(date) }),
    },
    {
      requiredKeys: [
        'id',
        'storyId',
        'subject',
        'statement',
        'said',
        'speaker',
        'origin',
        'source',
        'asOf',
        'quote',
        'status',
      ],
    },
  )
  .map(({ said, ...rest }) => {
    const figure = typeof said === 'string' ? { quantity: null, position: said } : { quantity: said, position: null };
    return { ...rest, ...figure };
  });

/** The claim that a whole row stands for, taken word for word. */
export function claimOfRaw(raw: RawClaim): unknown {
  const orNull = (value: string | undefined) => (value ? value : null);
  const number = (value: string | undefined) => (value ? Number(value) : null);
  const { firstDay, lastDay } = raw;
  return {
    id: raw.id,
    storyId: raw.story,
    subject: raw.subject,
    statement: raw.statement,
    quantity: raw.kind
      ? {
          kind: raw.kind,
          low: number(raw.low),
          high: number(raw.high),
          qualifier: raw.qualifier,
          unit: orNull(raw.unit),
          ...(firstDay && { dates: [firstDay, lastDay] }),
        }
      : null,
    position: orNull(raw.position),
    speaker: raw.speaker,
    origin: raw.origin,
    source: {
      publisher: raw.publisher,
      title: raw.title,
      url: orNull(raw.url),
      published: orNull(raw.published),
      wire: orNull(raw.wire),
    },
    asOf: raw.asOf,
    quote: orNull(raw.quote),
    status: raw.status,
    ...(raw.tags && raw.tags.length > 0 && { tags: raw.tags }),
    ...(raw.reviewedOn && { reviewedOn: raw.reviewedOn }),
    ...(raw.reviewer && {
      review: {
        reviewer: raw.reviewer,
        rating: raw.rating,
        url: orNull(raw.reviewUrl),
        published: orNull(raw.reviewPublished),
      },
    }),
  };
}
