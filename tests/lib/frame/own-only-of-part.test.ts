import { describe, expect, test } from 'vitest';
import { figure } from '../../helpers/doubts.ts';

describe('whose a part is says nothing of the whole', () => {
  test.each([
    [
      'en',
      "A missile near Donetsk killed 20 soldiers on 3 October, six of whom, the papers say, were officers of North Korea's army.",
      '20',
    ],
    [
      'es',
      'El ataque con misiles cerca de Donetsk mató el 3 de octubre a 20 militares, seis de los cuales, según los diarios, eran oficiales del ejército norcoreano.',
      '20',
    ],
    [
      'fr',
      "La frappe près de Donetsk a tué 20 militaires le 3 octobre, dont six, selon les journaux, étaient des officiers de l'armée nord-coréenne.",
      '20',
    ],
    [
      'ru',
      'При ударе под Донецком 3 октября погибли 20 военных, шестеро из которых, по данным газет, были офицерами КНДР.',
      '20',
    ],
    ['ko', '10월 3일 도네츠크 공습으로 군인 20명이 숨졌는데, 이 중 6명은 신문에 따르면 북한 군대의 장교였다.', '20'],
    ['zh', '10月3日顿涅茨克附近的导弹袭击造成20名军人死亡，其中6人据报纸说是朝鲜军队的军官。', '20'],
  ])('%s: “%s”', (language, text, number) => {
    expect(figure(language, text, number).dropped).toBe('other_people');
  });

  test.each([
    ['en', 'North Korea lost 600 soldiers in Kursk, 20 of whom, Seoul says, were officers of Kim Jong Un.', '600'],
    [
      'en',
      'Some 600 soldiers of the contingent died in Kursk, 20 of whom, say the North Koreans, were officers.',
      '600',
    ],
    [
      'de',
      'Nordkorea hat bei Kursk 600 Soldaten verloren, von denen 20, so Seoul, Offiziere Kim Jong-uns waren.',
      '600',
    ],
    ['ru', 'КНДР потеряла под Курском 600 солдат, 20 из которых, по данным Сеула, были офицерами Ким Чен Ына.', '600'],
  ])('%s: not where the text before it says whose they are: “%s”', (language, text, number) => {
    expect(figure(language, text, number).dropped).toBeNull();
  });
});
