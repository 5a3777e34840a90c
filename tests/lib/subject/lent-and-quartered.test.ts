import { expect, test } from 'vitest';
import { checkPage } from '../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../helpers/engine.ts';

/** The subjects of the figures of a text. */
function subjects(language: string, published: string, text: string): string[] {
  const checked = checkPage({ page: page(published, { language }), blocks: blocks([text]), context: null }, store);
  return figuresOf(checked).map(({ subject }) => subject);
}

test.each([
  ['de', 'Nordkorea hat insgesamt 8.000 Soldaten für Russland abgestellt.'],
  ['de', 'Nordkorea hat dem Kreml 8.000 Soldaten überlassen.'],
  ['en', 'Kim has lent Russia 8,000 men in all.'],
  ['es', 'Pionyang ha prestado en total 8.000 soldados a Rusia.'],
  ['fr', 'Pyongyang a en tout prêté 8 000 soldats à Moscou.'],
])('soldiers lent to another side are sent there: %s: %s', (language, text) => {
  expect(subjects(language, '2024-10-28', text)).toEqual(['troops_total']);
});

test.each([
  ['de', 'In der Region Kursk lagern 10.000 nordkoreanische Soldaten.'],
  ['en', "Some 10,000 North Korean soldiers are garrisoned in Russia's Kursk region."],
  ['es', 'Unos 10.000 soldados norcoreanos acampan en la región rusa de Kursk.'],
  ['fr', 'Dix mille soldats nord-coréens tiennent garnison dans la région russe de Koursk.'],
  ['ru', 'В Курской области квартируют 10 тысяч северокорейских солдат.'],
])('soldiers who have quarters near the front are there: %s: %s', (language, text) => {
  expect(subjects(language, '2025-11-10', text)).toEqual(['troops_at_front']);
});

test.each([
  ['de', 'In Kursk in Russland sind laut Seoul 2.000 Soldaten des Nordens gefallen.'],
  ['es', 'El espionaje surcoreano eleva a 2.000 los soldados del Norte caídos en la región rusa de Kursk.'],
  ['fr', 'Séoul porte à 2 000 le bilan des soldats du Nord tombés en Russie, dans la région de Koursk.'],
])('soldiers of the North, by that name, are this side’s: %s: %s', (language, text) => {
  expect(subjects(language, '2025-09-20', text)).toEqual(['casualties_killed']);
});

test.each([
  ['es', 'Las tropas del norte de Siria perdieron 600 hombres en Rusia.'],
  ['fr', 'Les troupes du nord du Caucase ont perdu 600 hommes en Russie.'],
])('the north of another country is not: %s: %s', (language, text) => {
  expect(subjects(language, '2025-09-20', text)).toEqual([]);
});
