import { describe, expect, test } from 'vitest';
import { figure } from '../../helpers/doubts.ts';

function read(language: string, text: string) {
  const { subject, doubts } = figure(language, text, '70');
  return { subject, reasons: doubts.map(({ reason }) => reason) };
}

// those of one day are not all who have fallen so far
describe.each([
  ['en', 'On Sunday alone 70 North Korean soldiers fell near Kursk and were killed.'],
  ['en', 'Some 70 North Korean soldiers were killed in Kursk on Tuesday, according to Kyiv.'],
  ['en', 'In the past 24 hours 70 North Korean soldiers were killed in Kursk.'],
  ['en', 'On 14 December alone 70 North Korean soldiers were killed in Kursk.'],
  ['de', 'Nur am Montag fielen im Gebiet Kursk 70 nordkoreanische Soldaten.'],
  ['de', 'Am Montag fielen im Gebiet Kursk 70 nordkoreanische Soldaten, hieß es in Kiew.'],
  ['fr', "Rien que mardi, 70 soldats nord-coréens ont été tués à Koursk, d'après Kiev."],
  ['es', 'Tan solo el martes murieron 70 soldados norcoreanos en Kursk.'],
  ['uk', 'Тільки за неділю на Курщині загинули 70 північнокорейських солдатів.'],
  ['ru', 'Во вторник в Курской области погибли 70 северокорейских солдат, заявил Киев.'],
  ['ko', '월요일 하루에만 쿠르스크에서 북한군 70명이 전사했다고 우크라이나가 밝혔다.'],
  ['ja', '日曜日だけでクルスクで北朝鮮兵70人が戦死した。'],
  ['ja', 'クルスクでは火曜日、北朝鮮兵70人が戦死したとウクライナ軍が発表した。'],
  ['zh', '仅周日一天就有70名朝鲜士兵在库尔斯克阵亡。'],
  ['vi', 'Chỉ riêng ngày Chủ nhật, 70 lính Triều Tiên đã thiệt mạng ở Kursk.'],
])('the dead of one day (%s)', (language, text) => {
  test(`are no toll in “${text}”`, () => {
    const { subject, reasons } = read(language, text);
    // where the story's rules leave it out already, it counts nothing
    if (subject !== null) expect(reasons).toContain('increment');
  });
});

describe.each([
  ['en', 'On Tuesday Kyiv said that 70 North Korean soldiers had been killed in Kursk.'],
  ['en', 'By Tuesday, 70 North Korean soldiers had been killed in Kursk.'],
  ['en', 'In Kursk alone, 70 North Korean soldiers have been killed, Kyiv said on Tuesday.'],
  ['de', 'Im Gebiet Kursk seien 70 nordkoreanische Soldaten gefallen, teilte Kiew am Montag mit.'],
  ['fr', 'Mardi, Kiev a déclaré que 70 soldats nord-coréens avaient été tués à Koursk.'],
  ['es', 'Han muerto 70 soldados norcoreanos en Kursk, dijo Kiev el martes.'],
  ['ru', 'В Курской области погибли 70 северокорейских солдат, сообщили во вторник в Киеве.'],
  ['uk', 'У неділю Київ повідомив, що на Курщині загинули 70 північнокорейських солдатів.'],
  ['ko', '우크라이나 국방부는 월요일 쿠르스크에서 북한군 70명이 전사했다고 밝혔다.'],
  ['ja', 'ウクライナ国防省は火曜日、クルスクで北朝鮮兵70人が戦死したと発表した。'],
  ['zh', '基辅周日表示，已有70名朝鲜士兵在库尔斯克阵亡。'],
])('a toll told on a day (%s)', (language, text) => {
  test(`is a toll in “${text}”`, () => {
    const { subject, reasons } = read(language, text);
    expect(subject).toBe('casualties_killed');
    expect(reasons).not.toContain('increment');
  });
});
