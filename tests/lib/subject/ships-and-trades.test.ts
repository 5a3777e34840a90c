import { describe, expect, test } from 'vitest';
import { checkPage } from '../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../helpers/engine.ts';

type Read = readonly [language: string, text: string, found: readonly string[]];

/** Every figure of a text: its subject, its value or days, and `!` where it is shown as a conflict. */
function readings(language: string, text: string, published = '2024-11-10'): string[] {
  const checked = checkPage({ page: page(published, { language }), blocks: blocks([text]), context: null }, store);
  return figuresOf(checked)
    .map(({ quantity: { dates, low, high }, subject, verdict }) => {
      const value = dates?.join('/') ?? String(low ?? high);
      return `${subject} ${value}${verdict === 'conflicts' ? '!' : ''}`;
    })
    .sort();
}

const VOYAGE = ['transport_dates 2024-10-08/2024-10-13', 'transport_ships 3', 'transport_ships 4'];

const SHIPS: readonly Read[] = [
  [
    'en',
    'Between the 8th and 13th of October four Russian amphibious craft and three corvettes ferried North Korean soldiers to Vladivostok.',
    VOYAGE,
  ],
  [
    'de',
    'Vom 8. bis 13. Oktober setzten vier Landungsschiffe und drei Fregatten nordkoreanische Soldaten nach Wladiwostok über.',
    VOYAGE,
  ],
  [
    'fr',
    'Du mardi 8 au dimanche 13 octobre, quatre navires de débarquement et trois d’escorte ont conduit des soldats nord-coréens à Vladivostok.',
    VOYAGE,
  ],
  [
    'es',
    'Del 8 al 13 de octubre, cuatro buques de desembarco y tres de escolta trasladaron a soldados norcoreanos a Vladivostok.',
    VOYAGE,
  ],
  ['ko', '러시아 상륙함 4척과 호위함 3척이 10월 8일부터 13일까지 북한 병사들을 블라디보스토크로 날랐다.', VOYAGE],
  ['zh', '10月8日至13日，俄军登陆舰4艘、护卫舰3艘载着朝鲜士兵驶往符拉迪沃斯托克。', VOYAGE],
  ['vi', 'Tàu đổ bộ bốn chiếc của Nga chở lính Triều Tiên sang Vladivostok.', ['transport_ships 4']],
];

describe('ships and days of the voyage', () => {
  test.each(SHIPS)('%s: %s', (language, text, found) => {
    expect(readings(language, text)).toEqual(found);
  });

  test('ships that the clause does not put to the voyage never conflict', () => {
    const language = 'en';
    const text = 'Nine landing ships lay idle, Kyiv said, while North Korean troops fought in Kursk.';
    expect(readings(language, text).filter((one) => one.endsWith('!'))).toEqual([]);
  });

  test.each([
    ['en', 'A Russian ship with 40 containers from North Korea and two escorts of shells docked.'],
    ['es', 'Del 8 al 13 de octubre Corea del Norte celebró un congreso.'],
    ['ja', '北朝鮮は10月8日から13日まで会議を開いた。'],
  ])('no voyage in %s: %s', (language, text) => {
    expect(readings(language, text).filter((one) => one.startsWith('transport_'))).toEqual([]);
  });
});

const TRADES: readonly Read[] = [
  [
    'en',
    'North Korea sends 1,000 mine-clearing troops and 5,000 building workers to Kursk.',
    ['workers_engineers 1000', 'workers_engineers 5000'],
  ],
  ['de', 'Nordkorea schickt 6.000 Pionier- und Bausoldaten nach Kursk.', ['workers_engineers 6000']],
  ['ko', '북한이 쿠르스크에 건설인력 5000명을 보낸다.', ['workers_engineers 5000']],
  ['zh', '朝鲜向库尔斯克派遣5000名建设部队人员。', ['workers_engineers 5000']],
  ['en', '5,000 N.K. construction troops are on their way to Russia.', ['workers_engineers 5000']],
];

describe('engineers, sappers and builders', () => {
  test.each(TRADES)('%s: %s', (language, text, found) => {
    expect(readings(language, text, '2025-11-05')).toEqual(found);
  });

  test.each([
    ['en', 'Ukraine trained 200 sappers, far from where North Korean troops fight in Kursk.'],
    ['de', 'Russland setzt 3.000 eigene Pioniere in Kursk ein, neben den Nordkoreanern.'],
    ['es', 'Francia formó a 400 zapadores ucranianos mientras soldados norcoreanos combatían en Kursk.'],
  ])('somebody else’s never conflict (%s): %s', (language, text) => {
    expect(readings(language, text, '2025-11-05').filter((one) => one.endsWith('!'))).toEqual([]);
  });
});

test('a place and the days behind it are both told', () => {
  const text = 'North Korean special forces were shipped to Vladivostok from 8 to 13 October.';
  const checked = checkPage({ page: page('2024-11-10'), blocks: blocks([text]), context: null }, store);
  expect(checked.findings.map(({ subject }) => subject)).toEqual(
    expect.arrayContaining(['transport_dates', 'arrival_places']),
  );
});
