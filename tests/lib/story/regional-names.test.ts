import { expect, test } from 'vitest';
import { figuresOnPage } from '../../helpers/whole-page.ts';

test.each([
  ['zh', '國情院說，北韓士兵1500人已抵達俄羅斯海參崴。'],
  ['zh', '国情院说，北韩士兵1500人已抵达俄罗斯海参崴。'],
  ['fr', 'Selon Séoul, 1 500 hommes du Nord sont arrivés à Vladivostok, en Russie.'],
  ['en', "Some 1,500 of the North's men have reached Vladivostok in Russia, Seoul says."],
  ['de', 'Rund 1500 Männer des Nordens sind in Wladiwostok eingetroffen, sagt Seoul.'],
  ['es', 'Unos 1.500 hombres del Norte han llegado a Vladivostok, en Rusia, según Seúl.'],
  ['ru', 'Около 1500 людей Пхеньяна прибыли во Владивосток, сообщает Сеул.'],
  ['ja', '北側の兵士1500人がウラジオストクに到着したと国情院が明らかにした。'],
])('the men of the North by the names of its neighbours (%s): %s', (language, text) => {
  expect(figuresOnPage('2024-10-24', text, language)).toEqual([expect.stringContaining('troops_first_batch')]);
});

test.each([
  ['fr', 'Quelque 1 500 hommes du Nord travaillent sur les chantiers, et 300 trains partent de la gare.'],
  ['de', 'Die Männer des Nordens kamen mit 120 Schiffen, und 1500 von ihnen starben im Jahr 845 vor Paris.'],
  ['es', 'Unos 1.500 hombres del Norte murieron en 1863 en la batalla, según el museo.'],
])('other men of the north are nobody of this story (%s): %s', (language, text) => {
  expect(figuresOnPage('2024-10-24', text, language)).toEqual([]);
});
