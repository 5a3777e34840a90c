import { describe, expect, test } from 'vitest';
import { checkPage } from '../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../helpers/engine.ts';

/** Every figure of a text: its subject and value. */
function readings(language: string, text: string, published = '2025-09-10'): string[] {
  const checked = checkPage({ page: page(published, { language }), blocks: blocks([text]), context: null }, store);
  return figuresOf(checked).map(({ quantity: { low, high }, subject }) => `${subject} ${low ?? high}`);
}

describe('what befell people, told behind an aside that sets another number against theirs', () => {
  test.each([
    ['en', 'About 2,000 North Korean soldiers, not the 600 once thought, have died in Kursk.'],
    ['de', 'Rund 2.000 nordkoreanische Soldaten, nicht die gemeldeten 600, sind bei Kursk gefallen.'],
    ['fr', 'Ce sont environ 2 000 soldats nord-coréens, et non 600 comme on le pensait, qui seraient tombés à Koursk.'],
    ['es', 'Unos 2.000 soldados norcoreanos, y no 600 como se creía, murieron en Kursk.'],
    ['ru', 'Около 2000 северокорейских солдат, а не 600, погибли в Курской области.'],
  ])('%s: %s', (language, text) => {
    expect(readings(language, text)).toContain('casualties_killed 2000');
  });

  test('an aside that tells something else keeps its own', () => {
    expect(readings('en', 'North Korea sent 11,000 soldiers, not 12,000, to Russia, where 300 have died.')).toContain(
      'troops_total 11000',
    );
  });
});

describe('a number on board before the sentence that says whose', () => {
  test.each([
    ['en', 'On board: some 1,500 special forces. Russian ships took the first North Korean troops to Vladivostok.'],
    [
      'de',
      'An Bord: rund 1.500 Spezialkräfte. Per Schiff kamen die ersten nordkoreanischen Soldaten nach Wladiwostok.',
    ],
    ['es', 'A bordo: unos 1.500 soldados. Así llegaron en barco las primeras tropas norcoreanas a Vladivostok.'],
  ])('%s: %s', (language, text) => {
    expect(readings(language, text, '2024-10-25')).toContain('troops_first_batch 1500');
  });

  test.each([
    ['en', '5,000 marines took part in a drill. North Korea sent soldiers to Russia by ship, Seoul says.'],
    ['de', '300 Soldaten feierten in Seoul. Nordkorea hat Truppen nach Russland verlegt.'],
    ['en', '500 firefighters are on board. North Korea sent soldiers to Russia by ship, Seoul says.'],
  ])('none of other people in %s: %s', (language, text) => {
    expect(readings(language, text, '2024-10-25')).toEqual([]);
  });
});

test.each([
  ['Pyongyang envoie en Russie un corps de 12 000 hommes.', ['troops_total 12000']],
  ['Les corps de 300 soldats nord-coréens ont été retrouvés à Koursk.', ['casualties_killed 300']],
])('French bodies of men and of the dead: %s', (text, found) => {
  expect(readings('fr', text, '2025-03-10')).toEqual(found);
});
