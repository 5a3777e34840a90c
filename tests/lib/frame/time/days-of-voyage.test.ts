import { describe, expect, test } from 'vitest';
import { figure } from '../../../helpers/doubts.ts';

const VOYAGES: readonly (readonly [language: string, text: string])[] = [
  // the people stand behind a colon
  [
    'en',
    'North Korea sends shells to Russia, and on 8 October it began shipping people as well: 1,500 special forces troops are in the Far East.',
  ],
  ['uk', 'КНДР слала Росії снаряди, а з 8 жовтня почала возити й людей: 1500 спецпризначенців уже на Далекому Сході.'],
  ['zh', '搭上4艘俄軍登陸艦的北韓特種兵有1500人；整趟運送從10月8日起。'],
  // no word for a transport stands by the days
  ['de', 'Alles begann zwischen dem 8. und 13. Oktober: Vier Landungsschiffe holten Nordkoreas Spezialkräfte ab.'],
  [
    'es',
    'Todo empezó entre el 8 y el 13 de octubre: cuatro buques de desembarco recogieron a los comandos norcoreanos.',
  ],
  ['ru', 'Всё началось 8–13 октября: российские десантные корабли забрали спецназовцев КНДР.'],
  ['vi', 'Trong đó 1.500 lính đặc nhiệm Triều Tiên lên đường sang Nga từ ngày 8/10 đến 13/10.'],
  ['en', 'Some 1,500 North Korean soldiers came in the opening sealift of 8–13 October, lawmakers heard.'],
  // "from" tells where, and not since when
  [
    'fr',
    'Du 8 au 13 octobre, quatre navires de débarquement ont fait la navette depuis les ports nord-coréens avec 1 500 soldats.',
  ],
  ['es', 'Entre el 8 y el 13 de octubre cuatro buques fueron y vinieron desde la costa norcoreana con 1.500 comandos.'],
];

describe('the days of a voyage', () => {
  test.each(VOYAGES)('are read in %s: %s', (language, text) => {
    const found = figure(language, text, '8');
    expect(found.subject).toBe('transport_dates');
    expect(found.verdict).not.toBe('conflicts');
  });

  test('are not told to a third of a month', () => {
    const text =
      'Mitte Oktober hatte Seoul die Verlegung öffentlich gemacht: Russische Schiffe brachten 1.500 nordkoreanische Soldaten.';
    expect(figure('de', text, 'Oktober').subject).not.toBe('transport_dates');
  });

  test.each([
    ['en', 'From 8 to 13 October North Korean special forces trained at a base in Russia.'],
    ['de', 'Vom 8. bis 13. Oktober übten nordkoreanische Spezialkräfte in Russland.'],
    ['ru', 'С 8 по 13 октября спецназ КНДР тренировался в России.'],
    ['fr', 'Du 8 au 13 octobre, dix soldats nord-coréens ont été tués en Russie.'],
  ])('are none of training or losses in %s: %s', (language, text) => {
    expect(figure(language, text, '8').subject).not.toBe('transport_dates');
  });
});
