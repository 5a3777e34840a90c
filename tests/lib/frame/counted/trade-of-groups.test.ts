import { describe, expect, test } from 'vitest';
import { tracedNumber } from '../../../helpers/traced.ts';

/** What a number was read as: its unit, subject and verdict. */
function readAs(language: string, text: string, number: string) {
  const { read, subject, verdict } = tracedNumber(language, text, number);
  return { unit: read?.unit, subject, verdict };
}

describe('groups of people of a trade', () => {
  test.each([
    ['en', 'North Korea will send two construction brigades to Kursk.', 'two'],
    ['de', 'Nordkorea schickt zwei Baubrigaden und drei Pionierbataillone nach Kursk.', 'zwei'],
    ['fr', 'La Corée du Nord envoie trois équipes de déminage à Koursk.', 'trois'],
    ['es', 'Corea del Norte enviará dos brigadas de construcción a Kursk.', 'dos'],
    ['ru', 'КНДР направит в Курскую область две строительные бригады.', 'две'],
    ['uk', 'КНДР направить до Курщини дві будівельні бригади.', 'дві'],
    ['vi', 'Triều Tiên sẽ gửi hai đơn vị công binh tới Kursk.', 'hai'],
    ['ko', '북한은 쿠르스크에 공병부대 3개를 보낸다.', '3'],
    ['ja', '北朝鮮はロシアのクルスクに3個の工兵部隊を派遣する。', '3'],
    ['zh', '朝鲜将向俄罗斯库尔斯克派遣两支工程兵部队。', '两'],
  ])('are not so many people (%s): %s', (language, text, number) => {
    expect(readAs(language, text, number)).toMatchObject({ unit: 'formation', subject: null });
  });

  test.each([
    ['en', 'North Korea will send 5,000 construction brigade members to Kursk.', '5,000'],
    ['ko', '북한은 쿠르스크에 공병부대 3000명을 보낸다.', '3000'],
    ['zh', '朝鲜将向俄罗斯库尔斯克派遣三千名工程兵部队人员。', '三千'],
    ['zh', '朝鲜将向俄罗斯库尔斯克派遣三个工兵。', '三'],
  ])('and their people are (%s): %s', (language, text, number) => {
    expect(readAs(language, text, number).subject).toBe('workers_engineers');
  });
});

describe('the strength of such groups', () => {
  test.each([
    ['en', 'North Korea is sending two construction brigades, 4,000 people in all, to Kursk.', '4,000'],
    ['de', 'Nordkorea schickt zwei Baubrigaden, zusammen 4000 Mann, nach Kursk.', '4000'],
    ['fr', 'La Corée du Nord envoie deux brigades de construction, soit 4 000 hommes, à Koursk.', '4 000'],
    ['ru', 'КНДР направит в Курскую область две строительные бригады общей численностью 4000 человек.', '4000'],
    ['ko', '북한은 쿠르스크에 군사건설 2개 여단, 모두 4000명을 보낸다.', '4000'],
    ['ja', '北朝鮮は建設旅団2個、計4000人をロシアのクルスクに派遣する。', '4000'],
    ['zh', '朝鲜将向俄罗斯库尔斯克派遣两个军事建设旅，共4000人。', '4000'],
  ])('counts people of the trade (%s): %s', (language, text, number) => {
    expect(readAs(language, text, number).subject).toBe('workers_engineers');
  });

  test.each([
    ['en', 'North Korea is sending two construction brigades and 4,000 soldiers to Kursk.', '4,000'],
    ['de', 'Nordkorea schickt zwei Baubrigaden und 4000 Soldaten nach Kursk.', '4000'],
    ['fr', 'La Corée du Nord envoie deux brigades de construction et 4 000 soldats à Koursk.', '4 000'],
  ])('is not what an “and” sets beside them (%s): %s', (language, text, number) => {
    expect(readAs(language, text, number).subject).not.toBe('workers_engineers');
  });
});
