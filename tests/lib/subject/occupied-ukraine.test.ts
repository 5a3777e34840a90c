import { describe, expect, test } from 'vitest';
import { figure } from '../../helpers/doubts.ts';

describe('people in occupied Ukraine are neither at the front in Russia nor all who were sent', () => {
  test.each([
    ['en', 'About 40 North Korean soldiers are stationed near occupied Mariupol, a Ukrainian official said.', '40'],
    ['uk', 'Близько 40 військових КНДР розміщено в окупованому Бердянську, повідомили в Києві.', '40'],
    ['ru', 'Около 40 военных из КНДР находятся в Луганске, сообщили в Киеве.', '40'],
    ['fr', 'Environ 40 soldats nord-coréens se trouvent dans Marioupol occupée, selon Kiev.', '40'],
    ['ko', '북한군 40명이 점령지 마리우폴에 주둔하고 있다고 키이우가 밝혔다.', '40'],
  ])('%s: %s', (language, text, number) => {
    const found = figure(language, text, number);
    expect({ subject: found.subject, isConflict: found.verdict === 'conflicts' }).toEqual({
      subject: 'personnel_in_occupied_ukraine',
      isConflict: false,
    });
  });
});

describe('a name inside the name of the story’s side is none', () => {
  test.each([
    ['zh', '目前約有1萬名北韓戰鬥部隊駐守庫爾斯克邊境。', '1萬'],
    ['zh', '北韓軍至今傷亡約6000人。', '6000'],
  ])('%s: %s', (language, text, number) => {
    const { frame } = figure(language, text, number);
    expect(frame?.counted.unit).toBe('person');
    expect(JSON.stringify(frame)).not.toMatch(/peninsula_war|party:jcs/);
  });
});

test('the last word of a clause tells of the people in it, not of those behind its comma', () => {
  const text = 'Etwa 200 Nordkoreaner sind laut Seoul im Winter in Kursk gefallen, rund 1.200 wurden verwundet.';
  expect(figure('de', text, '200').subject).toBe('casualties_killed');
  expect(figure('de', text, '1.200').subject).toBe('casualties_wounded');
});

test('an ellipsis before a number parts a Korean headline', () => {
  const headline = '“북한군 3000여명 러시아로 이동…12월까지 총 1만여명 파병”';
  expect(figure('ko', headline, '3000').verdict).not.toBe('conflicts');
  expect(figure('ko', headline, '1만').subject).toBe('troops_total');
});

describe('a date before a figure in its own stretch is its date', () => {
  test.each([
    ['zh', '去年朝鲜向俄罗斯运送2万个集装箱;今年1月,平壤又增派3000名士兵赴俄。', '3000', '2024-01'],
    [
      'en',
      'In 2023 North Korea shipped 20,000 containers to Russia; in January 2024, it sent 3,000 soldiers.',
      '3,000',
      '2024-01',
    ],
  ])('%s: %s', (language, text, number, month) => {
    expect(figure(language, text, number).asOf?.[0]).toMatch(month);
  });
});

describe('days of a move to the front are no days of the transport by ship', () => {
  test.each([
    ['ko', '북한군 1만여 명이 10월 하순 쿠르스크로 이동 배치됐다고 국정원이 밝혔다.', '10월 하순'],
    ['en', 'North Korean troops were moved to Kursk on 28 October 2024, the agency said.', '28 October'],
    ['de', 'Am 28. Oktober 2024 wurden nordkoreanische Soldaten nach Kursk gebracht.', '28. Oktober'],
  ])('%s: %s', (language, text, number) => {
    expect(figure(language, text, number).subject).not.toBe('transport_dates');
  });
});
