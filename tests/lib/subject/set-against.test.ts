import { describe, expect, test } from 'vitest';
import { checkPage } from '../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../helpers/engine.ts';

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
});
