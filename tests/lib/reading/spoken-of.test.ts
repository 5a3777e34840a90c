import { describe, expect, test } from 'vitest';
import { checkPage } from '../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../helpers/engine.ts';

/** The figures of a text whose first sentence names the story: subject and value, `!` where one conflicts. */
function readings(language: string, ...text: string[]): string[] {
  const checked = checkPage({ page: page('2024-12-24', { language }), blocks: blocks(text), context: null }, store);
  return figuresOf(checked).map(
    ({ quantity: { low, high }, subject, verdict }) => `${subject} ${low ?? high}${verdict === 'conflicts' ? '!' : ''}`,
  );
}

const FIRST: Readonly<Record<string, string>> = {
  de: 'Nordkoreanische Soldaten sind in Kursk gefallen.',
  en: 'North Korean soldiers have fallen in Kursk.',
  es: 'Soldados norcoreanos han caído en Kursk.',
  fr: 'Des soldats nord-coréens sont tombés à Koursk.',
  ru: 'Северокорейские солдаты погибли под Курском.',
};
const BOTH = 'casualties_total_killed_and_wounded 3000';

describe('who only speaks of a number does not have those it counts', () => {
  test.each([
    ['de', 'Kiew hatte am Sonntag von 3.000 Toten und Verletzten berichtet.', [BOTH]],
    ['de', 'Präsident Selenskyj sprach am Morgen von mehr als 3.000 Toten und Verletzten.', [BOTH]],
    [
      'de',
      'Der Geheimdienst NIS hatte im Parlament von etwa 100 Toten und 1.000 Verletzten in dieser Truppe gesprochen.',
      ['casualties_killed 100', 'casualties_wounded 1000'],
    ],
    ['en', 'Zelenskyy had earlier spoken of 3,000 killed and wounded there.', [BOTH]],
    ['es', 'Zelenski había hablado el domingo de 3.000 muertos y heridos en esas tropas.', [BOTH]],
  ])('%s: %s', (language, text, found) => {
    expect(readings(language, `${FIRST[language]} ${text}`)).toEqual(found);
  });

  test.each([
    ['de', 'Die Ukraine hatte dort Verluste von 3.000 Mann gemeldet.'],
    ['de', 'Russland hatte am Sonntag 3.000 Tote und Verletzte.'],
    ['de', 'Moskau hat dort 30.000 Soldaten verloren und davon nie berichtet.'],
    ['en', 'Kyiv has spoken of its own 3,000 dead and wounded there.'],
  ])('those of another side in %s: %s', (language, text) => {
    expect(readings(language, `${FIRST[language]} ${text}`)).toEqual([]);
  });
});

describe('who tells by a word such as “according to”', () => {
  test.each([
    ['de', 'Nach Angaben des südkoreanischen Geheimdienstes NIS wurden als erste Gruppe 1.500 Mann verschifft.'],
    ['en', "According to South Korea's National Intelligence Service (NIS), a first group of 1,500 men was shipped."],
    ['es', 'Según el Servicio Nacional de Inteligencia surcoreano (NIS), embarcó un primer grupo de 1.500 hombres.'],
    ['fr', 'D’après le renseignement sud-coréen, un premier groupe de 1 500 hommes a été acheminé par la mer.'],
    ['ru', 'По данным южнокорейской разведки НРС, морем доставили первую группу из 1500 человек.'],
  ])('%s: %s', (language, text) => {
    expect(readings(language, `${FIRST[language]} ${text}`)).toContain('troops_first_batch 1500');
  });
});
