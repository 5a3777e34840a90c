import { expect, test } from 'vitest';
import { checkPage } from '../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../helpers/engine.ts';

/** The last figure of a paragraph: its subject. */
function lastSubject(language: string, text: string): string | undefined {
  const checked = checkPage({ page: page('2024-11-05', { language }), blocks: blocks([text]), context: null }, store);
  return figuresOf(checked).at(-1)?.subject;
}

test.each([
  [
    'de',
    'In Kursk stehen 10.000 Nordkoreaner. Die Gesamtzahl dieser Soldaten in Russland bezifferte Ryder auf 12.000.',
  ],
  ['en', 'Some 10,000 North Koreans are in Kursk. The total number of these soldiers in Russia is 12,000, Ryder said.'],
  ['es', 'Unos 10.000 norcoreanos están en Kursk. El número total de esos soldados en Rusia es de 12.000.'],
  ['fr', 'Quelque 10 000 Nord-Coréens sont à Koursk. Le nombre total de ces soldats en Russie est de 12 000.'],
  ['ru', 'В Курской области 10 тысяч северокорейцев. Общее число этих солдат в России Пентагон оценил в 12 тысяч.'],
])('the total in a country is of no part of it told of before: %s: %s', (language, text) => {
  expect(lastSubject(language, text)).toBe('troops_total');
});

test.each([
  ['de', 'Nordkoreaner kämpfen in Kursk. Dort sind es insgesamt 10.000.'],
  ['en', 'North Koreans are fighting in Kursk, the Pentagon says. They are 10,000 in all.'],
])('a total that names no country is of those told of before: %s: %s', (language, text) => {
  expect(lastSubject(language, text)).toBe('troops_at_front');
});
