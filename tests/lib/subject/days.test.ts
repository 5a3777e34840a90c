import { describe, expect, test } from 'vitest';
import { checkPage } from '../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../helpers/engine.ts';

/** The days of a text that are read as those of the first transport, months after it. */
function voyageDays(language: string, text: string): string[] {
  const checked = checkPage({ page: page('2025-05-01', { language }), blocks: blocks([text]), context: null }, store);
  return figuresOf(checked)
    .filter(({ subject }) => subject === 'transport_dates')
    .map(({ quantity: { dates } }) => dates?.join('/') ?? '');
}

const VOYAGE = ['2024-10-08/2024-10-13'];

test('the day of a strike is none, though its wounded were shipped', () => {
  expect(voyageDays('zh', '就10月3日的导弹袭击,基辅一名记者称,朝鲜士兵伤员被运往罗斯托夫。')).toEqual([]);
});

describe('days of the first batch', () => {
  test.each([
    ['en', 'The first North Korean contingent crossed to Vladivostok between 8 and 13 October 2024, Seoul says.'],
    ['de', 'Zwischen dem 8. und 13. Oktober 2024 ging der erste nordkoreanische Verband in Wladiwostok an Land.'],
    ['fr', 'Le premier contingent nord-coréen a débarqué à Vladivostok entre le 8 et le 13 octobre 2024.'],
    ['es', 'El primer grupo de soldados norcoreanos desembarcó en Vladivostok entre el 8 y el 13 de octubre de 2024.'],
    ['ru', 'Первая группа северокорейских военных прибыла во Владивосток с 8 по 13 октября 2024 года.'],
    ['ko', '북한군 1진은 2024년 10월 8일부터 13일까지 블라디보스토크에 도착했다.'],
  ])('%s: %s', (language, text) => {
    expect(voyageDays(language, text)).toEqual(VOYAGE);
  });

  test.each([
    ['en', 'Before the first North Korean soldiers sailed for Vladivostok, six officers had died on 3 October 2024.'],
    ['de', 'Bevor nordkoreanische Soldaten nach Wladiwostok verschifft wurden, fielen am 3. Oktober sechs Offiziere.'],
    ['es', 'Seis oficiales norcoreanos murieron el 3 de octubre, antes de que otros soldados cruzaran a Vladivostok.'],
    ['fr', 'Avant que des soldats nord-coréens ne débarquent, il y avait eu, le 3 octobre, six officiers tués.'],
    ['en', 'The first North Korean contingent, shipped to Vladivostok in autumn, lost 30 men on 14 December in Kursk.'],
  ])('a day on which somebody fell is none of them in %s: %s', (language, text) => {
    expect(voyageDays(language, text)).toEqual([]);
  });
});

describe('days without a month', () => {
  const officers = [
    [
      'en',
      'After six officers had died on 3 October, North Korean soldiers were shipped to Vladivostok between the 8th and the 13th.',
    ],
    [
      'de',
      'Am 3. Oktober starben sechs Offiziere, bevor nordkoreanische Soldaten zwischen dem 8. und dem 13. nach Wladiwostok verschifft wurden.',
    ],
    [
      'fr',
      'Six officiers étaient morts le 3 octobre ; des soldats nord-coréens ont débarqué à Vladivostok entre le 8 et le 13.',
    ],
    [
      'es',
      'Seis oficiales murieron el 3 de octubre; los soldados norcoreanos desembarcaron en Vladivostok del 8 al 13.',
    ],
  ] as const;

  test.each(officers)('are those of the month told of in %s: %s', (language, text) => {
    expect(voyageDays(language, text)).toEqual(VOYAGE);
  });

  test.each([
    ['fr', 'Des soldats nord-coréens ont débarqué à Vladivostok du 8 au 13, selon Séoul.'],
    ['de', 'Nordkoreanische Soldaten kamen vom 8. bis 13. nach Wladiwostok, sagt Seoul.'],
    ['es', 'Las bajas norcoreanas en Rusia subieron del 8 al 13 por ciento.'],
  ])('are no number of people in %s: %s', (language, text) => {
    const checked = checkPage({ page: page('2025-05-01', { language }), blocks: blocks([text]), context: null }, store);
    expect(figuresOf(checked).filter(({ quantity: { kind } }) => kind === 'count')).toEqual([]);
  });
});
