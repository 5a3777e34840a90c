import { describe, expect, test } from 'vitest';
import { checkPage } from '../../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../../helpers/engine.ts';

/** Every figure of a text: its subject and value, `!` where it is shown as a conflict. */
function readings(language: string, text: string): string[] {
  const checked = checkPage({ page: page('2024-11-10', { language }), blocks: blocks([text]), context: null }, store);
  return figuresOf(checked).map(
    ({ quantity: { low, high }, subject, verdict }) => `${subject} ${low ?? high}${verdict === 'conflicts' ? '!' : ''}`,
  );
}

const FRONT = ['troops_at_front 10000', 'troops_at_front 7000'];

describe('numbers set against one another', () => {
  test.each([
    ['en', 'At least 10,000 North Korean troops are now in Kursk, up from the 7,000 of last week.', FRONT],
    ['de', 'Mindestens 10.000 nordkoreanische Soldaten stehen in Kursk, verglichen mit den 7.000 der Vorwoche.', FRONT],
    ['fr', 'Au moins 10 000 soldats nord-coréens se trouvent à Koursk, contre 7 000 la semaine dernière.', FRONT],
    ['es', 'Al menos 10.000 soldados norcoreanos están en Kursk, frente a los 7.000 de la semana pasada.', FRONT],
    ['ru', 'В Курской области находятся не менее 10 000 северокорейских солдат по сравнению с 7000 ранее.', FRONT],
  ])('%s: %s', (language, text, found) => {
    expect(readings(language, text)).toEqual(found);
  });

  test.each([
    ['en', 'Five landing ships, rather than the four of the report, carried North Korean troops to Vladivostok.'],
    ['de', 'Fünf Landungsschiffe statt der vier des Berichts brachten nordkoreanische Truppen nach Wladiwostok.'],
    ['fr', 'Cinq navires de débarquement, au lieu des quatre annoncés, ont conduit les Nord-Coréens à Vladivostok.'],
  ])('ships in %s: %s', (language, text) => {
    expect(readings(language, text)).toContain('transport_ships 4');
  });

  test.each([
    [
      'en',
      'About 11,000 North Korean soldiers are in Russia, compared with the 700,000 Russia has at the front.',
      700000,
    ],
    ['fr', 'Quelque 11 000 soldats nord-coréens se battent contre 8 000 Ukrainiens à Koursk.', 8000],
    ['es', 'Unos 11.000 soldados norcoreanos están frente a 8.000 ucranianos en Kursk.', 8000],
  ])('none of another side in %s: %s', (language, text, value) => {
    expect(readings(language, text).filter((one) => one.includes(` ${value}`))).toEqual([]);
  });

  test.each([
    ['en', 'The number of North Korean soldiers killed near Donetsk on 3 October was not six but 14.', 14],
    ['de', 'Bei Donezk starben am 3. Oktober nicht sechs, sondern 14 nordkoreanische Soldaten.', 14],
    ['fr', "Le nombre de soldats nord-coréens tués le 3 octobre près de Donetsk n'est pas de six mais de 14.", 14],
    ['vi', 'Số lính Triều Tiên chết gần Donetsk ngày 3/10 không phải 6 mà là 14.', 14],
    ['vi', 'Số lính Triều Tiên chết gần Donetsk ngày 3/10 không phải 6 mà là 14 người.', 14],
  ])('what befell the number denied befell the one put in its place, in %s: %s', (language, text, value) => {
    const found = readings(language, text).map((one) => one.replace('!', ''));
    expect(found).toEqual(['strike_oct3_killed 6', `strike_oct3_killed ${value}`]);
    expect(readings(language, text)[0]).not.toContain('!');
  });

  test('a number that only its kind tells apart is not lent what befell another', () => {
    expect(readings('en', 'Not 3,000 dollars but 10,000 North Korean soldiers were sent to Russia.')).toEqual([
      expect.stringContaining('troops_total 10000'),
    ]);
  });
});
