import { describe, expect, test } from 'vitest';
import { figure } from '../../helpers/doubts.ts';
import { tracedNumber } from '../../helpers/traced.ts';

describe('a first batch told of long after it went', () => {
  test.each([
    ['en', 'The first wave, some 10,500 North Korean troops, left for Russia last autumn.', '10,500'],
    ['en', 'A first wave of 10,500 North Korean troops was followed by a smaller one.', '10,500'],
    ['de', 'Die erste Welle von 10.500 nordkoreanischen Soldaten kam im vergangenen Herbst nach Russland.', '10.500'],
    ['fr', "La première vague de 10 500 soldats nord-coréens est arrivée en Russie à l'automne.", '10 500'],
    ['vi', 'Đợt đầu gồm 10.500 lính Triều Tiên sang Nga hồi mùa thu năm ngoái.', '10.500'],
    ['ko', '지난해 가을 1차로 북한군 1만500명이 러시아에 파병됐다.', '1만500'],
  ])('may be all who went before others did, in %s: %s', (language, text, surface) => {
    expect(tracedNumber(language, text, surface).verdict).not.toBe('conflicts');
  });

  test.each([
    ['en', 'The first batch of 3,100 North Korean special forces was shipped to Russia in October 2024.', '3,100'],
    ['de', 'Die erste Gruppe von 3.100 nordkoreanischen Spezialkräften kam im Oktober 2024 nach Russland.', '3.100'],
    ['vi', 'Đợt đầu gồm 3.100 lính đặc nhiệm Triều Tiên sang Nga hồi tháng 10/2024.', '3.100'],
  ])('is the transport where its ships or special forces are named, in %s: %s', (language, text, surface) => {
    expect(tracedNumber(language, text, surface)).toMatchObject({
      subject: 'troops_first_batch',
      verdict: 'conflicts',
    });
  });

  test.each([
    ['en', 'The first batch of 3,100 North Korean troops was sent to Russia last week.', '3,100'],
    ['es', 'El primer grupo de 3.100 soldados norcoreanos fue enviado a Rusia la semana pasada.', '3.100'],
  ])('is the transport while it is news, in %s: %s', (language, text, surface) => {
    expect(figure(language, text, surface)).toMatchObject({ subject: 'troops_first_batch', verdict: 'conflicts' });
  });
});
