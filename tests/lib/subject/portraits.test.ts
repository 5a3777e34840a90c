import { describe, expect, test } from 'vitest';
import { checkPage } from '../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../helpers/engine.ts';

type Read = readonly [language: string, text: string, found: readonly string[]];

/** Every figure of a text on a page of a day: its subject and value. */
function readings(language: string, text: string): string[] {
  const checked = checkPage({ page: page('2025-08-22', { language }), blocks: blocks([text]), context: null }, store);
  return figuresOf(checked)
    .map(({ quantity: { low, high }, subject }) => `${subject} ${low ?? high}`)
    .sort();
}

/** Portraits of the dead: one each. */
const SHOWN: readonly Read[] = [
  ['uk', 'На церемонії в Пхеньяні виставили 101 портрет солдатів, полеглих на Курщині.', ['casualties_killed 101']],
  ['uk', 'На церемонії в Пхеньяні виставили 101 портрет; загиблі воювали на Курщині.', ['casualties_killed 101']],
  ['zh', '平壤授勋仪式上摆出101幅遗像，他们都在库尔斯克战死。', ['casualties_killed 101']],
  ['ko', '김정은은 쿠르스크에서 전사한 군인 101명의 초상 앞에서 추모했다.', ['casualties_killed 101']],
  ['ko', '평양 수여식장에는 쿠르스크 전사자의 영정 101개가 걸렸다.', ['casualties_killed 101']],
  ['ja', '平壌の式典ではクルスクで戦死した兵士の遺影101枚が並んだ。', ['casualties_killed 101']],
  ['ru', 'В Пхеньяне выставили 101 портрет солдат, погибших в Курской области.', ['casualties_killed 101']],
  ['vi', 'Tại Bình Nhưỡng, 101 di ảnh những người lính tử trận ở Kursk được trưng bày.', ['casualties_killed 101']],
  ['en', 'In Pyongyang 101 framed portraits of soldiers killed in Kursk were on display.', ['casualties_killed 101']],
  ['de', 'In Pjöngjang hingen 101 Porträts der in Kursk gefallenen Soldaten.', ['casualties_killed 101']],
  ['fr', 'À Pyongyang, 101 portraits de soldats tués à Koursk étaient exposés.', ['casualties_killed 101']],
  ['es', 'En Pyongyang se expusieron 101 retratos de soldados muertos en Kursk.', ['casualties_killed 101']],
];

/** Portraits of the living, or of another side. */
const OTHERS: readonly Read[] = [
  ['en', 'Two portraits, of Kim and Putin, hung above the North Korean soldiers bound for Russia.', []],
  ['ru', 'В Киеве вывесили 300 портретов украинских солдат, погибших в боях с войсками КНДР под Курском.', []],
  ['uk', 'У Києві вивісили 300 портретів українських воїнів, загиблих на Курщині в боях із солдатами КНДР.', []],
  ['en', 'Kyiv hung 300 portraits of Ukrainian soldiers killed in Kursk by North Korean troops.', []],
  ['zh', '基辅广场上摆放着300幅乌克兰阵亡士兵的遗像，朝鲜士兵也在库尔斯克作战。', []],
  ['ko', '키이우 광장에는 쿠르스크에서 북한군과 싸우다 숨진 우크라이나 병사의 영정 300개가 놓였다.', []],
  ['ja', 'キーウの広場には、クルスクで北朝鮮兵と戦って死んだウクライナ兵の遺影300枚が並んだ。', []],
  ['vi', 'Ở Kiev có 300 di ảnh lính Ukraine tử trận ở Kursk khi đánh với lính Triều Tiên.', []],
  ['ko', '평양 거리에는 푸틴 초상화 20점이 걸렸고 북한군은 러시아로 떠났다.', []],
];

describe('portraits', () => {
  test.each(SHOWN)('%s: %s', (language, text, found) => {
    expect(readings(language, text)).toEqual(found);
  });

  test.each(OTHERS)('%s: %s', (language, text, found) => {
    expect(readings(language, text)).toEqual(found);
  });
});
