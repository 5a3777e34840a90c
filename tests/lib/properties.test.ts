import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPage } from '../../lib/check.ts';
import { blocks, check, figuresOf, only, page, store } from '../helpers/engine.ts';
import { growth } from '../helpers/processor-time.ts';

const NUMBER = new Intl.NumberFormat('en');

/** Sentences about one figure; `%` is where it stands. Page dates at which the bundled claims speak of it. */
const FRAMES: readonly (readonly [published: string, frame: string, truth: number])[] = [
  ['2024-10-22', 'North Korea has decided to send around % troops to Russia, the NIS said.', 12_000],
  ['2024-10-22', 'A first batch of % North Korean special forces soldiers was shipped to Vladivostok.', 1_500],
  ['2025-05-02', 'About % North Korean soldiers have been killed fighting for Russia.', 600],
  ['2025-05-02', 'North Korean forces have suffered some % casualties in the war against Ukraine.', 4_700],
  ['2024-11-06', 'About % North Korean troops are now in the Kursk region, Zelenskyy said.', 11_000],
  ['2024-10-22', 'Pyongyang has shipped Moscow % containers of arms.', 13_000],
];

const told = (frame: string, value: number) => frame.replace('%', NUMBER.format(value));

describe('digits are never fuzzy', () => {
  test('a value far beyond what was said never agrees', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FRAMES),
        fc.integer({ min: 3, max: 40 }),
        fc.boolean(),
        ([published, frame, truth], factor, larger) => {
          const value = larger ? truth * factor + 7 : Math.max(2, Math.round(truth / factor) - 1);
          const finding = only(published, told(frame, value));
          expect(finding.verdict, `${value} in: ${frame}`).not.toBe('agrees');
        },
      ),
      { numRuns: 300 },
    );
  });

  test('the value on record does', () => {
    for (const [published, frame, truth] of FRAMES)
      expect(['agrees', 'one_source', 'mixed'], frame).toContain(only(published, told(frame, truth)).verdict);
  });
});

const DISTRACTORS = [
  ', some 6,700 kilometres from home',
  ', at a cost of $200 million a year',
  ', a report of 48 pages says',
  ', while 28,500 US troops are in South Korea',
  ', in a year in which 316 drones fell on Kyiv',
  ', according to Article 4 of the treaty',
  ', or 40 percent of what was asked for',
  ', 3,000 tonnes of rice being the price',
];

test('a number on something else, elsewhere in the sentence, changes nothing', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...FRAMES),
      fc.constantFrom(...DISTRACTORS),
      ([published, frame, truth], distractor) => {
        const plain = only(published, told(frame, truth));
        const text = told(frame, truth).replace(/\.$/, `${distractor}.`);
        const same = figuresOf(check(published, text)).find(
          ({ start, end }) => start === plain.start && end === plain.end,
        );
        expect({ text, subject: same?.subject, verdict: same?.verdict }).toEqual({
          text,
          subject: plain.subject,
          verdict: plain.verdict,
        });
      },
    ),
    { numRuns: 200 },
  );
});

const PIECES = [
  'North Korea',
  ' sent ',
  '12,000',
  ' troops ',
  'to Russia',
  '. ',
  ', ',
  '\u00a0',
  '“',
  'Oct. 8 to 13',
  ' killed ',
  'thousand',
  'half a ',
  '1만 2천여 명',
  'ё',
  '\ud83d\ude00',
  '\ud800',
  '…',
  '(',
  '-',
  '\n',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((parts) => parts.join('')),
);

test('a text of any characters never throws, and every finding’s offsets give back its surface', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const crashes: string[] = [];
      const result = checkPage({ page: page('2024-10-22'), blocks: blocks([text]), context: null }, store, {
        crashed: (step) => crashes.push(step),
      });
      expect(crashes).toEqual([]);
      for (const { start, end, surface } of result.findings) expect(text.slice(start, end)).toBe(surface);
      for (const { start, end } of result.mentions) expect(end).toBeGreaterThan(start);
    }),
    { numRuns: 600 },
  );
});

test('time grows in step with the length of the text', async () => {
  const paragraph =
    'North Korea has sent around 12,000 troops to Russia, the NIS said, and up to 10,000 of them were in Kursk, where about 300 had been killed. A committee discussed the harvest of 24 villages. ';
  const partsOf = (size: number, oneBlock: boolean) => {
    const text = paragraph.repeat(Math.ceil(size / paragraph.length)).slice(0, size);
    return blocks(oneBlock ? [text] : (text.match(/.{1,1000}/gs) ?? []));
  };
  for (const oneBlock of [true, false]) {
    // four times the text; a quadratic step would cost 16 times as much
    const times = await growth(
      200_000,
      (size) => partsOf(size, oneBlock),
      (blocks) => checkPage({ page: page('2025-01-20'), blocks, context: null }, store),
    );
    expect(times).toBeLessThan(8);
  }
});
