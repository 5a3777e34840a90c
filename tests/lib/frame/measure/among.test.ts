import { describe, expect, test } from 'vitest';
import { figure } from '../../../helpers/doubts.ts';

const STRIKE = 'strike_oct3_killed';

describe('who is told to be among the dead is dead', () => {
  test.each([
    [
      'en',
      'Among the 25 men killed when a missile hit a range near Donetsk on 3 October were six North Korean officers.',
    ],
    ['de', 'Unter den 25 Toten des Raketenschlags bei Donezk vom 3. Oktober sind sechs nordkoreanische Offiziere.'],
    ['fr', 'Parmi les 25 tués de la frappe du 3 octobre près de Donetsk se trouvent six officiers nord-coréens.'],
    ['es', 'Entre los 25 muertos del ataque del 3 de octubre cerca de Donetsk se hallan seis oficiales norcoreanos.'],
    ['ru', 'Среди 25 погибших при ударе под Донецком 3 октября шесть офицеров КНДР.'],
    ['uk', 'Серед 25 загиблих від удару під Донецьком 3 жовтня шість офіцерів КНДР.'],
    ['vi', 'Trong số 25 người chết vì vụ tấn công ngày 3/10 gần Donetsk có 6 sĩ quan Triều Tiên.'],
    ['ja', '10月3日のドネツク近郊への攻撃の死者25人の中には北朝鮮の将校6人がいた。'],
    ['ko', '10월 3일 도네츠크 인근 공격 사망자 25명 가운데 북한군 장교 6명이 있었다.'],
    ['zh', '10月3日顿涅茨克附近遭袭的25名死者中，有6名朝鲜军官。'],
  ])('%s: %s', (language, text) => {
    const number = /sechs|six|seis|шесть|шість/u.exec(text)?.[0] ?? '6';
    expect(figure(language, text, number).subject).toBe(STRIKE);
  });
});

describe('of men as such, those named may be some of many', () => {
  test.each([
    ['en', 'Among the 700 dead near Kursk were 60 North Korean soldiers.', '60'],
    ['de', 'Unter den 700 Toten bei Kursk waren 60 nordkoreanische Soldaten.', '60'],
    ['uk', 'Серед 700 загиблих на Курщині було 60 північнокорейських солдатів.', '60'],
  ])('%s: %s', (language, text, number) => {
    const { subject, doubts } = figure(language, text, number);
    expect(subject).toBe('casualties_killed');
    expect(doubts.map(({ reason }) => reason)).toContain('part');
  });
});

describe('what is done with others is not what befell these', () => {
  test.each([
    ['en', 'Among the 700 dead are Russians; North Korea sent another 60 soldiers to Kursk.', '60'],
    ['de', 'Unter den 700 Toten sind Russen; Nordkorea schickte weitere 60 Soldaten nach Kursk.', '60'],
    ['ru', 'Среди 700 погибших россияне; КНДР отправила под Курск ещё 60 солдат.', '60'],
  ])('%s: %s', (language, text, number) => {
    expect(figure(language, text, number).subject).not.toBe('casualties_killed');
  });
});

describe('who is told first to be among the dead is dead too, and the whole is not the story’s alone', () => {
  test.each([
    [
      'en',
      'Five North Korean officers are reportedly among some 25 men killed by a missile near Donetsk on 3 October.',
      'Five',
      '25',
    ],
    [
      'de',
      'Fünf nordkoreanische Offiziere zählten zu den 25 Soldaten, die am 3. Oktober bei Donezk durch eine Rakete starben.',
      'Fünf',
      '25',
    ],
    [
      'fr',
      'Cinq officiers nord-coréens compteraient parmi la trentaine de morts de la frappe du 3 octobre près de Donetsk.',
      'Cinq',
      'trentaine',
    ],
    [
      'es',
      'Cinco oficiales norcoreanos se hallarían entre la veintena de muertos por un misil cerca de Donetsk el 3 de octubre.',
      'Cinco',
      'veintena',
    ],
    [
      'ru',
      'Пять северокорейских офицеров вошли в число 25 военных, погибших от ракеты под Донецком 3 октября.',
      'Пять',
      '25',
    ],
    [
      'vi',
      'Bảy sĩ quan Triều Tiên có tên trong số 25 quân nhân thiệt mạng vì tên lửa gần Donetsk ngày 3/10.',
      'Bảy',
      '25',
    ],
  ])('%s: %s', (language, text, part, whole) => {
    expect(figure(language, text, part).subject).toBe(STRIKE);
    expect(figure(language, text, whole).verdict).not.toBe('conflicts');
  });

  test.each([
    ['en', 'Five North Korean officers died in a video of the 20 killed near Donetsk on 3 October.', '20'],
    ['de', 'Fünf Generäle reisten an, und unter 900 nordkoreanische Soldaten fielen bei Kursk.', '900'],
  ])('and no whole is a number told otherwise (%s): %s', (language, text, number) => {
    expect(figure(language, text, number).doubts.map(({ reason }) => reason)).not.toContain('part');
  });
});
