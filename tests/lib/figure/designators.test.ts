import { describe, expect, test } from 'vitest';
import { extractFigures } from '../../../lib/figure/extract.ts';
import { LANGUAGES } from '../../../lib/language/index.ts';
import { readingOf } from '../../../lib/reading/text-reading.ts';
import { scannerOf } from '../../../lib/text/words.ts';

function counts(code: string, text: string) {
  const language = LANGUAGES.find((one) => one.code === code);
  if (!language) throw new Error(`No language ${code}.`);
  const scan = scannerOf([language.words], language.spaced);
  return extractFigures(readingOf(text, language, scan, '2024-12-15'))
    .filter(({ kind }) => kind === 'count')
    .map(({ low }) => low);
}

// numbers that name a unit or a wave, and those that count
describe.each([
  ['en', 'soldiers of Regiment 528', 'a regiment of 2,000 soldiers', 2000],
  ['de', 'Soldaten vom Bataillon 61', 'ein Bataillon von 600 Soldaten', 600],
  ['fr', 'le régiment 528 et ses soldats', 'un régiment de 2 000 soldats', 2000],
  ['es', 'la brigada 11 de infantería', 'una brigada de 2.000 soldados', 2000],
  ['ru', 'полк 22 и бригада 11', 'полк из 2000 солдат', 2000],
  ['uk', 'полк 22 і бригада 11', 'полк із 2000 солдатів', 2000],
  ['ko', '특수부대 2진이 도착했고 3진은 훈련 중이다', '특수부대 2진 1500명', 1500],
])('names of units (%s)', (code, name, count, value) => {
  test(`“${name}” counts nothing`, () => {
    expect(counts(code, name)).toEqual([]);
  });
  test(`“${count}” counts`, () => {
    expect(counts(code, count)).toEqual([value]);
  });
});

test('two calibres share their unit', () => {
  expect(counts('ru', 'снаряды калибра 122 и 152 мм')).toEqual([]);
  expect(counts('en', 'guns of 122 and 152 mm')).toEqual([]);
  expect(counts('en', '122 guns and 152 soldiers')).toEqual([122, 152]);
});
