import { describe, expect, test } from 'vitest';
import { figuresOnPage } from '../../helpers/whole-page.ts';

describe("a title that names the story's side and the front is on the story", () => {
  test.each([
    [
      'en',
      "Kim's gamble in Kursk\nThe bill is coming in, and it is a long one.\nSome 600 are dead and 4,100 hurt, lawmakers in Seoul were told.",
      ['Some 600 casualties_killed', '4,100 casualties_wounded'],
    ],
    [
      'de',
      'Pjöngjangs Preis in Kursk\nDie Rechnung wird nun aufgemacht.\nEtwa 600 Soldaten sind tot und 4.100 verwundet, erfuhren Abgeordnete in Seoul.',
      ['Etwa 600 casualties_killed', '4.100 casualties_wounded'],
    ],
    [
      'ko',
      '북한이 쿠르스크에서 얻은 것\n청구서가 나왔다.\n국정원은 사망자 600명, 부상자 4100명이라고 국회에 보고했다.',
      ['600 casualties_killed', '4100 casualties_wounded'],
    ],
    [
      'ru',
      'Что Пхеньян купил в Курске\nСчёт выставлен.\nПогибли около 600 солдат, 4100 ранены, сообщили депутатам в Сеуле.',
      ['около 600 casualties_killed', '4100 casualties_wounded'],
    ],
  ])('%s: “%s”', (language, text, figures) => {
    expect(figuresOnPage('2025-05-08', text, language)).toEqual(figures);
  });

  test.each([
    [
      'en',
      'Kim Jong Un visits a unit on the front line\nHe toured it on Monday.\nSome 600 soldiers took part in the drill, 20 were hurt.',
    ],
    ['ko', '북한, 휴전선 최전방에 방벽 건설\n군인 600명이 동원됐다. 지뢰 폭발로 20명이 숨졌다.'],
  ])('%s: not a front at home: “%s”', (language, text) => {
    expect(figuresOnPage('2025-05-08', text, language)).toEqual([]);
  });
});
