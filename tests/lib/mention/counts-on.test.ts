import { describe, expect, test } from 'vitest';
import { checkPage } from '../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../helpers/engine.ts';

/** The figures of one paragraph, each with what it was read as. */
function subjects(language: string, paragraph: string): string[] {
  const input = { page: page('2025-01-20', { language }), blocks: blocks([paragraph]), context: null };
  return figuresOf(checkPage(input, store)).map(({ surface, subject }) => `${surface} ${subject}`);
}

/** A paragraph whose sentence behind, or before, the one that names the story counts the same people without a word that refers back. */
const GOES_ON: readonly (readonly [language: string, text: string, figure: string])[] = [
  [
    'en',
    'North Korean soldiers have fought in Kursk for weeks. Around 350 were killed.',
    'Around 350 casualties_killed',
  ],
  [
    'en',
    'Four hundred dead. That is how South Korean lawmakers put North Korea’s losses in Kursk.',
    'Four hundred casualties_killed',
  ],
  ['fr', 'La Corée du Nord a envoyé des soldats à Koursk. Selon le NIS, 350 ont été tués.', '350 casualties_killed'],
  ['ru', 'Военные КНДР воюют под Курском. По оценке разведки Южной Кореи, убиты 350 человек.', '350 casualties_killed'],
  ['ja', 'クルスク州に北朝鮮兵が派遣された。死者は350人、負傷者は2500人に上るという。', '350 casualties_killed'],
  ['zh', '朝鲜士兵在库尔斯克作战。阵亡350人，负伤2500人。', '350 casualties_killed'],
  ['ko', '북한군이 쿠르스크에 투입됐다. 사망자는 350명, 부상자는 2500명으로 집계됐다.', '350 casualties_killed'],
];

/** The same with a place, a topic or a word of which nothing is known before the number: it may be about anybody. */
const MAY_BE_OTHERS: readonly (readonly [language: string, text: string])[] = [
  ['en', 'North Korean soldiers have fought in Kursk for weeks. In the ferry accident 350 were killed.'],
  ['en', 'North Korean soldiers are in Kursk. The marathon drew 12,000.'],
  ['fr', 'La Corée du Nord a envoyé des soldats à Koursk. À Beyrouth, 350 personnes ont été tuées.'],
  ['de', 'Nordkorea hat Soldaten nach Kursk geschickt. In Beirut starben 350 Menschen.'],
  ['ru', 'Военные КНДР воюют под Курском. При землетрясении погибли 350 человек.'],
  ['ja', 'クルスク州に北朝鮮兵が派遣された。能登地震の死者は350人に上るという。'],
  ['zh', '朝鲜士兵在库尔斯克作战。西藏地震造成350人死亡。'],
  ['ko', '북한군이 쿠르스크에 투입됐다. 여객기 참사 사망자는 179명으로 집계됐다.'],
];

describe('a sentence that counts on those of whom its paragraph tells', () => {
  test.each(GOES_ON)('is read, %s: %s', (language, text, figure) => {
    expect(subjects(language, text)).toContain(figure);
  });

  test.each(MAY_BE_OTHERS)('is left alone where it may be about others, %s: %s', (language, text) => {
    expect(subjects(language, text)).toEqual([]);
  });

  test('tells nothing of those who went home', () => {
    expect(
      subjects('en', 'North Korea sent soldiers to Kursk, Seoul says. Some 2,000 soldiers were sent home by rail.'),
    ).toEqual([]);
  });
});
