import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuote, type TextQuoteSelector } from '../../../lib/capture.ts';
import { blocks, set } from '../../helpers/engine.ts';
import { growth } from '../../helpers/processor-time.ts';

const READING = { stories: [set.story], language: 'en' };
const SENTENCE =
  'The NIS said on Friday that North Korea had already sent around 12,000 troops, among them 1,500 special forces, to the far east of Russia.';
const PAGE = ['A quiet day at sea, with 12,000 birds.', `Before it. ${SENTENCE} After it.`, 'The end of it all.'];

/** The selector that a selection of `exact` in a text would have. */
function selectorOf(exact: string, text: string, context = 32): TextQuoteSelector {
  const at = text.indexOf(exact);
  if (at < 0) throw new Error(`"${exact}" is not in the text.`);
  const prefix = text.slice(Math.max(0, at - context), at);
  const suffix = text.slice(at + exact.length, at + exact.length + context);
  return { type: 'TextQuoteSelector', exact, prefix, suffix };
}

/** What is found on a page, as text; `null` where nothing is. */
function found(selector: TextQuoteSelector, ...texts: readonly string[]): string | null {
  const place = findQuote(blocks(texts), selector, READING);
  if (!place) return null;
  if (place.block === place.endBlock) return texts[place.block]?.slice(place.start, place.end) ?? null;
  return `${texts[place.block]?.slice(place.start)}\n${texts[place.endBlock]?.slice(0, place.end)}`;
}

const whole = selectorOf(SENTENCE, PAGE[1] ?? '');
const changed = (from: string, to: string) => PAGE.map((text) => text.replace(from, to));

describe('findQuote finds again', () => {
  test('any selection on its own page, at its own place', () => {
    const text = PAGE.join('\n');
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 80 }), (from, length) => {
        const exact = text.slice(from, from + length);
        if (!/[\p{L}\p{N}]/u.test(exact)) return;
        const at = Math.max(0, from - 32);
        const suffix = text.slice(from + exact.length, from + exact.length + 32);
        const selector = { type: 'TextQuoteSelector' as const, exact, prefix: text.slice(at, from), suffix };
        const place = findQuote(blocks(PAGE), selector, READING);
        const start = PAGE.slice(0, place?.block ?? 0).join('\n').length + (place?.block ? 1 : 0) + (place?.start ?? 0);
        // signs at its edges may stay out
        const words = from + exact.search(/[\p{L}\p{N}]/u);
        expect(place === null ? exact : start === from || start === words).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('the same words with other spaces, quotation marks and dashes', () => {
    const selector = selectorOf('said “some 12,000 far-off men”', 'He said “some 12,000 far-off men” left.');
    expect(found(selector, 'He said  "some 12,000\u00a0far‑off\nmen" left.')).toBe(
      'said  "some 12,000\u00a0far‑off\nmen',
    );
  });

  test('a longer quote of which some words were edited', () => {
    expect(found(whole, ...changed('on Friday', 'late on Friday'))).toContain('late on Friday that North Korea');
    expect(found(whole, ...changed(' to the far', ', into the far'))).toContain('forces,, into the far east');
    expect(findQuote(blocks(changed('on Friday', 'late on Friday')), whole, READING)?.exact).toBe(false);
    expect(findQuote(blocks(PAGE), whole, READING)?.exact).toBe(true);
  });

  test('a quote over two paragraphs', () => {
    const selector = { ...whole, exact: 'After it.\n\nThe end', prefix: 'Russia. ', suffix: ' of it all.' };
    expect(found(selector, ...PAGE)).toBe('After it.\nThe end');
  });

  test('the one of several that stands where it stood', () => {
    const texts = [
      'First came 12,000 troops by sea.',
      'Then came 12,000 troops by rail.',
      'Last, 12,000 troops by air.',
    ];
    for (const [block, text] of texts.entries())
      expect(findQuote(blocks(texts), selectorOf('12,000 troops', text), READING)?.block).toBe(block);
  });
});

describe('findQuote does not find', () => {
  test.each([
    ['another digit', '12,000', '18,000'],
    ['a figure lost', 'around 12,000 troops', 'around troops'],
    ['a figure added', 'among them', 'among them 300 officers and'],
    ['another separator', '1,500', '1.500'],
    ['a smaller figure at the edge of its number', '1,500', '11,500'],
    ['a figure in words for one in digits', '1,500', 'two thousand'],
    ['another qualifier', 'around 12,000', 'up to 12,000'],
    ['another name', 'The NIS', 'The CIA'],
    ['another country', 'North Korea', 'South Korea'],
    ['a name that nobody knows', 'on Friday', 'in Bolivia'],
    ['another place', 'far east of Russia', 'far east of Ukraine'],
    ['what came to pass earlier', 'already sent', 'sent'],
    ['its denial', 'had already sent', 'had not sent'],
  ])('what has %s', (_, from, to) => {
    expect(PAGE.join()).toContain(from);
    expect(found(whole, ...changed(from, to))).toBeNull();
  });

  test('a figure that became part of a larger one', () => {
    const selector = selectorOf('12', 'It cost some 12 billion won in all.', 0);
    expect(found(selector, 'It cost some 12 billion won in all.')).toBeNull();
    const known = selectorOf('12 ships', 'They sent 12 ships to the far east.');
    expect(found(known, 'They sent 12 ships to the far east.')).toBe('12 ships');
    expect(found(known, 'They sent 112 ships to the far east.')).toBeNull();
    expect(found(known, 'They sent 10 to 12 ships to the far east.')).toBeNull();
    expect(found(known, 'They sent 3.12 ships to the far east.')).toBeNull();
  });

  test('a few words that stand somewhere else now', () => {
    const selector = selectorOf('1,500', 'A first batch of 1,500 soldiers has landed in the port.');
    expect(found(selector, 'The town has 1,500 houses and a mill.')).toBeNull();
    expect(found(selector, 'A first batch of 1,500 men has landed in the port.')).toBe('1,500');
  });

  test('a short quote in any but its own words', () => {
    const text = 'They sent 12,000 fresh troops.';
    expect(found(selectorOf('12,000 fresh troops', text), 'They sent 12,000 new troops.')).toBeNull();
  });

  test('one of several that are equally near', () => {
    const bare = { type: 'TextQuoteSelector' as const, exact: '12,000 troops', prefix: '', suffix: '' };
    expect(found(bare, 'First 12,000 troops.', 'Then 12,000 troops.')).toBeNull();
    expect(found(bare, 'First 12,000 troops.')).toBe('12,000 troops');
  });

  test('anything for a selector without a word', () => {
    for (const exact of ['', '  ', '—'])
      expect(findQuote(blocks(PAGE), { ...whole, exact }, READING), JSON.stringify(exact)).toBeNull();
    expect(findQuote([], whole, READING)).toBeNull();
  });

  test('a sentence with any digit of it changed', () => {
    const places = Array.from(SENTENCE.matchAll(/\d/g), ({ index }) => index);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.integer({ min: 0, max: 9 }), (at, digit) => {
        const other = `${SENTENCE.slice(0, at)}${digit}${SENTENCE.slice(at + 1)}`;
        const isSame = other === SENTENCE;
        expect(found(whole, PAGE[0] ?? '', `Before it. ${other} After it.`)).toBe(
          isSame ? SENTENCE.slice(0, -1) : null,
        );
      }),
    );
  });
});

test('in a language that is not read, a quote must be found word for word', () => {
  const text = 'Ĝis nun alvenis proksimume tri mil soldatoj kaj kvar ŝipoj el la fora lando trans la maro.';
  const reading = { stories: [set.story], language: 'eo' };
  const selector = selectorOf('alvenis proksimume tri mil soldatoj kaj kvar ŝipoj', text);
  expect(findQuote(blocks([text]), selector, reading)).toMatchObject({ exact: true });
  expect(findQuote(blocks([text.replace('tri', 'kvin')]), selector, reading)).toBeNull();
});

test('a long page does not keep anybody waiting: four times the lines, at most six times the work', async () => {
  const linesOf = (count: number) =>
    Array.from({ length: count }, (_, at) => `Line ${at} says that the sea was calm and 12,000 birds flew by.`);
  const times = await growth(6_000, linesOf, (lines) => {
    expect(found(whole, ...lines)).toBeNull();
    expect(found(whole, ...lines, ...changed('on Friday', 'late on Friday'))).toContain('late on Friday');
  });
  expect(times).toBeLessThan(6);
});
